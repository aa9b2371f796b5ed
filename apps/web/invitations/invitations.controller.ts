import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitationDocument, InvitationShownDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** The page behind the link of an invitation. Opening it changes nothing; accepting takes a session and a button. */
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly desk: Desk) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), token);
  }

  @Post(':token')
  async accept(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const key = keyIn(body);
    let leadsTo = '/account?accepted';
    try {
      const input = { idempotencyKey: key, token };
      const { acceptInvitation } = await this.desk.ask(visit, AcceptInvitationDocument, { input });
      const { need } = acceptInvitation.invitation;
      if (need) leadsTo = `/needs/${encodeURIComponent(need.id)}?accepted`;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.is('INVITATION_CLOSED', 'NOT_FOUND', 'BAD_INPUT')) return this.closed(reply, visit);
      if (!error.is('INVITATION_FOR_ANOTHER')) throw error;
      const faults = [{ field: 'accept', text: wordsIn(visit.language)('invitation.forAnother') }];
      return this.page(reply, visit, token, faults, 403);
    }
    await this.desk.go(reply, visit, leadsTo);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    token: string,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    try {
      // Asked as nobody: the link itself is what opens it, and an ended session must not hide it.
      const { invitation } = await this.desk.ask({ ...visit, session: undefined }, InvitationShownDocument, {
        token,
      });
      await this.desk.show(reply, visit, 'invitations/one', { invitation, faults }, status);
    } catch (error) {
      // Accepted, withdrawn, replaced, ended, made up: one page for all, so that links cannot be probed.
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.closed(reply, visit);
    }
  }

  private closed(reply: FastifyReply, visit: Visit): Promise<void> {
    return this.desk.show(reply, visit, 'invitations/closed', {}, 404);
  }
}
