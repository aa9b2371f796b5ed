import { life } from '../../platform/life.js';

export type ConsultationState = 'asked' | 'closed' | 'published' | 'withdrawn';
export type ConsultationAction = 'close' | 'publish' | 'withdraw';
/** `midst`: after its last day. */
export type ConsultationActor = 'officer' | 'midst';

/** What was asked ends with what was heard and what changed; a question that nobody reports on would not be asked again. */
export const consultationLife = life<ConsultationState, ConsultationAction, ConsultationActor>(
  'consultation',
  'asked',
  {
    close: { from: ['asked'], to: 'closed', by: ['officer', 'midst'] },
    publish: { from: ['closed'], to: 'published', by: 'officer' },
    withdraw: { from: ['asked'], to: 'withdrawn', by: 'officer' },
  },
);
