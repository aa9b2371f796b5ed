import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';

export const SafetyAnswer = { SAFE: 'safe', NOT_THERE: 'not-there', HELP: 'help' } as const;
export type SafetyAnswer = (typeof SafetyAnswer)[keyof typeof SafetyAnswer];

registerEnumType(SafetyAnswer, {
  name: 'SafetyAnswer',
  description: 'What somebody answered who was asked whether they are safe.',
  valuesMap: {
    SAFE: { description: 'They are there, and safe.' },
    NOT_THERE: { description: 'They are not there.' },
    HELP: { description: 'They need help.' },
  },
});

/** That somebody in a paused country was asked whether they are safe, and what they answered last. */
@Entity('safety_check')
@Unique('safety_check_once', ['pauseId', 'engagementId'])
@ObjectType({
  description: 'That somebody in a paused country, or due there, was asked whether they are safe.',
})
export class SafetyCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'safety_check_pk' })
  id: string;

  @Column('uuid', { name: 'pause_id' })
  pauseId: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When they were asked.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they were reminded, once.' })
  remindedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => SafetyAnswer, { nullable: true, description: 'What they answered last.' })
  answer: SafetyAnswer | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  words: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they answered, or an officer heard of them.' })
  answeredAt: Date | null;

  @Column('uuid', { name: 'officer_id', nullable: true })
  officerId: string | null;
}
