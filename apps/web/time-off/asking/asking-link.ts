import type { EngagementState, TimeOffState } from '../../api/operations.js';

const open: readonly TimeOffState[] = ['ASKING', 'APPROVED', 'REPORTED', 'NOT_NEEDED', 'OUT_OF_DATE'];

interface Asked {
  state: EngagementState;
  timeOffRequests: readonly { id: string; state: TimeOffState }[];
  ukVisit?: { holdsAgreement: boolean } | null;
}

/**
 * Which words lead to asking for time off, if anything is to be asked: for the first time, after a refusal (of which
 * request, its approvers are told), or of another employer. A visit that waits to be agreed waits for this very answer.
 */
export function askingLink({
  state,
  timeOffRequests,
  ukVisit,
}: Asked): { words: string; query: string } | null {
  const waits = state === 'PROPOSED' && ukVisit?.holdsAgreement;
  if (state !== 'AGREED' && state !== 'CHANGING' && !waits) return null;
  if (timeOffRequests.some((one) => open.includes(one.state))) return { words: 'asking.linkMore', query: '' };
  const refused = timeOffRequests.findLast((one) => one.state === 'REFUSED');
  if (!refused) return { words: 'asking.link', query: '' };
  return { words: 'asking.linkAfter', query: `?after=${encodeURIComponent(refused.id)}` };
}
