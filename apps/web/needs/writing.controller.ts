import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { OpenNeedNowDocument, SaveNeedPartDocument, SendNeedDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type AnswerView, type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { Answered } from './answered.js';
import { ownNeed } from './own-need.js';
import { parts, type Question, type Written } from './question.js';
import { furtherOf, isAnswered, placeOf, questionOf, questionsFor, titleOf } from './questions.js';
import { type Fit, WouldFit } from './would-fit.js';

/** A question page shows how many would fit, and does not wait long for it. */
const patienceForFitMs = 600;

/** Writing a need: a question on each page, each saved as it is sent, then everything on one page to check and send. */
@Controller('needs/:id')
export class WritingController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly forms: Forms,
    private readonly answered: Answered,
    private readonly wouldFit: WouldFit,
  ) {}

  /** Going on, on whatever device: the first question without an answer. */
  @Get('write')
  async goOn(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const need = await ownNeed(this.api, visit, id);
    const open = questionsFor(need).find((question) => !question.aside && !isAnswered(question, need));
    await this.desk.go(reply, visit, at(id, open ? `write/${open.path}` : 'check'));
  }

  @Get('write/:question')
  async ask(
    @Param('id') id: string,
    @Param('question') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const need = await ownNeed(this.api, visit, id);
    const question = questionIn(need, path);
    const fields = await this.answered.fields(visit, question, need);
    const filled = await this.forms.fill(visit, fields, question.answers(need));
    await this.page(reply, visit, need, question, fields, filled, { check: 'check' in query });
  }

  /** What the question asks, saved; what was typed stays in the page whatever becomes of it. */
  @Post('write/:question')
  async save(
    @Param('id') id: string,
    @Param('question') path: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const need = await ownNeed(this.api, visit, id);
    const question = questionIn(need, path);
    const fields = await this.answered.fields(visit, question, need);
    const sent = await this.forms.read(visit, fields, form);
    const key = keyIn(form);
    const version = Number(text(form.version, 9));
    const check = form.check === 'yes';
    if (sent.faults.length > 0) {
      const again = { check, key, version, faults: sent.faults };
      return this.page(reply, visit, need, question, fields, sent.filled, again, 422);
    }
    try {
      await this.desk.ask(visit, SaveNeedPartDocument, {
        input: { idempotencyKey: key, needId: id, version, ...question.words(sent.answers, need, sent.kept) },
      });
    } catch (error) {
      const faults = refusalsOf(error, sent, fields, visit);
      const status = error instanceof Refused && error.is('BAD_INPUT') ? 422 : 409;
      // The next press is a new wish, made by somebody who has read this page.
      const conflict = error instanceof Refused && error.is('CONFLICT');
      const kept = conflict ? (await this.answered.one(visit, need, question)).values : undefined;
      return this.page(reply, visit, need, question, fields, sent.filled, { check, faults, kept }, status);
    }
    const back = check || question.aside;
    await this.desk.go(reply, visit, back ? at(id, 'check') : await this.after(visit, id, question));
  }

  @Get('check')
  async check(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const need = await ownNeed(this.api, visit, id);
    await this.checkPage(reply, visit, need, { copied: 'copied' in query, removed: 'removed' in query });
  }

  @Post('check')
  async send(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const input = { needId: id, idempotencyKey: keyIn(body) };
    try {
      if (body?.act === 'open') await this.desk.ask(visit, OpenNeedNowDocument, { input });
      else await this.desk.ask(visit, SendNeedDocument, { input });
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`write.refused.${error.code}`)) throw error;
      const faults = [{ field: 'send', text: wordsIn(visit.language)(`write.refused.${error.code}`) }];
      return this.checkPage(reply, visit, await ownNeed(this.api, visit, id), { faults }, 409);
    }
    await this.desk.go(
      reply,
      visit,
      body?.act === 'open' ? `/needs/${encodeURIComponent(id)}` : at(id, 'sent'),
    );
  }

  @Get('sent')
  async sent(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.show(reply, visit, 'needs/sent', { need: await ownNeed(this.api, visit, id) });
  }

  /** The next question of the need as it is now: an answer may have opened one. */
  private async after(visit: Visit, id: string, { path }: Question): Promise<string> {
    const all = questionsFor(await ownNeed(this.api, visit, id)).filter((one) => !one.aside);
    const next = all[all.findIndex((one) => one.path === path) + 1];
    return next ? at(id, `write/${next.path}`) : at(id, 'check');
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    need: Written,
    question: Question,
    fields: readonly Field[],
    filled: Filled,
    again: {
      faults?: Fault[];
      key?: string;
      version?: number;
      check?: boolean;
      kept?: AnswerView[];
    } = {},
    status = 200,
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const all = questionsFor(need).filter((one) => !one.aside);
    const place = all.findIndex(({ path }) => path === question.path);
    const before = again.check ? undefined : all[place - 1];
    const fits = question.narrows ? await this.wouldFit.ask(visit, need, patienceForFitMs) : [];
    const data = {
      need,
      question: question.name,
      ...{ title: titleOf(t, question, need), aside: question.aside },
      number: place + 1,
      of: all.length,
      form: formView(fields, filled, t),
      version: need.version,
      back: before ? at(need.id, `write/${before.path}`) : at(need.id, 'check'),
      fits: fits && about(fits, question),
      asks: (returned(need)?.reasons ?? [])
        .filter(({ field }) => placeOf(field)?.path === question.path)
        .map(({ sentence }) => sentence),
      heard: need.state === 'OPEN' || need.state === 'PAUSED',
      ...again,
    };
    await this.desk.show(reply, visit, 'needs/question', data, status);
  }

  private async checkPage(
    reply: FastifyReply,
    visit: Visit,
    need: Written,
    again: { faults?: Fault[]; copied?: boolean; removed?: boolean } = {},
    status = 200,
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const rows = await this.answered.of(visit, need);
    const may = (action: string) => need.allowedActions.includes(action);
    const points = (of: readonly { field: string; sentence: string }[]) =>
      of.map(({ field, sentence }) => {
        const asked = placeOf(field);
        return { sentence, path: asked?.path, title: asked && titleOf(t, asked, need) };
      });
    const last = returned(need);
    const data = {
      ...{ need, rows },
      returned: last ? { ...last, reasons: points(last.reasons) } : null,
      missing: points(need.missing).map((point, i) => ({
        ...point,
        own: lackOf(need, need.missing[i].field),
      })),
      may: { save: may('saveNeed'), send: may('submitNeed'), open: may('openNeed') },
      fits: may('saveNeed') ? await this.wouldFit.ask(visit, need) : [],
      asides: questionsFor(need)
        .filter((one) => one.aside && !isAnswered(one, need))
        .map((one) => ({ path: one.path, title: titleOf(t, one, need) })),
      parts: parts.map((part) => ({
        part,
        further: furtherOf(need, part)?.path,
        removable: need[part].length > 1 ? need[part].map((_, i) => i + 1) : [],
      })),
      ...again,
    };
    await this.desk.show(reply, visit, 'needs/check', data, status);
  }
}

