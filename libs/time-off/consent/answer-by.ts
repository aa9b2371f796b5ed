import { Temporal } from 'temporal-polyfill';
import { type Deadlines, dueNext } from '../deadlines.js';
import { todayAt } from '../today.js';
import type { EmployerConsent } from './employer-consent.entity.js';

const usualDays = 7;

/** What is written of a question that is put at this moment: until when, and when somebody is reminded of it. Pure. */
export function answerBy(now: Date, stated: string | null) {
  const replyBy = stated ?? Temporal.PlainDate.from(todayAt(now)).add({ days: usualDays }).toString();
  const asked = { askedAt: now, replyBy };
  return { ...asked, dueAt: dueNext(deadlinesOf({ ...asked, reminders: 0, silenceToldAt: null })) };
}

/** The deadlines of a question: those of a step of time off, without stand-ins. */
export function deadlinesOf({
  askedAt,
  replyBy,
  reminders,
  silenceToldAt,
}: Pick<EmployerConsent, 'askedAt' | 'replyBy' | 'reminders' | 'silenceToldAt'>): Deadlines {
  const silenceTold = silenceToldAt !== null;
  return { state: 'asked', since: askedAt, until: replyBy, reminders, silenceTold, awayUntil: null };
}
