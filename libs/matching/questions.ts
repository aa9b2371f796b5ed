import { criteria } from './criteria.js';
import { SentenceFacts } from './criterion.js';
import type { CriterionResult } from './score.js';

/** Something that nobody has stated yet, and how much the answer would change. */
export interface OpenQuestion {
  criterion: string;
  subject: string | null;
  essential: boolean;
  askOf: 'clinician' | 'lead';
  /** Points that a yes would add. */
  gain: number;
  /** True where a no would stand in the way of a match. */
  decides: boolean;
  facts: SentenceFacts;
}

const rows = new Map(criteria.map((criterion, row) => [criterion.name, { criterion, row }]));

/** Made once: for fifty people some thousand subjects are compared. */
const { compare: bySubject } = new Intl.Collator('en');

/** Questions of a pair, the answer that would change most first. */
export function openQuestions(results: readonly CriterionResult[]): OpenQuestion[] {
  const questions: { row: number; question: OpenQuestion }[] = [];
  for (const { criterion: name, subject, essential, verdict, points, max, facts } of results) {
    const known = rows.get(name);
    if (verdict !== 'not_stated' || !known) continue;
    const { criterion, row } = known;
    const askOf = criterion.questionFor ? criterion.questionFor(facts) : 'clinician';
    if (askOf === null) continue;
    const decides = criterion.part === 'ground' || (essential && criterion.part === 'asked');
    questions.push({
      row,
      question: { criterion: name, subject, essential, askOf, gain: max - points, decides, facts },
    });
  }
  questions.sort(
    (a, b) =>
      Number(b.question.decides) - Number(a.question.decides) ||
      b.question.gain - a.question.gain ||
      a.row - b.row ||
      bySubject(a.question.subject ?? '', b.question.subject ?? ''),
  );
  return questions.map(({ question }) => question);
}
