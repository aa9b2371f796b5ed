import type {
  ApproverInput,
  LeaveLineInput,
  TimeOffAgain,
  TimeOffAsking,
  TimeOffToAskQuery,
} from '../../api/operations.js';
import type { Answers, Field } from '../../forms/fields.js';
import type { Words } from '../../pages/words.js';
import { approverRoles } from '../approver-roles.js';
import { employerOf, leaveTypeField } from './about-work.js';

const notNeededReasons = [
  'RETIRED',
  'EVENINGS_WEEKENDS',
  'SELF_EMPLOYED',
  'NO_EMPLOYER',
  'OWN_TIME',
  'NOT_ROSTERED',
  'ALREADY_AGREED',
  'STUDENT',
  'GOING_BACK',
  'OTHER',
] as const;

/** All that can be said anew of a request: language, ticks and one's post stay as they were. */
const saidAgain = ['lines', 'approvers', 'cover', 'replyBy'];

/** What one employer is asked, and what each tick would show of the plan. */
export function askingFields(shown: TimeOffToAskQuery, t: Words, again = false): Field[] {
  const all: Field[] = [
    { name: 'jobTitle', is: 'text', most: 200 },
    { name: 'employerRules', is: 'text', most: 2000, lines: 3 },
    {
      ...{ name: 'lines', is: 'rows', most: 8, ready: 1 },
      of: [
        leaveTypeField(shown, t),
        { name: 'from', say: 'leaveFrom', is: 'day', needed: true },
        { name: 'to', say: 'leaveTo', is: 'day', needed: true },
        { name: 'days', say: 'leaveDays', is: 'number', least: 0, greatest: 2000, fraction: true },
        { name: 'hours', say: 'leaveHours', is: 'number', least: 0, greatest: 9999, fraction: true },
      ],
    },
    {
      ...{ name: 'approvers', is: 'rows', most: 8, ready: 1 },
      of: [
        {
          ...{ name: 'role', say: 'approverRole', is: 'one', drop: true, needed: true },
          ...{ of: approverRoles(), words: 'timeOff.role.' },
        },
        { name: 'name', say: 'approverName', is: 'text', most: 200, needed: true },
        { name: 'email', say: 'approverEmail', is: 'text', most: 254, needed: true },
        { name: 'turn', say: 'approverTurn', is: 'number', least: 1, greatest: 99 },
        { name: 'anyOf', say: 'approverAnyOf', is: 'tick' },
        { name: 'branch', say: 'approverPart', is: 'text', most: 40 },
      ],
    },
    { name: 'cover', is: 'text', most: 2000, lines: 3 },
    { name: 'replyBy', is: 'day' },
    {
      ...{ name: 'language', say: 'mailLanguage', is: 'one', drop: true, needed: true },
      ...{ of: ['en-GB', 'cy'], words: 'ask.choice.mailLanguage.' },
    },
    { name: 'showDestination', is: 'tick' },
    { name: 'showHost', is: 'tick' },
    { name: 'showHostLetter', is: 'tick' },
    { name: 'showBenefit', is: 'tick' },
    { name: 'benefit', is: 'text', most: 2000, lines: 3 },
  ];
  return again ? all.filter(({ name }) => saidAgain.includes(name)) : all;
}

/** Why nobody has to release the reader. */
export const notNeededFields: readonly Field[] = [
  { name: 'notNeeded', is: 'one', of: notNeededReasons, words: 'leaveStatus.notNeeded.', needed: true },
  { name: 'notNeededWords', is: 'text', most: 1000, lines: 3 },
];

/** What was answered, as the API takes it. */
export function askingOf(engagementId: string, shown: TimeOffToAskQuery, answers: Answers): TimeOffAsking {
  const { jobTitle, employerRules, lines, approvers, cover, replyBy, language, benefit } = answers;
  const { showDestination, showHost, showHostLetter, showBenefit } = answers;
  return {
    engagementId,
    ...employerOf(shown, answers),
    ...({ jobTitle, employerRules, cover, replyBy, language, benefit } as Partial<TimeOffAsking>),
    ...({ showDestination, showHost, showHostLetter, showBenefit } as Partial<TimeOffAsking>),
    lines: lines as unknown as LeaveLineInput[],
    approvers: inTurns(approvers as unknown as Named[]),
  };
}

/** The same question for other leave, after a refusal or for a changed plan, as the API takes it. */
export function againOf(requestId: string, answers: Answers): TimeOffAgain {
  const { cover, replyBy } = answers as Pick<TimeOffAgain, 'cover' | 'replyBy'>;
  const lines = answers.lines as unknown as LeaveLineInput[];
  return { requestId, lines, cover, replyBy, approvers: inTurns(answers.approvers as unknown as Named[]) };
}

/** Who needs no release may have no employer at all; `none` then stands for its name. */
export function withoutRelease(
  engagementId: string,
  shown: TimeOffToAskQuery,
  answers: Answers,
  none: string,
): TimeOffAsking {
  const { notNeeded, notNeededWords } = answers as Pick<TimeOffAsking, 'notNeeded' | 'notNeededWords'>;
  const employer = employerOf(shown, answers);
  const alone = ['RETIRED', 'NO_EMPLOYER', 'SELF_EMPLOYED', 'STUDENT'].includes(notNeeded ?? '');
  if (alone && !employer.employerId) employer.employerName ??= none;
  return { engagementId, ...employer, notNeeded, notNeededWords };
}

type Named = ApproverInput & { turn: number | null; anyOf: boolean };

/** A turn that was left out is the one after those above it. */
function inTurns(approvers: readonly Named[]): ApproverInput[] {
  let last = 0;
  return approvers.map(({ turn, ...approver }) => {
    const own = turn ?? last + 1;
    last = Math.max(last, own);
    return { ...approver, turn: own };
  });
}
