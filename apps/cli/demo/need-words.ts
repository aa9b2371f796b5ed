import type { Requirement } from '../../../libs/needs/need.parts.js';
import type { RequirementKind } from '../../../libs/needs/vocabulary.js';
import { newId } from '../../../libs/platform/ids.js';

/** The day so many days from today, YYYY-MM-DD. */
export type Day = (days: number) => string;

type More = Partial<Pick<Requirement, 'term' | 'level' | 'use' | 'years' | 'count' | 'text'>>;

export function essential(kind: RequirementKind, more: More): Requirement {
  return requirement(kind, true, more);
}

export function desirable(kind: RequirementKind, more: More): Requirement {
  return requirement(kind, false, more);
}

function requirement(kind: RequirementKind, isEssential: boolean, more: More): Requirement {
  const open = { group: null, term: null, level: null, years: null, text: null };
  return { id: newId(), kind, essential: isEssential, ...open, use: 'any', count: 'any', ...more };
}
