import type { Fault } from '../pages/pages.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Words } from '../pages/words.js';
import { amountOf, type Choice, choices, type RefusalReason, refusalReasons, type Stretch } from './shown.js';

/** What the API is told: only what belongs to the choice, whatever else the form holds. */
export interface Decision {
  choice: Choice;
  reason: RefusalReason | null;
  /** The condition, the question, more about the refusal, or who decides instead. */
  words: string | null;
  /** By which day a condition is to be confirmed, and by whom where it is not the approver. */
  conditionBy?: string | null;
  confirmer?: { name: string; email: string } | null;
  /** Dates that would do instead. */
  from?: string | null;
  to?: string | null;
}

/** Everything that was typed, to be shown again when something is missing. */
export interface Typed {
  choice: string;
  approveAmount: string;
  subjectAmount: string;
  condition: string;
  question: string;
  reason: string;
  words: string;
  rightPerson: string;
  conditionBy: string;
  confirmerName: string;
  confirmerEmail: string;
  from: string;
  to: string;
  suggestion: string;
}

const paragraph = 2000;
const line = 300;

export function typedInto(body: Record<string, unknown>): Typed {
  return {
    choice: text(body.choice, 40),
    approveAmount: text(body.approveAmount, 10),
    subjectAmount: text(body.subjectAmount, 10),
    condition: text(body.condition, paragraph),
    question: text(body.question, paragraph),
    reason: text(body.reason, 40),
    words: text(body.words, paragraph),
    rightPerson: text(body.rightPerson, line),
    conditionBy: text(body.conditionBy, 10),
    confirmerName: text(body.confirmerName, 200),
    confirmerEmail: text(body.confirmerEmail, 254),
    from: text(body.from, 10),
    to: text(body.to, 10),
    suggestion: text(body.suggestion, paragraph),
  };
}

/**
 * Reads the form of the approver's page.
 *
 * An approval is confirmed by typing how much is approved: mail scanners that run a page's forms choose at random and
 * press buttons, but they read nothing, and a person who slipped notices.
 */
export function readDecision(
  typed: Typed,
  lines: readonly Pick<Stretch, 'days' | 'hours'>[],
  t: Words,
): { decision: Decision; faults: [] } | { decision: null; faults: Fault[] } {
  const faults: Fault[] = [];
  const missing = (field: keyof Typed, key: string, values?: Record<string, unknown>) =>
    faults.push({ field, text: t(`timeOff.faults.${key}`, values) });
  const choice = oneOf(typed.choice, choices);
  const reason = oneOf(typed.reason, refusalReasons) ?? null;
  const confirm = (field: 'approveAmount' | 'subjectAmount') => {
    const { count, unit } = amountOf(lines);
    if (numberIn(typed[field]) !== count) missing(field, `amount.${unit}`, { amount: count });
  };
  if (!choice) missing('choice', 'choice');
  if (choice === 'approve') confirm('approveAmount');
  if (choice === 'approve-subject-to') {
    if (!typed.condition) missing('condition', 'condition');
    confirm('subjectAmount');
    if (typed.conditionBy && !isDay(typed.conditionBy)) missing('conditionBy', 'day');
    if (!typed.confirmerName !== !typed.confirmerEmail) missing('confirmerEmail', 'confirmer');
  }
  if (choice === 'suggest-dates') {
    if (!isDay(typed.from)) missing('from', 'day');
    if (!isDay(typed.to)) missing('to', 'day');
    else if (typed.to < typed.from) missing('to', 'backwards');
  }
  if (choice === 'ask-more' && !typed.question) missing('question', 'question');
  if (choice === 'refuse' && !reason) missing('reason', 'reason');
  if (!choice || faults.length > 0) return { decision: null, faults };
  const words: Record<Choice, string> = {
    approve: '',
    'approve-subject-to': typed.condition,
    'suggest-dates': typed.suggestion,
    'ask-more': typed.question,
    refuse: typed.words,
    'not-the-right-person': typed.rightPerson,
  };
  return {
    faults: [],
    decision: {
      choice,
      reason: choice === 'refuse' ? reason : null,
      words: words[choice] || null,
      ...(choice === 'approve-subject-to' && {
        conditionBy: typed.conditionBy || null,
        confirmer: typed.confirmerEmail ? { name: typed.confirmerName, email: typed.confirmerEmail } : null,
      }),
      ...(choice === 'suggest-dates' && { from: typed.from, to: typed.to }),
    },
  };
}

/** "10", "10.5", "10,5" and "10 days" all say a number. */
function numberIn(typed: string): number | null {
  const [found] = /\d+(?:[.,]\d+)?/.exec(typed) ?? [];
  return found === undefined ? null : Number(found.replace(',', '.'));
}
