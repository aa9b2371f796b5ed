import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Cefr, Mode } from '../clinicians/profile-words.js';
import { LanguageUse, YearsCount } from '../needs/vocabulary.js';
import {
  type Audience,
  type ExplanationLanguage,
  type NameOf,
  question,
  sentence,
  standingOf,
} from './explain.js';
import type { OpenQuestion } from './questions.js';
import type { CriterionResult } from './score.js';
import type { LineStanding } from './sentences.en.js';

export const Standing = {
  MET: 'met',
  PARTLY: 'partly',
  NOT_MET: 'not_met',
  NOT_STATED: 'not_stated',
} as const satisfies Record<string, LineStanding>;

registerEnumType(Standing, {
  name: 'CriterionStanding',
  description: 'How one thing that was asked stands. Not stated is never held against anybody.',
  valuesMap: {
    MET: { description: 'It is met.' },
    PARTLY: { description: 'Something near to it is there, such as a related skill.' },
    NOT_MET: { description: 'It is not met.' },
    NOT_STATED: { description: 'Nobody has said; it is a question to ask.' },
  },
});

@ObjectType({ description: 'One criterion of a match: how it stands, what it earned, and why in words.' })
export class MatchLine {
  @Field({ description: 'Name of the criterion, e.g. `language`.' })
  criterion: string;

  @Field(() => Boolean, { description: 'Whether a *not met* here stands in the way of a match.' })
  essential: boolean;

  @Field(() => Standing, { description: 'How it stands.' })
  standing: LineStanding;

  @Field(() => Int, { description: 'Points that it earned.' })
  points: number;

  @Field(() => Int, { description: 'The most points that it could earn.' })
  max: number;

  @Field({ description: 'The reason in words.' })
  sentence: string;
}

@ObjectType({ description: 'Something that nobody has stated yet.' })
export class MatchQuestion {
  @Field({ description: 'Name of the criterion that the answer decides.' })
  criterion: string;

  @Field({ description: 'The question in words.' })
  question: string;

  @Field(() => Boolean, { description: 'Whether a no would stand in the way of the match.' })
  decides: boolean;

  @Field(() => Int, { description: 'Points that a yes would add.' })
  gain: number;

  @Field(() => [String], {
    description:
      'Codes of what it is about, of the kind that the criterion says: a language, specialties, countries, activities. ' +
      'Empty where it names none.',
  })
  codes: string[];

  @Field(() => Cefr, { nullable: true, description: 'The level of a language that is asked for; null: any.' })
  level: Cefr | null;

  @Field(() => LanguageUse, { nullable: true, description: 'What a language is needed for.' })
  use: LanguageUse | null;

  @Field(() => Mode, {
    nullable: true,
    description: 'Of which kind of work, where it asks about one stretch.',
  })
  mode: Mode | null;

  @Field(() => YearsCount, { nullable: true, description: 'How years are counted, where it asks for years.' })
  count: YearsCount | null;
}

/** What a question is about, so that its answer can be given where it is read. */
function aboutOf({ facts }: OpenQuestion): Pick<MatchQuestion, 'codes' | 'level' | 'use' | 'mode' | 'count'> {
  const { wanted, countries, level, use, mode, count } = facts;
  return {
    codes: String(wanted ?? countries ?? '')
      .split(', ')
      .filter(Boolean),
    level: (level || null) as Cefr | null,
    use: (use || null) as LanguageUse | null,
    mode: (mode || null) as Mode | null,
    count: (count || null) as YearsCount | null,
  };
}

/** A line in the words of whoever reads it, mostly the clinician. Pure. */
export function lineFor(
  result: CriterionResult,
  language: ExplanationLanguage,
  nameOf: NameOf,
  audience: Audience = 'clinician',
): MatchLine {
  return {
    criterion: result.criterion,
    essential: result.essential,
    standing: standingOf(result),
    points: result.points,
    max: result.max,
    sentence: sentence(result, audience, language, nameOf),
  };
}

/** The questions that the clinician could answer; for an officer the lead's too. Pure. */
export function questionsFor(
  open: readonly OpenQuestion[],
  language: ExplanationLanguage,
  nameOf: NameOf,
  audience: Audience = 'clinician',
): MatchQuestion[] {
  return open
    .filter(({ askOf }) => audience === 'officer' || askOf === audience)
    .map((one) => ({
      criterion: one.criterion,
      question: question(one, language, nameOf),
      decides: one.decides,
      gain: one.gain,
      ...aboutOf(one),
    }));
}
