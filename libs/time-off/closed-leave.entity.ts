import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, Length } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateOnly } from '../platform/graphql/scalars.js';

/** Days for which an employer gives no leave, as it shares them. */
@Entity('closed_leave')
@ObjectType({
  implements: () => [Node],
  description:
    'Days for which an employer gives no leave, as it shares them. Leave on them is refused or warned of, as the employer says.',
})
export class ClosedLeave implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closed_leave_pk' })
  id: string;

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('date', { name: 'first_day' })
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Column('date', { name: 'last_day' })
  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Column('text')
  @Field({ description: 'Why, e.g. "Winter escalation".' })
  what: string;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description:
      'True: leave cannot be asked for on these days. False: whoever asks is warned, and who decides may differ.',
  })
  refuses: boolean;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}

@InputType({ description: 'Days that an employer keeps closed to leave.' })
export class CloseLeaveInput extends IdempotentInput {
  @Field(() => ID, { description: 'Whose days: your organisation, or for a programme officer any employer.' })
  employerId: string;

  @Field(() => DateOnly, { description: 'The first day; today at the earliest.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day, within a year of the first.' })
  to: string;

  @Field({ description: 'Why, as your staff read it, e.g. "Winter escalation". Name nobody.' })
  @Length(1, 200)
  what: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True: no leave can be asked for on these days. Left out: whoever looks for leave is warned and may still ask.',
  })
  @IsBoolean()
  refuses: boolean;
}

@InputType({ description: 'Which closed days are opened again.' })
export class OpenLeaveInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which: one of `closedLeave`.' })
  closedLeaveId: string;
}
