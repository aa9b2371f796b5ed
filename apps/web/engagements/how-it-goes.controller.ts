import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerWorkHandoverDocument,
  HandoverQuestionAskedDocument,
  type StillInUse,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const choices: readonly StillInUse[] = ['YES', 'PARTLY', 'NO'];

/** How it goes some months after an engagement: a small page by the link of a mail, without an account. */
@Controller('how-it-goes')
export class HowItGoesController {
  constructor(private readonly desk: Desk) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), token);
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const inUse = oneOf(body?.inUse, choices);
    const values = { inUse, cameOf: text(body?.cameOf, 4000), carriesOn: text(body?.carriesOn, 500) };
    if (!inUse) {
      const faults = [{ field: 'inUse', text: wordsIn(visit.language)('goes.missing') }];
      return this.page(reply, visit, token, { values, faults });
    }
    const idempotencyKey = keyIn(body);
    const { cameOf, carriesOn } = values;
    try {
      await this.desk.ask(nobody(visit), AnswerWorkHandoverDocument, {
        input: { token, inUse, cameOf: cameOf || null, carriesOn: carriesOn || null, idempotencyKey },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
    }
    await this.desk.go(reply, visit, visit.path);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    token: string,
    said: { values?: object; faults?: Fault[] } = {},
  ): Promise<void> {
    try {
      const { handoverQuestion } = await this.desk.ask(nobody(visit), HandoverQuestionAskedDocument, {
        token,
      });
      const data = { asked: handoverQuestion, choices, ...said };
      await this.desk.show(reply, visit, 'engagements/how-it-goes', data);
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.desk.show(reply, visit, 'safety/closed', {}, 404);
    }
  }
}

const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
