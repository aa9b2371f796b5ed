import { Refusal } from '../platform/refusal.js';

/**
 * Two reports that differ by a day would tell what happened on that day; so whole months, three or more.
 * @throws Refusal BAD_INPUT
 */
export function refuseBrokenMonths(from: string, to: string, { most = 600 } = {}): void {
  const refuse = (field: string, sentence: string) => {
    throw new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
  };
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  if (first.getUTCDate() !== 1) refuse('from', 'Begin with the first day of a month.');
  const next = new Date(last.getTime() + 86_400_000);
  if (next.getUTCDate() !== 1) refuse('to', 'End with the last day of a month.');
  const months =
    (next.getUTCFullYear() - first.getUTCFullYear()) * 12 + next.getUTCMonth() - first.getUTCMonth();
  if (months < 3) refuse('to', 'Take three months or more: fewer tell too much of single decisions.');
  if (months > most) refuse('to', `Take ${most} months or fewer.`);
}
