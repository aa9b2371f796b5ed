import { registerEnumType } from '@nestjs/graphql';

export const CancelReason = {
  RELEASE: 'release',
  DATES: 'dates',
  SAFETY: 'safety',
  LICENCE: 'licence',
  VISA: 'visa',
  COST: 'cost',
  HEALTH_OR_FAMILY: 'health-or-family',
  NO_LONGER_NEEDED: 'no-longer-needed',
  CHECKS: 'checks',
  TERMS: 'terms',
  STOPPED: 'stopped',
  OTHER: 'other',
} as const;
export type CancelReason = (typeof CancelReason)[keyof typeof CancelReason];

registerEnumType(CancelReason, {
  name: 'EngagementCancelReason',
  description: 'Why an engagement is cancelled.',
  valuesMap: {
    RELEASE: { description: 'The employer does not release the clinician.' },
    DATES: { description: 'The dates do not work any more.' },
    SAFETY: { description: 'It would not be safe.' },
    LICENCE: { description: 'The licence to practise there was not got.' },
    VISA: { description: 'The visa was not got.' },
    COST: { description: 'The money is not there.' },
    HEALTH_OR_FAMILY: { description: 'Personal reasons; nobody asks which.' },
    NO_LONGER_NEEDED: { description: 'The institution does not need it any more.' },
    CHECKS: { description: 'A check was not as it has to be.' },
    TERMS: { description: 'The two sides did not agree on terms.' },
    STOPPED: { description: 'One side stopped it at once (`stopEngagement`); nobody has to say why.' },
    OTHER: { description: 'Something else; say it in words.' },
  },
});
