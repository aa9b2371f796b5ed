import { registerEnumType } from '@nestjs/graphql';
import { life } from '../../platform/life.js';

export const EmployerConsentState = {
  ASKING: 'asking',
  AGREED: 'agreed',
  REFUSED: 'refused',
  WRONG_PERSON: 'wrong_person',
  REPORTED: 'reported',
  WITHDRAWN: 'withdrawn',
} as const;
export type EmployerConsentState = (typeof EmployerConsentState)[keyof typeof EmployerConsentState];

type Action =
  | 'agree'
  | 'refuse'
  | 'sayNotTheRightPerson'
  | 'askSomebodyElse'
  | 'reportConsent'
  | 'withdraw'
  | 'remind'
  | 'tellOfSilence';

/** `approver` holds the link in the mail, `clinician` asked. */
type Party = 'clinician' | 'approver' | 'midst';

/**
 * Whether an employer consents to an application. It agrees to no leave: days are asked for later, of whoever decides
 * about them. Silence is no consent, and an employer may take a consent back.
 */
export const employerConsentLife = life<EmployerConsentState, Action, Party>('employer consent', 'asking', {
  agree: { from: ['asking'], to: 'agreed', by: 'approver' },
  refuse: { from: ['asking', 'agreed'], to: 'refused', by: 'approver' },
  sayNotTheRightPerson: { from: ['asking'], to: 'wrong_person', by: 'approver' },
  askSomebodyElse: { from: ['asking', 'wrong_person', 'refused'], to: 'asking', by: 'clinician' },
  reportConsent: { from: ['asking', 'wrong_person'], to: 'reported', by: 'clinician' },
  withdraw: {
    from: ['asking', 'agreed', 'refused', 'wrong_person', 'reported'],
    to: 'withdrawn',
    by: 'clinician',
  },
  remind: { from: ['asking'], to: 'asking', by: 'midst' },
  tellOfSilence: { from: ['asking'], to: 'asking', by: 'midst' },
});

const verbs: Partial<Record<Action, string>> = {
  askSomebodyElse: 'askEmployerConsent',
  reportConsent: 'reportEmployerConsent',
  withdraw: 'withdrawEmployerConsent',
  agree: 'answerEmployerConsent',
  refuse: 'answerEmployerConsent',
  sayNotTheRightPerson: 'answerEmployerConsent',
};

/** The verbs of the schema that somebody standing so can use now. */
export function allowedActions(state: EmployerConsentState, as: Party): string[] {
  return [...new Set(employerConsentLife.allowed(state, [as]).flatMap((action) => verbs[action] ?? []))];
}

registerEnumType(EmployerConsentState, {
  name: 'EmployerConsentState',
  description: 'Whether an employer consents to an application.',
  valuesMap: {
    ASKING: { description: 'Somebody there is asked. Silence is no consent.' },
    AGREED: { description: 'They consent to the application. No leave is agreed by it.' },
    REFUSED: { description: 'They do not consent, or took it back, and say why.' },
    WRONG_PERSON: { description: 'Whoever was asked says that somebody else decides.' },
    REPORTED: { description: 'The clinician says that they consented outside Midst.' },
    WITHDRAWN: { description: 'The clinician took the question back.' },
  },
});

export const ConsentAnswer = {
  AGREE: 'agree',
  REFUSE: 'refuse',
  NOT_THE_RIGHT_PERSON: 'not-the-right-person',
} as const;
export type ConsentAnswer = (typeof ConsentAnswer)[keyof typeof ConsentAnswer];

registerEnumType(ConsentAnswer, {
  name: 'EmployerConsentAnswer',
  description: 'What whoever is asked answers. None is chosen beforehand.',
  valuesMap: {
    AGREE: { description: 'They may apply. Days off are asked for later.' },
    REFUSE: {
      description: 'They should not apply, for the reason in `reason`; also to take a consent back.',
    },
    NOT_THE_RIGHT_PERSON: { description: 'Somebody else decides this; `words` says who, where known.' },
  },
});
