import type { Leg } from './leg.entity.js';
import type { Need, NeedDetail } from './need.entity.js';
import { reviewedOfReturn } from './return-post.js';
import type { Position } from './position.entity.js';
import type { WholeNeed } from './whole-need.js';

/** Fields that a person writes: what `saveNeed` takes, what a copy takes along, what the history compares. */
export const writtenFields = [
  'partnershipId',
  'recordKind',
  'returnPost',
  'advertisedBy',
  'advert',
  'title',
  'summary',
  'countries',
  'openCountries',
  'region',
  'sensitive',
  'facilityLevel',
  'siteConditions',
  'patients',
  'learners',
  'team',
  'heritage',
  'heritageReason',
  'heritageTies',
  'sexReason',
  'ringFence',
  'payItems',
  'preparations',
  'priority',
  'programme',
  'handover',
  'handoverOn',
  'planServed',
  'maxPending',
  'deadline',
  'opensOn',
  'closesOn',
  'windowText',
  'language',
  'tilt',
] as const satisfies readonly (keyof Need)[];

export const detailFields = [
  'place',
  'siteId',
  'sites',
  'counterpart',
  'contact',
] as const satisfies readonly (keyof NeedDetail)[];

/**
 * What people decide by when they say interested. When one of these changes in an open need, an interest in the old
 * terms is void; a better title or a longer summary voids nothing.
 */
const essentialFields = [
  'countries',
  'openCountries',
  'region',
  'sensitive',
  'facilityLevel',
  'siteConditions',
  'heritage',
  'heritageTies',
  'sexReason',
  'ringFence',
  'payItems',
  'preparations',
  'deadline',
  'closesOn',
] as const satisfies readonly (keyof Need)[];

export function essentialsChanged(before: WholeNeed, after: WholeNeed): boolean {
  return text(essentialsOf(before)) !== text(essentialsOf(after));
}

function essentialsOf({ need, detail, positions, legs }: WholeNeed): unknown {
  return [
    essentialFields.map((field) => need[field]),
    detail.place,
    detail.siteId,
    positions.map(({ ordinal: _, title: __, ...rest }) => rest),
    legs.map(({ ordinal: _, ...rest }) => rest),
  ];
}

/**
 * Parts that an officer agreed to at review and that may not be widened or dropped behind their back. Each with the
 * field that a refusal names.
 */
export function reviewedPartsChanged(before: WholeNeed, after: WholeNeed): string[] {
  const changed: string[] = [];
  const differs = (field: keyof Need) => text(before.need[field]) !== text(after.need[field]);
  if (after.need.heritage === 'required')
    changed.push(...(['heritage', 'heritageReason', 'heritageTies'] as const).filter(differs));
  if (after.need.sexReason) changed.push(...(['sexReason'] as const).filter(differs));
  if (after.need.ringFence.length > 0) changed.push(...(['ringFence'] as const).filter(differs));
  if (before.need.sensitive && !after.need.sensitive) changed.push('sensitive');
  changed.push(...(['recordKind', 'partnershipId', ...reviewedOfReturn] as const).filter(differs));
  const visits = (legs: readonly Leg[]) => text(legs.filter((l) => l.mode === 'uk-bound'));
  if (visits(before.legs) !== visits(after.legs)) changed.push('legs');
  // Matches hang on positions; one that disappeared would take people's answers with it.
  const kept = new Set(after.positions.map((p) => p.id));
  if (before.positions.some((p) => !kept.has(p.id))) changed.push('positions');
  return changed;
}

/** For the history: every field that changed, with what it was and what it is. */
export function changesBetween(
  before: WholeNeed,
  after: WholeNeed,
): Record<string, { from: unknown; to: unknown }> {
  const pairs: [string, unknown, unknown][] = [
    ...writtenFields.map((f): [string, unknown, unknown] => [f, before.need[f], after.need[f]]),
    ...detailFields.map((f): [string, unknown, unknown] => [f, before.detail[f], after.detail[f]]),
    ['positions', before.positions, after.positions],
    ['legs', before.legs, after.legs],
  ];
  return Object.fromEntries(
    pairs.filter(([, from, to]) => text(from) !== text(to)).map(([field, from, to]) => [field, { from, to }]),
  );
}

/** Keys in one order and nothing undefined, whichever of a class, a row or an input it came from. */
function text(value: unknown): string {
  return JSON.stringify(value ?? null, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(
          Object.entries(v)
            .filter(([, inner]) => inner !== undefined && inner !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : v,
  );
}

/** Which positions and legs disappeared. */
export function dropped<T extends Position | Leg>(before: readonly T[], after: readonly T[]): string[] {
  const kept = new Set(after.map((part) => part.id));
  return before.filter((part) => !kept.has(part.id)).map((part) => part.id);
}
