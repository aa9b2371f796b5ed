import { randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { StopEngagementDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { text } from '../pages/typed.js';
import { inLanguage, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

/** Stops an engagement with one press: whoever has to leave at once is asked nothing more. */
@Controller('engagements/:id/stop')
export class StopController {
  constructor(
    private readonly api: Api,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Post()
  async stop(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const input = {
      ...{ idempotencyKey: text(body?.key, 200) || randomUUID(), engagementId },
      ...{ words: text(body?.why, 2000) || null, inConfidence: body?.confidence === 'yes' },
    };
    try {
      await this.api.ask(visit, StopEngagementDocument, { input });
    } catch (error) {
      // It has ended or was cancelled meanwhile: the page says so.
      if (!(error instanceof Refused && error.is('NOT_NOW'))) throw error;
    }
    await reply.redirect(inLanguage(visit, `${visit.path.slice(0, -'/stop'.length)}?done=stop`), 303);
  }
}
