import type { FieldFault } from '../platform/refusal.js';
import type { TermKind } from '../reference/terms.js';
import type { WholeNeed } from './whole-need.js';

export type Knows = (kind: TermKind, code: string) => boolean;

/** Every code that the reference data does not have; words without a code belong into a text or a STATED requirement. */
export function unknownTerms({ need, positions, legs }: WholeNeed, knows: Knows): FieldFault[] {
  const stated: [string, TermKind, string | null][] = [
    ...list('countries', 'country', need.countries),
    ...need.payItems.map((p, i): [string, TermKind, string] => [`payItems.${i}.item`, 'payItem', p.item]),
    ...need.siteConditions.map((c, i): [string, TermKind, string] => [
      `siteConditions.${i}.kind`,
      'siteCondition',
      c.kind,
    ]),
    ...positions.flatMap((p, i) => [
      ...list(`positions.${i}.professions`, 'profession', p.professions),
      ...list(`positions.${i}.specialties`, 'specialty', p.specialties),
      ...list(`positions.${i}.activities`, 'activity', p.activities),
      ...p.requirements.flatMap((r, j): [string, TermKind, string | null][] => {
        const kind = termKinds[r.kind];
        return kind ? [[`positions.${i}.requirements.${j}.term`, kind, r.term]] : [];
      }),
    ]),
    ...legs.flatMap((l, i) => list(`legs.${i}.countries`, 'country', l.countries)),
  ];
  return stated.flatMap(([field, kind, code]) =>
    code !== null && !(code === 'other' && hasOther.has(kind)) && !knows(kind, code)
      ? [
          {
            field,
            sentence: `There is no ${words(kind)} with the code “${code}”. Choose one from the list, or say it in words.`,
          },
        ]
      : [],
  );
}

const termKinds: Readonly<Record<string, TermKind | undefined>> = {
  skill: 'skill',
  language: 'language',
  registration: 'country',
};

/** Lists that are never complete: what they lack is *other*, with its words beside it. */
const hasOther: ReadonlySet<TermKind> = new Set(['payItem', 'siteCondition']);

function list(field: string, kind: TermKind, codes: readonly string[]): [string, TermKind, string][] {
  return codes.map((code, i) => [`${field}.${i}`, kind, code]);
}

function words(kind: TermKind): string {
  return kind.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
