import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerOpenQuestionDocument, SaveProfileDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Forms } from '../forms/asking.js';
import { Desk, keyIn } from '../office/desk.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { MatchPage } from './match-page.js';
import { inPlace, keyOf, type Saying } from './questions.js';

/** Open questions of a match, answered where they are read. The answer is kept in the profile, for every need. */
@Controller('matches/:id/questions')
export class QuestionsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly page: MatchPage,
  ) {}

  @Post()
  async answer(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const path = visit.path.slice(0, -'/questions'.length);
    const shown = { ...visit, path };
    const found = await this.page.find(visit, id);
    const key = text(form.question, 200);
    const question = found?.match.openQuestions.find((one) => keyOf(one) === key);
    const asked = found && question && inPlace(question, found.own);
    if (!asked) {
      // Answered meanwhile, or gone: the page says how it stands now.
      return this.desk.go(reply, visit, path);
    }
    const sent = await this.forms.read(visit, asked.fields, form);
    const faults = [...sent.faults];
    if (faults.length === 0)
      try {
        await this.say(visit, asked.saying(sent.answers), keyIn(form));
        // A no may have taken the match away by the time that the page is read again.
        return this.desk.go(reply, visit, `${path}?done=answered`);
      } catch (error) {
        if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'CONFLICT', 'IDEMPOTENCY_CONFLICT'))
          throw error;
        faults.push({ field: asked.fields[0].name, text: wordsIn(visit.language)('answer.refused') });
      }
    await this.page.send(reply, shown, found, { faults, answered: { key, filled: sent.filled } }, 422);
  }

  private async say(visit: Visit, { state, save }: Saying, key: string): Promise<void> {
    for (const [at, stated] of state.entries())
      await this.desk.ask(visit, AnswerOpenQuestionDocument, {
        input: { idempotencyKey: `${key}-${at}`, ...stated },
      });
    if (save)
      await this.desk.ask(visit, SaveProfileDocument, { input: { idempotencyKey: key, profile: save } });
  }
}
