import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CountryCode, DateOnly, LanguageTag } from '../platform/graphql/scalars.js';
import { BankHoliday } from './bank-holiday.entity.js';
import { RecruitmentListing } from './recruitment-listing.entity.js';
import { UkNation } from './uk-nation.js';
import type { MappedTerm, Mapping, Related, Sourced, TermKind } from './terms.js';

/** The kinds of term as GraphQL names them. */
export const TermKinds = {
  PROFESSION: 'profession',
  SPECIALTY: 'specialty',
  SKILL: 'skill',
  LANGUAGE: 'language',
  LANGUAGE_LEVEL: 'languageLevel',
  COUNTRY: 'country',
  ACTIVITY: 'activity',
  PAY_ITEM: 'payItem',
  LEAVE_TYPE: 'leaveType',
  MODE: 'mode',
  SITE_CONDITION: 'siteCondition',
} as const satisfies Record<string, TermKind>;

registerEnumType(TermKinds, {
  name: 'TermKind',
  description: 'A kind of coded term, each with a list of its own.',
  valuesMap: {
    PROFESSION: { description: 'What somebody is: nurse, clinical officer, biomedical engineer.' },
    SPECIALTY: { description: 'The field somebody works in: paediatrics, theatre nursing.' },
    SKILL: { description: 'Something that somebody can do or teach.' },
    LANGUAGE: { description: 'A language, by its BCP 47 code.' },
    LANGUAGE_LEVEL: { description: 'How well a language is used: the steps of the CEFR.' },
    COUNTRY: {
      description: 'A country or territory by two capital letters; also regions such as `eastern-africa`.',
    },
    ACTIVITY: { description: 'What is done on a visit: teaching, patient care, research.' },
    PAY_ITEM: { description: 'A cost that somebody bears: flights, lodging, insurance.' },
    LEAVE_TYPE: { description: 'A kind of leave or release from work.' },
    MODE: { description: 'Where the work is done: in the country, remotely, or on a visit to the UK.' },
    SITE_CONDITION: { description: 'What a place offers or asks: power, lodging, altitude.' },
  },
});

export const MappedVia = {
  NAME: 'name',
  SYNONYM: 'synonym',
  FOLDED: 'folded',
  CONTAINED: 'contained',
} as const satisfies Record<string, MappedTerm['via']>;

registerEnumType(MappedVia, {
  name: 'MappedVia',
  description: 'How stated words led to a term.',
  valuesMap: {
    NAME: { description: 'They are its name.' },
    SYNONYM: { description: 'They are one of its listed synonyms.' },
    FOLDED: {
      description: 'They differ from its name or a synonym by a plural, an accent or a spelling only.',
    },
    CONTAINED: { description: 'They stand inside a longer text.' },
  },
});

/** Where an answer was read; every fact that changes says so. */
@ObjectType({ isAbstract: true })
export abstract class SourcedAnswer implements Sourced {
  @Field(() => String, { description: 'Where that was read.' })
  source: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The day on which the source was read; null where `edition` says how old it is.',
  })
  seenOn?: string;

  @Field(() => String, { nullable: true, description: 'The edition of the source, where it has one.' })
  edition?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is believed and was not read in a source: check it before you rely on it.',
  })
  believed?: boolean;
}

@ObjectType({ description: 'A term near to another of its kind.' })
export class RelatedTerm implements Related {
  @Field(() => String, { description: 'The code of the near term.' })
  code: string;

  @Field(() => Float, {
    description: 'How near, between 0 and 1: what a match earns when it is stated instead.',
  })
  weight: number;

  @Field(() => String, { description: 'Why it is near.' })
  why: string;
}

@ObjectType('Term', {
  description: 'A coded term: what lists, needs and profiles hold instead of free words.',
})
export class CodedTerm extends SourcedAnswer {
  @Field(() => TermKinds, { description: 'Its kind.' })
  kind: TermKind;

  @Field(() => String, { description: 'Its code: what is stored and what other operations take.' })
  code: string;

  @Field(() => String, {
    description: 'Its name in the language that was asked for, otherwise in English.',
  })
  name: string;

  @Field(() => [String], { description: 'Other words that are read as this term.' })
  synonyms: string[];

  @Field(() => String, { nullable: true, description: 'The code of the wider term that it belongs under.' })
  parent?: string;

  @Field(() => [RelatedTerm], {
    description: 'Terms near to it. Parents and children are near besides these.',
  })
  related: readonly RelatedTerm[];

  @Field(() => [String], {
    description:
      'Codes that it goes with: for a specialty the professions that practise it, for a skill its specialties, for a language the countries where it is spoken, for a region its countries. To suggest, never to exclude.',
  })
  belongsTo: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'In `terms`: the words of the list that fitted the search. Otherwise null.',
  })
  matched?: string;
}

