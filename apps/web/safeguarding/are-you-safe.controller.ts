import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { AnswerSafetyDocument, type SafetyAnswer, SafetyQuestionAskedDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

const answers: readonly SafetyAnswer[] = ['SAFE', 'NOT_THERE', 'HELP'];

/** Are you safe? Without an account, by the link of the mail; opening it answers nothing. */
@Controller('are-you-safe')
export class AreYouSafeController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = nobody(visitOf(request, reply, this.config));
    try {
      const { safetyQuestion: asked } = await this.api.ask(visit, SafetyQuestionAskedDocument, { token });
      const data = { asked, answers, places: placesOf([asked.country], visit.language) };
      await this.pages.send(reply, visit, 'safety/ask', {
        ...data,
        key: randomUUID(),
        saved: 'saved' in query,
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.closed(reply, visit);
    }
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const answer = oneOf(body?.answer, answers);
    if (answer)
      try {
        const input = { token, answer, words: text(body?.words, 2000) || null };
        const idempotencyKey = text(body?.key, 200) || randomUUID();
        await this.api.ask(nobody(visit), AnswerSafetyDocument, { input: { ...input, idempotencyKey } });
      } catch (error) {
        if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
        return this.closed(reply, visit);
      }
    await reply.redirect(inLanguage(visit, `${visit.path}${answer ? '?saved' : ''}`), 303);
  }

  private closed(reply: FastifyReply, visit: Visit): Promise<void> {
    return this.pages.send(reply, visit, 'safety/closed', {}, 404);
  }
}

const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
