import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { DevicesDocument, RevokeSessionDocument, SignOutElsewhereDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

/** Where somebody is signed in: each device can be signed out, and all others at once. */
@Controller('account/devices')
export class DevicesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { me } = await this.api.ask(visit, DevicesDocument, {});
    // The API names the one in use first.
    const [here, ...others] = me.sessions;
    const data = { here, others, timeZone: me.timeZone, key: randomUUID(), saved: 'saved' in query };
    await this.pages.send(reply, visit, 'account/devices', data);
  }

  @Post()
  async end(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    const sessionId = text(body?.session, 200);
    if (!sessionId) await this.api.ask(visit, SignOutElsewhereDocument, { input: { idempotencyKey } });
    else
      try {
        await this.api.ask(visit, RevokeSessionDocument, { input: { sessionId, idempotencyKey } });
      } catch (error) {
        // It had ended already, which is what was wished for.
        if (!(error instanceof Refused && error.is('NOT_FOUND'))) throw error;
      }
    await reply.redirect(inLanguage(visit, '/account/devices?saved'), 303);
  }
}
