import { publishRefusals } from '../platform/refusal-codes.js';

export const clinicianRefusals = publishRefusals({
  CONSENT_NEEDED:
    'This needs a consent that is not in force: MATCHING to show a profile, HERITAGE to keep ties. Show its text, call giveConsent, then repeat.',
  STATEMENT_CHANGED:
    'What closing an account does is said in a newer version. Read `closingMyAccount` and name its version.',
  LAST_TO_SPEAK:
    'Nobody else speaks for a verified organisation. Hand over, or invite somebody, before you close your account.',
});

export type ClinicianRefusalCode = keyof typeof clinicianRefusals;
