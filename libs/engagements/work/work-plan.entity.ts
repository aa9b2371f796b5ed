import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Mode } from '../../clinicians/profile-words.js';
import { Node } from '../../platform/graphql/node.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import type { Side } from '../engagement.entity.js';

@ObjectType({ description: 'One session of a work plan: taught on site, held remotely, or a visit.' })
@InputType('WorkSessionInput', { description: 'One session.' })
export class WorkSession {
  @Field({ description: 'What it is about.' })
  @Length(2, 200)
  topic: string;

  @Field(() => Mode, { description: 'On site, remote, or on a visit to the UK.' })
  @IsIn(Object.values(Mode))
  mode: Mode;

  @Field(() => DateOnly, { description: 'The day, by the clocks of the plan’s time zone.' })
  day: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it begins, as `14:30`, by the same clocks; left out while nobody knows yet.',
  })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  begins?: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it takes, in minutes.' })
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(1440)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'In which room, or where one dials in.' })
  @IsOptional()
  @MaxLength(300)
  place?: string | null;
}

@ObjectType({ description: 'Some of those who learn.' })
@InputType('WorkLearnersInput', { description: 'Some of those who learn.' })
export class WorkLearners {
  @Field({ description: 'Their cadre, in the host’s own word: enrolled nurses, clinical officers.' })
  @Length(2, 100)
  cadre: string;

  @Field(() => Int, { nullable: true, description: 'How many of them; left out while nobody knows yet.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  number?: number | null;
}

@ObjectType({ description: 'Something that is needed for the work, and where it is.' })
@InputType('WorkMaterialInput', { description: 'Something that is needed for the work.' })
export class WorkMaterial {
  @Field({ description: 'What.' })
  @Length(2, 200)
  what: string;

  @Field(() => String, { nullable: true, description: 'Where it is, or who brings it.' })
  @IsOptional()
  @MaxLength(300)
  where?: string | null;
}

/** One version of the plan, for ever as it was saved. The one with the highest number holds. */
@Entity('work_plan')
@Unique('work_plan_once', ['engagementId', 'version'])
@ObjectType({
  implements: () => [Node],
  description:
    'The work plan of an engagement in one of its versions. Both sides write it; saving makes a new version.',
})
export class WorkPlan implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_plan_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number. Saving names the one that you read.' })
  version: number;

  @Column('text')
  @Field({ description: 'The time zone of the sessions, as `Africa/Nairobi`.' })
  zone: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What is to be reached.' })
  objectives: string[];

  @Column('jsonb')
  sessions: WorkSession[];

  @Column('jsonb')
  @Field(() => [WorkLearners], { description: 'Who learns.' })
  learners: WorkLearners[];

  @Column('jsonb')
  @Field(() => [WorkMaterial], { description: 'What is needed, and where it is.' })
  materials: WorkMaterial[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was changed in this version, in words.' })
  note: string | null;

  @Column('uuid', { name: 'saved_by' })
  savedBy: string;

  @Column('text')
  @Field(() => String, { description: 'Which side saved it: `clinician` or `institution`.' })
  side: Side;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}
