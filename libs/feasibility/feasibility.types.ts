import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Mode } from '../clinicians/profile-words.js';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { SpanUnit, StepOwner } from '../reference/going.entity.js';

export const CanGo = {
  IN_TIME: 'in-time',
  TOO_LATE: 'too-late',
  NO_DAYS: 'no-days',
  STOPPED: 'stopped',
} as const;
export type CanGo = (typeof CanGo)[keyof typeof CanGo];

registerEnumType(CanGo, {
  name: 'CanGo',
  description: 'The short answer to "can I go?", by what is known.',
  valuesMap: {
    IN_TIME: { description: 'Everything that is known here can be done before the last day to begin.' },
    TOO_LATE: {
      description: 'What is known to be needed takes longer than there is; `instead` says what is left.',
    },
    NO_DAYS: { description: 'No days are stated; `readyBy` is when you could be ready.' },
    STOPPED: { description: 'Something that it takes was refused; waiting does not mend it.' },
  },
});

export const PlanState = {
  DONE: 'done',
  UNDER_WAY: 'under-way',
  NOT_STARTED: 'not-started',
  BLOCKED: 'blocked',
  STOPPED: 'stopped',
} as const;
export type PlanState = (typeof PlanState)[keyof typeof PlanState];

registerEnumType(PlanState, {
  name: 'FeasibilityStepState',
  description: 'How a step of a plan stands.',
  valuesMap: {
    DONE: { description: 'It is there, and good for as long as it is needed.' },
    UNDER_WAY: { description: 'Somebody was asked and has not answered.' },
    NOT_STARTED: { description: 'It can begin now.' },
    BLOCKED: { description: 'It waits for the steps in `after`.' },
    STOPPED: { description: 'It was refused.' },
  },
});

@ObjectType({ description: 'How long a step takes, as a range; what is null is not known.' })
export class StepRange {
  @Field(() => Int, { nullable: true, description: 'The least.' })
  least: number | null;

  @Field(() => Int, { nullable: true, description: 'What is usual.' })
  usual: number | null;

  @Field(() => Int, { nullable: true, description: 'The most.' })
  most: number | null;

  @Field(() => SpanUnit, { description: 'In what it is counted.' })
  unit: SpanUnit;
}

@ObjectType({
  description:
    'One thing that has to be done before you go: by whom, when, how long it takes, and who says so.',
})
export class FeasibilityStep {
  @Field(() => ID, { description: 'Its code, the same from reading to reading.' })
  code: string;

  @Field({ description: 'What it is, in words.' })
  title: string;

  @Field(() => StepOwner, { description: 'Whose turn it is.' })
  owner: StepOwner;

  @Field(() => PlanState, { description: 'How it stands.' })
  state: PlanState;

  @Field(() => [ID], { description: 'Codes of the steps that come first.' })
  after: string[];

  @Field(() => StepRange, { description: 'How long it takes.' })
  takes: StepRange;

  @Field(() => DateOnly, { description: 'The day on which to begin.' })
  start: string;

  @Field(() => DateOnly, { description: 'When it is there if it takes the longest that is known.' })
  finish: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day on which it can begin without moving the journey; null once it has begun.',
  })
  startBy: string | null;

  @Field(() => Boolean, { description: 'Whether the earliest day hangs on it.' })
  critical: boolean;

  @Field(() => Boolean, { description: 'False: nobody here knows how long it takes at most. Ask.' })
  known: boolean;

  @Field(() => [String], { description: 'What is to be said of it, a sentence each.' })
  sentences: string[];

  @Field(() => CountryCode, { nullable: true, description: 'For which country it is.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'What it costs, in the words of the source.' })
  cost: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was read; null: nowhere yet.' })
  source: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'When it was read there.' })
  seenOn: string | null;

  @Field(() => Boolean, {
    description: 'True: believed and not read in a source. Check before you rely on it.',
  })
  believed: boolean;
}

@ObjectType({ description: 'What is left of a need when its journey cannot be reached in time.' })
export class FeasibilityInstead {
  @Field(() => Mode, { description: 'Remote, or another time on site.' })
  mode: Mode;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The first day on which it may lie; null: not stated.',
  })
  from: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day on which it may lie; null: not stated.',
  })
  to: string | null;

  @Field({ description: 'The offer in words.' })
  sentence: string;
}

@ObjectType({
  description:
    'Whether and when you can go, as one dated plan. It is worked out for you alone where you read it; no host, officer or ranking ever sees it.',
})
export class Feasibility {
  @Field(() => CanGo, { description: 'The short answer.' })
  answer: CanGo;

  @Field({ description: 'The answer in a sentence.' })
  sentence: string;

  @Field(() => DateOnly, {
    description:
      'The earliest certain day: everything is there if each step takes the longest that is known.',
  })
  readyBy: string;

  @Field(() => DateOnly, { description: 'When it is usually there.' })
  usuallyBy: string;

  @Field(() => Boolean, {
    description: 'False: of some step nobody here knows the longest time, so `readyBy` leaves it out.',
  })
  certain: boolean;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The first day on which the journey may begin; null: not stated.',
  })
  opens: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day on which it may begin; null: not stated.',
  })
  closes: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days to spare before the last day to begin; negative: too late by so many.',
  })
  spareDays: number | null;

  @Field(() => [FeasibilityStep], { description: 'Every step, in the order in which they begin.' })
  steps: FeasibilityStep[];

  @Field(() => [ID], {
    description: 'Codes of the steps on which the earliest day hangs, one after the other.',
  })
  criticalPath: string[];

  @Field(() => [FeasibilityInstead], { description: 'What is left where it is too late, best first.' })
  instead: FeasibilityInstead[];

  @Field(() => [String], {
    description: 'What everybody is told, whoever they are, and questions that would make the plan surer.',
  })
  notes: string[];
}
