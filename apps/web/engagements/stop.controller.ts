import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StopEngagementDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import { text } from '../pages/typed.js';

/** Stops an engagement with one press: whoever has to leave at once is asked nothing more. */
@Controller('engagements/:id/stop')
export class StopController {
  constructor(private readonly desk: Desk) {}

  @Post()
  async stop(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const input = {
      ...{ idempotencyKey: keyIn(body), engagementId },
      ...{ words: text(body?.why, 2000) || null, inConfidence: body?.confidence === 'yes' },
    };
    try {
      await this.desk.ask(visit, StopEngagementDocument, { input });
    } catch (error) {
      // It has ended or was cancelled meanwhile: the page says so.
      if (!(error instanceof Refused && error.is('NOT_NOW'))) throw error;
    }
    await this.desk.go(reply, visit, `${visit.path.slice(0, -'/stop'.length)}?done=stop`);
  }
}
