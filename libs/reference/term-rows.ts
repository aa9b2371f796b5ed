import type {
  Country,
  Language,
  LeaveType,
  Place,
  Profession,
  Region,
  Related,
  Skill,
  Sourced,
  Specialty,
  Term,
  TermKind,
} from './terms.js';
import type { ReferenceRows } from './vocabulary.js';

/**
 * The rows of `reference_term`, `term_relation` and `term_phrase`, and the vocabulary's lists made of them and taken
 * apart into them. Pure: a spec takes the shipped lists apart and puts them together again.
 */

/** Regions and places are read as countries, but they are rows of their own kinds. */
export type RowKind = TermKind | 'region' | 'place';

/** Where a row comes from, as the columns say it. */
export interface SourceColumns {
  source: string;
  seen_on: string | null;
  edition: string | null;
  believed: boolean;
}

export interface TermRow extends SourceColumns {
  kind: RowKind;
  code: string;
  position: number;
  name: string;
  names: Readonly<Record<string, string>>;
  synonyms: readonly string[];
  parent: string | null;
  /** What only this kind of term has: a profession's family, a country's `iso`, a leave type's approvers … */
  data: Readonly<Record<string, unknown>>;
}

export interface RelationRow {
  kind: RowKind;
  a: string;
  b: string;
  weight: number;
  why: string;
}

export interface PhraseRow {
  kind: TermKind;
  phrase: string;
  position: number;
  codes: readonly string[];
  why: string;
}

export interface VocabularyRows {
  terms: TermRow[];
  relations: RelationRow[];
  phrases: PhraseRow[];
}

/** Columns of a stated source. */
export function sourceColumns({ source, seenOn, edition, believed }: Sourced): SourceColumns {
  return { source, seen_on: seenOn ?? null, edition: edition ?? null, believed: believed ?? false };
}

type Listed = Omit<Term, 'related'> & { related?: readonly Related[] };

function lists(rows: ReferenceRows): [RowKind, readonly Listed[]][] {
  return [
    ['profession', rows.professions],
    ['specialty', rows.specialties],
    ['skill', rows.skills],
    ['language', rows.languages],
    ['languageLevel', rows.languageLevels],
    ['country', rows.countries],
    ['region', rows.regions],
    ['place', rows.places],
    ['activity', rows.activities],
    ['payItem', rows.payItems],
    ['leaveType', rows.leaveTypes],
    ['mode', rows.modes],
    ['siteCondition', rows.siteConditions],
  ];
}

/** Takes a vocabulary's lists apart into rows. */
export function rowsOf(rows: ReferenceRows): VocabularyRows {
  const terms = lists(rows).flatMap(([kind, list]) =>
    list.map((term, position) => termRow(kind, term, position, rows.wellKnownLanguages)),
  );
  const relations = lists(rows).flatMap(([kind, list]) => list.flatMap((term) => relationsOf(kind, term)));
  const compounds = rows.compounds.map((compound) => ({ ...compound, why: '' }));
  const stops = Object.entries(rows.notTerms).flatMap(([kind, list]) =>
    list.map(({ phrase, why }) => ({ kind: kind as TermKind, phrase, codes: [], why })),
  );
  const phrases = [...compounds, ...stops].map((phrase, position) => ({ ...phrase, position }));
  return { terms, relations, phrases };
}

function termRow(kind: RowKind, term: Listed, position: number, wellKnown: ReadonlySet<string>): TermRow {
  const {
    code,
    name,
    names = {},
    synonyms,
    parent,
    related: _,
    source,
    seenOn,
    edition,
    believed,
    ...rest
  } = term;
  const data = kind === 'language' && wellKnown.has(code) ? { ...rest, wellKnown: true } : rest;
  return {
    kind,
    code,
    position,
    name,
    names,
    synonyms,
    parent: parent ?? null,
    data,
    ...sourceColumns({ source, seenOn, edition, believed }),
  };
}

/** Each relation once, from the end whose code comes first. */
function relationsOf(kind: RowKind, { code, related = [] }: Listed): RelationRow[] {
  return related
    .filter((other) => code < other.code)
    .map(({ code: b, weight, why }) => ({ kind, a: code, b, weight, why }));
}

/** Puts the rows together as lists again, each in the order of `position`. */
export function listsOf({ terms, relations, phrases }: VocabularyRows): ReferenceRows {
  const near = new Map<string, Related[]>();
  const add = (kind: RowKind, from: string, related: Related) => {
    const key = `${kind} ${from}`;
    const known = near.get(key);
    if (known) known.push(related);
    else near.set(key, [related]);
  };
  for (const { kind, a, b, weight, why } of relations) {
    add(kind, a, { code: b, weight, why });
    add(kind, b, { code: a, weight, why });
  }
  const ofKind = <T>(kind: RowKind): T[] =>
    terms
      .filter((row) => row.kind === kind)
      .sort((x, y) => x.position - y.position)
      // What a kind has of its own is in `data` as the list had it; the list's type says what that is.
      .map((row) => termOf(row, near.get(`${kind} ${row.code}`) ?? []) as unknown as T);
  const ordered = [...phrases].sort((x, y) => x.position - y.position);
  const notTerms: Partial<Record<TermKind, { phrase: string; why: string }[]>> = {};
  for (const { kind, phrase, codes, why } of ordered)
    if (codes.length === 0) (notTerms[kind] ??= []).push({ phrase, why });

  return {
    professions: ofKind<Profession>('profession'),
    specialties: ofKind<Specialty>('specialty'),
    skills: ofKind<Skill>('skill'),
    languages: ofKind<Language>('language'),
    wellKnownLanguages: new Set(
      terms.filter((row) => row.kind === 'language' && row.data.wellKnown === true).map((row) => row.code),
    ),
    languageLevels: ofKind<Term>('languageLevel'),
    countries: ofKind<Country>('country'),
    regions: ofKind<Region>('region'),
    places: ofKind<Place>('place'),
    activities: ofKind<Term>('activity'),
    payItems: ofKind<Term>('payItem'),
    leaveTypes: ofKind<LeaveType>('leaveType'),
    modes: ofKind<Term>('mode'),
    siteConditions: ofKind<Term>('siteCondition'),
    compounds: ordered
      .filter(({ codes }) => codes.length > 0)
      .map(({ kind, phrase, codes }) => ({ kind, phrase, codes })),
    notTerms,
  };
}

function termOf(row: TermRow, related: Related[]): Term {
  const { wellKnown: _, ...data } = row.data;
  return {
    ...data,
    code: row.code,
    name: row.name,
    synonyms: row.synonyms,
    related,
    source: row.source,
    ...(Object.keys(row.names).length > 0 && { names: row.names }),
    ...(row.parent !== null && { parent: row.parent }),
    ...(row.seen_on !== null && { seenOn: row.seen_on }),
    ...(row.edition !== null && { edition: row.edition }),
    ...(row.believed && { believed: true }),
  };
}
