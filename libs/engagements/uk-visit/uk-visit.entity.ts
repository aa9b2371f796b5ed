import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Length, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { UkVisitState } from './uk-visit.states.js';

registerEnumType(UkVisitState, {
  name: 'UkVisitState',
  description: 'Where the safeguards of a visit to the United Kingdom stand.',
  valuesMap: {
    GATHERING: { description: 'Something of it is not on the record yet.' },
    COMPLETE: { description: 'All is on the record; an officer has not signed it off yet.' },
    RETURNED: { description: 'An officer gave it back with a reason.' },
    SIGNED_OFF: {
      description:
        'An officer signed these terms off: they can be agreed, and the visit can begin on its first day.',
    },
  },
});

/** What an officer said about a visit, for exactly these terms. Never changed; the last word counts. */
@Entity('uk_visit_answer')
@Index('uk_visit_answer_by_engagement', ['engagementId', 'id'])
@ObjectType({ description: 'What an officer said about a visit to the United Kingdom.' })
export class UkVisitAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'uk_visit_answer_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'For which version of the terms.' })
  version: number;

  @Column('boolean', { name: 'signed_off' })
  @Field(() => Boolean, { description: 'Signed off, or given back.' })
  signedOff: boolean;

  @Column('text', { name: 'release_seen', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which letter of release the officer saw, where it was not agreed in Midst.',
  })
  releaseSeen: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said.' })
  note: string | null;

  @Column('uuid', { name: 'officer_id' })
  officerId: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({
  description:
    'The safeguards of a visit of an overseas colleague to the United Kingdom: end, release by the employer overseas, statement of ' +
    'return, payer, sign-off. It begins when all five are there; from a country on a list it is not agreed sooner either.',
})
export class UkVisit {
  @Field(() => UkVisitState, { description: 'Where they stand.' })
  state: UkVisitState;

  @Field(() => DateOnly, { description: 'The day on which it ends.' })
  endsOn: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the release by the overseas employer stands: the state of the time-off request for these terms, in small letters; ' +
      'null: not asked in Midst.',
  })
  release: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How and when the colleague returns to the post at home.',
  })
  returnStatement: string | null;

  @Field(() => String, { nullable: true, description: 'Who pays for it.' })
  payer: string | null;

  @Field(() => [String], {
    description:
      'What is not on the record yet: `release`, `returnStatement`, `payer`. Empty: an officer can sign it off.',
  })
  missing: string[];

  @Field(() => Boolean, {
    description:
      'True: whoever visits comes from a country on a list that limits recruitment, or nobody knows from where, and no officer ' +
      'has signed these terms off. Nobody can accept them sooner.',
  })
  holdsAgreement: boolean;

  @Field(() => [UkVisitAnswer], { description: 'What officers said, the first one first.' })
  answers: UkVisitAnswer[];
}

@InputType({ description: 'An officer’s word on a visit to the United Kingdom.' })
export class SignOffUkVisitInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which engagement.' })
  engagementId: string;

  @Field(() => Int, { description: 'The version of the terms that you read.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => Boolean, {
    description: 'True: you sign it off. False: you give it back, and `note` says why.',
  })
  @IsBoolean()
  signedOff: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Which letter of release you saw, from whom and when; needed where it was not agreed in Midst.',
  })
  @IsOptional()
  @Length(3, 1000)
  releaseSeen?: string | null;

  @Field(() => String, { nullable: true, description: 'What you say to both sides.' })
  @IsOptional()
  @Length(3, 2000)
  note?: string | null;
}
