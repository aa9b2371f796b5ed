import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerSurveyDocument,
  StopSurveyDocument,
  SurveyPageDocument,
  type SurveyPageQuery,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, type Form, keyIn } from '../office/desk.js';
import { FormGuard } from '../pages/form-guard.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** What the work did: a small page by the link of a mail, without an account. Opening it changes nothing. */
@Controller('what-it-did')
export class SurveyController {
  constructor(
    private readonly desk: Desk,
    private readonly guard: FormGuard,
  ) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = nobody(this.desk.visit(request, reply));
    const survey = await this.read(visit, token);
    if (survey) await this.page(reply, visit, survey);
    else await this.desk.show(reply, visit, 'safety/closed', {}, 404);
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = nobody(this.desk.visit(request, reply));
    this.guard.check(request, visit);
    const form = body ?? {};
    const survey = await this.read(visit, token);
    if (!survey) return this.desk.show(reply, visit, 'safety/closed', {}, 404);
    const idempotencyKey = keyIn(form);
    if (form.act === 'stop') {
      await this.desk.ask(visit, StopSurveyDocument, { input: { token, idempotencyKey } });
      return this.desk.go(reply, visit, visit.path);
    }
    const t = wordsIn(visit.language);
    const values = Object.fromEntries(survey.questions.map(({ code }) => [code, text(form[code], 2000)]));
    const answers = survey.questions.flatMap(({ code, kind }) => {
      const said = values[code];
      if (!said || (kind === 'SCALE' && !/^[1-5]$/.test(said))) return [];
      return [{ question: code, ...(kind === 'SCALE' ? { scale: Number(said) } : { words: said }) }];
    });
    const faults: Fault[] = [];
    if (answers.length === 0)
      faults.push({ field: survey.questions[0]?.code ?? 'consent', text: t('survey.none') });
    if (form.consent !== 'yes') faults.push({ field: 'consent', text: t('survey.consentMissing') });
    if (faults.length === 0 && !survey.answeredAt)
      try {
        await this.desk.ask(visit, AnswerSurveyDocument, {
          input: { token, answers, consent: true, idempotencyKey },
        });
      } catch (error) {
        if (!(error instanceof Refused && error.is('BAD_INPUT', 'NOT_NOW'))) throw error;
        const at = /answers\.(\d+)/.exec(error.fields[0]?.field ?? '')?.[1];
        faults.push({ field: at ? answers[Number(at)].question : 'consent', text: t('survey.wrong') });
      }
    if (faults.length > 0)
      return this.page(reply, visit, survey, { values, faults, agreed: form.consent === 'yes' });
    await this.desk.go(reply, visit, visit.path);
  }

  private async read(visit: Visit, token: string): Promise<SurveyPageQuery['survey'] | null> {
    try {
      const variables = { token, language: visit.language };
      return (await this.desk.ask(visit, SurveyPageDocument, variables)).survey;
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      return null;
    }
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    survey: SurveyPageQuery['survey'],
    said: { values?: object; faults?: Fault[]; agreed?: boolean } = {},
  ): Promise<void> {
    await this.desk.show(reply, visit, 'survey/ask', { survey, ...said });
  }
}

const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
