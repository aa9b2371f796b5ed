import { Args, ArgsType, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { wordsOf } from '../../notifications/words.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import type { Country } from '../../reference/terms.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { languageOf } from '../../time-off/leave-policies.resolver.js';
import { IndicatorReports } from './indicator-reports.service.js';
import { said } from './report-rows.js';

/** What stands beside each other in a table of countries: numbers of which the whole says something. */
const shown = [
  'trained',
  'volunteers',
  'volunteer-days',
  'reached',
  'needs-opened',
  'needs-unmet',
  'refusals',
];

@ObjectType({ description: 'One number of a country.' })
export class CountryNumber {
  @Field({ description: 'The code of the indicator.' })
  code: string;

  @Field(() => Float, { nullable: true, description: 'The number; null where it is left out.' })
  value: number | null;

  @Field({ description: 'How it is written, in the language asked for.' })
  said: string;
}

@ObjectType({ description: 'What is told of one country in a year.' })
export class CountryRow {
  @Field(() => String, { nullable: true, description: 'Its code; null: everything there is.' })
  country: string | null;

  @Field({ description: 'Its name, in the language asked for.' })
  name: string;

  @Field(() => [CountryNumber], { description: 'Its numbers, in the order of the columns.' })
  numbers: CountryNumber[];

  @Field(() => Float, {
    nullable: true,
    description: 'Where a dot for it stands, in degrees north; null: none does.',
  })
  north: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Where a dot for it stands, in degrees east; null: none does.',
  })
  east: number | null;
}

@ObjectType({ description: 'A column of a table of countries.' })
export class CountryColumn {
  @Field({ description: 'The code of the indicator.' })
  code: string;

  @Field({ description: 'What it is called, in the language asked for.' })
  name: string;
}

@ObjectType({
  description: 'Countries beside each other in one year: the numbers of reports narrowed to each.',
})
export class CountryTable {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => [CountryColumn], { description: 'The columns.' })
  columns: CountryColumn[];

  @Field(() => [CountryRow], { description: 'Everything there is, and the countries by their names.' })
  rows: CountryRow[];
}

@ArgsType()
export class CountryTableArgs {
  @Field(() => Int, { description: 'The year, e.g. 2026.' })
  year: number;

  @Field(() => String, {
    nullable: true,
    description: 'In which language: `en-GB` or `cy`. Left out: in yours.',
  })
  @IsOptional()
  @MaxLength(20)
  language?: string | null;
}

/** Where things are done, country by country; `countryPlaces` says where in one of them. */
@Resolver()
export class CountryTableResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly reports: IndicatorReports,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Access('officer')
  @Query(() => CountryTable, {
    description:
      'The main indicators of one year, country by country. Numbers about fewer than five people are left out, as in reports. It is recorded.',
  })
  async countryTable(
    @CurrentActor() actor: SignedIn,
    @Args() { year, language: asked }: CountryTableArgs,
  ): Promise<CountryTable> {
    const language = await languageOf(this.database, actor, asked);
    const t = wordsOf('insight', language);
    const places = await this.reports.inCountries(actor, year, language);
    await this.audit.writeApart(actor, {
      act: 'read-indicator-report',
      details: { firstYear: year, lastYear: year, by: 'country' },
    });
    const columns = shown.flatMap((code) => {
      const found = places[0].indicators.find(({ indicator }) => indicator.code === code);
      return found ? [{ code, name: found.indicator.name }] : [];
    });
    const positionOf = (country: string | null) =>
      country ? (this.vocabulary.find('country', country) as Country | undefined)?.at : undefined;
    const rows = places.map(({ country, name, indicators }) => ({
      country,
      north: positionOf(country)?.[0] ?? null,
      east: positionOf(country)?.[1] ?? null,
      name: country === '??' ? t('barriers.not-stated') : (name ?? t('report.all')),
      numbers: columns.map(({ code }) => {
        const { lines } = indicators.find(({ indicator }) => indicator.code === code)!;
        const [number] = lines[0].years;
        return { code, value: number.value, said: said(number, t) };
      }),
    }));
    const [whole, ...countries] = rows;
    countries.sort((a, b) => a.name.localeCompare(b.name, language));
    return { year, columns, rows: [whole, ...countries] };
  }
}