function at(id: string, page: string): string {
  return `/needs/${encodeURIComponent(id)}/${page}`;
}

/** The review that sent it back, while it is back. */
function returned({ state, reviews }: Written): Written['reviews'][number] | undefined {
  return state === 'RETURNED' ? reviews.at(-1) : undefined;
}

/** The words of our own for what the API finds missing; what it says about words that were written stays its own. */
function lackOf(need: Written, field: string): string | undefined {
  const key = `write.lacks.${field.slice(field.lastIndexOf('.') + 1)}`;
  const written = field === 'region' ? need.region : field === 'heritageReason' ? need.heritageReason : null;
  return !written && hasWords(key) ? key : undefined;
}

/** On the page about one position only its own number of people. */
function about(fits: readonly Fit[], { of }: Question): Fit[] {
  return fits.filter((fit) => of?.part !== 'positions' || fit.at === of.at);
}

function questionIn(need: Written, path: string): Question {
  const question = questionOf(need, path);
  if (!question || !need.allowedActions.includes('saveNeed')) throw new NotFoundException();
  return question;
}

/** What the API says to an answer, at its field; what no page expects is thrown on. */
function refusalsOf(error: unknown, sent: Sent, fields: readonly Field[], visit: Visit): Fault[] {
  if (!(error instanceof Refused)) throw error;
  const t = wordsIn(visit.language);
  if (error.is('BAD_INPUT')) {
    const faults = faultsOf(error, sent, fields, t);
    if (faults.length > 0) return faults;
  }
  const code = error.is('IDEMPOTENCY_CONFLICT') ? 'CONFLICT' : error.code;
  if (!hasWords(`write.refused.${code}`)) throw error;
  return [{ field: 'save', text: t(`write.refused.${code}`) }];
}
