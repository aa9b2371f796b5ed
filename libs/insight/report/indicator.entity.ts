import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { SourcedRow } from '../../reference/sourced.entity.js';

export const IndicatorUnit = {
  PEOPLE: 'people',
  DAYS: 'days',
  TIMES: 'times',
  THINGS: 'things',
  PER_CENT: 'per-cent',
  POINTS: 'points',
} as const;
export type IndicatorUnit = (typeof IndicatorUnit)[keyof typeof IndicatorUnit];
registerEnumType(IndicatorUnit, {
  name: 'IndicatorUnit',
  description: 'In what an indicator is counted.',
  valuesMap: {
    PEOPLE: { description: 'People. None is shown that is below five, nor what would give one away.' },
    DAYS: {
      description: 'Days that people gave or waited; left out where they are about fewer than five people.',
    },
    TIMES: {
      description: 'How often people did something; left out where it is about fewer than five people.',
    },
    THINGS: { description: 'Things, of which nothing is a person.' },
    PER_CENT: { description: 'Per cent of what the definition names.' },
    POINTS: { description: 'Points of a hundred.' },
  },
});

/** What is counted, and since when so. Another definition is another row. */
@Entity('indicator')
@ObjectType({
  description: 'What is counted of a programme, and how, in a definition that holds from a day on.',
})
export class Indicator extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_pk' })
  @Field({ description: 'Its code, e.g. `trained`.' })
  code: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'indicator_pk' })
  @Field(() => DateOnly, { description: 'Since when it is defined so.' })
  validFrom: string;

  @Column('date', { name: 'valid_until', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Until when it was; null: it holds.' })
  validUntil: string | null;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => IndicatorUnit, { description: 'In what it is counted.' })
  unit: IndicatorUnit;

  @Column('text')
  @Field({ description: 'What it is called, in the language asked for.' })
  name: string;

  @Column('text')
  @Field({ description: 'What is counted, in words.' })
  definition: string;

  @Column('text', { name: 'why_not', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it cannot be counted honestly, where it cannot.' })
  whyNot: string | null;

  @Column('jsonb', { default: {} })
  translations: Record<string, { name: string; definition: string; whyNot?: string }>;
}

/** The definition in a language; English where it has none. Pure. */
export function inWords(indicator: Indicator, language: string): Indicator {
  const translated = indicator.translations[language.split('-')[0]];
  return translated
    ? { ...indicator, ...translated, whyNot: translated.whyNot ?? indicator.whyNot }
    : indicator;
}
