import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type StoppedMail, UnsubscribeDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk } from '../office/desk.js';
import { FormGuard } from '../pages/form-guard.js';
import type { Visit } from '../pages/visit.js';

/** Stops the mail that carried the link. Opening it changes nothing: mail scanners open every link. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly desk: Desk,
    private readonly guard: FormGuard,
  ) {}

  @Get(':token')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.show(reply, this.desk.visit(request, reply), 'unsubscribe/ask');
  }

  @Post(':token')
  async stop(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const byMailProgram = body?.['List-Unsubscribe'] === 'One-Click';
    // RFC 8058: a mail program sends this one form without having seen our page; the token is its proof.
    if (!byMailProgram) this.guard.check(request, visit);
    const stopped = await this.unsubscribe(visit, token);
    if (byMailProgram) await reply.status(200).type('text/plain').send('OK');
    else await this.desk.show(reply, visit, 'unsubscribe/done', { stopped });
  }

  private async unsubscribe(visit: Visit, token: string): Promise<StoppedMail> {
    try {
      const { unsubscribe } = await this.desk.ask({ ...visit, session: undefined }, UnsubscribeDocument, {
        // Twice is the same as once, so the link itself is the key.
        input: { token, idempotencyKey: createHash('sha256').update(token).digest('hex') },
      });
      return unsubscribe.stopped;
    } catch (error) {
      // A link that was cut short is not even shaped like one.
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return 'NOTHING';
    }
  }
}
