import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerSafetyDocument, type SafetyAnswer, SafetyQuestionAskedDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';

const answers: readonly SafetyAnswer[] = ['SAFE', 'NOT_THERE', 'HELP'];

/** Are you safe? Without an account, by the link of the mail; opening it answers nothing. */
@Controller('are-you-safe')
export class AreYouSafeController {
  constructor(private readonly desk: Desk) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    try {
      const { safetyQuestion: asked } = await this.desk.ask(nobody(visit), SafetyQuestionAskedDocument, {
        token,
      });
      const places = placesOf([asked.country], visit.language);
      await this.desk.show(reply, visit, 'safety/ask', { asked, answers, places, saved: 'saved' in query });
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
    const visit = this.desk.sent(request, reply);
    const answer = oneOf(body?.answer, answers);
    if (answer)
      try {
        const input = { token, answer, words: text(body?.words, 2000) || null };
        const idempotencyKey = keyIn(body);
        await this.desk.ask(nobody(visit), AnswerSafetyDocument, { input: { ...input, idempotencyKey } });
      } catch (error) {
        if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
        return this.closed(reply, visit);
      }
    await this.desk.go(reply, visit, `${visit.path}${answer ? '?saved' : ''}`);
  }

  private closed(reply: FastifyReply, visit: Visit): Promise<void> {
    return this.desk.show(reply, visit, 'safety/closed', {}, 404);
  }
}

/** Asked as nobody, since the link is what opens it; the form is signed for whoever reads it. */
const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
