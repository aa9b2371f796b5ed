import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, Length, MaxLength } from 'class-validator';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { Indicator } from './indicator.entity.js';

export const ReportForm = { CSV: 'csv', XLSX: 'xlsx' } as const;
export type ReportForm = (typeof ReportForm)[keyof typeof ReportForm];
registerEnumType(ReportForm, {
  name: 'ReportForm',
  description: 'How a report is written into a file. All forms hold the same numbers.',
  valuesMap: {
    CSV: { description: 'Comma-separated values, a line for each kind; `*` where a number is left out.' },
    XLSX: { description: 'A workbook for spreadsheets, with the same lines.' },
  },
});

@ObjectType({ description: 'One number of a report.' })
export class IndicatorNumber {
  @Field(() => Int, { nullable: true, description: 'Of which year; null: of all years of the report.' })
  year: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The number. Null where it is about fewer than five people, or would let such a number be worked out.',
  })
  value: number | null;

  @Field({ description: 'Whether something that is left out elsewhere belongs to it.' })
  atLeast: boolean;

  @Field({ description: 'How it is written, in the language asked for.' })
  said: string;
}

@ObjectType({
  description: 'One line of an indicator: all of it, one kind of it, or what is not told apart.',
})
export class IndicatorLine {
  @Field(() => String, {
    nullable: true,
    description:
      'The code of the kind, its parts with bars between (`nurse|female|practising`); null: all of it.',
  })
  kind: string | null;

  @Field({ description: 'What it is called, in the language asked for.' })
  label: string;

  @Field(() => [IndicatorNumber], {
    description: 'A number for each year, and one for all where they add up.',
  })
  numbers: IndicatorNumber[];
}

@ObjectType({ description: 'An indicator with its definition and what was counted.' })
export class CountedIndicator {
  @Field(() => Indicator, { description: 'The definition that held at the end of the last year.' })
  definition: Indicator;

  @Field(() => [IndicatorLine], { description: 'The lines, all of it first; none where it is not counted.' })
  lines: IndicatorLine[];
}

@ObjectType({ description: 'What a programme did in whole years.' })
export class IndicatorReport {
  @Field(() => Int, { description: 'The first year.' })
  firstYear: number;

  @Field(() => Int, { description: 'The last year. The present one is counted up to today.' })
  lastYear: number;

  @Field({ description: 'To what it is narrowed, in words.' })
  filter: string;

  @Field(() => DateOnly, { description: 'When it was made.' })
  madeOn: string;

  @Field(() => [CountedIndicator], { description: 'The indicators.' })
  indicators: CountedIndicator[];
}

@ObjectType({ description: 'A report as a file.' })
export class ReportFile {
  @Field({ description: 'What to call it.' })
  name: string;

  @Field({ description: 'What kind of file it is, e.g. `application/pdf`.' })
  mediaType: string;

  @Field({ description: 'The file, in Base64.' })
  base64: string;
}

@ArgsType()
export class IndicatorReportArgs {
  @Field(() => Int, { description: 'The first year, e.g. 2026.' })
  firstYear: number;

  @Field(() => Int, { description: 'The last year; ten years at most.' })
  lastYear: number;

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'Only what was given in this country. Name one of country, partnership and programme, or none.',
  })
  @IsOptional()
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what was given in this partnership.' })
  @IsOptional()
  partnershipId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what came of needs of this programme, named as the needs name it.',
  })
  @IsOptional()
  @Length(1, 500)
  programme?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is taken out as pages for a donor, which are written from these very numbers: then it is recorded as an export.',
  })
  @IsBoolean()
  asPages: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'In which language: `en-GB` or `cy`. Left out: in yours.',
  })
  @IsOptional()
  @MaxLength(20)
  language?: string | null;
}
