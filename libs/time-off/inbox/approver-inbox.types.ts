import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { StepState } from '../time-off-step.states.js';
import { ApproverRole } from '../vocabulary.js';
import { ApproverTeam } from './approver-team.entity.js';

export const mostTogether = 50;

@ObjectType({ description: 'Days or hours of one kind of leave that somebody asks you for.' })
export class InboxLine {
  @Field({ description: 'The code of the kind of leave: one of `leaveTypes`.' })
  leaveType: string;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Float, { nullable: true, description: 'How many working days.' })
  days: number | null;

  @Field(() => Float, { nullable: true, description: 'How many hours.' })
  hours: number | null;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note: string | null;
}

@ObjectType({ description: 'Somebody of the same team whose time off you approved.' })
export class TeamAbsence {
  @Field({ description: 'Their name.' })
  name: string;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;
}

@ObjectType({ description: 'What a yes would do to your team, reckoned from what you approved yourself.' })
export class TeamEffect {
  @Field(() => [TeamAbsence], { description: 'Others who are away on these days.' })
  away: TeamAbsence[];

  @Field(() => Int, {
    description: 'How many are away at once on the worst of these days, this person among them.',
  })
  most: number;

  @Field(() => DateOnly, { description: 'The first of the worst days.' })
  on: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are there on it; null until you say how large the team is.',
  })
  there: number | null;

  @Field({ description: 'Whether that is fewer than you said must stay.' })
  short: boolean;
}

@ObjectType({ description: 'One request that was put to your address.' })
export class InboxRequest {
  @Field(() => ID, { description: 'The id of the step that is yours to decide.' })
  stepId: string;

  @Field({
    description: 'Which asking it is: say it when you approve, so that you approve what you have read.',
  })
  asked: string;

  @Field({ description: 'The token of your link, as in the mail, for every other answer.' })
  token: string;

  @Field({ description: 'Whether it waits for your answer.' })
  open: boolean;

  @Field(() => StepState, { description: 'Where your step stands.' })
  state: StepState;

  @Field({ description: 'The reference in every mail about it.' })
  reference: string;

  @Field({ description: 'Who asks.' })
  clinicianName: string;

  @Field(() => String, { nullable: true, description: 'Their post.' })
  jobTitle: string | null;

  @Field({ description: 'The employer.' })
  employerName: string;

  @Field({ description: 'To which team of yours it belongs: see `teams`.' })
  teamKey: string;

  @Field(() => ApproverRole, { description: 'In which role you decide.' })
  role: ApproverRole;

  @Field(() => [InboxLine], { description: 'The leave that is asked for.' })
  lines: InboxLine[];

  @Field(() => DateOnly, { nullable: true, description: 'By when an answer is asked for.' })
  replyBy: string | null;

  @Field(() => DateTime, { description: 'When you were asked.' })
  askedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When you answered.' })
  decidedAt: Date | null;

  @Field(() => TeamEffect, { description: 'The effect on your team.' })
  effect: TeamEffect;
}

@ObjectType({ description: 'All that was put to the address with which you signed in.' })
export class ApproverInbox {
  @Field({ description: 'The address.' })
  address: string;

  @Field(() => [InboxRequest], {
    description: 'What waits for your answer first, the longest waiting on top; 200 at most.',
  })
  requests: InboxRequest[];

  @Field(() => [ApproverTeam], {
    description: 'Teams of which you said how large they are and who must stay.',
  })
  teams: ApproverTeam[];
}

@ObjectType({ description: 'What became of one of several approvals. Each stands or fails by itself.' })
export class ApprovedTogether {
  @Field(() => ID, { description: 'The step.' })
  stepId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reference; null where the request is not yours to see.',
  })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Who asked.' })
  clinicianName: string | null;

  @Field({ description: 'Whether it is approved.' })
  approved: boolean;

  @Field(() => String, { nullable: true, description: 'Why not: a code as in `errors[].extensions.code`.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a sentence.' })
  sentence: string | null;
}

@InputType({ description: 'One request, as you have read it.' })
export class RequestRead {
  @Field(() => ID, { description: 'Its `stepId`.' })
  @IsString()
  @Length(1, 200)
  stepId: string;

  @Field({ description: 'Its `asked`.' })
  @Matches(/^\d{1,6}\.\d{1,6}$/, { message: 'must be `asked` of the request as you have read it' })
  asked: string;
}

@InputType({ description: 'Several requests that you approve as they are.' })
export class ApproveTogetherInput extends IdempotentInput {
  @Field(() => [RequestRead], { description: `Which, ${mostTogether} at most.` })
  @ValidateNested({ each: true })
  @Type(() => RequestRead)
  @ArrayMinSize(1)
  @ArrayMaxSize(mostTogether)
  requests: RequestRead[];
}

@InputType({ description: 'How large a team of yours is, and how many must stay.' })
export class SetTeamCoverInput extends IdempotentInput {
  @Field({ description: 'Which team: `teamKey` of one of your requests.' })
  @IsString()
  @Length(1, 300)
  teamKey: string;

  @Field(() => Int, { description: 'How many people are in it, 1 to 2000.' })
  @IsInt()
  @Min(1)
  @Max(2000)
  size: number;

  @Field(() => Int, { description: 'How many of them must be there on every day.' })
  @IsInt()
  @Min(0)
  @Max(2000)
  minimum: number;
}
