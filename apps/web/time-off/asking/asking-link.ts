import type { EngagementState, TimeOffState } from '../../api/operations.js';

const open: readonly TimeOffState[] = ['ASKING', 'APPROVED', 'REPORTED', 'NOT_NEEDED', 'OUT_OF_DATE'];

interface Asked {
  state: EngagementState;
  timeOffRequests: readonly { state: TimeOffState }[];
}

/** Which words lead to asking for time off, if anything is to be asked: for the first time, anew, or of another employer. */
export function askingLink({ state, timeOffRequests }: Asked): 'link' | 'linkAfter' | 'linkMore' | null {
  if (state !== 'AGREED' && state !== 'CHANGING') return null;
  if (timeOffRequests.some((one) => open.includes(one.state))) return 'linkMore';
  return timeOffRequests.some((one) => one.state === 'REFUSED') ? 'linkAfter' : 'link';
}
