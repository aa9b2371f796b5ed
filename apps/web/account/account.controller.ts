import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AccountDocument,
  type AccountQuery,
  type MatchChannel,
  NeedsOfInstitutionDocument,
  type NeedsOfInstitutionQuery,
  RevokeSessionDocument,
  SetNotificationPreferencesDocument,
} from '../api/operations.js';
import { FormGuard } from '../pages/form-guard.js';
import { Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const channels: readonly MatchChannel[] = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NOT'];

@Controller('account')
export class AccountController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async account(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    status = 200,
    faults: { field: string; text: string }[] = [],
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const account = await this.api.ask(visit, AccountDocument, {});
    await this.pages.send(
      reply,
      visit,
      'account',
      {
        ...account,
        channels,
        key: randomUUID(),
        clinician: account.me.roles.some(({ role }) => role === 'CLINICIAN'),
        needs: await this.needsOf(visit, account),
        lead: account.me.roles.some(({ role }) => role === 'LEAD'),
        officer: account.me.roles.some(({ role }) => role === 'OFFICER'),
        rules: account.me.roles.some(({ role }) => role === 'OFFICER' || role === 'EMPLOYER_HR'),
        employerHr: account.me.roles.some(({ role }) => role === 'EMPLOYER_HR'),
        saved: 'saved' in query,
        joined: 'joined' in query,
        accepted: 'accepted' in query,
        faults,
      },
      status,
    );
  }

  /** Where a lead goes on from here; one page of each institution is enough to find one's way. */
  private async needsOf(
    visit: Visit,
    { me }: AccountQuery,
  ): Promise<NeedsOfInstitutionQuery['needs']['nodes']> {
    const institutions = me.roles.flatMap(({ role, organisationId }) =>
      role === 'LEAD' && organisationId ? [organisationId] : [],
    );
    const lists = await Promise.all(
      institutions.map((institutionId) => this.api.ask(visit, NeedsOfInstitutionDocument, { institutionId })),
    );
    return lists.flatMap(({ needs }) => needs.nodes);
  }

  @Post('messages')
  async messages(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const matches = oneOf(body.matches, channels);
    if (!matches) {
      const t = wordsIn(visit.language);
      return this.account({}, request, reply, 422, [{ field: 'matches', text: t('account.matchesMissing') }]);
    }
    const { notificationPreferences: now } = await this.api.ask(visit, AccountDocument, {});
    await this.api.ask(visit, SetNotificationPreferencesDocument, {
      // The others are sent as they are, because a field that is left out falls back to its default.
      input: { ...now, matches, idempotencyKey: text(body.key, 200) || randomUUID() },
    });
    await reply.redirect('/account?saved', 303);
  }

  @Post('sessions')
  async endSession(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    await this.api.ask(visit, RevokeSessionDocument, {
      input: { sessionId: text(body.session, 200), idempotencyKey: randomUUID() },
    });
    await reply.redirect('/account?saved', 303);
  }
}
