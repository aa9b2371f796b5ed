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
  TRAINING_MISSING:
    'The leg waits for training that has to be recorded, and looked at, before it begins (`Engagement.trainings`).',
  VISIT_NOT_SIGNED_OFF:
    'A visit to the UK begins, and from a country on a list is agreed, when a programme officer has signed its terms off ' +
    '(`Engagement.ukVisit`, `signOffUkVisit`).',
  WORDING_HELD:
    'Some words read like recruitment: what you sent is held (`myHeldTexts`), and `fields` says for which words and until when ' +
    'an officer answers. Released, it goes by itself; without those words you can send it now.',
  LOOKS_LIKE_A_PATIENT:
    'Something in it looks like an NHS number; `fields` says where. Take it out, or send it again with `noPatient: true`.',
  FILE_TOO_LONG: 'The file is longer than documents may be. Share it in parts, or where it is smaller.',
  FILE_EMPTY: 'No byte of the file arrived. Choose it again.',
  FILE_KIND:
    'By its content the file is none of those that are taken: PDF, office files without macros, plain text, pictures.',
  PICTURE_UNREADABLE: 'The picture cannot be decoded. Save it again as a JPEG or PNG.',
  CONDUCT_CODE: 'Both sides accept the conduct code in its present version; `conductCode` shows it.',
});

export type EngagementsRefusalCode = keyof typeof engagementsRefusals;
