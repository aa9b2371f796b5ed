import { Injectable } from '@nestjs/common';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type AnswerView, answersView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { datesIn } from '../pages/dates.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import type { Question, Written } from './question.js';
import { isAnswered, questionsFor, titleOf } from './questions.js';

export interface AnsweredQuestion {
  path: string;
  title: string;
  values: AnswerView[];
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

  /** What stands aside is in it where somebody answered it. */
  async of(visit: Visit, need: Written): Promise<AnsweredQuestion[]> {
    const asked = questionsFor(need).filter((one) => !one.aside || isAnswered(one, need));
    return Promise.all(asked.map((question) => this.one(visit, need, question)));
  }

  /** The fields of a question; some are made of a list of the reference data, one of the institution's sites. */
  async fields(visit: Visit, { list, ...question }: Question, need: Written): Promise<Field[]> {
    return question.fields(list ? await this.terms.openList(visit, list) : [], need);
  }

  async one(visit: Visit, need: Written, question: Question): Promise<AnsweredQuestion> {
    const t = wordsIn(visit.language);
    const fields = await this.fields(visit, question, need);
    const filled = await this.forms.fill(visit, fields, question.answers(need));
    const title = titleOf(t, question, need);
    const values = answersView(fields, filled, t, datesIn(visit.language)).map((one) => ({
      ...one,
      label: one.label === title ? '' : one.label,
    }));
    // What no term stands for is kept as words, and is not asked for again.
    const stated = question.name === 'skills' ? statedIn(need, question.of?.at ?? 0) : [];
    return {
      path: question.path,
      title,
      values: [...values, ...stated.map((text) => ({ label: '', said: [{ text, own: true }] }))],
      single: fields.length === 1,
    };
  }
}

function statedIn({ positions }: Written, at: number): string[] {
  return (positions[at]?.requirements ?? []).flatMap(({ kind, text }) =>
    kind === 'STATED' && text ? [text] : [],
  );
}
