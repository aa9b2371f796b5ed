import type { DisputeReason } from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Words } from '../pages/words.js';

export const disputeReasons: readonly DisputeReason[] = [
  'DATES_OR_HOURS',
  'PEOPLE_TAUGHT',
  'WHAT_WAS_PRODUCED',
  'ROLE',
  'DID_NOT_HAPPEN',
  'OTHER',
];

/** What whoever received a contribution says of it, read from the form of their page. */
export function readAnswer(form: Record<string, unknown>, t: Words) {
  const answer = oneOf(form.answer, ['confirm', 'dispute'] as const);
  const reason = oneOf(form.reason, disputeReasons);
  const words = text(form.words, 2000);
  const post = text(form.post, 200);
  const faults: Fault[] = [];
  if (!answer) faults.push({ field: 'answer', text: t('given.fault.answer') });
  if (answer === 'dispute' && !reason) faults.push({ field: 'reason', text: t('given.fault.reason') });
  if (answer === 'dispute' && words.length < 3) faults.push({ field: 'words', text: t('given.fault.words') });
  if (post.length === 1) faults.push({ field: 'post', text: t('given.fault.post') });
  const said = { version: Number(text(form.version, 9)) || 1, post: post || null };
  return { answer, reason, words, faults, said, values: { answer, reason, words, post } };
}
