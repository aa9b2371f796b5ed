import type { Life } from '../platform/life.js';
import { Refusal } from '../platform/refusal.js';
import { requestLife } from './time-off-request.states.js';
import { stepLife } from './time-off-step.states.js';

/** Written out by hand, apart from the tables, so that a slip in a table is seen. */
const possible: Record<string, readonly string[]> = {
  'time-off step': [
    'waiting ask midst → asked',
    'asked approve approver → approved',
    'asked approveSubjectTo approver → conditional',
    'conditional confirmCondition approver → approved',
    'conditional sayConditionFailed approver → refused',
    'conditional nameConfirmer approver → conditional',
    'asked suggestDates approver → dates_suggested',
    'asked nameDelegate approver → asked',
    'asked giveBack midst → asked',
    'asked escalateTimeOff clinician → asked',
    'dates_suggested answerApprover clinician → asked',
    'dates_suggested acceptDates clinician → asked',
    'dates_suggested changeApprover clinician → asked',
    'dates_suggested recordOfflineDecision clinician → reported',
    ...[
      'waiting',
      'asked',
      'more_asked',
      'wrong_person',
      'dates_suggested',
      'conditional',
      'approved',
      'reported',
      'refused',
    ].flatMap((state) => [
      `${state} askForOtherDays midst → asked`,
      `${state} awaitOtherDays midst → waiting`,
    ]),
    'asked askMore approver → more_asked',
    'asked refuse approver → refused',
    'asked sayNotTheRightPerson approver → wrong_person',
    'approved withdrawApproval approver → approval_withdrawn',
    'asked nudgeApprover clinician → asked',
    'more_asked answerApprover clinician → asked',
    'asked changeApprover clinician → asked',
    'more_asked changeApprover clinician → asked',
    'wrong_person changeApprover clinician → asked',
    'waiting nameAnother clinician → waiting',
    'asked recordOfflineDecision clinician → reported',
    'more_asked recordOfflineDecision clinician → reported',
    'wrong_person recordOfflineDecision clinician → reported',
    ...['waiting', 'asked', 'more_asked', 'wrong_person', 'dates_suggested', 'conditional'].flatMap(
      (state) => [`${state} stop midst → stopped`, `${state} stop clinician → stopped`],
    ),
  ],
  'time-off request': [
    'asking settleApproved midst → approved',
    'asking settleReported midst → reported',
    'asking settleRefused midst → refused',
    'asking settleApprovalWithdrawn midst → approval_withdrawn',
    'approved settleApprovalWithdrawn midst → approval_withdrawn',
    'reported settleApprovalWithdrawn midst → approval_withdrawn',
    'reported confirmReported midst → approved',
    'approved doubtApproved midst → reported',
    ...['asking', 'approved', 'reported', 'not_needed'].map(
      (state) => `${state} fallOutOfDate midst → out_of_date`,
    ),
    'out_of_date fitAgain midst → asking',
    'out_of_date fitAgainUnneeded midst → not_needed',
    'out_of_date askAgainForTimeOff clinician → replaced',
    'refused askAgainAfterRefusal clinician → refused',
    'refused appealTimeOff clinician → refused',
    'asking acceptDates clinician → asking',
    ...['asking', 'approved', 'reported', 'not_needed', 'out_of_date'].flatMap((state) => [
      `${state} withdrawTimeOff clinician → withdrawn`,
      `${state} endWithEngagement midst → withdrawn`,
    ]),
  ],
};

const actors: Record<string, readonly string[]> = {
  'time-off step': ['approver', 'clinician', 'midst', 'stranger'],
  'time-off request': ['clinician', 'midst', 'approver', 'stranger'],
};

describe.each([stepLife, requestLife] as unknown as Life<string, string, string>[])(
  'the life of a $noun',
  (life) => {
    const all = life.states.flatMap((state) =>
      life.actions.flatMap((action) => actors[life.noun].map((actor) => [state, action, actor] as const)),
    );

    it.each(all)('%s: %s by %s', (state, action, actor) => {
      const line = possible[life.noun].find((text) => text.startsWith(`${state} ${action} ${actor} →`));
      if (line) expect(life.go(action, state, [actor])).toBe(line.split('→ ')[1]);
      else expect(() => life.go(action, state, [actor])).toThrow(Refusal);
      expect(life.allowed(state, [actor]).includes(action)).toBe(line !== undefined);
    });

    it('has no way but the stated ones', () => {
      const ways = all.filter(([state, action, actor]) => life.permits(action, state, [actor]));
      expect(ways).toHaveLength(possible[life.noun].length);
    });
  },
);
