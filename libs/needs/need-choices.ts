import { Field, ObjectType } from '@nestjs/graphql';
import { Mode } from '../clinicians/profile-words.js';
import type { FieldFault } from '../platform/refusal.js';
import type { Words } from './draft.js';
import type { WholeNeed } from './whole-need.js';

@ObjectType({
  description:
    'What a need of its institution can ask for at all. A learning need is answered at a distance or by a visit that ends, by ' +
    'colleagues overseas who treat nobody in the United Kingdom.',
})
export class NeedChoices {
  @Field(() => [Mode], { description: 'The ways of working that its stretches can have.' })
  modes: Mode[];

  @Field(() => [String], { description: 'Codes of activities that it cannot ask for.' })
  activitiesLeftOut: string[];

  @Field(() => [String], { description: 'Codes of costs that do not arise.' })
  costsLeftOut: string[];

  @Field(() => Boolean, { description: 'Whether a tie to a country can be welcome or required.' })
  heritage: boolean;
}

const any: NeedChoices = {
  modes: [Mode.IN_COUNTRY, Mode.REMOTE, Mode.UK_BOUND],
  activitiesLeftOut: [],
  costsLeftOut: [],
  heritage: true,
};

/**
 * Colleagues who come to teach treat nobody and report no patient's images, so they need no licence here and no cover for
 * treating. A tie is about people from here who go out; whoever lives overseas is asked alike.
 */
const learning: NeedChoices = {
  modes: [Mode.REMOTE, Mode.UK_BOUND],
  activitiesLeftOut: ['treat', 'report-images'],
  costsLeftOut: ['licence-fee', 'indemnity', 'salary', 'pension', 'resettlement'],
  heritage: false,
};

export const choicesOf = (need: Pick<WholeNeed['need'], 'learning'>): NeedChoices =>
  need.learning ? learning : any;

/**
 * What a file says of a visit to the UK, as a learning need says it: the UK is where the visitors learn and teach, and its
 * countries are those where they live.
 */
export function asLearning(words: Words): Words {
  const countries = (words.countries ?? []).filter((code) => code !== 'GB');
  return {
    ...words,
    ...{ countries, openCountries: words.openCountries === true || countries.length === 0 },
    ...{ heritage: 'irrelevant', heritageTies: [], tilt: [] },
  };
}

/** What a learning need says and cannot ask for, each with the way out; ways of working are refused as posts. Pure. */
export function faultsInChoices({ need, positions }: WholeNeed): FieldFault[] {
  if (!need.learning) return [];
  const { activitiesLeftOut, costsLeftOut } = choicesOf(need);
  const fault = (field: string, sentence: string): FieldFault => ({ field, sentence });
  return [
    ...(need.heritage === 'irrelevant'
      ? []
      : [
          fault(
            'heritage',
            'A learning need asks for no tie: choose IRRELEVANT. Colleagues overseas are asked alike.',
          ),
        ]),
    ...(need.countries.includes('GB')
      ? [
          fault(
            'countries',
            'Name the countries from which you would like to learn, or say that any is welcome.',
          ),
        ]
      : []),
    ...need.payItems.flatMap(({ item }, i) =>
      costsLeftOut.includes(item)
        ? [
            fault(
              `payItems.${i}.item`,
              'This cost does not arise in a learning need, which is no post: leave it out.',
            ),
          ]
        : [],
    ),
    ...positions.flatMap(({ activities, requirements }, i) => [
      ...(activities.some((code) => activitiesLeftOut.includes(code))
        ? [
            fault(
              `positions.${i}.activities`,
              'Colleagues who come to teach treat nobody in the UK: choose teaching, mentoring, advice or observing.',
            ),
          ]
        : []),
      ...requirements.flatMap(({ kind, term }, j) =>
        term === 'GB' && (kind === 'registration' || kind === 'residence' || kind === 'staff')
          ? [
              fault(
                `positions.${i}.requirements.${j}.term`,
                'A learning need is for people overseas: no register, residence or health service of the UK can be asked for.',
              ),
            ]
          : [],
      ),
    ]),
  ];
}
