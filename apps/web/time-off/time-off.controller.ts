import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../api/refused.js';
import { ForeignForm, FormGuard } from '../pages/form-guard.js';
import { asLinkReads, withLink } from '../pages/link-holder.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { readDecision, typedInto } from './read-decision.js';
import { readCondition, readDelegate } from './read-deferring.js';
import { amountOf, choices, refusalReasons, type Shown } from './shown.js';
import { noLinkToTimeOff, TimeOffRequests } from './time-off-requests.js';

/** What a page says besides the request itself. */
interface Said {
  faults?: Fault[];
  values?: object;
  key?: string;
  /** Somebody, or the same person in another window, answered first. */
  late?: boolean;
}

/**
 * The approver's page: no account, no cookie, no script. GET and HEAD only read; the one form is sent with POST and
 * answered with a redirect to the same address, which then shows what was recorded.
 */
@Controller('time-off')
export class TimeOffController {
  constructor(
    private readonly requests: TimeOffRequests,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.withRequest(visit, reply, token, (shown) => this.page(reply, visit, shown, {}));
  }

  @Get(':token/leave.ics')
  async calendar(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.withRequest(visit, reply, token, async (shown) => {
      const content = await this.requests.calendar(visit, token);
      if (!content) throw new NotFoundException();
      await reply
        .type('text/calendar; charset=utf-8; method=PUBLISH')
        .header('content-disposition', `attachment; filename="${shown.reference.replace(/[^\w-]/g, '')}.ics"`)
        .send(content);
    });
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.withRequest(visit, reply, token, async (shown) => {
      const form = body ?? {};
      const stale = this.staleness(request, visit);
      const said = this.said(form, visit, shown);
      const faults = [...stale, ...said.faults];
      const again = { values: said.values, key: text(form.key, 200) || randomUUID() };
      if (faults.length > 0) return this.page(reply, visit, shown, { ...again, faults }, 422);
      try {
        await said.send(token, again.key);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return this.refused(error, token, visit, reply, again);
      }
      await reply.redirect(inLanguage(visit, visit.path), 303);
    });
  }

  private said(form: Record<string, unknown>, visit: Visit, shown: Shown) {
    const t = wordsIn(asLinkReads(visit, shown).language);
    if (form.act === 'withdraw') return this.withdrawal(form, visit, shown);
    if (form.act === 'condition') {
      const { values, faults, said } = readCondition(form, t);
      const send = async (token: string, key: string) => {
        if (said) await this.requests.sayCondition(visit, token, key, said);
      };
      return { values, faults, send };
    }
    if (form.act === 'delegate') {
      const { values, faults, named } = readDelegate(form, t);
      const send = async (token: string, key: string) => {
        if (named) await this.requests.nameDelegate(visit, token, key, named);
      };
      return { values, faults, send };
    }
    return this.decision(form, visit, shown);
  }

  private decision(form: Record<string, unknown>, visit: Visit, shown: Shown) {
    const typed = typedInto(form);
    const { decision, faults } = readDecision(
      typed,
      shown.lines,
      wordsIn(asLinkReads(visit, shown).language),
    );
    const send = async (token: string, key: string) => {
      if (decision) await this.requests.decide(visit, token, key, decision);
    };
    return { values: typed, faults: faults as Fault[], send };
  }

  private withdrawal(form: Record<string, unknown>, visit: Visit, shown: Shown) {
    const t = wordsIn(asLinkReads(visit, shown).language);
    const reason = text(form.withdrawalReason, 2000);
    const faults: Fault[] = reason
      ? []
      : [{ field: 'withdrawalReason', text: t('timeOff.faults.withdrawal') }];
    const send = (token: string, key: string) => this.requests.withdraw(visit, token, key, reason);
    return { values: { withdrawalReason: reason }, faults, send };
  }

  /** The answer to what the API would not take; what was typed stays on the page. */
  private async refused(
    error: Refused,
    token: string,
    visit: Visit,
    reply: FastifyReply,
    again: Said,
  ): Promise<void> {
    // The page may have been open while another window, or the clinician, was quicker: show what is recorded.
    if (
      error.is(
        'ALREADY_ANSWERED',
        'REPLACED',
        'OUT_OF_DATE',
        'NOT_NOW',
        'TOO_LATE_TO_WITHDRAW',
        'CONFLICT',
        'IDEMPOTENCY_CONFLICT',
      )
    )
      return this.withRequest(visit, reply, token, (now) =>
        this.page(reply, visit, now, { late: true }, 409),
      );
    if (!error.is('BAD_INPUT', 'YOUR_OWN_APPROVER', 'TOO_MANY')) throw error;
    return this.withRequest(visit, reply, token, (shown) => {
      const text = wordsIn(asLinkReads(visit, shown).language)('timeOff.faults.refusedField');
      const said = error.fields.map(({ field, sentence }) => ({ field: fieldOnPage(field), text: sentence }));
      const faults = said.length > 0 ? said : [{ field: 'send', text }];
      return this.page(reply, visit, shown, { ...again, faults }, 422);
    });
  }

  /** A form that lost its signature is shown again with everything in it, to be sent once more. */
  private staleness(request: FastifyRequest, visit: Visit): Fault[] {
    try {
      this.guard.check(request, visit);
      return [];
    } catch (error) {
      if (!(error instanceof ForeignForm)) throw error;
      return [{ field: 'send', text: wordsIn(visit.language)('timeOff.faults.stale') }];
    }
  }

  private withRequest(
    visit: Visit,
    reply: FastifyReply,
    token: string,
    then: (shown: Shown) => Promise<void>,
  ): Promise<void> {
    const read = () => this.requests.read(visit, token);
    return withLink({ pages: this.pages, reply, visit }, noLinkToTimeOff, read, then);
  }

  private page(reply: FastifyReply, visit: Visit, shown: Shown, said: Said, status = 200): Promise<void> {
    return this.pages.send(
      reply,
      asLinkReads(visit, shown),
      'time-off/request',
      {
        key: randomUUID(),
        request: shown,
        amount: amountOf(shown.lines),
        choices,
        refusalReasons,
        serviceAddress: this.config.values.WEB_URL,
        ...said,
      },
      status,
    );
  }
}

/** Where on the page a field of the API stands. */
function fieldOnPage(field: string): string {
  const places: Record<string, string> = {
    'confirmer.email': 'confirmerEmail',
    'delegate.email': 'delegateEmail',
    until: 'delegateUntil',
  };
  return places[field] ?? field;
}
