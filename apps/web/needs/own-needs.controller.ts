import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  InstitutionNamedDocument,
  InstitutionsOfLeadDocument,
  KindsOfNeedsDocument,
  type NeedState,
  OwnNeedsDocument,
  SaveNeedPartDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** In the order in which somebody has to do something about them. */
const statesInOrder: readonly NeedState[] = [
  'RETURNED',
  'DRAFT',
  'APPROVED',
  'SUBMITTED',
  'OPEN',
  'PAUSED',
  'LAPSED',
  'CLOSED',
  'WITHDRAWN',
];

/** A lead's own needs: the list, and a new one. */
@Controller('needs')
export class OwnNeedsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query('after') after: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    if ((await this.institutions(visit)).length === 0) {
      // The list is for leads; whoever else comes here finds what is theirs on their account.
      return this.desk.go(reply, visit, '/account');
    }
    const { needs } = await this.desk.ask(visit, OwnNeedsDocument, { after: text(after, 500) || null });
    await this.desk.show(reply, visit, 'needs/own', {
      groups: statesInOrder
        .map((state) => ({ state, needs: needs.nodes.filter((need) => need.state === state) }))
        .filter((group) => group.needs.length > 0),
      next: needs.pageInfo.hasNextPage ? needs.pageInfo.endCursor : null,
    });
  }

  @Get('new')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { fields, learns } = await this.asked(visit);
    await this.page(reply, visit, fields, await this.forms.fill(visit, fields, {}), { learns });
  }

  @Post('new')
  async begin(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const { fields, learns } = await this.asked(visit);
    const sent = await this.forms.read(visit, fields, body ?? {});
    const idempotencyKey = keyIn(body);
    const { faults, answers } = sent;
    if (faults.length === 0) {
      try {
        const input = {
          idempotencyKey,
          title: answers.title as string,
          kind: answers.kind as string | null,
          institutionId: (answers.institutionId as string | null | undefined) ?? null,
          language: visit.language === 'en-GB' ? 'en' : visit.language,
        };
        const { saveNeed } = await this.desk.ask(visit, SaveNeedPartDocument, { input });
        return this.desk.go(reply, visit, `/needs/${encodeURIComponent(saveNeed.id)}/write/summary`);
      } catch (error) {
        if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'IDEMPOTENCY_CONFLICT')) throw error;
        const t = wordsIn(visit.language);
        if (error.is('BAD_INPUT')) faults.push(...faultsOf(error, sent, fields, t));
        else faults.push({ field: 'title', text: t('write.sentBefore') });
        // A new wish takes a new key.
        await this.page(reply, visit, fields, sent.filled, { faults, learns });
        return;
      }
    }
    await this.page(reply, visit, fields, sent.filled, { faults, learns, key: idempotencyKey });
  }

  private async institutions(visit: Visit): Promise<string[]> {
    const { me } = await this.desk.ask(visit, InstitutionsOfLeadDocument, {});
    return me.roles.flatMap(({ role, organisationId }) => (role === 'LEAD' && organisationId) || []);
  }

  /**
   * For whom it is asked only of those who speak for several. Whoever speaks for organisations in the United Kingdom alone
   * begins a learning need, and is offered the kinds of work that one can be.
   */
  private async asked(visit: Visit): Promise<{ fields: Field[]; learns: boolean }> {
    const ids = await this.institutions(visit);
    const several = ids.length > 1;
    const named = await Promise.all(
      ids.map(async (id) => (await this.desk.ask(visit, InstitutionNamedDocument, { id })).organisation),
    );
    const learns =
      named.length > 0 && named.every(({ kind }) => kind === 'UK_EMPLOYER' || kind === 'PROFESSIONAL_BODY');
    const { needKinds } = await this.desk.ask(visit, KindsOfNeedsDocument, {
      ...{ language: visit.language, learning: learns },
    });
    const fields: Field[] = [
      ...(several
        ? [
            {
              ...{ name: 'institutionId', is: 'one', needed: true },
              of: named.map(({ id }) => id),
              names: named.map(({ name }) => `\u2068${name}\u2069`),
            } as Field,
          ]
        : []),
      { name: 'title', is: 'text', most: 300, needed: true },
      {
        ...{ name: 'kind', say: 'needKind', is: 'one', nothing: 'write.noKind', drop: true },
        of: needKinds.map(({ code }) => code),
        names: needKinds.map(({ name }) => name),
      },
    ];
    return { fields, learns };
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    fields: readonly Field[],
    filled: Filled,
    again: { faults?: Fault[]; key?: string; learns?: boolean } = {},
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const data = {
      ...{ question: 'title', title: again.learns ? t('write.learning.title') : t('write.question.title') },
      form: formView(fields, filled, t),
      version: 0,
      back: '/needs',
      ...again,
    };
    return this.desk.show(reply, visit, 'needs/question', data);
  }
}
