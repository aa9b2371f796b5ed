import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ApproverInboxDocument,
  type ApproverInboxQuery,
  ApproveTogetherDocument,
  SetTeamCoverDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, type Form, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

type Inbox = ApproverInboxQuery['approverInbox'];

const prefix = 'step-';

/**
 * The list of an approver with many requests. A box is ticked for each that is to be approved, one page asks once more,
 * and what comes back says of each what became of it. Every other answer is given on the request's own page.
 */
@Controller('approvals')
export class ApprovalsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.show(visit, reply, { saved: 'saved' in query });
  }

  @Post()
  async confirm(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const inbox = await this.inbox(visit);
    const ticked = tickedIn(body ?? {});
    const chosen = inbox.requests.filter(({ open, stepId }) => open && stepId in ticked);
    if (chosen.length === 0) {
      const faults = [{ field: 'requests', text: wordsIn(visit.language)('approvals.nothingTicked') }];
      return this.show(visit, reply, { faults }, 422);
    }
    await this.desk.show(reply, visit, 'approvals/confirm', { chosen });
  }

  @Post('approve')
  async approve(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const requests = Object.entries(tickedIn(form)).map(([stepId, asked]) => ({ stepId, asked }));
    if (requests.length === 0) return this.show(visit, reply, {}, 422);
    const input = { idempotencyKey: keyIn(form), requests };
    const { approveTogether: outcomes } = await this.desk.ask(visit, ApproveTogetherDocument, { input });
    await this.desk.show(reply, visit, 'approvals/done', { outcomes });
  }

  @Post('team')
  async team(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const [teamKey, size, minimum] = [
      text(form.team, 300),
      wholeNumber(form.size),
      wholeNumber(form.minimum),
    ];
    const fault = (key: string) =>
      this.show(
        visit,
        reply,
        { faults: [{ field: `size-${teamKey}`, text: wordsIn(visit.language)(key) }] },
        422,
      );
    if (size === null || minimum === null || size < 1) return fault('approvals.team.numbers');
    try {
      await this.desk.ask(visit, SetTeamCoverDocument, {
        input: { idempotencyKey: keyIn(form), teamKey, size, minimum },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return fault('approvals.team.tooMany');
    }
    await this.desk.go(reply, visit, '/approvals?saved');
  }

  private async inbox(visit: Visit): Promise<Inbox> {
    return (await this.desk.ask(visit, ApproverInboxDocument, {})).approverInbox;
  }

  private async show(
    visit: Visit,
    reply: FastifyReply,
    said: { faults?: Fault[]; saved?: boolean },
    status = 200,
  ): Promise<void> {
    const { address, requests, teams } = await this.inbox(visit);
    const employers = new Map(requests.map(({ teamKey, employerName }) => [teamKey, employerName]));
    await this.desk.show(
      reply,
      visit,
      'approvals/list',
      {
        address,
        open: requests.filter(({ open }) => open),
        answered: requests.filter(({ open }) => !open),
        teams: [...employers].map(([key, name]) => ({
          key,
          name,
          ...teams.find(({ employerKey }) => employerKey === key),
        })),
        ...said,
      },
      status,
    );
  }
}

/** Ticked boxes, as the step's id and which asking of it was read. */
function tickedIn(form: Form): Record<string, string> {
  const ticked = Object.entries(form).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(ticked.map(([name, asked]) => [name.slice(prefix.length), text(asked, 20)]));
}

function wholeNumber(typed: unknown): number | null {
  const said = text(typed, 6);
  return /^\d{1,4}$/.test(said) ? Number(said) : null;
}
