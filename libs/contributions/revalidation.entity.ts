import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateOnly } from '../platform/graphql/scalars.js';

export const Regulator = { NMC: 'NMC', GMC: 'GMC', HCPC: 'HCPC' } as const;
export type Regulator = (typeof Regulator)[keyof typeof Regulator];

registerEnumType(Regulator, {
  name: 'RevalidationRegulator',
  description: 'In whose shape a record for revalidation is made.',
  valuesMap: {
    NMC: { description: 'Nurses, midwives and nursing associates.' },
    GMC: { description: 'Doctors, for their appraisal.' },
    HCPC: { description: 'Allied health professions.' },
  },
});

/** What a regulator asks for: a dated row with its source, never a constant. */
@Entity('revalidation_requirement')
@Unique('revalidation_requirement_once', ['regulator', 'code', 'validFrom'])
@ObjectType({ description: 'What a regulator asks for, as a dated row with its source.' })
export class RevalidationRequirement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'revalidation_requirement_pk' })
  id: string;

  @Column('text')
  regulator: Regulator;

  @Column('text')
  @Field({ description: 'Its code, e.g. `practice-hours`.' })
  code: string;

  @Column('integer')
  position: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How much in a cycle; null where no number is asked for.',
  })
  amount: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: '`hours` or `pieces`.' })
  unit: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'How many years a cycle has.' })
  years: number;

  @Column('text')
  @Field({ description: 'In words.' })
  sentence: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  @Field({ description: 'Where it was read.' })
  source: string;

  @Column('date', { name: 'seen_on' })
  @Field(() => DateOnly, { description: 'On which day.' })
  seenOn: string;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'True: believed, and not read in a source. Check it before you rely on it.',
  })
  believed: boolean;
}

/** What a person notes of a contribution for their own revalidation. Nobody else ever reads it. */
@Entity('revalidation_note')
@ObjectType({
  description: 'What you noted of a contribution for your own revalidation. Nobody else reads it.',
})
export class RevalidationNote {
  @PrimaryColumn('uuid', { name: 'contribution_id', primaryKeyConstraintName: 'revalidation_note_pk' })
  contributionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('boolean', { name: 'counts_as_practice', default: true })
  @Field(() => Boolean, { description: 'Whether its hours are hours of practice of yours.' })
  countsAsPractice: boolean;

  @Column('integer', { name: 'participatory_minutes', default: 0 })
  @Field(() => Int, { description: 'Minutes in which you learned together with others.' })
  participatoryMinutes: number;

  @Column('integer', { name: 'own_minutes', default: 0 })
  @Field(() => Int, { description: 'Minutes in which you learned by yourself.' })
  ownMinutes: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Feedback that you got, without names of patients.' })
  feedback: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Your reflection.' })
  reflection: string | null;

  @Column('timestamptz')
  at: Date;
}
