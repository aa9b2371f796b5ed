import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { CloseMyAccountDocument, ClosingMyAccountDocument, ExportMyDataDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { forgetDrafts } from '../pages/drafts.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { clearCookie, inLanguage, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** Taking along what is kept about oneself, and closing one's account after reading what that does. */
@Controller('account')
export class ClosingController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get('data')
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { exportMyData } = await this.api.ask(visit, ExportMyDataDocument, {});
    await reply
      .header('content-disposition', `attachment; filename="midst-${exportMyData.madeAt.slice(0, 10)}.json"`)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(exportMyData.json);
  }

  @Get('close')
  async before(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    status = 200,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { closingMyAccount: closing } = await this.api.ask(visit, ClosingMyAccountDocument, {
      language: visit.language,
    });
    await this.pages.send(reply, visit, 'account-close', { closing, key: randomUUID(), faults }, status);
  }

  @Post('close')
  async close(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    if (body.understood !== 'yes')
      return this.before(request, reply, 422, [{ field: 'understood', text: t('closing.tick') }]);
    try {
      await this.api.ask(visit, CloseMyAccountDocument, {
        input: {
          version: Number(text(body.version, 9)),
          idempotencyKey: text(body.key, 200) || randomUUID(),
        },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('STATEMENT_CHANGED', 'LAST_TO_SPEAK')) throw error;
      return this.before(request, reply, 422, [
        { field: 'understood', text: t(`closing.refused.${error.code}`) },
      ]);
    }
    clearCookie(reply, 'session', this.config);
    forgetDrafts(reply, this.config);
    await reply.redirect(inLanguage(visit, '/account/closed'), 303);
  }

  @Get('closed')
  async closed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.pages.send(reply, visit, 'account-closed');
  }
}
