import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BrowseByFitDocument,
  type BrowseByFitQuery,
  type BrowsedNeedFragment,
  BrowseNewestDocument,
  type NeedFilter,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Forms } from '../forms/asking.js';
import { formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { Desk } from '../office/desk.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { filterOf, narrows, soughtFields } from './sought.js';

type Standing = Pick<BrowseByFitQuery['needsByFit']['nodes'][number], 'standing' | 'blocker'>;

interface Listed {
  needs: { need: BrowsedNeedFragment | null; standing?: Standing }[];
  next: string | null;
  byFit: boolean;
}

/**
 * Open needs to look through: for a clinician in the order in which they fit, for anybody else who has signed in the
 * newest first, and before that the samples. The form is sent with GET, so that a list has an address.
 */
@Controller('browse')
export class BrowseController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { answers, faults, filled } = await this.forms.read(visit, soughtFields, query);
    const after = text(query.after, 500) || null;
    const refused = faults.length > 0;
    const listed = refused ? null : await this.page(visit, filterOf(answers), after);
    // What the words of this page mean is known: the next page need not ask about them again.
    const address = new URLSearchParams(
      soughtFields.flatMap(({ name }) => {
        const typed = filled.typed[name];
        const codes = filled.codes[name] ?? [];
        if (!typed?.length) return [];
        return [[name, String(typed)], ...(codes.length > 0 ? [[`${name}-codes`, codes.join(' ')]] : [])];
      }),
    ).toString();
    const data = {
      form: formView(soughtFields, filled, wordsIn(visit.language)),
      narrowed: refused || narrows(answers),
      ...{ faults, address, refused },
      byFit: listed?.byFit ?? false,
      needs: await Promise.all((listed?.needs ?? []).flatMap((one) => this.view(visit, one) ?? [])),
      next: listed?.next ?? null,
      continued: after !== null,
    };
    await this.desk.show(reply, visit, 'browse/list', data, refused ? 422 : 200);
  }

  private async page(visit: Visit, filter: NeedFilter, after: string | null): Promise<Listed> {
    if (visit.signedIn)
      try {
        const { needsByFit } = await this.desk.ask(visit, BrowseByFitDocument, { filter, after });
        const { nodes, pageInfo } = needsByFit;
        return {
          needs: nodes.map(({ need, ...standing }) => ({ need, standing })),
          next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
          byFit: nodes.some(({ standing }) => standing !== 'NOT_COMPARED'),
        };
      } catch (error) {
        // Whoever is no clinician fits nothing; an ended session reads what everybody may.
        if (!(error instanceof Refused && error.is('FORBIDDEN', 'UNAUTHENTICATED'))) throw error;
        if (error.is('UNAUTHENTICATED')) return this.newest({ ...visit, session: undefined }, filter, after);
      }
    return this.newest(visit, filter, after);
  }

  private async newest(visit: Visit, filter: NeedFilter, after: string | null): Promise<Listed> {
    const { needs } = await this.desk.ask(visit, BrowseNewestDocument, { filter, after });
    const { hasNextPage, endCursor } = needs.pageInfo;
    return {
      needs: needs.nodes.map((need) => ({ need })),
      next: hasNextPage ? endCursor : null,
      byFit: false,
    };
  }

  private view(visit: Visit, { need, standing }: Listed['needs'][number]) {
    if (!need) return null;
    const codes = [...new Set(need.positions.flatMap(({ professions }) => professions))].slice(0, 4);
    return this.terms.names(visit, 'PROFESSION', codes).then((professions) => ({
      ...need,
      standing,
      professions,
      any: need.positions.some(({ anyProfession }) => anyProfession),
      people: need.positions.reduce((sum, { headCount }) => sum + (headCount ?? 1), 0),
      places: placesOf(need.countries, visit.language),
    }));
  }
}
