import type { Term, TermKind } from '../terms.js';
import { codedLines, refuseStrangers } from './coded-lines.js';
import { professionNames } from './names-professions.js';
import { activityNames, skillNames } from './names-skills.js';
import { payItemNames, siteConditionNames } from './names-small.js';
import { specialtyNames } from './names-specialties.js';

/**
 * Names of terms in the languages in which people write to Midst, besides English. Own translations, in the masculine form
 * that registers use, and still to be read by people whose languages these are.
 */
const order = ['fr', 'pt', 'ar', 'cy', 'sw'] as const;
/** Those in which CLDR names languages: its Swahili names would change which language is offered first. */
const inLibrary = order.filter((language) => language !== 'sw');

const lists: Readonly<Partial<Record<TermKind, string>>> = {
  profession: professionNames,
  specialty: specialtyNames,
  skill: skillNames,
  activity: activityNames,
  payItem: payItemNames,
  siteCondition: siteConditionNames,
};

type Named = Pick<Term, 'code' | 'names'>;

/** Rows with their names in other languages; a name that a row states itself stays. */
export function withNames<T extends Named>(kind: TermKind, rows: readonly T[]): T[] {
  const names = codedLines(lists[kind]);
  refuseStrangers(`Names of ${kind}`, names, rows);
  return rows.map((row) => {
    const own = names.get(row.code);
    if (!own) return row;
    const stated = order.flatMap((of, at) => (own[at] ? [[of, own[at]] as const] : []));
    return { ...row, names: { ...Object.fromEntries(stated), ...row.names } };
  });
}

/** Names of a language as CLDR has them in the library of the running Node; nothing where it has none. */
export function languageNames(code: string): Pick<Term, 'names'> {
  const own = inLibrary.flatMap((language) => {
    const name = inLanguage(language).of(code);
    return name ? [[language, name]] : [];
  });
  return own.length > 0 ? { names: Object.fromEntries(own) as Record<string, string> } : {};
}

const known = new Map<string, Intl.DisplayNames>();

function inLanguage(language: string): Intl.DisplayNames {
  let names = known.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    known.set(language, names);
  }
  return names;
}
