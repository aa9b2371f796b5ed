import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseLeaveDocument, ClosedLeaveOfDocument, OpenLeaveDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { mayState } from './may-state.js';

const fields = ['what', 'from', 'to'] as const;

/** Days that an employer keeps closed to leave: its HR and officers share them, and everybody who signs in reads them. */
@Controller('leave-rules/:employer/closed-days')
export class ClosedLeaveController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Param('employer') employer: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, this.desk.visit(request, reply), employer, { saved: 'saved' in query });
  }

  @Post()
  async change(
    @Param('employer') employer: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const idempotencyKey = keyIn(form);
    const typed = Object.fromEntries([...fields, 'refuses'].map((field) => [field, text(form[field], 300)]));
    const opened = text(form.open, 200);
    const t = wordsIn(visit.language);
    const faults: Fault[] = opened
      ? []
      : fields.flatMap((field) =>
          (field === 'what' ? typed.what !== '' : isDay(typed[field] ?? ''))
            ? []
            : { field, text: t(`closedLeave.wrong.${field}`) },
        );
    if (faults.length > 0) return this.show(reply, visit, employer, { faults, typed });
    try {
      if (opened)
        await this.desk.ask(visit, OpenLeaveDocument, { input: { idempotencyKey, closedLeaveId: opened } });
      else {
        const { what = '', from = '', to = '' } = typed;
        await this.desk.ask(visit, CloseLeaveDocument, {
          input: { idempotencyKey, employerId: employer, what, from, to, refuses: typed.refuses === 'yes' },
        });
      }
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'TOO_MANY')) throw error;
      const refused = error.fields.map(({ field }) => ({ field, text: t(`closedLeave.wrong.${field}`) }));
      const many = [{ field: 'what', text: t('closedLeave.wrong.many') }];
      return this.show(reply, visit, employer, { faults: refused.length > 0 ? refused : many, typed });
    }
    const list = `/leave-rules/${encodeURIComponent(employer)}/closed-days?saved`;
    await this.desk.go(reply, visit, list);
  }

  private async show(
    reply: FastifyReply,
    visit: Visit,
    employer: string,
    said: { faults?: Fault[]; typed?: Record<string, string>; saved?: boolean },
  ): Promise<void> {
    const { closedLeave, me } = await this.desk.ask(visit, ClosedLeaveOfDocument, { employerId: employer });
    const may = mayState(me.roles, employer);
    if (!may && (said.faults?.length ?? 0) > 0) throw new NotFoundException();
    const { faults = [], typed = {}, saved = false } = said;
    await this.desk.show(reply, visit, 'leave-rules/closed-days', {
      employer,
      closed: closedLeave,
      mayState: may,
      typed,
      saved,
      faults,
    });
  }
}
