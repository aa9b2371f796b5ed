import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type NoHandoverReason, NoHandoverOfDocument, WaiveWorkHandoverDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const reasons: readonly NoHandoverReason[] = [
  ...(['COMPLETE', 'CARRIED_ON_ALREADY', 'DID_NOT_HAPPEN'] as const),
  ...(['INSTITUTION_GONE', 'NOBODY_THERE', 'OTHER'] as const),
];

/** Why work is not handed over, by either side for itself or an officer for both. */
@Controller('engagements/:id/no-handover')
export class NoHandoverController {
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
  async waive(
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
    if (!reason) faults.push({ field: 'reason', text: t('handingOver.reasonMissing') });
    else if (values.words ? values.words.length < 3 : reason === 'OTHER')
      faults.push({ field: 'words', text: t('handingOver.wordsMissing') });
    else
      try {
        const input = { idempotencyKey: key, engagementId, reason, words: values.words || null };
        await this.desk.ask(visit, WaiveWorkHandoverDocument, { input });
        return this.desk.go(reply, visit, `${backOf(visit)}?done=waived`);
      } catch (error) {
        if (!(error instanceof Refused && error.is('NOT_NOW'))) throw error;
        faults.push({ field: 'reason', text: t('handingOver.notNow') });
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
    const { engagement } = await this.desk.ask(visit, NoHandoverOfDocument, { id });
    const due = engagement.mySide ? ['AGREED', 'CHANGING', 'HANDING_OVER'] : ['HANDING_OVER'];
    if (!due.includes(engagement.state) && status === 200) throw new NotFoundException();
    const data = { engagement, reasons, back: backOf(visit), ...said };
    await this.desk.show(reply, visit, 'engagements/no-handover', data, status);
  }
}

const backOf = (visit: Visit) => visit.path.slice(0, -'/no-handover'.length);
