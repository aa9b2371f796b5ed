import { Injectable } from '@nestjs/common';
import { Refused } from '../api/refused.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, type Words, wordsIn } from '../pages/words.js';
import {
  type Answer,
  type Answers,
  type Field,
  inRow,
  laidOut,
  type Single,
  type Typed,
  wordOf,
} from './fields.js';
import type { Filled } from './form-view.js';
import { answersOf, faultsIn, fieldAt, typedIn } from './read-form.js';
import { Terms } from './terms.js';

/** A form that was sent: its answers, or what is wrong with them; `filled` shows it again as it was. */
export interface Sent {
  filled: Filled;
  faults: Fault[];
  answers: Answers;
  /** Words that no term was to stand for. */
  kept: string[];
  rowAt: Record<string, number[]>;
}

/** Forms made of fields: filling them with what is kept, and reading what was sent. */
@Injectable()
export class Forms {
  constructor(private readonly terms: Terms) {}

  /** The fields with these answers in them; codes are shown by their names. */
  async fill(visit: Visit, fields: readonly Field[], answers: Answers): Promise<Filled> {
    const typed: Typed = {};
    const codes: Record<string, readonly string[]> = {};
    const put = async (field: Single, answer: Answer | undefined) => {
      if (field.is === 'term' || field.is === 'terms') {
        const held = (answer === null || answer === undefined ? [] : [answer].flat()) as string[];
        codes[field.name] = held;
        typed[field.name] = (await this.terms.names(visit, field.kind, held)).join('\n');
      } else if (field.is === 'some') typed[field.name] = (answer ?? []) as string[];
      else if (field.is === 'tick') typed[field.name] = answer === true ? 'yes' : '';
      else
        typed[field.name] = answer === null || answer === undefined ? '' : String(answer as string | number);
    };
    await Promise.all(
      fields.flatMap((field) =>
        field.is === 'rows'
          ? ((answers[field.name] ?? []) as Answers[]).flatMap((row, at) =>
              field.of.map((one) => put(inRow(field, one, at), row[one.name])),
            )
          : [put(field, answers[field.name])],
      ),
    );
    return { typed, codes };
  }

  async read(visit: Visit, fields: readonly Field[], body: Record<string, unknown>): Promise<Sent> {
    const t = wordsIn(visit.language);
    const typed = typedIn(fields, body);
    const faults = faultsIn(fields, typed, (fault, field) => sentence(t, fault, field));
    const { understood, doubts, kept } = await this.terms.read(visit, fields, typed, body);
    doubts.forEach(({ words, offers, own }, i) =>
      faults.push({
        field: `pick-${i}`,
        text: t(own || offers.length > 0 ? 'ask.doubt' : 'ask.unknown', { words: `\u2068${words}\u2069` }),
      }),
    );
    const codes = Object.fromEntries([...understood].map(([name, { codes: of }]) => [name, of]));
    return {
      filled: { typed, codes, doubts, again: true },
      faults,
      kept,
      ...answersOf(fields, typed, understood),
    };
  }
}

function sentence(t: Words, fault: string, field: Single): string {
  const own = `ask.fault.${wordOf(field)}`;
  return hasWords(own)
    ? t(own)
    : t(`ask.wrong.${fault}`, { label: t(`ask.label.${wordOf(field)}`, { about: field.about ?? '' }) });
}

/**
 * What the API refused of a form, at its fields.
 * @param before what stands before the names of the fields in the API's paths
 */
export function faultsOf(
  refused: Refused,
  { filled, rowAt }: Pick<Sent, 'filled' | 'rowAt'>,
  fields: readonly Field[],
  t: Words,
  before = '',
): Fault[] {
  const laid = laidOut(fields, filled.typed).map(({ field }) => field);
  const names = laid.map(({ name }) => name);
  return refused.fields.map(({ field: path }) => {
    const at = laid.find(({ name }) => name === fieldAt(path, before, names, rowAt)) ?? laid[0];
    return { field: at.name, text: sentence(t, 'refused', at) };
  });
}
