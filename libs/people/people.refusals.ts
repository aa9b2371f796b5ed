import { publishRefusals } from '../platform/refusal-codes.js';

export const peopleRefusals = publishRefusals({
  CODE_REFUSED:
    'The code is wrong, used, older than ten minutes or tried too often. Ask for a new one; the newest mail counts.',
  ADULTS_ONLY: 'Midst is for people of 18 and over.',
  TERMS_NOT_ACCEPTED:
    'The terms have a newer version, or were not accepted; read them and accept that version.',
  CONSENT_TEXT_CHANGED:
    'The text of this consent has a newer version. Show it to the person before asking again.',
  SHARING_CONSENT_NEEDED:
    'Showing something of you to an institution needs your consent to sharing: `giveConsent` with purpose SHARING.',
  LAST_OFFICER: 'Nobody else is a programme officer. Make somebody else one before this role is ended.',
});

export type PeopleRefusalCode = keyof typeof peopleRefusals;
