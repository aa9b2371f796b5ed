import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  NeedsToReviewDocument,
  NeedToReviewDocument,
  type NeedToReviewQuery,
  ReviewNeedDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Forms, type Sent } from '../forms/asking.js';
import type { Answers, Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { type Words, wordsIn } from '../pages/words.js';
import { Answered, type AnsweredQuestion } from './answered.js';
import { fieldOf, placeOf, questionsFor, titleOf } from './questions.js';

type Need = NeedToReviewQuery['need'];

/** A programme officer's queue of needs: each read as its answers, then approved or returned with reasons. */
@Controller('review')
export class ReviewController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly answered: Answered,
  ) {}

  @Get()
  async queue(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const after = text(query.after, 500) || null;
    const { needsToReview: needs } = await this.desk.ask(visit, NeedsToReviewDocument, { after });
    await this.desk.show(reply, visit, 'review/list', {
      needs: needs.nodes.map((need) => ({ ...need, places: placesOf(need.countries, visit.language) })),
      next: needs.pageInfo.hasNextPage ? needs.pageInfo.endCursor : null,
      saved: 'saved' in query,
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const need = await this.need(visit, id);
    await this.page(
      reply,
      visit,
      need,
      await this.forms.fill(visit, fieldsFor(need, wordsIn(visit.language)), {}),
    );
  }

  @Post(':id')
  async decide(
    @Param('id') needId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const need = await this.need(visit, needId);
    const fields = fieldsFor(need, t);
    const sent = await this.forms.read(visit, fields, body ?? {});
    const { faults, answers } = sent;
    const decision = oneOf(body?.decision, ['APPROVE', 'RETURN'] as const);
    const idempotencyKey = keyIn(body);
    if (!decision) faults.push({ field: 'approve', text: t('review.faults.decision') });
    if (decision === 'RETURN' && reasonsIn(sent, need).length === 0)
      faults.push({ field: 'reasons-0-question', text: t('review.faults.reasons') });
    if (faults.length > 0 || !decision)
      return this.page(reply, visit, need, sent.filled, { faults, key: idempotencyKey }, 422);
    try {
      await this.desk.ask(visit, ReviewNeedDocument, {
        input: {
          ...{ needId, idempotencyKey, decision, note: answers.note as string | null },
          ...(decision === 'RETURN'
            ? { reasons: reasonsIn(sent, need) }
            : {
                heritageAgreed: answers.heritageAgreed === true,
                ukVisitAgreed: answers.ukVisitAgreed === true,
                sexReasonAgreed: answers.sexReasonAgreed === true,
                returnAgreed: answers.returnAgreed === true,
                publicSample: answers.publicSample === true,
              }),
        },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'NOT_NOW', 'IDEMPOTENCY_CONFLICT'))
        throw error;
      const again = error.is('BAD_INPUT')
        ? unagreed(error, t)
        : [{ field: 'approve', text: t('review.faults.gone') }];
      return this.page(reply, visit, need, sent.filled, { faults: again }, error.is('BAD_INPUT') ? 422 : 409);
    }
    await this.desk.go(reply, visit, '/review?saved');
  }

  /** One that the reader may review; to others it is as if the page were not there. */
  private async need(visit: Visit, id: string): Promise<Need> {
    const { need } = await this.desk.ask(visit, NeedToReviewDocument, { id });
    if (!need.allowedActions.includes('reviewNeed')) throw new NotFoundException();
    return need;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    need: Need,
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
    status = 200,
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const rows = await this.answered.of(visit, need);
    const then = need.asReviewed && (await this.answered.of(visit, { ...need, ...need.asReviewed }));
    const data = {
      need,
      rows,
      flags: need.flags.filter(({ settledAt }) => settledAt === null),
      before: need.reviews.map((one) => ({
        ...one,
        reasons: one.reasons.map(({ field, sentence }) => {
          const asked = placeOf(field);
          return { sentence, title: asked && titleOf(t, asked, need) };
        }),
      })),
      changed: changedSince(need, rows, then ?? null),
      formerLanguage: need.asReviewed?.language ?? need.language,
      form: formView(fieldsFor(need, t), filled, t),
      ...again,
    };
    await this.desk.show(reply, visit, 'review/one', data, status);
  }
}

/** What the Code asks an officer to agree to in so many words is asked only where the need has it. */
function fieldsFor(need: Need, t: Words): Field[] {
  return [
    ...(need.heritage === 'REQUIRED' ? [{ name: 'heritageAgreed', is: 'tick' } as const] : []),
    ...(need.legs.some(({ mode }) => mode === 'UK_BOUND')
      ? [{ name: 'ukVisitAgreed', is: 'tick' } as const]
      : []),
    ...(need.sexReason ? [{ name: 'sexReasonAgreed', is: 'tick' } as const] : []),
    ...(need.returnPost ? [{ name: 'returnAgreed', is: 'tick' } as const] : []),
    ...(need.sensitive || need.returnPost ? [] : [{ name: 'publicSample', is: 'tick' } as const]),
    { name: 'note', is: 'text', most: 2000, lines: 3 },
    {
      ...{ name: 'reasons', is: 'rows', most: 10, ready: 2 },
      of: [
        {
          ...({ name: 'question', is: 'one', drop: true, needed: true } as const),
          of: questionsFor(need).map(({ path }) => path),
          names: questionsFor(need).map((question) => titleOf(t, question, need)),
        },
        { name: 'sentence', is: 'text', most: 500, needed: true },
      ],
    },
  ];
}

function reasonsIn({ answers }: Sent, need: Need): { field: string; sentence: string }[] {
  const questions = questionsFor(need);
  return (answers.reasons as Answers[]).flatMap(({ question, sentence }) => {
    const asked = questions.find(({ path }) => path === question);
    return asked && typeof sentence === 'string' ? [{ field: fieldOf(asked), sentence }] : [];
  });
}

interface Changed {
  question: string;
  before: AnsweredQuestion['values'];
  after: AnsweredQuestion['values'];
}

/** What it said when it was last reviewed beside what it says now; null where it never was reviewed. */
function changedSince(
  need: Need,
  now: readonly AnsweredQuestion[],
  then: readonly AnsweredQuestion[] | null,
): Changed[] | null {
  const { asReviewed: was } = need;
  if (!was || !then) return null;
  const paths = [...new Set([...now, ...then].map(({ path }) => path))];
  // The question itself stands beside them: a single answer needs no label.
  const values = (rows: readonly AnsweredQuestion[], path: string) => {
    const row = rows.find((one) => one.path === path);
    return row?.single ? row.values.map((one) => ({ ...one, label: '' })) : (row?.values ?? []);
  };
  const told = paths.map((path) => ({
    question: [...now, ...then].find((row) => row.path === path)?.title ?? path,
    ...{ before: values(then, path), after: values(now, path) },
  }));
  return told.filter(({ before, after }) => !same(before, after));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const agreements = ['heritageAgreed', 'ukVisitAgreed', 'sexReasonAgreed', 'returnAgreed', 'note'];

function unagreed(error: Refused, t: (key: string) => string): Fault[] {
  return error.fields.map(({ field }) => ({
    field: agreements.includes(field) ? field : 'approve',
    text: t(`review.faults.${agreements.includes(field) ? field : 'refused'}`),
  }));
}
