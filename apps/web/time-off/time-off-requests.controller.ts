import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptDatesDocument,
  AnswerApproverDocument,
  AppealTimeOffDocument,
  ChangeApproverDocument,
  EscalateTimeOffDocument,
  NudgeApproverDocument,
  PreviewAppealDocument,
  RecordOfflineDecisionDocument,
  TimeOffStatusDocument,
  WithdrawTimeOffDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { approverRoles, learnRoles } from './approver-roles.js';
import { type Act, readAct } from './read-act.js';

/** What a page says besides the request: what is missing, at the form where it was typed. */
interface Said {
  faults: Fault[];
  /** The form that was sent, and the names of its fields. */
  at: string;
  typed: Record<string, unknown>;
}

const nothing: Said = { faults: [], at: '', typed: {} };

/** How a request stands, for the clinician who made it, and all that can be done about it. The approver's page is another. */
@Controller('time-off-requests')
export class TimeOffRequestsController {
  constructor(private readonly desk: Desk) {}

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id, nothing);
  }

  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const read = readAct(form, id, keyIn(form), wordsIn(visit.language));
    if (!read) throw new NotFoundException();
    const { does, faults, at } = read;
    if (!does) return this.page(reply, visit, id, { faults, at, typed: form });
    try {
      // Every mail is read before it goes.
      if (does.act === 'appealTimeOff' && form.read !== 'yes') {
        const { appeal } = does.input;
        const { previewAppeal: mails } = await this.desk.ask(visit, PreviewAppealDocument, { appeal });
        return await this.desk.show(reply, visit, 'time-off/appeal-mails', {
          id,
          appeal,
          mails,
        });
      }
      const now = await this.does(visit, does);
      await this.desk.go(reply, visit, `/time-off-requests/${encodeURIComponent(now)}`);
    } catch (error) {
      if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN')) throw error;
      await this.page(reply, visit, id, { faults: faultsOf(error, at), at, typed: form });
    }
  }

  /** The id of the request as it is afterwards: an appeal is a request of its own. */
  private async does(visit: Visit, { act, input }: Act): Promise<string> {
    switch (act) {
      case 'withdrawTimeOff':
        return (await this.desk.ask(visit, WithdrawTimeOffDocument, { input })).withdrawTimeOff.id;
      case 'nudgeApprover':
        return (await this.desk.ask(visit, NudgeApproverDocument, { input })).nudgeApprover.id;
      case 'answerApprover':
        return (await this.desk.ask(visit, AnswerApproverDocument, { input })).answerApprover.id;
      case 'changeApprover':
        return (await this.desk.ask(visit, ChangeApproverDocument, { input })).changeApprover.id;
      case 'escalateTimeOff':
        return (await this.desk.ask(visit, EscalateTimeOffDocument, { input })).escalateTimeOff.id;
      case 'recordOfflineDecision':
        return (await this.desk.ask(visit, RecordOfflineDecisionDocument, { input })).recordOfflineDecision
          .id;
      case 'acceptDates':
        return (await this.desk.ask(visit, AcceptDatesDocument, { input })).acceptDates.id;
      case 'appealTimeOff':
        return (await this.desk.ask(visit, AppealTimeOffDocument, { input })).appealTimeOff.id;
    }
  }

  private async page(reply: FastifyReply, visit: Visit, id: string, said: Said): Promise<void> {
    const {
      timeOffRequest: shown,
      leaveTypes,
      approverRoles: known,
    } = await this.desk.ask(visit, TimeOffStatusDocument, { id, language: visit.language });
    learnRoles(known);
    const steps = [...shown.steps].sort((one, other) => one.ordinal - other.ordinal);
    const many = new Set(steps.map(({ turn }) => turn)).size < steps.length;
    const data = {
      request: shown,
      leaveTypes,
      steps,
      many,
      roles: approverRoles(),
      ...said,
    };
    await this.desk.show(reply, visit, 'time-off/status', data);
  }
}

/** Refusals at the field of the form which they are about; what is about none stands at its first. */
function faultsOf(refused: Refused, at: string): Fault[] {
  const faults = refused.fields.map(({ field, sentence }) => ({
    field: `${at}${field.replace(/^(appeal\.)?(approvers?\.)?(0\.)?/, '').replaceAll('.', '-')}`,
    text: sentence,
  }));
  return faults.length > 0 ? faults : [{ field: `${at}send`, text: refused.message }];
}
