import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  ApproverInboxDocument,
  type ApproverInboxQuery,
  ApproveTogetherDocument,
  SetTeamCoverDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

type Form = Record<string, unknown>;
type Inbox = ApproverInboxQuery['approverInbox'];

const prefix = 'step-';

/**
 * The list of an approver with many requests. A box is ticked for each that is to be approved, one page asks once more,
 * and what comes back says of each what became of it. Every other answer is given on the request's own page.
 */
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.show(visit, reply, { saved: 'saved' in query });
  }

  @Post()
  async confirm(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const inbox = await this.inbox(visit);
    const ticked = tickedIn(body ?? {});
    const chosen = inbox.requests.filter(({ open, stepId }) => open && stepId in ticked);
    if (chosen.length === 0) {
      const faults = [{ field: 'requests', text: wordsIn(visit.language)('approvals.nothingTicked') }];
      return this.show(visit, reply, { faults }, 422);
    }
    await this.pages.send(reply, visit, 'approvals/confirm', { chosen, key: randomUUID() });
  }

  @Post('approve')
  async approve(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const requests = Object.entries(tickedIn(form)).map(([stepId, asked]) => ({ stepId, asked }));
    if (requests.length === 0) return this.show(visit, reply, {}, 422);
    const input = { idempotencyKey: text(form.key, 200) || randomUUID(), requests };
    const { approveTogether: outcomes } = await this.api.ask(visit, ApproveTogetherDocument, { input });
    await this.pages.send(reply, visit, 'approvals/done', { outcomes });
  }

  @Post('team')
  async team(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
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
      await this.api.ask(visit, SetTeamCoverDocument, {
        input: { idempotencyKey: text(form.key, 200) || randomUUID(), teamKey, size, minimum },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return fault('approvals.team.tooMany');
    }
    await reply.redirect(inLanguage(visit, '/approvals?saved'), 303);
  }

  private async inbox(visit: Visit): Promise<Inbox> {
    return (await this.api.ask(visit, ApproverInboxDocument, {})).approverInbox;
  }

  private async show(
    visit: Visit,
    reply: FastifyReply,
    said: { faults?: Fault[]; saved?: boolean },
    status = 200,
  ): Promise<void> {
    const { address, requests, teams } = await this.inbox(visit);
    const employers = new Map(requests.map(({ teamKey, employerName }) => [teamKey, employerName]));
    await this.pages.send(
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
        key: randomUUID(),
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
