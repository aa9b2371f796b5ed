import { Refusal, wrongField } from '../platform/refusal.js';
import type { DecideTimeOffInput } from './approver.inputs.js';
import { dueNext } from './deadlines.js';
import type { TimeOffRequest } from './time-off-request.entity.js';
import type { TimeOffStep } from './time-off-step.entity.js';

export function isLive({ state }: TimeOffRequest): boolean {
  return state === 'asking' || state === 'approved' || state === 'reported';
}

/** What an answer needs and what it must not hold. */
export function refuseIncomplete(
  { decision, reason = null, conditionBy: by, confirmer, from, to }: DecideTimeOffInput,
  words: string | null,
): void {
  const subject = decision === 'approve-subject-to';
  if (decision === 'refuse' && !reason) throw wrongField('reason', 'Choose a reason for refusing.');
  if (decision !== 'refuse' && reason) throw wrongField('reason', 'A reason belongs to a refusal only.');
  if (subject && !words) throw wrongField('words', 'Write to what your approval is subject.');
  if (!subject && by)
    throw wrongField('conditionBy', 'A day belongs to an approval subject to a condition only.');
  if (!subject && confirmer)
    throw wrongField(
      'confirmer',
      'Somebody who confirms belongs to an approval subject to a condition only.',
    );
  if (decision !== 'suggest-dates' && (from || to))
    throw wrongField('from', 'Dates belong to suggesting other dates only.');
  if (decision === 'ask-more' && !words) throw wrongField('words', 'Write what you would like to know.');
}

export function refuseStretch(from: string | null, to: string | null, today: string): void {
  if (!from || from <= today)
    throw wrongField('from', 'State the first day that would do; it is still to come.');
  if (!to || to < from) throw wrongField('to', 'State the last day that would do, not before the first.');
}

/** What is written of an approval that waits for its condition: reminders count anew, against the day of the condition. */
export function subjectTo(now: Date, condition: string | null, until: string) {
  const deadlines = {
    state: 'conditional',
    since: now,
    until,
    reminders: 0,
    silenceTold: false,
    awayUntil: null,
  };
  return {
    condition,
    conditionBy: until,
    reminders: 0,
    silenceToldAt: null,
    dueAt: dueNext(deadlines),
  };
}

export function refuseSettled(
  { state, generation: current }: TimeOffStep,
  request: TimeOffRequest,
  generation: number,
): void {
  if (generation !== current) throw replaced();
  if (request.state === 'out_of_date' || request.state === 'replaced')
    throw new Refusal('OUT_OF_DATE', 'The plan changed: this request is for other days and needs no answer.');
  if (request.state === 'withdrawn' || state === 'stopped')
    throw new Refusal('NOT_NOW', 'No answer is needed any more: the request is over.');
  if (state !== 'asked') throw alreadyAnswered();
}

export function alreadyAnswered(): Refusal {
  return new Refusal('ALREADY_ANSWERED', 'An answer is recorded already, and the first one counts.');
}

export function replaced(): Refusal {
  return new Refusal(
    'REPLACED',
    'Somebody else was asked in your place; this link only shows what was recorded.',
  );
}
