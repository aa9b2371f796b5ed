import type { FieldFault } from '../platform/refusal.js';
import type { Need } from './need.entity.js';
import type { WholeNeed } from './whole-need.js';

/**
 * A return post is the host country's own: at the institution that asks, in its own country, advertised by itself or by its
 * ministry, and nothing for an employer in the United Kingdom. That, and that nobody reads it who did not ask to, is what
 * makes it lawful to show here (docs/decisions/codes.md).
 */

/** The kind with which such a need begins. */
export const returnPostKind = 'return-post';

const fault = (field: string, sentence: string): FieldFault => ({ field, sentence });

/** What no draft of a return post may say, however unfinished. Pure. */
export function faultsOfReturn({ need, legs }: WholeNeed): FieldFault[] {
  if (!need.returnPost) return [];
  if (need.learning)
    return [
      fault(
        'returnPost',
        'An organisation in the UK posts no jobs here: leave this out, and ask to learn at a distance or by a visit.',
      ),
    ];
  return [
    ...legs.flatMap(({ mode }, i) =>
      mode === 'in-country'
        ? []
        : [
            fault(
              `legs.${i}.mode`,
              'A return post is work on the spot: choose IN_COUNTRY, or ask for this stretch as a need of its own.',
            ),
          ],
    ),
    ...(need.ringFence.length > 0
      ? [fault('ringFence', 'A return post is open to whoever ticked return: leave this empty.')]
      : []),
  ];
}

/** The post is where its institution is; while no country is named yet, nothing is wrong. Pure. */
export function faultsOfPlace({ need }: Pick<WholeNeed, 'need'>, home: string | null): FieldFault[] {
  const elsewhere = need.openCountries || need.countries.some((country) => country !== home);
  return need.returnPost && elsewhere
    ? [fault('countries', 'A return post is in the country of your institution: name that one alone.')]
    : [];
}

/** What is missing before a return post can be sent. Pure. */
export function missingOfReturn({ need }: Pick<WholeNeed, 'need'>): FieldFault[] {
  if (!need.returnPost) return [];
  return [
    ...(need.advertisedBy
      ? []
      : [fault('advertisedBy', 'Say whether your institution or its ministry advertises the post.')]),
    ...(need.advert
      ? []
      : [
          fault('advert', 'Say where everybody can read the advertisement: an address, or paper and number.'),
        ]),
  ];
}

/** Agreed at review: whom it reaches and why that is lawful. */
export const reviewedOfReturn = [
  'returnPost',
  'advertisedBy',
  'advert',
] as const satisfies readonly (keyof Need)[];
