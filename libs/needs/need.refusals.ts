import { publishRefusals } from '../platform/refusal-codes.js';

export const needRefusals = publishRefusals({
  NEED_INCOMPLETE:
    'Something is missing before the need can go on; `fields` names each place with the way out.',
  NOT_VERIFIED:
    'The institution is not verified yet. Drafts can be saved; two programme officers verify it first.',
  UK_POST:
    'A post in the UK can never be asked for. A visit to the UK with an end is a leg of mode UK_BOUND.',
  REVIEWED_PART:
    'This part was agreed at review. Withdraw the need, or copy it, change the copy and send that.',
  DESK_ASKED:
    'The government desk of the country reads the need before it opens: it still has days, or an officer decides. The sentence says which.',
  OFFERS_OFF: 'The institution wants no offers now. Read what it asks for instead.',
});

export type NeedRefusalCode = keyof typeof needRefusals;
