import { levelFromTest } from './language-level.js';
import { PhraseBook, Clash } from './phrase-book.js';
import {
  Ambiguity,
  Country,
  Language,
  LeaveType,
  Mapping,
  Place,
  Profession,
  Region,
  Skill,
  Specialty,
  Term,
  TermKind,
  termKinds,
} from './terms.js';

/** All rows that a vocabulary is made of: from the arrays in `data/` in specs, read from the database in programs. */
export interface ReferenceRows {
  professions: readonly Profession[];
  specialties: readonly Specialty[];
  skills: readonly Skill[];
  languages: readonly Language[];
  /** Languages whose names may be found inside a sentence; all others must stand alone. */
  wellKnownLanguages: ReadonlySet<string>;
  languageLevels: readonly Term[];
  countries: readonly Country[];
  places: readonly Place[];
  regions: readonly Region[];
  /** Words that state two terms at once. */
  compounds: readonly { kind: TermKind; phrase: string; codes: readonly string[] }[];
  activities: readonly Term[];
  payItems: readonly Term[];
  leaveTypes: readonly LeaveType[];
  modes: readonly Term[];
  siteConditions: readonly Term[];
  /** Words that would be a guess, by the kind in which they are. */
  notTerms: Readonly<Partial<Record<TermKind, readonly Ambiguity[]>>>;
}

/** Words that mean a term, besides those in the rows. */
export interface AddedWords {
  code: string;
  words: string;
}

/**
 * How near a term is to its own parent and to what hangs below it: near enough to earn points, too far to
 * count as the thing itself. Each further step multiplies. Siblings are near only where a relation says so.
 */
export const PARENT_WEIGHT = 0.7;

const ALONE_IN_BRACKETS: ReadonlySet<TermKind> = new Set([
  'mode',
  'activity',
  'payItem',
  'siteCondition',
  'skill',
  'leaveType',
]);

/**
 * Maps stated text onto coded terms and answers how near two terms are. Pure: the same rows and the same text
 * give the same answer. It never guesses: only whole terms and their listed synonyms match, at word boundaries,
 * and what was denied or not recognised comes back as it was written.
 */
export class Vocabulary {
  private readonly terms = new Map<TermKind, Map<string, Term>>();
  /** Made when a text is first read as that kind: most programs and commands read none, and all of them took 75 ms. */
  private readonly books = new Map<TermKind, PhraseBook>();
  private readonly added = new Map<TermKind, readonly AddedWords[]>();
  private changes = 0;

  constructor(private readonly rows: ReferenceRows) {
    for (const kind of termKinds) this.terms.set(kind, byCode(this.listOf(kind)));
  }

  /** Grows whenever words were added or taken away: whoever keeps what they made of the terms compares it. */
  get version(): number {
    return this.changes;
  }

  /** From now on these words mean their terms, and no others that were added before. Words for no term are left out. */
  useAdded(rows: readonly (AddedWords & { kind: TermKind })[]): void {
    const kinds = new Set<TermKind>([...this.added.keys(), ...rows.map(({ kind }) => kind)]);
    this.changes += 1;
    for (const kind of kinds) {
      if (!termKinds.includes(kind)) continue;
      const own = rows.filter((row) => row.kind === kind);
      if (own.length > 0) this.added.set(kind, own);
      else this.added.delete(kind);
      const extra = new Map<string, string[]>();
      for (const { code, words } of own) extra.set(code, [...(extra.get(code) ?? []), words]);
      const list = this.listOf(kind).map((term) => {
        const more = extra.get(term.code);
        return more ? { ...term, synonyms: [...term.synonyms, ...more] } : term;
      });
      this.terms.set(kind, byCode(list));
      this.books.delete(kind);
    }
  }

  private listOf(kind: TermKind): readonly Term[] {
    const { rows } = this;
    const lists: Record<TermKind, readonly Term[]> = {
      profession: rows.professions,
      specialty: rows.specialties,
      skill: rows.skills,
      language: rows.languages,
      languageLevel: rows.languageLevels,
      country: [...rows.countries, ...rows.regions],
      activity: rows.activities,
      payItem: rows.payItems,
      leaveType: rows.leaveTypes,
      mode: rows.modes,
      siteCondition: rows.siteConditions,
    };
    return lists[kind];
  }

  /**
   * Reads one stated text as terms of one kind.
   * "two obstetricians and a scrub nurse" as `profession` gives doctor and nurse; what is left is in `rest`.
   */
  map(kind: TermKind, text: string): Mapping {
    if (kind === 'languageLevel') {
      const tested = levelFromTest(text);
      if (tested) return tested;
    }
    const mapping = this.book(kind).read(text);
    return kind === 'mode' ? withBlended(mapping, text) : mapping;
  }

  /** 1 for the same term, 0 for strangers, and the same in both directions. */
  related(kind: TermKind, a: string, b: string): number {
    if (a === b) return 1;
    const ofA = this.ancestors(kind, a);
    const ofB = this.ancestors(kind, b);
    return Math.max(
      this.byRelation(kind, [a, ...ofA], [b, ...ofB]),
      byDescent(ofA.indexOf(b), ofB.indexOf(a)),
    );
  }

  /** Codes of the parent, its parent and so on, nearest first. */
  ancestors(kind: TermKind, code: string): string[] {
    const found: string[] = [];
    for (let at = this.find(kind, code)?.parent; at && !found.includes(at); at = this.find(kind, at)?.parent)
      found.push(at);
    return found;
  }

  /** The name to show, in the language asked for where we have it, otherwise in English. */
  name(kind: TermKind, code: string, language = 'en'): string | undefined {
    const term = this.find(kind, code);
    if (!term) return undefined;
    return term.names?.[language] ?? term.names?.[language.split('-')[0]] ?? term.name;
  }

