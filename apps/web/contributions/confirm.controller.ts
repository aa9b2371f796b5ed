import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api, type Asker } from '../api/api.js';
import {
  ConfirmContributionDocument,
  ContributionToConfirmPageDocument,
  type ContributionToConfirmPageQuery,
  DisputeContributionDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { asLinkReads, withLink } from '../pages/link-holder.js';
import { type Fault, Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { asWhoeverIsThere } from '../time-off/time-off-requests.js';
import { disputeReasons, readAnswer } from './answering.js';
import { ContributionViews } from './contribution-views.js';

type Shown = ContributionToConfirmPageQuery['contributionToConfirm'];

/**
 * The page of whoever received a contribution and has no account: no cookie, no script. GET and HEAD only read; the one
 * form is sent with POST and answered with a redirect to the same address, which shows what was recorded.
 */
@Controller('confirm')
export class ConfirmController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly views: ContributionViews,
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
      const { answer, reason, words, faults, said, values } = readAnswer(
        form,
        wordsIn(asLinkReads(visit, shown).language),
      );
      const key = text(form.key, 200) || randomUUID();
      if (faults.length > 0) return this.page(reply, visit, shown, { faults, values, key }, 422);
      const input = { idempotencyKey: key, token, ...said };
      try {
        await asWhoeverIsThere<unknown>(visit, (who) =>
          answer === 'dispute'
            ? this.api.ask(who, DisputeContributionDocument, { input: { ...input, reason: reason!, words } })
            : this.api.ask(who, ConfirmContributionDocument, { input }),
        );
      } catch (error) {
        if (
          !(error instanceof Refused) ||
          !error.is('OTHER_ACCOUNT', 'ASKED_ELSEWHERE', 'NOT_NOW', 'IDEMPOTENCY_CONFLICT')
        )
          throw error;
        // It was corrected or answered while this page was open: show what stands now.
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
    const read = (who: Asker) => this.api.ask(who, ContributionToConfirmPageDocument, { token });
    await withLink(
      { pages: this.pages, reply, visit },
      {
        own: { code: 'YOUR_OWN_CONTRIBUTION', template: 'contributions/own-link' },
        none: 'contributions/no-link',
      },
      async () => (await asWhoeverIsThere(visit, read)).contributionToConfirm,
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
    const { contribution, account } = shown;
    const data = {
      key: randomUUID(),
      link: shown.link,
      contribution,
      history: shown.history,
      place: contribution && placesOf([contribution.country], read.language)[0],
      account: account && (await this.views.account(read, account)),
      disputeReasons,
      serviceAddress: this.config.values.WEB_URL,
    };
    await this.pages.send(reply, read, 'contributions/confirm', { ...data, ...said }, status);
  }
}
