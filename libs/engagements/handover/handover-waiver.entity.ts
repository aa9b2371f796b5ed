import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';

export const NoHandoverReason = {
  COMPLETE: 'complete',
  CARRIED_ON_ALREADY: 'carried-on-already',
  DID_NOT_HAPPEN: 'did-not-happen',
  INSTITUTION_GONE: 'institution-gone',
  NOBODY_THERE: 'nobody-there',
  OTHER: 'other',
} as const;
export type NoHandoverReason = (typeof NoHandoverReason)[keyof typeof NoHandoverReason];

registerEnumType(NoHandoverReason, {
  name: 'NoHandoverReason',
  description: 'Why work is not handed over.',
  valuesMap: {
    COMPLETE: { description: 'It was complete in itself; nothing remains to be carried on.' },
    CARRIED_ON_ALREADY: { description: 'Those who carry it on have done so all along.' },
    DID_NOT_HAPPEN: { description: 'The work did not take place.' },
    INSTITUTION_GONE: { description: 'The institution, or the unit in it, is not there any more.' },
    NOBODY_THERE: { description: 'Nobody could be found who carries it on.' },
    OTHER: { description: 'Something else; say it in words.' },
  },
});

export const WaivedAs = { CLINICIAN: 'clinician', INSTITUTION: 'institution', OFFICER: 'officer' } as const;
export type WaivedAs = (typeof WaivedAs)[keyof typeof WaivedAs];

/** For whose word a handover waits; of both, whoever names a successor. */
export type HandoverWaitsFor = 'both' | 'clinician' | 'institution';

/** Why no handover is needed, as one side said for itself, or an officer for both. It stays as it was said. */
@Entity('handover_waiver')
@Unique('handover_waiver_once', ['engagementId', 'saidAs'])
@ObjectType({
  description:
    'Why no handover is needed. It counts once both sides have said it, or a programme officer for both.',
})
export class HandoverWaiver {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'handover_waiver_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'said_as' })
  @Field(() => String, { description: 'Who said it: `clinician`, `institution` or `officer`.' })
  saidAs: WaivedAs;

  @Column('text')
  @Field(() => NoHandoverReason, { description: 'Why.' })
  reason: NoHandoverReason;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  words: string | null;

  @Column('uuid', { name: 'said_by' })
  saidBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was said.' })
  at: Date;
}
