import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  InviteDocument,
  OrganisationPageDocument,
  OwnOrganisationDocument,
  StateEvidenceDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** One's own organisation: who speaks for it, how far its verification has come, and what one can do meanwhile. */
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.page(reply, visit, id, { registered: 'registered' in query, saved: 'saved' in query });
  }

  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    const values = { words: text(body?.words, 4000), email: text(body?.email, 254) };
    const field = body?.act === 'invite' ? 'email' : 'words';
    const refuse = (fault: string): Promise<void> =>
      this.page(
        reply,
        visit,
        id,
        { values, faults: [{ field, text: t(`ourOrganisation.faults.${fault}`) }] },
        422,
      );
    if (field === 'words' && values.words.length < 10) return refuse('words');
    if (field === 'email' && !values.email.includes('@')) return refuse('email');
    try {
      if (field === 'words')
        await this.api.ask(visit, StateEvidenceDocument, {
          input: { idempotencyKey, organisationId: id, words: values.words },
        });
      else {
        const { organisation } = await this.api.ask(visit, OwnOrganisationDocument, { id });
        const kind = organisation.kind === 'ASSOCIATION' ? 'COORDINATOR' : 'SECOND_LEAD';
        await this.api.ask(visit, InviteDocument, {
          input: { idempotencyKey, organisationId: id, kind, email: values.email },
        });
      }
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'NOT_NOW', 'TOO_MANY')) throw error;
      return refuse(error.is('BAD_INPUT') ? field : error.code);
    }
    await reply.redirect(inLanguage(visit, `/organisations/${encodeURIComponent(id)}?saved`), 303);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    more: { registered?: boolean; saved?: boolean; values?: Record<string, string>; faults?: Fault[] },
    status = 200,
  ): Promise<void> {
    const { organisation, me } = await this.api.ask(visit, OrganisationPageDocument, { id });
    // A partner's or a stranger's house has no page here: what may be known of it stands where it is met.
    const speaks = me.roles.some(
      ({ role, organisationId }) =>
        organisationId === organisation.id && (role === 'LEAD' || role === 'COORDINATOR'),
    );
    if (!speaks) throw new NotFoundException();
    await this.pages.send(
      reply,
      visit,
      'organisations/one',
      {
        organisation,
        ...{ timeZone: me.timeZone, key: randomUUID() },
        place: organisation.country ? placesOf([organisation.country], visit.language)[0] : '',
        waiting: organisation.invitations.filter(
          ({ kind, state }) => (kind === 'SECOND_LEAD' || kind === 'COORDINATOR') && state === 'sent',
        ),
        ...more,
      },
      status,
    );
  }
}
