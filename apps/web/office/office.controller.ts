import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FlaggedNeedsDocument,
  LeaveProposalsDocument,
  MorningDocument,
  SettleNeedFlagsDocument,
  StuckApprovalsDocument,
  StuckClosingsDocument,
  StuckHandoversDocument,
} from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { withDue } from '../flags/due.js';
import { oneOf, text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

/** Where an officer's day begins: what waits, each with its list. */
@Controller('office')
export class OfficeController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async morning(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const found = await this.desk.ask(visit, MorningDocument, {});
    const unconfirmed = ['PROPOSED', 'IN_FORCE'];
    const pauses = found.countryPauses.filter(({ state }) => unconfirmed.includes(state)).length;
    const groupFlags = found.remarkedPeerQuestions.length + found.remarkedPeerAnswers.length;
    const queue = [
      ['safety', '/office/pauses', found.safetyUnanswered],
      ['pauses', '/office/pauses', pauses],
      ['review', '/review', found.needsToReview.totalCount],
      ['desks', '/office/desks', found.deskReviewsToDecide.totalCount],
      ['stuck', '/office/stuck-approvals', found.stuckApprovals.totalCount],
      ['handovers', '/office/stuck-handovers', found.stuckHandovers.totalCount],
      ['closings', '/office/stuck-closings', found.stuckClosings.totalCount],
      ['failed', '/operator/messages?state=FAILED', found.toldMessages.totalCount],
      ['needFlags', '/office/flagged-needs', found.flaggedNeeds.totalCount, found.overdueWording.needs],
      ['messageFlags', '/flagged-messages', found.flaggedMessages.totalCount, found.overdueWording.messages],
      ['groupFlags', '/office/groups', groupFlags],
      ['ukVisits', '/office/uk-visits', found.ukVisitsToSignOff.length],
      ['quarantine', '/office/quarantine', found.quarantinedDocuments.totalCount],
      ['verify', '/office/organisations?waiting', found.organisationsToVerify.totalCount],
      ['roles', '/office/waiting-roles', found.waitingRoles.length],
      ['announcements', '/office/announcements', found.announcements.totalCount],
      ['notices', '/office/notices', found.noticeWords.totalCount],
      ['disputed', '/office/contributions?state=DISPUTED', found.allContributions.totalCount],
      ['terms', '/office/terms', found.unmappedTerms.length],
      ['proposals', '/office/leave-proposals', found.leavePolicyProposals.totalCount],
    ].map(([code, path, count, overdue = 0]) => ({ code, path, count, overdue }));
    await this.desk.show(reply, visit, 'office/morning', { queue });
  }

  @Get('stuck-approvals')
  async stuck(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { stuckApprovals: list } = await this.desk.ask(visit, StuckApprovalsDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'office/stuck', { list, next: nextOf(list, visit.path) });
  }

  @Get('stuck-handovers')
  async handovers(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { stuckHandovers: list } = await this.desk.ask(visit, StuckHandoversDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'office/stuck-handovers', { list, next: nextOf(list, visit.path) });
  }

  @Get('stuck-closings')
  async closings(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { stuckClosings: list } = await this.desk.ask(visit, StuckClosingsDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'office/stuck-closings', { list, next: nextOf(list, visit.path) });
  }

  @Get('leave-proposals')
  async proposals(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { leavePolicyProposals: list } = await this.desk.ask(visit, LeaveProposalsDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'office/proposals', { list, next: nextOf(list, visit.path) });
  }

  @Get('flagged-needs')
  async flagged(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    again: { faults: Fault[]; values: Form } | null = null,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const answered = 'answered' in query;
    const { flaggedNeeds: list } = await this.desk.ask(visit, FlaggedNeedsDocument, {
      ...{ after: afterIn(query), answered },
    });
    const needs = list.nodes.map((need) => ({
      ...need,
      flags: withDue(need.flags.filter(({ settledAt }) => answered === (settledAt !== null))),
    }));
    await this.desk.show(reply, visit, 'office/flagged-needs', {
      ...{ list, needs, answered, saved: 'saved' in query },
      next: nextOf(list, visit.path, answered ? { answered: '1' } : {}),
      ...again,
    });
  }

  @Post('flagged-needs')
  async settle(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const [needId, note] = [text(form.need, 200), text(form.note, 2000)];
    const outcome = oneOf(form.outcome, ['RELEASED', 'RETURNED'] as const) ?? 'RETURNED';
    const refused =
      note.length < 3
        ? 'flags.noteMissing'
        : (await this.desk.does(visit, SettleNeedFlagsDocument, { needId, note, outcome }, form)) &&
          'flags.gone';
    if (!refused) return this.desk.go(reply, visit, '/office/flagged-needs?saved');
    const faults = [{ field: `note-${needId}`, text: wordsIn(visit.language)(refused) }];
    await this.flagged({}, request, reply, { faults, values: { need: needId, note } });
  }
}
