import { publishRefusals } from '../platform/refusal-codes.js';

export const engagementsRefusals = publishRefusals({
  NOT_INTRODUCED: 'The two sides have not been introduced to each other, or one of them has withdrawn.',
  DOUBLE_BOOKED:
    'The clinician has agreed to be elsewhere on some of these days. Agree other days, or remote work.',
  OTHER_TERMS: 'Other terms are on the table by now. Read them first, then accept their version.',
  NO_LONGER_STANDS:
    'What the terms rest on has changed: the introduction, the need or what may be shown. The sentence says what can be done.',
  POSITION_IS_FILLED:
    'As many people as the position has places have agreed for these days. A lead can raise the head-count.',
  CHECKS_MISSING:
    'The leg waits for what a programme officer has to look at and record first (`Engagement.waiting`, `recordCheck`).',
  LOOKS_LIKE_A_PATIENT:
    'Something in it looks like an NHS number; `fields` says where. Take it out, or send it again with `noPatient: true`.',
  CONDUCT_CODE: 'Both sides accept the conduct code in its present version; `conductCode` shows it.',
});

export type EngagementsRefusalCode = keyof typeof engagementsRefusals;
