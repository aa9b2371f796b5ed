import { publishRefusals } from '../platform/refusal-codes.js';

export const matchRefusals = publishRefusals({
  HOST_IS_FULL:
    'As many people wait for this institution’s answer as it can answer. Nothing of you was shown. ' +
    '`tellMeWhenThereIsRoom` has you told once when there is room.',
  NO_MATCH_YET: 'Under the rule of matching the two do not fit yet; the sentence names what is in the way.',
  CANNOT_RECEIVE:
    'Personal data may not reach this institution now: it is not verified, or its basis for it has ended.',
  TERMS_CHANGED: 'What the need asks for has changed since you read it. Read it again, then decide.',
});

export type MatchRefusalCode = keyof typeof matchRefusals;
