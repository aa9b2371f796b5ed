import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AssociationPageDocument,
  type AssociationPageQuery,
  InviteDocument,
  NeedsToShareDocument,
  NeedToShareDocument,
  ShareNeedDocument,
  type TermKind,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

type Together = NonNullable<AssociationPageQuery['organisation']['membersTogether']>;

/** What a coordinator does for an association: inviting, seeing the members together, telling them of a need. */
@Controller('associations')
export class AssociationsController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
    private readonly config: WebConfig,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { saved: 'saved' in query, shared: 'shared' in query });
  }

  @Post(':id')
  async invite(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const values = { email: text(body?.email, 254), message: text(body?.message, 2000) };
    const refuse = (fault: string): Promise<void> => {
      const faults = [{ field: 'email', text: t(`association.faults.${fault}`) }];
      return this.page(reply, visit, id, { values, faults });
    };
    if (!values.email.includes('@')) return refuse('email');
    try {
      await this.desk.ask(visit, InviteDocument, {
        input: {
          ...{ idempotencyKey: keyIn(body), organisationId: id },
          ...{ kind: 'ASSOCIATION_MEMBER', email: values.email, message: values.message || null },
        },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'TOO_MANY')) throw error;
      return refuse(error.is('TOO_MANY') ? 'tooMany' : 'email');
    }
    await this.desk.go(reply, visit, `${visit.path}?saved`);
  }

  @Get(':id/needs')
  async needs(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { organisation } = await this.ask(visit, id);
    const country = text(query.country, 2) || null;
    const after = text(query.after, 500) || null;
    const { needs } = await this.desk.ask(visit, NeedsToShareDocument, { first: 20, after, country });
    const shared = new Set(organisation.sharedNeeds.map(({ need }) => need?.id));
    await this.desk.show(reply, visit, 'associations/needs', {
      organisation,
      country,
      countryName: country && placesOf([country], visit.language)[0],
      needs: needs.nodes.map((need) => ({
        ...need,
        places: placesOf(need.countries, visit.language),
        shared: shared.has(need.id),
      })),
      next: needs.pageInfo.hasNextPage ? needs.pageInfo.endCursor : null,
    });
  }

  @Get(':id/needs/:need')
  async before(
    @Param('id') id: string,
    @Param('need') needId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sharing(reply, this.desk.visit(request, reply), id, needId);
  }

  @Post(':id/needs/:need')
  async share(
    @Param('id') id: string,
    @Param('need') needId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const values = { words: text(body?.words, 2000) };
    try {
      await this.desk.ask(visit, ShareNeedDocument, {
        input: {
          ...{ idempotencyKey: keyIn(body), organisationId: id, needId },
          words: values.words || null,
        },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('NOT_VERIFIED', 'NOT_NOW', 'TOO_MANY', 'BAD_INPUT'))
        throw error;
      const faults = [{ field: 'words', text: wordsIn(visit.language)(`association.refused.${error.code}`) }];
      return this.sharing(reply, visit, id, needId, { values, faults });
    }
    await this.desk.go(reply, visit, `/associations/${encodeURIComponent(id)}?shared`);
  }

  private async sharing(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    needId: string,
    more: { values?: Record<string, string>; faults?: Fault[] } = {},
  ): Promise<void> {
    const { organisation } = await this.ask(visit, id);
    const { need } = await this.desk.ask(visit, NeedToShareDocument, { id: needId });
    const link = `${this.config.values.WEB_URL}/needs/${encodeURIComponent(need.id)}`;
    const data = {
      ...{ organisation, need, link },
      places: placesOf(need.countries, visit.language),
      shared: organisation.sharedNeeds.find((one) => one.need?.id === need.id),
      ...more,
    };
    await this.desk.show(reply, visit, 'associations/share', data);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    more: { saved?: boolean; shared?: boolean; values?: Record<string, string>; faults?: Fault[] },
  ): Promise<void> {
    const { organisation, me } = await this.ask(visit, id);
    const together = organisation.membersTogether;
    await this.desk.show(reply, visit, 'associations/one', {
      organisation,
      timeZone: me.timeZone,
      tables: together && (await this.tables(visit, together)),
      openNeeds: (together?.openNeeds ?? []).map(({ country, needs }) => ({
        ...{ country, needs, place: placesOf([country], visit.language)[0] },
      })),
      waiting: organisation.invitations.filter(
        ({ kind, state }) => kind === 'ASSOCIATION_MEMBER' && state === 'sent',
      ),
      ...more,
    });
  }

  private tables(visit: Visit, { professions, languages, skills }: Together) {
    const named = (about: string, kind: TermKind, rows: Together['skills']) =>
      Promise.all(
        rows.map(async (row) => ({ ...row, name: await this.terms.name(visit, kind, row.code) })),
      ).then((found) => ({ about, rows: found }));
    return Promise.all([
      named('professions', 'PROFESSION', professions),
      named('languages', 'LANGUAGE', languages),
      named('skills', 'SKILL', skills),
    ]);
  }

  /** The association, for whoever coordinates it; for everybody else there is no such page. */
  private async ask(visit: Visit, id: string): Promise<AssociationPageQuery> {
    const found = await this.desk.ask(visit, AssociationPageDocument, { id });
    const { organisation, me } = found;
    const coordinates = me.roles.some(
      ({ role, organisationId }) => role === 'COORDINATOR' && organisationId === organisation.id,
    );
    if (organisation.kind !== 'ASSOCIATION' || !coordinates) throw new NotFoundException();
    return found;
  }
}
