import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** That an association told its members of a need. */
@ObjectType({ description: 'A need that an association shared with its members.' })
@Entity('need_share')
@Index('need_share_by_day', ['organisationId', 'at'])
@Unique('need_share_once', ['organisationId', 'needId'])
export class NeedShare {
  @Field(() => ID, { description: 'The id of this sharing.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_share_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Field(() => String, { nullable: true, description: "The coordinator's own words." })
  @Column('text', { nullable: true })
  words: string | null;

  @Column('uuid', { name: 'shared_by', nullable: true })
  sharedBy: string | null;

  @Field(() => DateTime, { description: 'When it was shared.' })
  @Column('timestamptz')
  at: Date;
}

@InputType({ description: 'Which need you share with the members of which association.' })
export class ShareNeedInput extends IdempotentInput {
  @Field(() => ID, { description: 'The association which you coordinate.' })
  organisationId: string;

  @Field(() => ID, { description: 'The open need.' })
  needId: string;

  @Field(() => String, {
    nullable: true,
    description: 'A few words of your own to the members; they read them in the mail.',
  })
  @IsOptional()
  @Length(1, 2000)
  words?: string | null;
}