  find(kind: TermKind, code: string): Term | undefined {
    return this.terms.get(kind)?.get(code);
  }

  /** All terms of a kind, in the order of the data. */
  all(kind: TermKind): Term[] {
    return [...(this.terms.get(kind)?.values() ?? [])];
  }

  /** Countries and territories without the regions, in the order of the data. */
  countries(): readonly Country[] {
    return this.rows.countries;
  }

  /** A nation, state, province or city by its code, as `map` answers it. */
  place(code: string): Place | undefined {
    return this.rows.places.find((p) => p.code === code);
  }

  profession(code: string): Profession | undefined {
    return this.find('profession', code) as Profession | undefined;
  }

  specialty(code: string): Specialty | undefined {
    return this.find('specialty', code) as Specialty | undefined;
  }

  language(code: string): Language | undefined {
    return this.find('language', code) as Language | undefined;
  }

  leaveTypes(): readonly LeaveType[] {
    return this.rows.leaveTypes;
  }

  skill(code: string): Skill | undefined {
    return this.find('skill', code) as Skill | undefined;
  }

  /** Countries of a region, or `open` where nobody has said which. Undefined for a code that is no region. */
  countriesIn(region: string): readonly string[] | 'open' | undefined {
    return this.rows.regions.find((r) => r.code === region)?.members;
  }

  /** Whether official development assistance goes there. */
  receivesAid(country: string): boolean {
    return (this.find('country', country) as Country | undefined)?.receivesAid === true;
  }

  /** Languages spoken in a country, to suggest and never to gate. */
  languagesOf(country: string): string[] {
    return this.rows.languages.filter((l) => l.spokenIn.includes(country)).map((l) => l.code);
  }

  /** Phrases that two terms of one kind claim; empty in a sound vocabulary. */
  clashes(kind: TermKind): readonly Clash[] {
    return this.book(kind).clashes;
  }

  private book(kind: TermKind): PhraseBook {
    const book = this.books.get(kind) ?? this.bookOf(kind);
    this.books.set(kind, book);
    return book;
  }

  private bookOf(kind: TermKind): PhraseBook {
    const book = new PhraseBook(!ALONE_IN_BRACKETS.has(kind));
    const terms = this.all(kind);
    for (const entry of this.rows.notTerms[kind] ?? []) book.stop(entry);
    for (const compound of this.rows.compounds)
      if (compound.kind === kind) book.add(compound.phrase, compound.codes);
    const prefix = (term: Term) =>
      kind === 'language' && !this.rows.wellKnownLanguages.has(term.code) && term.code.length > 2 ? '=' : '';
    for (const term of terms) book.add(prefix(term) + term.name, [term.code], { how: 'name' });
    for (const term of terms) {
      for (const synonym of term.synonyms) book.add(prefix(term) + synonym, [term.code]);
    }
    // names in other languages come last: where two countries share one, the English reading stands
    for (const term of terms) {
      for (const local of Object.values(term.names ?? {}))
        // Short names of languages are other words of other languages: "lao", "twi", "fon".
        if (!book.has(local))
          book.add(kind === 'language' && local.length < 5 ? `=${local}` : local, [term.code]);
    }
    if (kind === 'languageLevel') for (const term of terms) book.add(term.code, [term.code], { how: 'name' });
    if (kind === 'country') {
      for (const term of terms)
        if (/^[A-Z]{2}$/.test(term.code) && !book.has(term.code)) book.add(`=${term.code}`, [term.code]);
      this.addPlaces(book);
    }
    if (kind === 'specialty' || kind === 'profession') this.addPractitioners(book, kind);
    return book;
  }

  /** "Paediatrician" states a specialty and a profession. */
  private addPractitioners(book: PhraseBook, kind: 'specialty' | 'profession'): void {
    for (const { code, practitioners } of this.rows.specialties)
      for (const { word, profession } of practitioners ?? [])
        if (!book.has(word)) book.add(word, [kind === 'specialty' ? code : profession]);
  }

  private addPlaces(book: PhraseBook): void {
    for (const place of this.rows.places) {
      for (const word of [place.name, ...place.synonyms])
        if (!book.has(word)) book.add(word, [place.country], { place: place.code, weak: place.city });
    }
  }

  /** What two terms have in common, their narrower terms have too, less with every step down. */
  private byRelation(kind: TermKind, from: readonly string[], to: readonly string[]): number {
    let nearest = 0;
    for (let up = 0; up < from.length; up++)
      for (const { code, weight } of this.find(kind, from[up])?.related ?? []) {
        const down = to.indexOf(code);
        if (down >= 0) nearest = Math.max(nearest, weight * PARENT_WEIGHT ** (up + down));
      }
    return nearest;
  }
}

/** By how far above one term the other stands; -1 where it does not. */
function byDescent(up: number, down: number): number {
  const steps = Math.max(up, down);
  return steps < 0 ? 0 : PARENT_WEIGHT ** (steps + 1);
}

function byCode(terms: readonly Term[]): Map<string, Term> {
  return new Map(terms.map((term) => [term.code, term]));
}

/** "Blended" and "hybrid" state both ways at once. */
function withBlended(mapping: Mapping, text: string): Mapping {
  const word = /\b(?:blended|hybrid|mixed mode|remote and on[- ]?site)\b/i.exec(text);
  if (!word) return mapping;
  const known = new Set(mapping.terms.map((t) => t.code));
  const both = ['in-country', 'remote']
    .filter((code) => !known.has(code))
    .map((code) => ({ code, via: 'contained' as const, matched: word[0] }));
  const rest = mapping.rest?.trim().toLowerCase() === word[0].toLowerCase() ? undefined : mapping.rest;
  return { ...mapping, terms: [...mapping.terms, ...both], rest };
}
