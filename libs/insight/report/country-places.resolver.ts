import {
  Args,
  ArgsType,
  Field,
  Float,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { CountryCode } from '../../platform/graphql/scalars.js';
import { notFound } from '../../platform/refusal.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { languageOf } from '../../time-off/leave-policies.resolver.js';
import { saidInCountry } from './country-places.query.js';
import { needsByPlace, type PlaceKind } from './country-places.js';
import { CountryTableArgs } from './country-table.resolver.js';
import { IndicatorReports } from './indicator-reports.service.js';

const PlaceKinds = { TOWN: 'town', REGION: 'region', NOT_STATED: 'not-stated' } as const satisfies Record<
  string,
  PlaceKind
>;
registerEnumType(PlaceKinds, {
  name: 'PlaceKind',
  description: 'How finely it is told where something is.',
  valuesMap: {
    TOWN: { description: 'A town that the lists know.' },
    REGION: { description: 'A region, in the words of the institution; it has no position.' },
    NOT_STATED: { description: 'Nothing finer than the country is stated.' },
  },
});

@ObjectType({ description: 'Needs in one place, as finely as it may be told.' })
export class CountryPlace {
  @Field(() => PlaceKinds, { description: 'How finely it is told.' })
  kind: PlaceKind;

  @Field(() => String, { nullable: true, description: 'What it is called; null where nothing is stated.' })
  name: string | null;

  @Field(() => Int, { description: 'How many needs were opened there for the first time in that year.' })
  needs: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees north of a town, to a tenth; null: no dot stands for it.',
  })
  north: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees east of a town, to a tenth; null: no dot stands for it.',
  })
  east: number | null;
}

@ObjectType({ description: 'Where in a country needs were opened in one year.' })
export class CountryPlaces {
  @Field({ description: 'The name of the country, in the language asked for.' })
  name: string;

  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => [CountryPlace], { description: 'Towns, then regions, by their names.' })
  places: CountryPlace[];

  @Field(() => Int, {
    description: 'Of how many of these needs the exact place is kept back: they count in their region.',
  })
  keptBack: number;

  @Field({ description: 'Whether the country is paused, so that no exact place in it is told.' })
  paused: boolean;
}

@ArgsType()
class CountryPlacesArgs extends CountryTableArgs {
  @Field(() => CountryCode, { description: 'The country or territory.' })
  country: string;
}

/** Where in a country needs are. Needs are counted and not engagements: one of these in a village tells where somebody is. */
@Resolver()
export class CountryPlacesResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly reports: IndicatorReports,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Access('officer')
  @Query(() => CountryPlaces, {
    description:
      'Where in a country the needs are that were first opened in a year. In fragile settings (a sensitive need or institution, a paused country) they count in their region and have no position. It is recorded.',
  })
  async countryPlaces(
    @CurrentActor() actor: SignedIn,
    @Args() { country, year, language: asked }: CountryPlacesArgs,
  ): Promise<CountryPlaces> {
    this.reports.refuseOtherYears(year, year);
    const language = await languageOf(this.database, actor, asked);
    const name = this.vocabulary.name('country', country, language);
    if (!name) throw notFound('country');
    const { places, ...told } = await this.database.read(actor, (tx) => saidInCountry(tx, country, year));
    await this.audit.writeApart(actor, {
      act: 'read-indicator-report',
      details: { firstYear: year, lastYear: year, by: 'place', country },
    });
    return {
      ...{ name, year, ...told },
      places: needsByPlace(places, country, this.vocabulary).map(({ at, ...place }) => ({
        ...place,
        north: at?.[0] ?? null,
        east: at?.[1] ?? null,
      })),
    };
  }
}
