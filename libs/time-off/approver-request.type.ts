import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { TimeOffLine } from './time-off-request.entity.js';
import { ApproverRole, Decision } from './vocabulary.js';

export const LinkState = {
  OPEN: 'open',
  CONDITION: 'condition',
  RECORDED: 'recorded',
  REPLACED: 'replaced',
  OUT_OF_DATE: 'out_of_date',
  ENDED: 'ended',
} as const;
export type LinkState = (typeof LinkState)[keyof typeof LinkState];

registerEnumType(LinkState, {
  name: 'ApproverLinkState',
  description: 'What the link of an approver can still do.',
  valuesMap: {
    OPEN: { description: 'It waits for its holder’s answer.' },
    CONDITION: {
      description: 'Approved subject to a condition: it waits for word that it is met, or that it failed.',
    },
    RECORDED: { description: 'An answer is recorded; the link shows it.' },
    REPLACED: {
      description: 'Somebody else was asked in the holder’s place: it shows what was recorded, if anything.',
    },
    OUT_OF_DATE: {
      description:
        'The plan changed, and these days do not cover it: no answer is needed. Whoever is asked anew gets a new mail.',
    },
    ENDED: { description: 'No answer is needed any more.' },
  },
});

@ObjectType({ description: 'One answer as it was recorded.' })
export class RecordedAnswer {
  @Field({
    description:
      'What was answered: `approve`, `approve-subject-to`, `confirm-condition`, `condition-failed`, `ask-more`, ' +
      '`suggest-dates`, `refuse`, `not-the-right-person` or `withdraw-approval`.',
  })
  decision: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The coded reason of a refusal; the day by which a condition is to be confirmed; the dates suggested, `from/to`.',
  })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'What was written with it.' })
  words: string | null;

  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'Who answered before, by role.' })
export class AnsweredBefore {
  @Field(() => ApproverRole, { description: 'In which role.' })
  role: ApproverRole;

  @Field({
    description: '`approved`, or `reported` where the clinician says that it was agreed outside Midst.',
  })
  how: string;
}

/** What the holder of a link may read: what the mail said, and what they answered. */
@ObjectType({
  description:
    'A request for time off as its approver reads it: no more than the mail said, and what was answered.',
})
export class ApproverRequest {
  @Field(() => LinkState, { description: 'What the link can still do.' })
  link: LinkState;

  @Field({ description: 'The reference in every mail about it, to ask the clinician about.' })
  reference: string;

  @Field({ description: 'Who asks for time off.' })
  clinicianName: string;

  @Field(() => String, { nullable: true, description: 'The holder’s name, as the clinician wrote it.' })
  approverName: string | null;

  @Field(() => ApproverRole, { nullable: true, description: 'In which role the holder decides.' })
  role: ApproverRole | null;

  @Field({
    description: 'The language in which the holder was written to: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  language: string;

  @Field(() => String, { nullable: true, description: 'The employer.' })
  employerName: string | null;

  @Field(() => String, { nullable: true, description: 'The clinician’s post there.' })
  jobTitle: string | null;

  @Field(() => [TimeOffLine], { description: 'The leave that is asked for.' })
  lines: TimeOffLine[];

  @Field(() => String, { nullable: true, description: 'The cover that the clinician proposes.' })
  cover: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'The last day for the holder’s answer.' })
  replyBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the work is, where the clinician chose to say it.',
  })
  destination: string | null;

  @Field(() => String, { nullable: true, description: 'Who invites, where the clinician chose to say it.' })
  host: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the institution invites for, where the clinician chose to say it.',
  })
  hostLetter: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is asked in place of another: `plan-changed`, `refused`, or `appeal` against a refusal.',
  })
  askedBecause: string | null;

  @Field(() => String, { nullable: true, description: 'The reference of that other request.' })
  replaces: string | null;

  @Field(() => String, { nullable: true, description: 'Why the clinician appeals.' })
  appealWords: string | null;

  @Field(() => String, { nullable: true, description: 'To what the approval is subject.' })
  condition: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'By which day the condition is to be confirmed.' })
  conditionBy: string | null;

  @Field(() => String, { nullable: true, description: 'For whom the holder stands in.' })
  standsInFor: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'Until which day the holder stands in.' })
  standsInUntil: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the employer gains, where the clinician chose to say it.',
  })
  benefit: string | null;

  @Field(() => String, { nullable: true, description: 'What the holder asked before deciding.' })
  question: string | null;

  @Field(() => String, { nullable: true, description: 'The clinician’s answer to it.' })
  answer: string | null;

  @Field(() => [AnsweredBefore], { description: 'Who answered before, in order, by role.' })
  before: AnsweredBefore[];

  @Field(() => [RecordedAnswer], { description: 'What the holder of this link answered, in order.' })
  recorded: RecordedAnswer[];

  @Field(() => [Decision], { description: 'The answers that can be given now; empty where none can.' })
  choices: Decision[];

  @Field(() => Boolean, {
    description: 'Whether the holder can name somebody who decides while they are away.',
  })
  canNameDelegate: boolean;

  @Field(() => Boolean, { description: 'Whether the holder is asked whether the condition is met.' })
  waitsForCondition: boolean;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'Until which day an approval can be withdrawn; null where it cannot.',
  })
  canWithdrawUntil: string | null;
}
