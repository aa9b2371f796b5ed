import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../../platform/graphql/node.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { ApproverRole, RefusalReason, Standing } from '../vocabulary.js';
import { EmployerConsentState } from './employer-consent.states.js';

/** The question of one employer whether somebody may apply, and nothing that the clinician did not choose to show there. */
@Entity('employer_consent')
@ObjectType({
  implements: () => [Node],
  description:
    'Whether an employer of yours consents to your applying for a need, asked before you say interested. It agrees to no ' +
    'leave. Hosts learn one word of it once you are interested; officers nothing.',
})
export class EmployerConsent implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'employer_consent_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('text')
  @Field(() => EmployerConsentState, { description: 'Where it stands.' })
  state: EmployerConsentState;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('text', { name: 'employer_name' })
  @Field({ description: 'The employer.' })
  employerName: string;

  @Column('text', { name: 'clinician_name' })
  @Field({ description: 'The name of whoever asks, as the employer reads it.' })
  clinicianName: string;

  @Column('text', { name: 'job_title', nullable: true })
  @Field(() => String, { nullable: true, description: 'Their post there.' })
  jobTitle: string | null;

  @Column('text')
  @Field(() => ApproverRole, { description: 'In which role somebody is asked.' })
  role: ApproverRole;

  @Column('text')
  @Field({ description: 'Who is asked.' })
  name: string;

  @Column('text')
  @Field({ description: 'The address to which the question goes.' })
  email: string;

  @Column('text')
  @Field(() => Standing, { description: 'Whether the address is known to speak for the employer.' })
  standing: Standing;

  @Column('text')
  @Field({ description: 'The language of the mail.' })
  language: string;

  @Column('text')
  @Field({ description: 'What the application is for, in the clinician’s words, as the employer reads it.' })
  about: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'In which country the work is, only where ticked.' })
  destination: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who has posted the need, only where ticked.' })
  host: string | null;

  @Column('date', { name: 'reply_by' })
  @Field(() => DateOnly, { description: 'By when an answer is asked for. Silence is no consent.' })
  replyBy: string;

  @Column('integer', { default: 1 })
  generation: number;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When somebody was last asked.' })
  askedAt: Date;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many reminders Midst has sent them.' })
  reminders: number;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'silence_told_at', nullable: true })
  silenceToldAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they answered, or you reported their answer.' })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => RefusalReason, { nullable: true, description: 'Why they do not consent.' })
  refusal: RefusalReason | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What they added; of a consent outside Midst, how you know of it.',
  })
  words: string | null;
}
