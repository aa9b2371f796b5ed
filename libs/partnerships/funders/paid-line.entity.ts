import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Connection } from '../../platform/graphql/connection.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { Money } from '../agreements/agreement.entity.js';
import type { PartnershipState } from '../partnership.states.js';

export const PayerSays = { NOTHING_YET: 'nothing-yet', OURS: 'ours', NOT_OURS: 'not-ours' } as const;
export type PayerSays = (typeof PayerSays)[keyof typeof PayerSays];
registerEnumType(PayerSays, {
  name: 'PayerSays',
  description: 'What a funder says of a line of funding in which it is named.',
  valuesMap: {
    NOTHING_YET: { description: 'It has not answered.' },
    OURS: { description: 'It pays this line.' },
    NOT_OURS: { description: 'It does not. Its partnership ends the line and notes another payer.' },
  },
});

export function saysOf(answer: { ours: boolean | null } | null): PayerSays {
  if (answer === null || answer.ours === null) return 'nothing-yet';
  return answer.ours ? 'ours' : 'not-ours';
}

/** A funder's one word about a line in which it is named. */
@Entity('payer_answer')
export class PayerAnswer {
  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'payer_answer_pk' })
  lineId: string;

  @Column('boolean')
  ours: boolean;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'A partnership as who pays for it reads it: what it is, where, and nothing about people.',
})
export class PaidPartnership implements Node {
  id: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it is for.' })
  purpose: string;

  @Field(() => String, {
    description: 'Where it stands: `exploring`, `agreed`, `active`, `paused`, `closing` or `closed`.',
  })
  state: PartnershipState;

  @Field(() => [CountryCode], { description: 'The countries of its sides.' })
  countries: string[];
}

@ObjectType({
  implements: () => [Node],
  description: 'A line of funding in which your funder is named, as its partnership noted it.',
})
export class PaidLine implements Node {
  id: string;

  @Field({ description: 'The name of the partnership that named you.' })
  partnershipName: string;

  @Field(() => PaidPartnership, {
    nullable: true,
    description: 'What is paid for; null until you confirmed a line of it, and once no such line stands.',
  })
  partnership: PaidPartnership | null;

  @Field({ description: 'Your funder that is named.' })
  payerName: string;

  @Field({ description: 'What it pays for.' })
  item: string;

  @Field(() => Money, { description: 'How much.' })
  money: Money;

  @Field(() => DateOnly, { description: 'The first day that it is for.' })
  from: string;

  @Field(() => DateOnly, { nullable: true, description: 'The last day; null: open.' })
  until: string | null;

  @Field(() => DateTime, { description: 'When it was noted.' })
  notedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its partnership ended it.' })
  endedAt: Date | null;

  @Field(() => PayerSays, { description: 'What you said of it.' })
  says: PayerSays;

  @Field(() => DateTime, { nullable: true, description: 'When you said it.' })
  answeredAt: Date | null;
}

@ObjectType({ description: 'Lines in which your funder is named, the newest first.' })
export class PaidLineConnection extends Connection(PaidLine) {}

@InputType({ description: 'Whether a line in which your funder is named is yours.' })
export class AnswerPaidLineInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which line.' })
  paidLineId: string;

  @Field(() => Boolean, { description: 'True: you pay it. False: you do not. It is said once.' })
  @IsBoolean()
  ours: boolean;
}
