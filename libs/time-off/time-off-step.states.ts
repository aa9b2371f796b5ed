import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const StepState = {
  WAITING: 'waiting',
  ASKED: 'asked',
  MORE_ASKED: 'more_asked',
  WRONG_PERSON: 'wrong_person',
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
  | 'askMore'
  | 'refuse'
  | 'sayNotTheRightPerson'
  | 'withdrawApproval'
  | 'nudgeApprover'
  | 'answerApprover'
  | 'changeApprover'
  | 'nameAnother'
  | 'recordOfflineDecision'
  | 'stop';

export type StepParty = 'approver' | 'clinician' | 'midst';

/**
 * The whole life of one step. Only whoever holds its link approves or refuses; silence leads nowhere, because no
 * transition of `midst` leads to an approval.
 */
export const stepLife = life<StepState, StepAction, StepParty>('time-off step', 'waiting', {
  ask: { from: ['waiting'], to: 'asked', by: 'midst' },
  approve: { from: ['asked'], to: 'approved', by: 'approver' },
  askMore: { from: ['asked'], to: 'more_asked', by: 'approver' },
  refuse: { from: ['asked'], to: 'refused', by: 'approver' },
  sayNotTheRightPerson: { from: ['asked'], to: 'wrong_person', by: 'approver' },
  withdrawApproval: { from: ['approved'], to: 'approval_withdrawn', by: 'approver' },
  nudgeApprover: { from: ['asked'], to: 'asked', by: 'clinician' },
  answerApprover: { from: ['more_asked'], to: 'asked', by: 'clinician' },
  changeApprover: { from: ['asked', 'more_asked', 'wrong_person'], to: 'asked', by: 'clinician' },
  nameAnother: { from: ['waiting'], to: 'waiting', by: 'clinician' },
  recordOfflineDecision: { from: ['asked', 'more_asked', 'wrong_person'], to: 'reported', by: 'clinician' },
  stop: {
    from: ['waiting', 'asked', 'more_asked', 'wrong_person'],
    to: 'stopped',
    by: ['midst', 'clinician'],
  },
});

/** What the clinician can do about a step: verbs of the schema. */
export function stepActions(state: StepState): string[] {
  const verbs = stepLife
    .allowed(state, ['clinician'])
    .filter((action) => action !== 'stop')
    .map((action) => (action === 'nameAnother' ? 'changeApprover' : action));
  return [...new Set(verbs)];
}

/** Nothing has been settled about these yet. */
export const openSteps: readonly StepState[] = ['waiting', 'asked', 'more_asked', 'wrong_person'];

registerEnumType(StepState, {
  name: 'TimeOffStepState',
  description: 'Where one step of a chain of approvers stands.',
  valuesMap: {
    WAITING: { description: 'Its turn comes when the approver before has approved.' },
    ASKED: { description: 'The approver was asked and has not answered. That is not a yes.' },
    MORE_ASKED: { description: 'The approver asked a question; the clinician answers it.' },
    WRONG_PERSON: {
      description: 'The approver said that somebody else decides; the clinician names another.',
    },
    APPROVED: { description: 'Approved, perhaps subject to a condition.' },
    REPORTED: { description: 'The clinician recorded that it was agreed offline.' },
    REFUSED: { description: 'Refused, with a reason.' },
    APPROVAL_WITHDRAWN: { description: 'The approver approved and later withdrew it, with a reason.' },
    STOPPED: { description: 'No answer is needed any more.' },
  },
});
