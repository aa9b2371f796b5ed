import { life } from '../platform/life.js';
import { publish } from './vocabulary.js';

export const NeedState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  RETURNED: 'returned',
  APPROVED: 'approved',
  OPEN: 'open',
  PAUSED: 'paused',
  LAPSED: 'lapsed',
  CLOSED: 'closed',
  WITHDRAWN: 'withdrawn',
} as const;
export type NeedState = (typeof NeedState)[keyof typeof NeedState];

export type NeedAction =
  | 'submit'
  | 'return'
  | 'approve'
  | 'open'
  | 'openOnItsDay'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'lapse'
  | 'close'
  | 'withdraw';

/** Who stands how to a need. An officer who leads the institution is its lead only: nobody reviews their own need. */
export type NeedParty = 'lead' | 'officer' | 'midst';

/**
 * The whole life of a need. Extending moves its dates and leaves it open, or opens it again. It opens by itself on the
 * day that it states, and lapses by itself after its last. Until it opens an officer can still return it, as when a desk
 * of its country asks for a change; its leads still say with which outcome it closes.
 */
export const needLife = life<NeedState, NeedAction, NeedParty>('need', 'draft', {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'lead' },
  return: { from: ['submitted', 'approved'], to: 'returned', by: 'officer' },
  approve: { from: ['submitted'], to: 'approved', by: 'officer' },
  open: { from: ['approved'], to: 'open', by: ['lead', 'officer'] },
  openOnItsDay: { from: ['approved'], to: 'open', by: 'midst' },
  pause: { from: ['open'], to: 'paused', by: ['lead', 'officer'] },
  resume: { from: ['paused'], to: 'open', by: ['lead', 'officer'] },
  extend: { from: ['open', 'lapsed'], to: 'open', by: ['lead', 'officer'] },
  lapse: { from: ['open', 'paused'], to: 'lapsed', by: 'midst' },
  close: { from: ['open', 'paused', 'lapsed'], to: 'closed', by: ['lead', 'officer'] },
  withdraw: {
    from: ['draft', 'submitted', 'returned', 'approved', 'open', 'paused', 'lapsed'],
    to: 'withdrawn',
    by: ['lead', 'officer'],
  },
});

/** States in which its words may still be written; what was submitted waits for its review as it is. */
export const writableStates: readonly NeedState[] = ['draft', 'returned', 'approved', 'open', 'paused'];

publish(NeedState, 'NeedState', 'Where a need stands in its life.', {
  DRAFT: 'Being written; only its institution and officers see it.',
  SUBMITTED: 'Sent, and waiting for a programme officer.',
  RETURNED: 'Sent back with reasons, to be written on and sent again.',
  APPROVED: 'Agreed to by an officer and not open yet.',
  OPEN: 'Open: people whom it fits hear of it.',
  PAUSED: 'Paused: nobody new hears of it.',
  LAPSED:
    'Its last day has passed: nobody new hears of it, and who was interested is still answered. Extend it, or close it with its outcome.',
  CLOSED: 'Closed with its outcome.',
  WITHDRAWN: 'Taken back by its institution or an officer.',
});
