import { shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readDate } from '../reference/dates.js';
import { codesOf, isCountry, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { ProfileLists } from './profile.changes.js';
import type { TieKind } from './profile-words.js';

type Tie = ProfileLists['ties'][number];

/** Advice by video is work for a country and not in it: whoever gave it has not seen its wards. */
const FROM_AFAR =
  /\b(?:remote(?:ly)?|virtual(?:ly)?|online|by (?:video|telephone|phone)|from (?:home|afar|the UK))\b/i;

/**
 * Ties to countries as a row states them, and the work behind them. They are stored; whether anybody is ever matched
 * by them is for the person to consent to.
 */
export function tiesIn(
  row: StatedRow,
  vocabulary: Vocabulary,
): { ties: Tie[]; pastAssignments: ProfileLists['pastAssignments'] } {
  const ties: Tie[] = [];
  const add = (country: string, kind: TieKind, region: string | null) => {
    const known = ties.find((tie) => tie.country === country && tie.kind === kind);
    if (!known) ties.push({ country, kind, region: region && shortened(region, 200) });
    else if (region && known.region && !known.region.includes(region))
      known.region = shortened(`${known.region}; ${region}`, 200);
    else known.region ??= region && shortened(region, 200);
  };
  heritage(row, vocabulary, add);
  for (const words of row.words('trained_in'))
    for (const { code, region } of countriesIn(row, vocabulary, words)) add(code, 'trained', region);
  const pastAssignments: ProfileLists['pastAssignments'] = [];
  for (const words of row.words('worked_in')) {
    const countries = countriesIn(row, vocabulary, words);
    if (!FROM_AFAR.test(words.text)) for (const { code, region } of countries) add(code, 'worked', region);
    pastAssignments.push({
      text: shortened(words.text, 1000),
      country: countries.length === 1 ? countries[0].code : null,
      ...datesIn(words.text),
    });
  }
  for (const words of row.words('past_assignments')) {
    const countries = codesOf(vocabulary.map('country', words.text)).filter(isCountry);
    row.mapped(words, countries);
    if (!FROM_AFAR.test(words.text)) for (const country of countries) add(country, 'worked', null);
    pastAssignments.push({
      text: shortened(words.text, 1000),
      country: countries.length === 1 ? countries[0] : null,
      ...datesIn(words.text),
    });
  }
  return { ties, pastAssignments };
}

type Add = (country: string, kind: TieKind, region: string | null) => void;

/** How somebody belongs is read from the words beside the countries, and is *from* where they do not say. */
function heritage(row: StatedRow, vocabulary: Vocabulary, add: Add): void {
  const basis = row.words('heritage_basis');
  const said = basis.map(({ text }) => text).join('; ');
  const region =
    /\bin (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?:province|region|state|district)\b/u.exec(said)?.[1] ??
    null;
  const own: string[] = [];
  for (const words of row.words('heritage_countries'))
    for (const { code, region: place } of countriesIn(row, vocabulary, words)) {
      own.push(code);
      add(code, heritageKind(said), place ?? region);
    }
  for (const words of basis) {
    const terms: string[] = own.length > 0 ? [heritageKind(said)] : [];
    for (const clause of words.text.split(/[;,]/)) {
      const kind = kindOf(clause);
      if (!kind) continue;
      for (const { code } of vocabulary.map('country', clause).terms)
        if (isCountry(code)) {
          add(code, kind, null);
          terms.push(kind, code);
        }
    }
    if (terms.length > 0) row.mapped(words, terms);
    else row.kept(words, 'It names no country of the tie, and none is assumed.');
  }
}

function heritageKind(said: string): TieKind {
  const first = said.split(/[;,]/)[0];
  if (/^\s*born\b(?: there)?/i.test(first)) return 'born';
  if (/\b(?:ancestr|parents?|grandparents?|family|father|mother)/i.test(first)) return 'family';
  if (/\b(?:partner|spouse|wife|husband|married)\b/i.test(first)) return 'partner';
  return 'from';
}

const KIN =
  /\b(?:parents?|grandparents?|(?:grand|god)?(?:mother|father)s?|mum|dad|famil(?:y|ies)|ancestors?|relatives?|uncles?|aunts?|brothers?|sisters?|siblings?|children|sons?|daughters?|in-laws?)\b/i;
const SPOUSE = /\b(?:partner|spouse|wife|husband)\b/i;
const OF_A_LIFE: readonly (readonly [RegExp, TieKind])[] = [
  [/\bchildhood\b|\bgrew up\b|\bgrown up\b|\braised\b/i, 'lived-as-child'],
  [/\bborn (?:and raised )?in\b/i, 'born'],
  [/\b(?:trained|studied) in\b/i, 'trained'],
];

/** Ties that name their own country: "childhood in Kampala". Whose life it was goes before what happened in it. */
function kindOf(clause: string): TieKind | null {
  const [happened, kind] = OF_A_LIFE.map(([words, one]) => [clause.search(words), one] as const).find(
    ([at]) => at >= 0,
  ) ?? [clause.search(/\b(?:is |are |was |were |come |comes |came )?from\b/i), null];
  // "Parents born in Kisumu" was once read as the birth of the person.
  const whose = clause.slice(0, Math.max(0, happened));
  if (KIN.test(whose)) return 'family';
  return SPOUSE.test(whose) ? 'partner' : kind;
}

function countriesIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  words: Words,
): { code: string; region: string | null }[] {
  const { terms } = mapWords(row, vocabulary, 'country', words);
  const codes = [...new Set(terms.map(({ code }) => code))].filter(isCountry);
  return codes.map((code) => {
    const place = terms.find((term) => term.code === code && term.place)?.matched ?? null;
    return { code, region: place };
  });
}

/** "From 2024-07", "2019": days only where the words name them; a span of years is first to last. */
function datesIn(text: string): { from: string | null; to: string | null } {
  const since = /\b(?:from|since) (\d{4}(?:-\d{2}){0,2})\b/i.exec(text);
  if (since) return { from: readDate(since[1])?.first ?? null, to: null };
  const span = /\b((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})\b(?!.*\d{4})/.exec(text);
  if (span && span[1] <= span[2]) return { from: `${span[1]}-01-01`, to: `${span[2]}-12-31` };
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
  if (years.length !== 1) return { from: null, to: null };
  return { from: `${years[0][0]}-01-01`, to: `${years[0][0]}-12-31` };
}
