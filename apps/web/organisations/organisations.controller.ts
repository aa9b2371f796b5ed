import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  InviteDocument,
  OrganisationPageDocument,
  OwnOrganisationDocument,
  StateEvidenceDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** One's own organisation: who speaks for it, how far its verification has come, and what one can do meanwhile. */
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly desk: Desk) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { registered: 'registered' in query, saved: 'saved' in query });
  }

  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const idempotencyKey = keyIn(body);
    const values = { words: text(body?.words, 4000), email: text(body?.email, 254) };
    const field = body?.act === 'invite' ? 'email' : 'words';
    const refuse = (fault: string): Promise<void> =>
      this.page(reply, visit, id, {
        values,
        faults: [{ field, text: t(`ourOrganisation.faults.${fault}`) }],
      });
    if (field === 'words' && values.words.length < 10) return refuse('words');
    if (field === 'email' && !values.email.includes('@')) return refuse('email');
    try {
      if (field === 'words')
        await this.desk.ask(visit, StateEvidenceDocument, {
          input: { idempotencyKey, organisationId: id, words: values.words },
        });
      else {
        const { organisation } = await this.desk.ask(visit, OwnOrganisationDocument, { id });
        const kind = organisation.kind === 'ASSOCIATION' ? 'COORDINATOR' : 'SECOND_LEAD';
        await this.desk.ask(visit, InviteDocument, {
          input: { idempotencyKey, organisationId: id, kind, email: values.email },
        });
      }
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'NOT_NOW', 'TOO_MANY')) throw error;
      return refuse(error.is('BAD_INPUT') ? field : error.code);
    }
    await this.desk.go(reply, visit, `/organisations/${encodeURIComponent(id)}?saved`);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    more: { registered?: boolean; saved?: boolean; values?: Record<string, string>; faults?: Fault[] },
  ): Promise<void> {
    const { organisation, me } = await this.desk.ask(visit, OrganisationPageDocument, { id });
    // A partner's or a stranger's house has no page here: what may be known of it stands where it is met.
    const speaks = me.roles.some(
      ({ role, organisationId }) =>
        organisationId === organisation.id && (role === 'LEAD' || role === 'COORDINATOR'),
    );
    if (!speaks) throw new NotFoundException();
    await this.desk.show(reply, visit, 'organisations/one', {
      organisation,
      timeZone: me.timeZone,
      place: organisation.country ? placesOf([organisation.country], visit.language)[0] : '',
      waiting: organisation.invitations.filter(
        ({ kind, state }) => (kind === 'SECOND_LEAD' || kind === 'COORDINATOR') && state === 'sent',
      ),
      ...more,
    });
  }
}
