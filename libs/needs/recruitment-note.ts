import { Field, ObjectType } from '@nestjs/graphql';
import type { RecruitmentListing } from '../reference/recruitment-listing.entity.js';
import { CountryCode } from '../platform/graphql/scalars.js';

@ObjectType({
  description:
    'That a country of the need stands on a list that limits recruitment, with the list’s edition.',
})
export class RecruitmentNote {
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;

  @Field(() => String, { description: 'The list, e.g. "who-support-and-safeguards".' })
  list: string;

  @Field(() => String, { description: 'The edition of the list.' })
  edition: string;

  @Field(() => String, { description: 'Where that was read.' })
  source: string;

  @Field(() => String, { description: 'The banner to show.' })
  sentence: string;
}

/** CODE-4: a banner with the edition on every need in a listed country. `listings` gives those in force for one,
 * `nameOf` its English name. */
export function recruitmentNotes(
  countries: readonly string[],
  listings: (country: string) => readonly RecruitmentListing[],
  nameOf: (country: string) => string,
  learning = false,
): RecruitmentNote[] {
  const welcome = learning
    ? 'To learn from them is no recruitment: this is no post.'
    : 'Work that goes there is welcome.';
  return countries.flatMap((country) =>
    listings(country)
      .filter((row) => row.list === 'who-support-and-safeguards' || row.list === 'uk-amber')
      .map(({ list, edition, source }) => ({
        country,
        list,
        edition,
        source,
        sentence:
          list === 'uk-amber'
            ? `${nameOf(country)} is on the UK amber list (${edition}): nobody may be recruited there actively. ${welcome}`
            : `${nameOf(country)} is on the WHO Support and Safeguards List ${edition}: its health workers may not be recruited actively. ${welcome}`,
      })),
  );
}
