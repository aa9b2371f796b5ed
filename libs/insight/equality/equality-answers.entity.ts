import {
  Field,
  InputType,
  Int,
  IntersectionType,
  ObjectType,
  PickType,
  registerEnumType,
} from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';

/** After the harmonised questions of the United Kingdom's statistics offices, in their widest groups. */
export const EqualitySex = { FEMALE: 'female', MALE: 'male', ANOTHER: 'another' } as const;
export const EthnicGroup = {
  ...{ ASIAN: 'asian', BLACK: 'black', MIXED: 'mixed', WHITE: 'white', OTHER: 'other' },
} as const;
export const Disability = { YES: 'yes', NO: 'no' } as const;
export const AgeBand = {
  ...{ UNDER_25: 'under-25', FROM_25: '25-34', FROM_35: '35-44', FROM_45: '45-54', FROM_55: '55-64' },
  FROM_65: '65-or-more',
} as const;
const descriptions = (named: Record<string, string>) =>
  Object.fromEntries(Object.entries(named).map(([name, description]) => [name, { description }]));
registerEnumType(EqualitySex, {
  ...{ name: 'EqualitySex', description: 'How somebody answers for their sex.' },
  valuesMap: descriptions({ FEMALE: 'Female.', MALE: 'Male.', ANOTHER: 'Another word.' }),
});
registerEnumType(EthnicGroup, {
  ...{ name: 'EthnicGroup', description: 'How somebody answers for their ethnic group.' },
  valuesMap: descriptions({
    ASIAN: 'Asian.',
    BLACK: 'Black, African or Caribbean.',
    MIXED: 'Mixed or several.',
    WHITE: 'White.',
    OTHER: 'Another.',
  }),
});
registerEnumType(Disability, {
  ...{ name: 'DisabilityAnswer', description: 'Whether somebody answers that they are disabled.' },
  valuesMap: descriptions({ YES: 'Yes.', NO: 'No.' }),
});
registerEnumType(AgeBand, {
  ...{ name: 'AgeBand', description: 'Between which ages somebody says that they are.' },
  valuesMap: descriptions({
    UNDER_25: 'Under 25.',
    FROM_25: '25 to 34.',
    FROM_35: '35 to 44.',
    FROM_45: '45 to 54.',
    FROM_55: '55 to 64.',
    FROM_65: '65 or more.',
  }),
});

type One<T> = T[keyof T];
const unanswered = 'Null: no answer.';

/** What somebody answered of their own will. Theirs alone: no other part of Midst reads it, and officers get numbers. */
@Entity('equality_answer')
@ObjectType('EqualityAnswers', {
  description: 'What you answered about equality. Nobody but you reads it, and no match depends on it.',
})
@InputType('EqualityAnswersInput')
export class EqualityAnswers {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'equality_answer_pk' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'To which version of the text you agreed.' })
  version: number;

  @Column('timestamptz', { name: 'agreed_at' })
  @Field(() => DateTime, { description: 'When you agreed to it.' })
  agreedAt: Date;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;

  @Column('text', { nullable: true })
  @Field(() => EqualitySex, { nullable: true, description: `Your sex. ${unanswered}` })
  @IsOptional()
  @IsIn(Object.values(EqualitySex))
  sex: One<typeof EqualitySex> | null;

  @Column('text', { name: 'ethnic_group', nullable: true })
  @Field(() => EthnicGroup, { nullable: true, description: `Your ethnic group. ${unanswered}` })
  @IsOptional()
  @IsIn(Object.values(EthnicGroup))
  ethnicGroup: One<typeof EthnicGroup> | null;

  @Column('text', { nullable: true })
  @Field(() => Disability, { nullable: true, description: `Whether you are disabled. ${unanswered}` })
  @IsOptional()
  @IsIn(Object.values(Disability))
  disability: One<typeof Disability> | null;

  @Column('text', { name: 'age_band', nullable: true })
  @Field(() => AgeBand, { nullable: true, description: `Between which ages you are. ${unanswered}` })
  @IsOptional()
  @IsIn(Object.values(AgeBand))
  ageBand: One<typeof AgeBand> | null;
}

export const questions = ['sex', 'ethnicGroup', 'disability', 'ageBand'] as const;

@InputType({ description: 'Your answers. Those that you leave out are deleted; none is needed.' })
export class AnswerEqualityInput extends IntersectionType(
  IdempotentInput,
  PickType(EqualityAnswers, questions, InputType),
  InputType,
) {
  @Field(() => Int, { description: 'The version of the text that you were shown and agree to.' })
  version: number;
}

@InputType({ description: 'That your answers about equality are deleted.' })
export class DeleteEqualityInput extends IdempotentInput {}

/** What is agreed to, by version. */
@Entity('equality_text')
@ObjectType({ description: 'What somebody agrees to when they answer, in one version.' })
export class EqualityText {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'equality_text_pk' })
  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Column('date')
  @Field(() => DateOnly, { description: 'Since when it is in force.' })
  since: string;

  @Column('text')
  @Field({ description: 'The whole text, in the language asked for.' })
  text: string;

  @Column('jsonb', { default: {} })
  translations: Record<string, string>;
}
