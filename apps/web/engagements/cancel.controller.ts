import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  CancelEngagementDocument,
  type EngagementCancelReason,
  EngagementToChangeDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const reasons: readonly EngagementCancelReason[] = [
  'RELEASE',
  'DATES',
  'SAFETY',
  'LICENCE',
  'VISA',
  'COST',
  'HEALTH_OR_FAMILY',
  'NO_LONGER_NEEDED',
  'CHECKS',
  'TERMS',
  'OTHER',
];

/** Cancelling an engagement, or declining terms, with a reason: a page of its own, so that no slip of a thumb does it. */
@Controller('engagements/:id/cancel')
export class CancelController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), id);
  }

  @Post()
  async cancel(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const reason = oneOf(body?.reason, reasons);
    const values = { reason, words: text(body?.words, 2000) };
    const key = text(body?.key, 200) || randomUUID();
    const faults: Fault[] = [];
    if (!reason) faults.push({ field: 'reason', text: t('deal.reasonMissing') });
    else if (reason === 'OTHER' && !values.words)
      faults.push({ field: 'words', text: t('deal.wordsMissing') });
    else
      try {
        const input = { idempotencyKey: key, engagementId, reason, words: values.words || null };
        await this.api.ask(visit, CancelEngagementDocument, { input });
        await reply.redirect(inLanguage(visit, `${visit.path.slice(0, -'/cancel'.length)}?done=cancel`), 303);
        return;
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`deal.refused.${error.code}`)) throw error;
        faults.push({ field: 'reason', text: t(`deal.refused.${error.code}`) });
      }
    await this.page(reply, visit, engagementId, { values, key, faults }, 422);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; key?: string; faults?: Fault[] } = {},
    status = 200,
  ): Promise<void> {
    const { engagement } = await this.api.ask(visit, EngagementToChangeDocument, { id });
    if (!engagement.allowedActions.includes('cancelEngagement')) throw new NotFoundException();
    const data = {
      ...{ reasons, key: randomUUID(), title: engagement.terms.positionTitle, state: engagement.state },
      back: visit.path.slice(0, -'/cancel'.length),
      ...said,
    };
    await this.pages.send(reply, visit, 'engagements/cancel', data, status);
  }
}
