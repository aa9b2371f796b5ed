import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const StepState = {
  WAITING: 'waiting',
  ASKED: 'asked',
  MORE_ASKED: 'more_asked',
  WRONG_PERSON: 'wrong_person',
  DATES_SUGGESTED: 'dates_suggested',
  CONDITIONAL: 'conditional',
  APPROVED: 'approved',
  REPORTED: 'reported',
  REFUSED: 'refused',
  APPROVAL_WITHDRAWN: 'approval_withdrawn',
  STOPPED: 'stopped',
} as const;
export type StepState = (typeof StepState)[keyof typeof StepState];

export type StepAction =
  | 'ask'
  | 'approve'
  | 'approveSubjectTo'
  | 'confirmCondition'
  | 'sayConditionFailed'
  | 'nameConfirmer'
  | 'suggestDates'
  | 'nameDelegate'
  | 'askMore'
  | 'refuse'
  | 'sayNotTheRightPerson'
  | 'withdrawApproval'
  | 'nudgeApprover'
  | 'answerApprover'
  | 'changeApprover'
  | 'nameAnother'
  | 'escalateTimeOff'
  | 'acceptDates'
  | 'askForOtherDays'
  | 'awaitOtherDays'
  | 'giveBack'
  | 'recordOfflineDecision'
  | 'stop';

export type StepParty = 'approver' | 'clinician' | 'midst';

/** Nothing has been settled about these yet. */
export const openSteps: readonly StepState[] = [
  'waiting',
  'asked',
  'more_asked',
  'wrong_person',
  'dates_suggested',
  'conditional',
];

/** Whatever stands before other days are agreed: it was said of those before, and counts no more. */
const saidBefore: readonly StepState[] = [
  'waiting',
  'asked',
  'more_asked',
  'wrong_person',
  'dates_suggested',
  'conditional',
  'approved',
  'reported',
  'refused',
];

/**
 * The whole life of one step. Only whoever holds its link approves or refuses; silence leads nowhere, because no
 * transition of `midst` leads to an approval.
 */
export const stepLife = life<StepState, StepAction, StepParty>('time-off step', 'waiting', {
  ask: { from: ['waiting'], to: 'asked', by: 'midst' },
  approve: { from: ['asked'], to: 'approved', by: 'approver' },
  approveSubjectTo: { from: ['asked'], to: 'conditional', by: 'approver' },
  confirmCondition: { from: ['conditional'], to: 'approved', by: 'approver' },
  sayConditionFailed: { from: ['conditional'], to: 'refused', by: 'approver' },
  nameConfirmer: { from: ['conditional'], to: 'conditional', by: 'approver' },
  askMore: { from: ['asked'], to: 'more_asked', by: 'approver' },
  suggestDates: { from: ['asked'], to: 'dates_suggested', by: 'approver' },
  refuse: { from: ['asked'], to: 'refused', by: 'approver' },
  sayNotTheRightPerson: { from: ['asked'], to: 'wrong_person', by: 'approver' },
  nameDelegate: { from: ['asked'], to: 'asked', by: 'approver' },
  giveBack: { from: ['asked'], to: 'asked', by: 'midst' },
  withdrawApproval: { from: ['approved'], to: 'approval_withdrawn', by: 'approver' },
  nudgeApprover: { from: ['asked'], to: 'asked', by: 'clinician' },
  answerApprover: { from: ['more_asked', 'dates_suggested'], to: 'asked', by: 'clinician' },
  acceptDates: { from: ['dates_suggested'], to: 'asked', by: 'clinician' },
  changeApprover: {
    from: ['asked', 'more_asked', 'wrong_person', 'dates_suggested'],
    to: 'asked',
    by: 'clinician',
  },
  escalateTimeOff: { from: ['asked'], to: 'asked', by: 'clinician' },
  nameAnother: { from: ['waiting'], to: 'waiting', by: 'clinician' },
  recordOfflineDecision: {
    from: ['asked', 'more_asked', 'wrong_person', 'dates_suggested'],
    to: 'reported',
    by: 'clinician',
  },
  // Of every step of the chain, when the clinician has accepted other days: the first turn is asked, the others wait.
  askForOtherDays: { from: saidBefore, to: 'asked', by: 'midst' },
  awaitOtherDays: { from: saidBefore, to: 'waiting', by: 'midst' },
  stop: { from: openSteps, to: 'stopped', by: ['midst', 'clinician'] },
});

/** What the clinician can do about a step: verbs of the schema. */
export function stepActions(state: StepState): string[] {
  const verbs = stepLife
    .allowed(state, ['clinician'])
    .filter((action) => action !== 'stop')
    .map((action) => (action === 'nameAnother' ? 'changeApprover' : action));
  return [...new Set(verbs)];
}

registerEnumType(StepState, {
  name: 'TimeOffStepState',
  description: 'Where one step of a chain of approvers stands.',
  valuesMap: {
    WAITING: { description: 'Its turn comes when the turn before has agreed.' },
    ASKED: { description: 'The approver was asked and has not answered. That is not a yes.' },
    MORE_ASKED: { description: 'The approver asked a question; the clinician answers it.' },
    WRONG_PERSON: {
      description: 'The approver said that somebody else decides; the clinician names another.',
    },
    DATES_SUGGESTED: {
      description: 'The approver suggested other dates; the clinician accepts them or answers.',
    },
    CONDITIONAL: {
      description: 'Approved subject to a condition that nobody has confirmed yet. Nothing is agreed.',
    },
    APPROVED: { description: 'Approved; a condition, where there was one, was confirmed.' },
    REPORTED: { description: 'The clinician recorded that it was agreed offline.' },
    REFUSED: { description: 'Refused, with a reason.' },
    APPROVAL_WITHDRAWN: { description: 'The approver approved and later withdrew it, with a reason.' },
    STOPPED: { description: 'No answer is needed any more.' },
  },
});
