/**
 * The shapes of reference data. Everything here is plain data: the same shapes come from the arrays in
 * `data/` today and from database rows later, so nothing in this file knows where a row was kept.
 */

/** The kinds of free text that Midst maps onto coded terms. */
export const termKinds = [
  'profession',
  'specialty',
  'skill',
  'language',
  'languageLevel',
  'country',
  'activity',
  'payItem',
  'leaveType',
  'mode',
  'siteCondition',
] as const;
export type TermKind = (typeof termKinds)[number];

/** Where a fact comes from. `seenOn` is a date (YYYY-MM-DD); `edition` names a published list's own version. */
export interface Sourced {
  source: string;
  seenOn?: string;
  edition?: string;
  /** True for a fact that is believed but was not read in a source: it must be checked before anyone relies on it. */
  believed?: boolean;
}

/** How near two terms of one kind are, 0 to 1, and why; stated once and read in both directions. */
export interface Relation {
  between: readonly [string, string];
  weight: number;
  why: string;
}

/** One side of a relation, as an entry carries it. */
export interface Related {
  code: string;
  weight: number;
  why: string;
}

/**
 * One coded term. A synonym that begins with `=` counts only when it stands alone (between separators):
 * "theatre" as a whole answer is theatre nursing, "theatre" inside a sentence is a room.
 */
export interface Term extends Sourced {
  code: string;
  name: string;
  /** Names in other languages by BCP-47 code; they also serve as synonyms. */
  names?: Readonly<Record<string, string>>;
  synonyms: readonly string[];
  parent?: string;
  related: readonly Related[];
}

export interface Profession extends Term {
  /** Broad group: medical, nursing, midwifery, dental, pharmacy, allied, diagnostics, community, technical, non-clinical … */
  family: string;
  /** True when the work is patient care. */
  clinical: boolean;
  /** The UK body that keeps the register, where there is one. */
  ukRegister?: string;
  /** True for cadres that exist in heritage countries and have no UK register. */
  heritageCadre?: boolean;
  /** For an answer such as "any clinical" or "theatre team": who is meant. `open` means everybody who fits the words. */
  members?: readonly string[] | 'open';
  /** Code of the specialty that everybody of the profession practises, where the title says it: midwife, midwifery. */
  practice?: string;
}

export interface Specialty extends Term {
  /** Codes of the professions that practise it. */
  professions: readonly string[];
  /** Words for a person who practises it ("paediatrician"), which also state the profession. */
  practitioners?: readonly { word: string; profession: string }[];
  /**
   * True for a field of work that people of any profession come to beside their own specialty: quality improvement,
   * global health, teaching. Who states a clinical specialty has not thereby said that they do not work in it.
   */
  theme?: boolean;
  /**
   * True for a theme that fills a post by itself: who names public health or data and nothing beside it works in that, while
   * leadership, teaching and research are named beside a specialty that was left unsaid.
   */
  post?: boolean;
}

export interface Skill extends Term {
  /** Codes of the specialties that it belongs to; empty for skills that belong to everyone. */
  specialties: readonly string[];
}

export interface Country extends Term {
  /** True when the code is in ISO 3166-1; false for codes that we assign ourselves. */
  iso: boolean;
  /** True where official development assistance goes: the settings in which little is at hand. */
  receivesAid?: boolean;
  /** Where a dot for it stands on a picture: degrees north and east. */
  at?: readonly [number, number];
}

/** A nation, state, province or city inside a country, when a text names it. */
export interface Place extends Sourced {
  code: string;
  name: string;
  country: string;
  synonyms: readonly string[];
  /** A city counts only when the text names no other country: "London" alone, but not "London, Ontario, Canada". */
  city?: boolean;
  /** Where it lies: degrees north and east, to a tenth. */
  at?: readonly [number, number];
}

/** A set of countries by name, or an open answer ("anywhere") whose members nobody stated. */
export interface Region extends Term {
  members: readonly string[] | 'open';
}

export interface Language extends Term {
  /** Countries where it is spoken, to suggest and never to gate. */
  spokenIn: readonly string[];
}

/** A kind of leave: a dated row to start from, never an entitlement, because rules differ by employer. */
export interface LeaveType extends Term {
  staff: string;
  amount: string;
  usualNotice: string;
  approvers: string;
  evidence: string;
}

/** Words that would be a guess: kept as text, with the reason. */
export interface Ambiguity {
  phrase: string;
  why: string;
}

/** What text became. Words are either in `terms`, in `aside`, or in `rest`: none is lost. */
export interface Mapping {
  terms: MappedTerm[];
  /** Terms named only in passing, such as the learners or the senders in brackets: "United Kingdom (fellows from Nepal)". */
  aside?: MappedTerm[];
  /** Stated words that no term covers, or that were negated, as they were written. */
  rest?: string;
  note?: string;
}

export interface MappedTerm {
  code: string;
  via: 'name' | 'synonym' | 'folded' | 'contained';
  /** The words that were matched, as they were written. */
  matched: string;
  /** Code of the nation, state or city that was named, when `code` is its country. */
  place?: string;
}

/** Spreads one source over many rows, so that every row can answer where it comes from. */
export function sourced<T extends object>(source: Sourced, rows: readonly T[]): (Sourced & T)[] {
  return rows.map((row) => ({ ...source, ...row }));
}

/** Hands every relation to both of its ends. */
export function relate<T extends { code: string }>(
  rows: readonly T[],
  relations: readonly Relation[],
): (T & { related: Related[] })[] {
  const ends = new Map<string, Related[]>();
  const add = (from: string, code: string, { weight, why }: Relation) =>
    ends.set(from, [...(ends.get(from) ?? []), { code, weight, why }]);
  for (const relation of relations) {
    const [a, b] = relation.between;
    add(a, b, relation);
    add(b, a, relation);
  }
  return rows.map((row) => ({ ...row, related: ends.get(row.code) ?? [] }));
}
