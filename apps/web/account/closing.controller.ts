import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseMyAccountDocument, ClosingMyAccountDocument, ExportMyDataDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import { forgetDrafts } from '../pages/drafts.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { clearCookie } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** Taking along what is kept about oneself, and closing one's account after reading what that does. */
@Controller('account')
export class ClosingController {
  constructor(
    private readonly desk: Desk,
    private readonly config: WebConfig,
  ) {}

  @Get('data')
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { exportMyData } = await this.desk.ask(visit, ExportMyDataDocument, {});
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
    const visit = this.desk.visit(request, reply);
    const { closingMyAccount: closing } = await this.desk.ask(visit, ClosingMyAccountDocument, {
      language: visit.language,
    });
    await this.desk.show(reply, visit, 'account-close', { closing, faults }, status);
  }

  @Post('close')
  async close(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    if (body.understood !== 'yes')
      return this.before(request, reply, 422, [{ field: 'understood', text: t('closing.tick') }]);
    try {
      await this.desk.ask(visit, CloseMyAccountDocument, {
        input: {
          version: Number(text(body.version, 9)),
          idempotencyKey: keyIn(body),
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
    await this.desk.go(reply, visit, '/account/closed');
  }

  @Get('closed')
  async closed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.show(reply, visit, 'account-closed');
  }
}
