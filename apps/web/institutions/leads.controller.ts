import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HandOverLeadDocument, InviteDocument, WithdrawInvitationDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { type Institution, Institutions } from './institutions.js';

const message: Field = { name: 'message', say: 'inviteMessage', is: 'text', most: 1000, lines: 3 };
const fieldsOf = {
  leads: [{ name: 'email', say: 'inviteEmail', is: 'text', most: 254, needed: true }, message],
  'hand-over': [
    { name: 'successorEmail', say: 'inviteEmail', is: 'text', most: 254, needed: true },
    message,
    { name: 'sure', say: 'handOverSure', is: 'tick', needed: true },
  ],
} satisfies Record<string, Field[]>;
type Which = keyof typeof fieldsOf;

/** Who speaks for an institution: a further lead is invited, and a lead hands over. */
@Controller('institutions/:id')
export class LeadsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly institutions: Institutions,
  ) {}

  @Get(Object.keys(fieldsOf))
  async ask(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const institution = await this.institutions.one(visit, id);
    const which = whichAt(visit);
    const saved = oneOf(query.saved, ['sent', 'withdrawn'] as const);
    await this.page(reply, visit, institution, await this.forms.fill(visit, fieldsOf[which], {}), { saved });
  }

  @Post(Object.keys(fieldsOf))
  async send(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const institution = await this.institutions.one(visit, id);
    const which = whichAt(visit);
    const invitationId = text(body?.invitation, 200);
    const fields = invitationId ? [] : fieldsOf[which];
    const sent = await this.forms.read(visit, fields, body ?? {});
    const idempotencyKey = keyIn(body);
    if (sent.faults.length > 0)
      return this.page(reply, visit, institution, sent.filled, { faults: sent.faults });
    try {
      if (invitationId)
        await this.desk.ask(visit, WithdrawInvitationDocument, { input: { idempotencyKey, invitationId } });
      else await this.invite(visit, which, { idempotencyKey, organisationId: id }, sent);
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`invite.refused.${error.code}`)) throw error;
      const t = wordsIn(visit.language);
      const at = fields[0]?.name ?? fieldsOf[which][0].name;
      const again = error.fields.some(({ field }) => field === at)
        ? faultsOf(error, sent, fields, t)
        : [{ field: at, text: t(`invite.refused.${error.code}`) }];
      return this.page(reply, visit, institution, sent.filled, { faults: again });
    }
    const done = `/institutions/${encodeURIComponent(id)}`;
    await this.desk.go(
      reply,
      visit,
      which === 'hand-over' && !invitationId
        ? `${done}?saved=handedOver`
        : `${visit.path}?saved=${invitationId ? 'withdrawn' : 'sent'}`,
    );
  }

  private async invite(
    visit: Visit,
    which: Which,
    input: { idempotencyKey: string; organisationId: string },
    { answers }: Sent,
  ): Promise<void> {
    const words = { message: answers.message as string | null };
    if (which === 'leads')
      await this.desk.ask(visit, InviteDocument, {
        input: { ...input, ...words, kind: 'SECOND_LEAD', email: answers.email as string },
      });
    else
      await this.desk.ask(visit, HandOverLeadDocument, {
        input: { ...input, ...words, successorEmail: answers.successorEmail as string },
      });
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    institution: Institution,
    filled: Filled,
    again: { faults?: Fault[]; saved?: string },
  ): Promise<void> {
    const which = whichAt(visit);
    const data = {
      institution,
      invitations: institution.invitations.filter(({ kind }) =>
        which === 'leads' ? kind === 'SECOND_LEAD' || kind === 'SUCCESSOR' : kind === 'SUCCESSOR',
      ),
      form: formView(fieldsOf[which], filled, wordsIn(visit.language)),
      ...again,
    };
    return this.desk.show(reply, visit, `institutions/${which}`, data);
  }
}

function whichAt({ path }: Visit): Which {
  return path.endsWith('/hand-over') ? 'hand-over' : 'leads';
}
