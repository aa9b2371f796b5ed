import { Field, ObjectType, PartialType, PickType, registerEnumType } from '@nestjs/graphql';
import { Endorsement } from '../partnerships/members/endorsement.entity.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { Clinician } from './clinician.entity.js';

/** What a clinician can tick for one need. Employers, private wishes and words from files cannot be ticked at all. */
export const CardField = {
  NAME: 'name',
  EMAIL: 'email',
  PROFESSIONS: 'professions',
  STAGE: 'stage',
  GRADE: 'grade',
  PLACE: 'place',
  EXPERIENCE: 'experience',
  QUALIFICATIONS: 'qualifications',
  SKILLS: 'skills',
  LANGUAGES: 'languages',
  REGISTRATIONS: 'registrations',
  REGISTRATION_NUMBERS: 'registration-numbers',
  AVAILABILITY: 'availability',
  PAST_ASSIGNMENTS: 'past-assignments',
  WISHES: 'wishes',
  TIE_COUNTRIES: 'tie-countries',
  TIES: 'ties',
  WORDS: 'words',
  ENDORSEMENTS: 'endorsements',
} as const;
export type CardField = (typeof CardField)[keyof typeof CardField];

registerEnumType(CardField, {
  name: 'CardField',
  description:
    'What you can tick for one need, so that its institution sees it. Your employers cannot be ticked.',
  valuesMap: {
    NAME: { description: 'Your name.' },
    EMAIL: { description: 'Your e-mail address.' },
    PROFESSIONS: { description: 'Your professions, specialties and years in them.' },
    STAGE: { description: 'Where you stand in your working life.' },
    GRADE: { description: 'Your grade, band or role.' },
    QUALIFICATIONS: { description: 'Your qualifications.' },
    SKILLS: { description: 'Your skills.' },
    LANGUAGES: { description: 'Your languages with their levels.' },
    AVAILABILITY: { description: 'When you could give time.' },
    PAST_ASSIGNMENTS: { description: 'Earlier work of this kind.' },
    WISHES: { description: 'What you wish of the work.' },
    EXPERIENCE: { description: 'Years altogether, work where means were few, teaching, activities.' },
    PLACE: { description: 'Country, UK nation and town of residence.' },
    REGISTRATIONS: { description: 'Country, regulator and status of your registrations, without numbers.' },
    REGISTRATION_NUMBERS: { description: 'The numbers of your registrations; shows the registrations too.' },
    TIE_COUNTRIES: { description: 'The countries to which you have ties, without saying of which kind.' },
    TIES: { description: 'Your ties with country, region and kind.' },
    WORDS: { description: 'What you wrote in your own words.' },
    ENDORSEMENTS: {
      description:
        'What your associations vouch for; it tells that you belong to them, which may reveal your origin.',
    },
  },
});

/** Derived from the clinician, so that nothing can be on the card that is not on the profile. */
@ObjectType({
  description: 'What an institution sees of a clinician after interest: what was ticked, and nothing else.',
})
export class ProfileCard extends PartialType(
  PickType(Clinician, [
    'livesIn',
    'ukNation',
    'place',
    'stage',
    'grade',
    'years',
    'lowResource',
    'teaching',
    'activities',
    'qualifications',
    'wishes',
    'words',
    'professions',
    'skills',
    'languages',
    'ties',
    'registrations',
    'availability',
    'pastAssignments',
  ] as const),
  ObjectType,
) {
  @Field(() => String, { nullable: true, description: 'The name, where ticked.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address, where ticked.' })
  email?: string | null;

  @Field(() => [CountryCode], {
    nullable: true,
    description: 'Countries of ties without their kind, where ticked.',
  })
  tieCountries?: string[];

  @Field(() => [Endorsement], {
    nullable: true,
    description:
      'What associations vouch for, where ticked; as it stands when it is read, for it can be revoked.',
  })
  endorsements?: Endorsement[];
}

export interface Carded {
  profile: Clinician;
  name: string | null;
  email: string | null;
  /** Whether the consent to the use of heritage is in force. */
  heritage: boolean;
}

/** Whose row it is and where it stood is not content: the card may be kept as JSON and read by others. */
function bare<T extends { personId: string; ordinal: number }>(parts: readonly T[]): T[] {
  return parts.map((part) => {
    const kept: Partial<T> & { id?: string } = { ...part };
    delete kept.personId;
    delete kept.ordinal;
    delete kept.id;
    return kept as T;
  });
}

/**
 * The card of a person for somebody to whom these fields are shown; used for the preview and for the real thing, so
 * that they cannot differ. What is missing on it was not ticked or not stated: the two look the same. Pure.
 */
export function cardOf(
  { profile, name, email, heritage }: Carded,
  ticked: readonly CardField[],
): ProfileCard {
  const shows = (field: CardField) => ticked.includes(field);
  const { livesIn, ukNation, place, years, lowResource, teaching, activities } = profile;
  const countries = [...new Set(profile.ties.map((tie) => tie.country))].sort();
  const numbered = shows('registration-numbers');
  return {
    ...(shows('name') && { name }),
    ...(shows('email') && { email }),
    ...(shows('place') && { livesIn, ukNation, place }),
    ...(shows('stage') && { stage: profile.stage }),
    ...(shows('grade') && { grade: profile.grade }),
    ...(shows('experience') && { years, lowResource, teaching, activities }),
    ...(shows('qualifications') && { qualifications: profile.qualifications }),
    ...(shows('wishes') && { wishes: profile.wishes }),
    ...(shows('words') && { words: profile.words }),
    ...(shows('professions') && { professions: bare(profile.professions) }),
    ...(shows('skills') && { skills: bare(profile.skills) }),
    ...(shows('languages') && { languages: bare(profile.languages) }),
    ...((shows('registrations') || numbered) && {
      registrations: bare(profile.registrations).map((one) => ({
        ...one,
        number: numbered ? one.number : null,
      })),
    }),
    ...(shows('availability') && { availability: bare(profile.availability) }),
    ...(shows('past-assignments') && { pastAssignments: bare(profile.pastAssignments) }),
    ...(heritage && shows('ties') && { ties: bare(profile.ties) }),
    ...(heritage && (shows('ties') || shows('tie-countries')) && { tieCountries: countries }),
  };
}
