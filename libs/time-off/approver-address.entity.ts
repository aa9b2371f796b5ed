import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ApproverRole } from './vocabulary.js';

/** An address that somebody named as an approver at an employer; its HR learns neither who asked nor what for. */
@Entity('approver_address')
@ObjectType({
  implements: () => [Node],
  description:
    'An address that somebody named as an approver at your organisation. Who asked, and what for, is not told.',
})
export class ApproverAddress implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approver_address_pk' })
  id: string;

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text')
  @Field({ description: 'The address.' })
  email: string;

  @Column('text')
  @Field({ description: 'The name that was stated with it.' })
  name: string;

  @Column('text')
  @Field(() => ApproverRole, { description: 'The role that was stated with it.' })
  role: ApproverRole;

  @Column('timestamptz', { name: 'stated_at' })
  @Field(() => DateTime, { description: 'When it was first named.' })
  statedAt: Date;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it is one of your approvers. False: it is not. Null: nobody has said.',
  })
  confirmed: boolean | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When your organisation said so.' })
  decidedAt: Date | null;
}

@InputType({ description: 'Whether an address is one of your approvers.' })
export class ConfirmApproverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which address.' })
  addressId: string;

  @Field(() => Boolean, {
    description: 'True: it is. False: it is not; what came from it is shown as reported only.',
  })
  @IsBoolean()
  confirmed: boolean;
}
