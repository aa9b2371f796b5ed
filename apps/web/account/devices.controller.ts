import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DevicesDocument, RevokeSessionDocument, SignOutElsewhereDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import { text } from '../pages/typed.js';

/** Where somebody is signed in: each device can be signed out, and all others at once. */
@Controller('account/devices')
export class DevicesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { me } = await this.desk.ask(visit, DevicesDocument, {});
    // The API names the one in use first.
    const [here, ...others] = me.sessions;
    const data = { here, others, timeZone: me.timeZone, saved: 'saved' in query };
    await this.desk.show(reply, visit, 'account/devices', data);
  }

  @Post()
  async end(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const idempotencyKey = keyIn(body);
    const sessionId = text(body?.session, 200);
    if (!sessionId) await this.desk.ask(visit, SignOutElsewhereDocument, { input: { idempotencyKey } });
    else
      try {
        await this.desk.ask(visit, RevokeSessionDocument, { input: { sessionId, idempotencyKey } });
      } catch (error) {
        // It had ended already, which is what was wished for.
        if (!(error instanceof Refused && error.is('NOT_FOUND'))) throw error;
      }
    await this.desk.go(reply, visit, '/account/devices?saved');
  }
}
