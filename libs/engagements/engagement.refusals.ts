import { publishRefusals } from '../platform/refusal-codes.js';

export const engagementsRefusals = publishRefusals({
  NOT_INTRODUCED: 'The two sides have not been introduced to each other, or one of them has withdrawn.',
  DOUBLE_BOOKED:
    'The clinician has agreed to be elsewhere on some of these days. Agree other days, or remote work.',
  OTHER_TERMS: 'Other terms are on the table by now. Read them first, then accept their version.',
  CONDUCT_CODE: 'Both sides accept the conduct code in its present version; `conductCode` shows it.',
});

export type EngagementsRefusalCode = keyof typeof engagementsRefusals;
