import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskAgainForTimeOffDocument,
  PreviewTimeOffAgainDocument,
  TimeOffStatusDocument,
  type TimeOffStatusQuery,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { mostLines, readAgain, typedAgain, type TypedAgain } from './read-again.js';

type Shown = TimeOffStatusQuery['timeOffRequest'];
interface Ids {
  id: string;
}

/** Asking again for a changed plan or after a refusal: the new days, then every mail to the letter, then sent. */
@Controller('time-off-requests/:id/again')
export class TimeOffAgainController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async form(
    @Param() { id }: Ids,
    @Query('leave') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const shown = await this.request(visit, id);
    const leave = shown.leaveTypes.find(({ code }) => code === wanted)?.code ?? null;
    await this.edit(reply, visit, shown, asBefore(shown.timeOffRequest, leave), []);
  }

  @Post()
  async look(
    @Param() { id }: Ids,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const shown = await this.request(visit, id);
    const typed = typedAgain(form);
    const { again, faults } = readAgain(typed, !shown.timeOffRequest.notNeeded, wordsIn(visit.language));
    if (faults.length > 0 || form.act === 'edit') return this.edit(reply, visit, shown, typed, faults);
    try {
      const asked = { requestId: id, ...again };
      if (form.act === 'send') {
        const idempotencyKey = keyIn(form);
        const input = { idempotencyKey, again: asked };
        const { askAgainForTimeOff: fresh } = await this.desk.ask(visit, AskAgainForTimeOffDocument, {
          input,
        });
        return this.desk.go(reply, visit, `/time-off-requests/${encodeURIComponent(fresh.id)}`);
      }
      const { previewTimeOffAgain: mails } = await this.desk.ask(visit, PreviewTimeOffAgainDocument, {
        again: asked,
      });
      await this.desk.show(reply, visit, 'time-off/again-mails', { id, typed, mails });
    } catch (error) {
      if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'NOT_FOUND')) throw error;
      await this.edit(reply, visit, shown, typed, faultsOf(error));
    }
  }

  private request(visit: Visit, id: string): Promise<TimeOffStatusQuery> {
    return this.desk.ask(visit, TimeOffStatusDocument, { id, language: visit.language });
  }

  private async edit(
    reply: FastifyReply,
    visit: Visit,
    { timeOffRequest, leaveTypes }: TimeOffStatusQuery,
    typed: TypedAgain,
    faults: Fault[],
  ): Promise<void> {
    const empty = { leaveType: '', from: '', to: '', days: '', hours: '', note: '' };
    const lines = typed.lines.length < mostLines ? [...typed.lines, empty] : typed.lines;
    await this.desk.show(reply, visit, 'time-off/again', {
      request: timeOffRequest,
      leaveTypes,
      typed: { ...typed, lines },
      faults,
    });
  }
}

/** What was asked before, as another kind of leave where one is wanted, and a line for each stretch that it does not cover. */
function asBefore({ lines, notCovered, cover }: Shown, leave: string | null): TypedAgain {
  const [first] = lines;
  const said = (amount: number | null | undefined) => (amount == null ? '' : String(amount));
  return {
    lines: [
      ...lines.map((line) => ({
        ...{ leaveType: leave ?? line.leaveType, from: line.from, to: line.to, note: line.note ?? '' },
        ...{ days: said(line.days), hours: said(line.hours) },
      })),
      ...notCovered.map(({ from, to }) => ({
        ...{ leaveType: leave ?? first?.leaveType ?? '', from, to, days: '', hours: '', note: '' },
      })),
    ].slice(0, mostLines),
    cover: cover ?? '',
    replyBy: '',
  };
}

/** Refusals at the field which they are about; what is about none stands at the first. */
function faultsOf(refused: Refused): Fault[] {
  const faults = refused.fields.map(({ field, sentence }) => ({
    field: field.replace(/^(asking|again)\./, '').replaceAll('.', '-'),
    text: sentence,
  }));
  return faults.length > 0 ? faults : [{ field: 'lines-0-from', text: refused.message }];
}
