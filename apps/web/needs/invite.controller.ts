import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  InvitationsOfInstitutionDocument,
  InviteDocument,
  NeedOfInstitutionDocument,
  type NeedOfInstitutionQuery,
  WithdrawInvitationDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

const fields: readonly Field[] = [
  { name: 'email', say: 'inviteEmail', is: 'text', most: 254, needed: true },
  { name: 'message', say: 'inviteMessage', is: 'text', most: 1000, lines: 3 },
];

/** A colleague whom somebody at the institution knows is invited to an open need, by e-mail. */
@Controller('needs/:id/invite')
export class InviteController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const need = await this.need(visit, id);
    const saved = oneOf(query.saved, ['sent', 'withdrawn'] as const);
    await this.page(reply, visit, need, await this.forms.fill(visit, fields, {}), { saved });
  }

  @Post()
  async send(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const need = await this.need(visit, id);
    const idempotencyKey = keyIn(body);
    const invitationId = text(body?.invitation, 200);
    const sent = await this.forms.read(visit, invitationId ? [] : fields, body ?? {});
    const { faults, answers } = sent;
    if (faults.length > 0) return this.page(reply, visit, need, sent.filled, { faults });
    try {
      if (invitationId)
        await this.desk.ask(visit, WithdrawInvitationDocument, { input: { idempotencyKey, invitationId } });
      else
        await this.desk.ask(visit, InviteDocument, {
          input: {
            ...{ idempotencyKey, kind: 'KNOWN_COLLEAGUE', email: answers.email as string },
            ...{ organisationId: need.institutionId, subjectId: need.id },
            message: answers.message as string | null,
          },
        });
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`invite.refused.${error.code}`)) throw error;
      const t = wordsIn(visit.language);
      const again = error.fields.some(({ field }) => field === 'email')
        ? faultsOf(error, sent, fields, t)
        : [{ field: 'email', text: t(`invite.refused.${error.code}`) }];
      return this.page(reply, visit, need, sent.filled, { faults: again });
    }
    await this.desk.go(reply, visit, `${visit.path}?saved=${invitationId ? 'withdrawn' : 'sent'}`);
  }

  private async need(visit: Visit, id: string): Promise<Need> {
    const { need } = await this.desk.ask(visit, NeedOfInstitutionDocument, { id });
    if (need.allowedActions.length === 0 || !need.institutionId) throw new NotFoundException();
    return need;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    need: Need,
    filled: Filled,
    again: { saved?: string; faults?: Fault[] },
  ): Promise<void> {
    const { organisation } = await this.desk.ask(visit, InvitationsOfInstitutionDocument, {
      organisationId: need.institutionId as string,
    });
    const data = {
      need,
      invitations: organisation.invitations.filter(
        (one) => one.kind === 'KNOWN_COLLEAGUE' && one.need?.id === need.id,
      ),
      form: formView(fields, filled, wordsIn(visit.language)),
      ...again,
    };
    await this.desk.show(reply, visit, 'needs/invite', data);
  }
}

type Need = NeedOfInstitutionQuery['need'];
