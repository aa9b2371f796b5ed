import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AnswerWorkHandoverDocument,
  HandoverQuestionAskedDocument,
  type StillInUse,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const choices: readonly StillInUse[] = ['YES', 'PARTLY', 'NO'];

/** How it goes some months after an engagement: a small page by the link of a mail, without an account. */
@Controller('how-it-goes')
export class HowItGoesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), token);
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
    const inUse = oneOf(body?.inUse, choices);
    const values = { inUse, cameOf: text(body?.cameOf, 4000), carriesOn: text(body?.carriesOn, 500) };
    if (!inUse) {
      const faults = [{ field: 'inUse', text: wordsIn(visit.language)('goes.missing') }];
      return this.page(reply, visit, token, { values, faults }, 422);
    }
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    const { cameOf, carriesOn } = values;
    try {
      await this.api.ask(nobody(visit), AnswerWorkHandoverDocument, {
        input: { token, inUse, cameOf: cameOf || null, carriesOn: carriesOn || null, idempotencyKey },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
    }
    await reply.redirect(inLanguage(visit, visit.path), 303);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    token: string,
    said: { values?: object; faults?: Fault[] } = {},
    status = 200,
  ): Promise<void> {
    try {
      const { handoverQuestion } = await this.api.ask(nobody(visit), HandoverQuestionAskedDocument, {
        token,
      });
      const data = { asked: handoverQuestion, choices, key: randomUUID(), ...said };
      await this.pages.send(reply, visit, 'engagements/how-it-goes', data, status);
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.pages.send(reply, visit, 'safety/closed', {}, 404);
    }
  }
}

const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
