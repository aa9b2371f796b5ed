import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AskAgainForTimeOffDocument,
  PreviewTimeOffAgainDocument,
  TimeOffStatusDocument,
  type TimeOffStatusQuery,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { mostLines, readAgain, typedAgain, type TypedAgain } from './read-again.js';

type Shown = TimeOffStatusQuery['timeOffRequest'];
interface Ids {
  id: string;
}

/** Asking again for a changed plan or after a refusal: the new days, then every mail to the letter, then sent. */
@Controller('time-off-requests/:id/again')
export class TimeOffAgainController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async form(
    @Param() { id }: Ids,
    @Query('leave') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
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
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const shown = await this.request(visit, id);
    const typed = typedAgain(form);
    const { again, faults } = readAgain(typed, !shown.timeOffRequest.notNeeded, wordsIn(visit.language));
    if (faults.length > 0 || form.act === 'edit') return this.edit(reply, visit, shown, typed, faults);
    try {
      const asked = { requestId: id, ...again };
      if (form.act === 'send') {
        const idempotencyKey = text(form.key, 200) || randomUUID();
        const input = { idempotencyKey, again: asked };
        const { askAgainForTimeOff: fresh } = await this.api.ask(visit, AskAgainForTimeOffDocument, {
          input,
        });
        await reply.redirect(inLanguage(visit, `/time-off-requests/${encodeURIComponent(fresh.id)}`), 303);
        return;
      }
      const { previewTimeOffAgain: mails } = await this.api.ask(visit, PreviewTimeOffAgainDocument, {
        again: asked,
      });
      await this.pages.send(reply, visit, 'time-off/again-mails', { id, typed, mails, key: randomUUID() });
    } catch (error) {
      if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'NOT_FOUND')) throw error;
      await this.edit(reply, visit, shown, typed, faultsOf(error));
    }
  }

  private request(visit: Visit, id: string): Promise<TimeOffStatusQuery> {
    return this.api.ask(visit, TimeOffStatusDocument, { id, language: visit.language });
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
    await this.pages.send(
      reply,
      visit,
      'time-off/again',
      { request: timeOffRequest, leaveTypes, typed: { ...typed, lines }, faults },
      faults.length > 0 ? 422 : 200,
    );
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
