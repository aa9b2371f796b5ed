import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CancelEngagementDocument,
  type EngagementCancelReason,
  EngagementToChangeDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

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
  constructor(private readonly desk: Desk) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id);
  }

  @Post()
  async cancel(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const reason = oneOf(body?.reason, reasons);
    const values = { reason, words: text(body?.words, 2000) };
    const key = keyIn(body);
    const faults: Fault[] = [];
    if (!reason) faults.push({ field: 'reason', text: t('deal.reasonMissing') });
    else if (reason === 'OTHER' && !values.words)
      faults.push({ field: 'words', text: t('deal.wordsMissing') });
    else
      try {
        const input = { idempotencyKey: key, engagementId, reason, words: values.words || null };
        await this.desk.ask(visit, CancelEngagementDocument, { input });
        return this.desk.go(reply, visit, `${visit.path.slice(0, -'/cancel'.length)}?done=cancel`);
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`deal.refused.${error.code}`)) throw error;
        faults.push({ field: 'reason', text: t(`deal.refused.${error.code}`) });
      }
    await this.page(reply, visit, engagementId, { values, key, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; key?: string; faults?: Fault[] } = {},
  ): Promise<void> {
    const { engagement } = await this.desk.ask(visit, EngagementToChangeDocument, { id });
    if (!engagement.allowedActions.includes('cancelEngagement')) throw new NotFoundException();
    const data = {
      ...{ reasons, title: engagement.terms.positionTitle, state: engagement.state },
      back: visit.path.slice(0, -'/cancel'.length),
      ...said,
    };
    await this.desk.show(reply, visit, 'engagements/cancel', data);
  }
}