@ObjectType({ description: 'A term that stated words led to.' })
export class MappedWords {
  @Field(() => CodedTerm, { description: 'The term.' })
  term: CodedTerm;

  @Field(() => MappedVia, { description: 'How the words led to it.' })
  via: MappedTerm['via'];

  @Field(() => String, { description: 'The words, as they were written.' })
  matched: string;

  @Field(() => String, {
    nullable: true,
    description: 'The nation, state or city that was named, where the term is its country.',
  })
  place?: string;
}

@ObjectType({
  description:
    'What a stated text becomes. Every word is in `terms`, in `aside` or in `kept`: nothing is dropped and nothing guessed.',
})
export class TextMapping {
  @Field(() => [MappedWords], { description: 'The terms that it states.' })
  terms: MappedWords[];

  @Field(() => [MappedWords], { description: 'Terms that it names in passing, as learners in brackets.' })
  aside: MappedWords[];

  @Field(() => String, {
    nullable: true,
    description: 'Words that no term covers or that were denied, as they were written; kept as text.',
  })
  kept?: Mapping['rest'];

  @Field(() => String, {
    nullable: true,
    description: 'Why words were kept, where there is something to say.',
  })
  note?: string;
}

@ObjectType({ description: 'A country or territory.' })
export class Country extends SourcedAnswer {
  @Field(() => CountryCode, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'Its name in the language that was asked for, otherwise in English.' })
  name: string;

  @Field(() => Boolean, {
    description:
      'Whether the code is in ISO 3166-1. Somaliland (XS) and Kosovo (XK) have codes that the standard leaves to its users.',
  })
  iso: boolean;

  // Fields of their own in the resolver.
  listings?: RecruitmentListing[];
  languages?: string[];
}

@ObjectType({
  description:
    'A kind of leave or release from work, as a row to start from: rules differ by employer and none of this is an entitlement.',
})
export class LeaveType extends SourcedAnswer {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [String], { description: 'Other words for it.' })
  synonyms: string[];

  @Field(() => String, { description: 'Which staff it is for.' })
  staff: string;

  @Field(() => String, { description: 'How much there usually is.' })
  amount: string;

  @Field(() => String, { description: 'How long before it is usually asked for.' })
  usualNotice: string;

  @Field(() => String, { description: 'Who usually decides, in their order.' })
  approvers: string;

  @Field(() => String, { description: 'What is usually handed in with it.' })
  evidence: string;
}

@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageTag, {
    defaultValue: 'en',
    description: 'The language of names; English where we have none in it.',
  })
  language: string;
}

@ArgsType()
export class TermsArgs extends LanguageArgs {
  @Field(() => TermKinds, { description: 'The kind of term.' })
  @IsIn(Object.values(TermKinds))
  kind: TermKind;

  @Field(() => String, {
    defaultValue: '',
    description: 'What has been typed so far, in any language; accents do not matter. Empty gives the list.',
  })
  @IsString()
  @MaxLength(100)
  search: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many to offer: 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;
}

@ArgsType()
export class TermArgs extends LanguageArgs {
  @Field(() => TermKinds, { description: 'The kind of term.' })
  @IsIn(Object.values(TermKinds))
  kind: TermKind;

  @Field(() => String, { description: 'Its code.' })
  @MaxLength(200)
  code: string;
}

@ArgsType()
export class MapTextArgs extends LanguageArgs {
  @Field(() => TermKinds, { description: 'What the text is about.' })
  @IsIn(Object.values(TermKinds))
  kind: TermKind;

  @Field(() => String, { description: 'The words as somebody wrote them, at most 2,000 characters.' })
  @MaxLength(2000)
  text: string;
}

@ArgsType()
export class CountriesArgs extends LanguageArgs {
  @Field(() => [CountryCode], { nullable: true, description: 'Only these. Leave it out for all.' })
  @IsOptional()
  codes?: string[] | null;
}

@ArgsType()
export class HeritageRegulatorsArgs {
  @Field(() => CountryCode, { description: 'The country whose registers are asked for.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'Only for the profession with this code.' })
  @IsOptional()
  @MaxLength(200)
  profession?: string | null;
}

@ArgsType()
export class BankHolidaysArgs {
  @Field(() => UkNation, { description: 'Which nation.' })
  @IsIn(Object.values(UkNation))
  nation: UkNation;

  @Field(() => DateOnly, { description: 'The first day to look at.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day to look at.' })
  to: string;
}

@ObjectType({ description: 'Bank holidays of one nation, as far as they are published.' })
export class PublishedBankHolidays {
  @Field(() => [BankHoliday], { description: 'Those from the first day to the last, in order.' })
  days: BankHoliday[];

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day for which they are published: beyond it nobody knows them.',
  })
  knownUntil: string | null;
}
