import { Temporal } from 'temporal-polyfill';
import { type Deadlines, dueNext } from '../deadlines.js';
import { todayAt } from '../today.js';
import type { EmployerConsent } from './employer-consent.entity.js';

const usualDays = 7;

/** What is written of a question that is put at this moment: until when, and when somebody is reminded of it. Pure. */
export function answerBy(now: Date, stated: string | null) {
  const replyBy = stated ?? Temporal.PlainDate.from(todayAt(now)).add({ days: usualDays }).toString();
  const deadlines = {
    state: 'asked',
    since: now,
    until: replyBy,
    reminders: 0,
    silenceTold: false,
    awayUntil: null,
  };
  return { askedAt: now, replyBy, dueAt: dueNext(deadlines) };
}

/** The deadlines of a question: those of a step of time off, without stand-ins. */
export function deadlinesOf({ askedAt, replyBy, reminders, silenceToldAt }: EmployerConsent): Deadlines {
  const silenceTold = silenceToldAt !== null;
  return { state: 'asked', since: askedAt, until: replyBy, reminders, silenceTold, awayUntil: null };
}
