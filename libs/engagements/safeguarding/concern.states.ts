import { registerEnumType } from '@nestjs/graphql';
import { life } from '../../platform/life.js';

export const ConcernState = { RECEIVED: 'received', LOOKED_AT: 'looked_at', CLOSED: 'closed' } as const;
export type ConcernState = (typeof ConcernState)[keyof typeof ConcernState];

export type ConcernAction = 'takeUp' | 'close' | 'reopen';

/** The whole life of a concern. Nothing but safeguarding staff moves it, and no clock does. */
export const concernLife = life<ConcernState, ConcernAction, 'safeguarding'>('concern', 'received', {
  takeUp: { from: ['received'], to: 'looked_at', by: 'safeguarding' },
  close: { from: ['looked_at'], to: 'closed', by: 'safeguarding' },
  reopen: { from: ['closed'], to: 'looked_at', by: 'safeguarding' },
});

registerEnumType(ConcernState, {
  name: 'ConcernState',
  description: 'Where a concern stands.',
  valuesMap: {
    RECEIVED: { description: 'It arrived; nobody has taken it up yet.' },
    LOOKED_AT: { description: 'Safeguarding staff are looking at it.' },
    CLOSED: { description: 'It is closed, with what came of it.' },
  },
});

export const ConcernOutcome = {
  ACTED: 'acted',
  PASSED_ON: 'passed-on',
  NOTHING_TO_DO: 'nothing-to-do',
  NOT_OURS: 'not-ours',
} as const;
export type ConcernOutcome = (typeof ConcernOutcome)[keyof typeof ConcernOutcome];

registerEnumType(ConcernOutcome, {
  name: 'ConcernOutcome',
  description: 'What came of a concern.',
  valuesMap: {
    ACTED: { description: 'Something was done about it here.' },
    PASSED_ON: { description: 'It was passed on to those who can act: police, an employer, a regulator.' },
    NOTHING_TO_DO: { description: 'It was looked at, and nothing has to be done.' },
    NOT_OURS: { description: 'It is no matter of safeguarding; whoever raised it was told where to turn.' },
  },
});

export const ConcernKind = {
  ABUSE: 'abuse',
  RACISM: 'racism',
  DANGER: 'danger',
  FRAUD: 'fraud',
  OTHER: 'other',
} as const;
export type ConcernKind = (typeof ConcernKind)[keyof typeof ConcernKind];

registerEnumType(ConcernKind, {
  name: 'ConcernKind',
  description: 'What a concern is about, roughly; nobody has to say.',
  valuesMap: {
    ABUSE: { description: 'Abuse, exploitation or harassment of anybody.' },
    RACISM: { description: 'Racism or other discrimination.' },
    DANGER: { description: 'Danger to somebody’s life or health.' },
    FRAUD: { description: 'Fraud, bribes, or money asked for.' },
    OTHER: { description: 'Something else.' },
  },
});
