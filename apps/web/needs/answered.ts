import { Injectable } from '@nestjs/common';
import { Forms } from '../forms/asking.js';
import { answersView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { datesIn } from '../pages/dates.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { questionsFor, type Written } from './questions.js';

export interface AnsweredQuestion {
  path: string;
  values: { label: string; value: string }[];
  /** The question has one field, whose label would say the same again. */
  single: boolean;
}

/** A need as its questions with what was answered, in words. */
@Injectable()
export class Answered {
  constructor(
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  async of(visit: Visit, need: Written): Promise<AnsweredQuestion[]> {
    const payItems = await this.terms.list(visit, 'PAY_ITEM');
    return Promise.all(
      questionsFor(need).map(async (question) => {
        const fields = question.fields(payItems);
        const filled = await this.forms.fill(visit, fields, question.answers(need));
        const values = answersView(fields, filled, wordsIn(visit.language), datesIn(visit.language));
        // What no term stands for is kept as words, and is not asked for again.
        const stated = question.path === 'skills' ? statedIn(need) : [];
        return {
          path: question.path,
          values: [...values, ...stated.map((value) => ({ label: '', value }))],
          single: fields.length === 1,
        };
      }),
    );
  }
}

function statedIn({ positions: [first] }: Written): string[] {
  return (first?.requirements ?? []).flatMap(({ kind, text }) =>
    kind === 'STATED' && text ? [`\u2068${text}\u2069`] : [],
  );
}
