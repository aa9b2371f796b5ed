import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api, type Asker } from '../api/api.js';
import {
  AnswerEmployerConsentDocument,
  EmployerConsentToGivePageDocument,
  type EmployerConsentToGivePageQuery,
  type TimeOffRefusalReason,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { asLinkReads, withLink } from '../pages/link-holder.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { asWhoeverIsThere, noLinkToTimeOff } from '../time-off/time-off-requests.js';
import { WebConfig } from '../web-config.js';

type Shown = EmployerConsentToGivePageQuery['employerConsentToGive'];

const reasons: readonly TimeOffRefusalReason[] = [
  'COVER',
  'NOTICE',
  'ENTITLEMENT',
  'SAFETY',
  'RELEVANCE',
  'COST',
  'POLICY',
  'TRAINING_PROGRESS',
];

/**
 * The page of whoever can consent to an application and has no account: no cookie, no script. GET and HEAD only read;
 * the one form is sent with POST and answered with a redirect to the same address, which shows what was recorded.
 */
@Controller('consent')
export class GiveConsentController {
  constructor(
    private readonly api: Api,
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
    await this.opened(visit, reply, token, (shown) => this.page(reply, visit, shown, {}));
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    await this.opened(visit, reply, token, async (shown) => {
      const form = body ?? {};
      const t = wordsIn(asLinkReads(visit, shown).language);
      const answer = oneOf(form.answer, shown.choices);
      const reason = oneOf(form.reason, reasons);
      const words = text(form.words, 2000);
      const key = text(form.key, 200) || randomUUID();
      const faults: Fault[] = [];
      if (!answer) faults.push({ field: 'answer', text: t('consentPage.choose') });
      if (answer === 'REFUSE' && !reason)
        faults.push({ field: 'reason', text: t('consentPage.chooseReason') });
      if (!answer || faults.length > 0)
        return this.page(reply, visit, shown, { faults, values: { answer, reason, words }, key }, 422);
      const input = { idempotencyKey: key, token, answer, words: words || null };
      try {
        await asWhoeverIsThere<unknown>(visit, (who) =>
          this.api.ask(who, AnswerEmployerConsentDocument, {
            input: { ...input, reason: answer === 'REFUSE' ? reason : null },
          }),
        );
      } catch (error) {
        if (!(error instanceof Refused) || !error.is('REPLACED', 'NOT_NOW', 'IDEMPOTENCY_CONFLICT'))
          throw error;
        // It was answered or taken back while this page was open: show what stands now.
        return this.opened(visit, reply, token, (now) => this.page(reply, visit, now, { late: true }, 409));
      }
      await reply.redirect(inLanguage(visit, visit.path), 303);
    });
  }

  private async opened(
    visit: Visit,
    reply: FastifyReply,
    token: string,
    then: (shown: Shown) => Promise<void>,
  ): Promise<void> {
    const read = (who: Asker) => this.api.ask(who, EmployerConsentToGivePageDocument, { token });
    await withLink(
      { pages: this.pages, reply, visit },
      noLinkToTimeOff,
      async () => (await asWhoeverIsThere(visit, read)).employerConsentToGive,
      then,
    );
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    shown: Shown,
    said: { faults?: Fault[]; values?: object; key?: string; late?: boolean },
    status = 200,
  ): Promise<void> {
    const read = asLinkReads(visit, shown);
    const data = { key: randomUUID(), ...shown, reasons, serviceAddress: this.config.values.WEB_URL };
    await this.pages.send(reply, read, 'consent/give', { ...data, ...said }, status);
  }
}
