import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { LeavePolicy } from '../leave-policy.entity.js';
import { ApproverRole } from '../vocabulary.js';

@ObjectType({ description: 'Days from the first to the last.' })
export class NeededStretch {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;
}

@ObjectType({ description: 'The working days on which leave is needed.' })
export class NeededLeave {
  @Field(() => Int, { description: 'How many working days.' })
  days: number;

  @Field(() => Float, { description: 'How many working hours.' })
  hours: number;

  @Field(() => [NeededStretch], { description: 'When they lie; days off within a stretch do not count.' })
  stretches: NeededStretch[];
}

@ObjectType({ description: 'One line of leave. Give its kind, days and amounts to `requestTimeOff`.' })
export class TimeOffRouteLine {
  @Field({ description: 'The code of the kind of leave.' })
  leaveType: string;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Float, { description: 'How many working days.' })
  days: number;

  @Field(() => Float, { description: 'How many hours.' })
  hours: number;

  @Field(() => String, {
    nullable: true,
    description: '`paid`, `unpaid`, `part` or `discretion`; null where nobody has stated it.',
  })
  pay: string | null;

  @Field(() => LeavePolicy, { description: 'The rule that it rests on, with its source.' })
  rule: LeavePolicy;
}

@ObjectType({ description: 'People who are asked at the same time.' })
export class TimeOffRouteStage {
  @Field(() => [ApproverRole], { description: 'In which roles.' })
  roles: ApproverRole[];

  @Field(() => [String], {
    nullable: true,
    description:
      'The place of each role, in their order, as `timeOffRequest` takes it; null where every role stands alone.',
  })
  branches: string[] | null;

  @Field({ description: 'Who decides, in words.' })
  inWords: string;

  @Field(() => Boolean, { description: 'True: all must agree; false: any one may.' })
  all: boolean;
}

@ObjectType({ description: 'Who decides about one kind of leave, one stage after another.' })
export class TimeOffRouteChain {
  @Field({ description: 'The code of the kind of leave.' })
  leaveType: string;

  @Field(() => [TimeOffRouteStage], {
    description: 'The stages in order; empty where nobody has stated them.',
  })
  stages: TimeOffRouteStage[];
}

@ObjectType({ description: 'A sentence about a rule that was applied, or about something to ask.' })
export class TimeOffRouteNote {
  @Field({ description: '`applied`, `open` (somebody has to be asked) or `warns` (lawful but unwise).' })
  kind: string;

  @Field({ description: 'What it is about, as a code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'The kind of leave that it is about, by its code.' })
  leaveType: string | null;

  @Field(() => ID, { nullable: true, description: 'The rule that it is about; null: the plan itself.' })
  ruleId: string | null;

  @Field({ description: 'The sentence, in the language that was asked for.' })
  sentence: string;
}

@ObjectType({ description: 'A lawful way to cover every working day of a plan with leave.' })
export class TimeOffRoute {
  @Field(() => [TimeOffRouteLine], { description: 'The leave, one line for each kind and stretch.' })
  lines: TimeOffRouteLine[];

  @Field(() => [TimeOffRouteChain], { description: 'Who decides, for each kind.' })
  chains: TimeOffRouteChain[];

  @Field(() => Int, { description: 'How many people decide in all.' })
  approvers: number;

  @Field(() => DateOnly, { description: 'The last day on which it can be asked and keeps every notice.' })
  askBy: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'When an answer is due if it is asked today; null where no rule states a time.',
  })
  decidedBy: string | null;

  @Field(() => Int, { description: 'Working days that are surely unpaid.' })
  daysUnpaid: number;

  @Field(() => [TimeOffRouteNote], { description: 'A sentence for each rule applied and each thing to ask.' })
  notes: TimeOffRouteNote[];
}

@ObjectType({ description: 'Why there is no route, or what would open one.' })
export class TimeOffHindrance {
  @Field({ description: 'What it is, as a code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'The kind of leave, by its code.' })
  leaveType: string | null;

  @Field(() => LeavePolicy, { nullable: true, description: 'The rule that stands in the way.' })
  rule: LeavePolicy | null;

  @Field({ description: 'A sentence that names what would remove it, in the language that was asked for.' })
  sentence: string;
}

@ObjectType({ description: 'Which leave a plan needs, and the lawful ways to take it.' })
export class TimeOffRoutes {
  @Field(() => NeededLeave, { description: 'The days that need leave.' })
  needed: NeededLeave;

  @Field(() => [TimeOffRoute], {
    description: 'Best first: paid before unpaid, fewest who decide, earliest certain. At most eight.',
  })
  routes: TimeOffRoute[];

  @Field({
    description:
      'False where many kinds of leave that fit only in pieces were not all looked through: there may be other routes.',
  })
  all: boolean;

  @Field(() => [TimeOffHindrance], {
    description: 'Where there is no route: other dates or fewer days that would have one, and each rule.',
  })
  inTheWay: TimeOffHindrance[];
}
