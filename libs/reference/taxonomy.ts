import { foldedKey, normalisedKey } from './phrase-book.js';
import { Region, Specialty, Term, Language, Place, Profession, Skill } from './terms.js';

export interface Fault {
  kind:
    | 'duplicate-code'
    | 'orphan'
    | 'cycle'
    | 'duplicate-synonym'
    | 'unknown-relation'
    | 'one-way-relation'
    | 'unequal-weights'
    | 'weight-out-of-range'
    | 'unexplained-relation'
    | 'unknown-reference'
    | 'unknown-country'
    | 'no-source';
  code: string;
  detail: string;
}

/** Faults that any list of terms can have: to run over the arrays here and over rows from the database alike. */
export function faultsOf(terms: readonly Term[]): Fault[] {
  const faults: Fault[] = [];
  const byCode = new Map<string, Term>();
  for (const term of terms) {
    if (byCode.has(term.code)) faults.push({ kind: 'duplicate-code', code: term.code, detail: term.name });
    byCode.set(term.code, term);
    if (!term.source || (!term.seenOn && !term.edition))
      faults.push({
        kind: 'no-source',
        code: term.code,
        detail: 'needs a source and either seenOn or edition',
      });
  }
  for (const term of terms) faults.push(...descentFaults(term, byCode), ...relationFaults(term, byCode));
  return [...faults, ...synonymFaults(terms)];
}

function descentFaults(term: Term, byCode: ReadonlyMap<string, Term>): Fault[] {
  const seen = new Set([term.code]);
  for (let at = term.parent; at; at = byCode.get(at)?.parent) {
    if (!byCode.has(at)) return [{ kind: 'orphan', code: term.code, detail: `parent ${at} does not exist` }];
    if (seen.has(at)) return [{ kind: 'cycle', code: term.code, detail: [...seen, at].join(' → ') }];
    seen.add(at);
  }
  return [];
}

function relationFaults(term: Term, byCode: ReadonlyMap<string, Term>): Fault[] {
  return term.related.flatMap(({ code, weight, why }): Fault[] => {
    const other = byCode.get(code);
    if (!other || code === term.code) return [{ kind: 'unknown-relation', code: term.code, detail: code }];
    const found: Fault[] = [];
    const back = other.related.filter((r) => r.code === term.code);
    if (back.length === 0) found.push({ kind: 'one-way-relation', code: term.code, detail: code });
    if (back.some((r) => r.weight !== weight))
      found.push({ kind: 'unequal-weights', code: term.code, detail: code });
    if (!(weight > 0 && weight < 1))
      found.push({ kind: 'weight-out-of-range', code: term.code, detail: `${code} ${weight}` });
    if (!why.trim()) found.push({ kind: 'unexplained-relation', code: term.code, detail: code });
    return found;
  });
}

/** Two terms may not claim the same words; words that differ only by a plural or an accent are the same. */
function synonymFaults(terms: readonly Term[]): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, { code: string; exact: string }>();
  for (const term of terms) {
    for (const word of [term.name, ...term.synonyms]) {
      const key = foldedKey(word);
      const exact = normalisedKey(word);
      const owner = owners.get(key);
      // words with numbers fold to the same key ("3 months", "6 months"), so they are compared as written
      if (owner && owner.code !== term.code && (!key.includes('#') || owner.exact === exact)) {
        faults.push({
          kind: 'duplicate-synonym',
          code: term.code,
          detail: `"${word}" also belongs to ${owner.code}`,
        });
      }
      if (!owner) owners.set(key, { code: term.code, exact });
    }
  }
  return faults;
}

export interface CrossRows {
  professions: readonly Profession[];
  specialties: readonly Specialty[];
  skills: readonly Skill[];
  languages: readonly Language[];
  places: readonly Place[];
  regions: readonly Region[];
}

/** References from one list into another that lead nowhere, and country codes that no country has. */
export function crossFaults(rows: CrossRows, countryCodes: ReadonlySet<string>): Fault[] {
  const professions = new Set(rows.professions.map((p) => p.code));
  const specialties = new Set(rows.specialties.map((s) => s.code));
  const faults: Fault[] = [];
  const check = (
    owner: string,
    codes: readonly string[],
    known: ReadonlySet<string>,
    kind: Fault['kind'],
  ) => {
    for (const code of codes) if (!known.has(code)) faults.push({ kind, code: owner, detail: code });
  };
  for (const p of rows.professions)
    if (Array.isArray(p.members)) check(p.code, p.members, professions, 'unknown-reference');
  for (const s of rows.specialties) {
    check(s.code, s.professions, professions, 'unknown-reference');
    check(
      s.code,
      (s.practitioners ?? []).map((w) => w.profession),
      professions,
      'unknown-reference',
    );
  }
  for (const s of rows.skills) check(s.code, s.specialties, specialties, 'unknown-reference');
  for (const l of rows.languages) check(l.code, l.spokenIn, countryCodes, 'unknown-country');
  for (const p of rows.places) check(p.code, [p.country], countryCodes, 'unknown-country');
  for (const r of rows.regions)
    if (Array.isArray(r.members)) check(r.code, r.members, countryCodes, 'unknown-country');
  return faults;
}
