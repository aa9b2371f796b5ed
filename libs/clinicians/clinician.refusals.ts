import { publishRefusals } from '../platform/refusal-codes.js';

export const clinicianRefusals = publishRefusals({
  CONSENT_NEEDED:
    'This needs a consent that is not in force: MATCHING to show a profile, HERITAGE to keep ties. Show its text, call giveConsent, then repeat.',
});

export type ClinicianRefusalCode = keyof typeof clinicianRefusals;
