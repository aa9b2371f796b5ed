import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  IsUrl,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { AgreementKind } from './agreement.entity.js';

@InputType({ description: 'Somebody who signs. Name either a side of the partnership or another party.' })
export class SignatoryInput {
  @Field(() => ID, { nullable: true, description: 'The side of the partnership for which they sign.' })
  @IsOptional()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Another party, such as a ministry, by its name.' })
  @IsOptional()
  @Length(2, 300)
  party?: string | null;

  @Field({ description: 'Who signs.' })
  @Length(2, 200)
  name: string;

  @Field({ description: 'As what they sign.' })
  @Length(2, 200)
  role: string;

  @Field(() => DateOnly, {
    nullable: true,
    description:
      'The day on which they signed. Of your own side or another party; other sides say it themselves.',
  })
  @IsOptional()
  signedOn?: string | null;
}

@InputType({ description: 'An agreement, or a new version of one.' })
export class NoteAgreementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which partnership.' })
  partnershipId: string;

  @Field(() => AgreementKind, { description: 'What kind it is.' })
  kind: AgreementKind;

  @Field({ description: 'Its title.' })
  @Length(2, 300)
  title: string;

  @Field(() => ID, { nullable: true, description: 'The agreement whose place this version takes.' })
  @IsOptional()
  replacesId?: string | null;

  @Field(() => String, { nullable: true, description: 'How its keeper finds the paper.' })
  @IsOptional()
  @Length(1, 500)
  documentReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The address at which the paper is kept.' })
  @IsOptional()
  @Length(10, 1000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  documentUrl?: string | null;

  @Field(() => DateOnly, { description: 'Its first day.' })
  from: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'Its last day. You are reminded 90 and 30 days before.',
  })
  @IsOptional()
  until?: string | null;

  @Field(() => [SignatoryInput], { description: 'Who signs; of a memorandum, for two parties at least.' })
  @ValidateNested({ each: true })
  @Type(() => SignatoryInput)
  @ArrayMinSize(0)
  @ArrayMaxSize(20)
  signatories: SignatoryInput[];
}

@InputType({ description: 'That somebody signed.' })
export class SignAgreementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Who.' })
  signatoryId: string;

  @Field(() => DateOnly, { description: 'On which day; not in the future.' })
  signedOn: string;
}

@InputType({ description: 'An agreement.' })
export class AgreementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which agreement.' })
  agreementId: string;
}

@InputType({
  description: 'A line of the money behind a partnership. Name a side as payer, or another by its name.',
})
export class AddFundingLineInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which partnership.' })
  partnershipId: string;

  @Field({ description: 'What it pays for.' })
  @Length(2, 300)
  item: string;

  @Field({
    description: 'How much, as text: `1234.50`. No more digits after the point than the currency has.',
  })
  @Length(1, 30)
  amount: string;

  @Field({ description: 'In which currency, by its code of ISO 4217, e.g. `KES`.' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  @Field(() => ID, { nullable: true, description: 'The side that pays, or a verified funder.' })
  @IsOptional()
  payerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Another payer, such as a donor, by its name.' })
  @IsOptional()
  @Length(2, 300)
  payer?: string | null;

  @Field(() => DateOnly, { description: 'The first day that it is for.' })
  from: string;

  @Field(() => DateOnly, { nullable: true, description: 'The last day; left out: open.' })
  @IsOptional()
  until?: string | null;
}

@InputType({ description: 'A line of the money behind a partnership.' })
export class FundingLineInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which line.' })
  lineId: string;
}
