import { type JsonObject } from '../platform/imports/leaves.js';
import {
  joined,
  shortened,
  type Stated,
  StatedRow,
  type Words as StatedWords,
} from '../platform/imports/stated-row.js';
import { codesOf, isCountry, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Mode } from '../clinicians/profile-words.js';
import { legsIn, type StatedLeg } from './case-legs.js';
import { linesIn, type CaseLines } from './case-lines.js';
import { payItemsIn } from './case-pay.js';
import { positionsIn } from './case-positions.js';
import type { Words } from './draft.js';
import { informationKindOf } from './information-kinds.js';
import { FacilityLevel, type HeritageTie, RecordKind } from './vocabulary.js';

/** A row that tells of a need, read: what the draft says, whose it is, and what became of every stated value. */
export interface NeedCase {
  words: Words;
  institution: { name: string; country: string | null; level: FacilityLevel | null } | null;
  stated: Stated[];
}

/**
 * Reads one row in the shape of `needs.json`. Pure: the same row gives the same draft. What no list or column holds
 * stays in its own words; missing keys, nulls, odd types and unknown keys are met calmly.
 */
export function readNeedCase(source: JsonObject, vocabulary: Vocabulary): NeedCase {
  const row = new StatedRow(source);
  for (const key of ['id', 'title'] as const) row.words(key).forEach((words) => row.mapped(words));
  const recordKind = recordKindIn(row);
  const labels = labelsIn(row);
  const where = placesIn(row, vocabulary);
  const lines = linesIn(row, vocabulary);
  const { legs, windowText } = legsIn(row, vocabulary, where.sites, modeSaidBy(labels));
  const institution = institutionIn(row, where);
  const { positions, learners } = positionsIn(row, vocabulary, { lines, labels, countries: where.sites });
  for (const leg of legs) finish(leg, lines);
  const words: Words = {
    recordKind,
    title: short(row.one('title'), 300),
    summary: joined(lines.summary, 8000),
    countries: where.countries,
    openCountries: where.open || labels.has('Country left open'),
    region: where.region,
    facilityLevel: institution?.level ?? null,
    place: institution ? placeIn(institution.name, where.countries, vocabulary) : null,
    contact: short(row.one('contact'), 500),
    sites: institution ? sitesIn(institution.name) : [],
    siteConditions: lines.siteConditions.slice(0, 40),
    ...heritageIn(labels, lines),
    payItems: payItemsIn(row, vocabulary).slice(0, 60),
    preparations: lines.preparations.slice(0, 60),
    priority: joined(lines.priority, 2000),
    programme: institution ? schemeIn(institution.name) : null,
    planServed: joined(lines.plan, 1000),
    handover: joined(lines.handover, 3000),
    learners: joined([...lines.learners, ...learners], 3000),
    team: joined(lines.team, 3000),
    deadline: lines.deadline,
    windowText,
    language: languageIn(row, vocabulary),
    counterpart: lines.reporting.length > 0 ? { reporting: joined(lines.reporting, 1000) } : null,
    positions,
    legs,
  };
  return { words, institution, stated: row.stated() };
}

const kinds: readonly (readonly [RegExp, RecordKind])[] = [
  [/^(?:need|adverts?|advertisement|vacancy|job advert|terms of reference|tor|post)$/i, RecordKind.NEED],
  [/^(?:programme|program|scheme)\b/i, RecordKind.PROGRAMME],
  [/^(?:project|volunteer description)\b/i, RecordKind.PROJECT],
  [/^guidance\b/i, RecordKind.GUIDANCE],
  [/\bgrant\b|\bcall for (?:applications|proposals)\b|\bfunding call\b/i, RecordKind.GRANT_CALL],
];

/** Only what is known to be an advert can ever be opened as a need. */
function recordKindIn(row: StatedRow): RecordKind {
  const stated = row.one('record_kind');
  if (!stated) return RecordKind.NEED;
  const kind = kinds.find(([pattern]) => pattern.test(stated.text))?.[1];
  if (kind) row.mapped(stated, [kind]);
  else
    row.kept(
      stated,
      'No such kind of page is known, so it is kept as a programme and never opened as a need.',
    );
  return kind ?? RecordKind.PROGRAMME;
}

function labelsIn(row: StatedRow): ReadonlySet<string> {
  const found = row.words('information_kinds').flatMap((words) => {
    const kind = informationKindOf(words.text);
    if (kind) row.mapped(words, [kind.home]);
    return kind ? [kind.name] : [];
  });
  return new Set(found);
}

function modeSaidBy(labels: ReadonlySet<string>): Mode | null {
  if (labels.has('UK-bound')) return 'uk-bound';
  if (labels.has('In-country')) return 'in-country';
  return labels.has('Remote') ? 'remote' : null;
}

interface Places {
  /** Where the work is, and the countries from which visitors come to it. */
  countries: string[];
  /** Where the work is. */
  sites: string[];
  open: boolean;
  region: string | null;
}

/** Countries; a region or "anywhere" leaves the country open, and is kept as the region. */
function placesIn(row: StatedRow, vocabulary: Vocabulary): Places {
  const stated = row.words('country').map((words) => {
    const mapping = mapWords(row, vocabulary, 'country', words);
    // "United Kingdom (visitors from Zimbabwe)" is a need of both: of the place of the visit, and of whom it serves.
    const served = /\([^)]*\bfrom\b/i.test(words.text) ? (mapping.aside ?? []) : [];
    return { text: words.text, codes: codesOf(mapping), served: served.map(({ code }) => code) };
  });
  const codes = [...new Set(stated.flatMap((one) => one.codes))];
  const regions = stated.filter((one) => one.codes.some((code) => !isCountry(code)));
  const onlyUk = codes.length > 0 && codes.every((code) => code === 'GB');
  const served = [...stated.flatMap((one) => one.served), ...(onlyUk ? sentFrom(row, vocabulary) : [])];
  return {
    countries: [...new Set([...codes, ...served])].filter(isCountry).slice(0, 60),
    sites: codes.filter(isCountry).slice(0, 60),
    open: regions.length > 0,
    region: joined(
      regions.map(({ text }) => text),
      200,
    ),
  };
}

/** "Trust receiving staff from Ghana and Malawi": a host in the UK that tells beside its name whose people it takes. */
function sentFrom(row: StatedRow, vocabulary: Vocabulary): string[] {
  return row.words('institution').flatMap(({ text }) => {
    const from = /\b(?:staff|colleagues|visitors|observers|fellows|people|those|partners) from (.+)$/i.exec(
      text,
    )?.[1];
    return from ? codesOf(vocabulary.map('country', from)) : [];
  });
}

const levels: readonly (readonly [RegExp, FacilityLevel])[] = [
  [/\bministry\b|\bdepartment of health\b/i, FacilityLevel.MINISTRY],
  [/\bteaching hospital|\buniversity (?:teaching )?hospital/i, FacilityLevel.TEACHING],
  [/\breferral\b/i, FacilityLevel.REFERRAL],
  [/\bregional (?:\w+ )?hospital/i, FacilityLevel.REGIONAL],
  [/\bnational (?:\w+ )?hospital/i, FacilityLevel.NATIONAL],
  [/\bdistrict (?:\w+ )?hospital|\bcounty (?:\w+ )?hospital/i, FacilityLevel.DISTRICT],
  [/\bhealth post\b/i, FacilityLevel.HEALTH_POST],
  [/\bhealth cent(?:re|er)\b|\bprimary (?:health )?care\b/i, FacilityLevel.PRIMARY],
  [
    /\buniversity\b|\bcollege\b|\bschool of\b|\bmedical schools?\b|\btraining (?:school|institution)/i,
    FacilityLevel.TRAINING,
  ],
  [/\bcommunity\b/i, FacilityLevel.COMMUNITY],
];

function institutionIn(row: StatedRow, where: Places): NeedCase['institution'] {
  // Some files write an institution as a record with a name.
  const stated = [...row.words('institution'), ...row.words('institution', 'name')];
  if (stated.length === 0) return null;
  stated.forEach((words) => row.mapped(words, ['organisation']));
  const name = stated.map(({ text }) => text).join('; ');
  // A text that names several institutions says nothing about the level of one.
  const own = name.replace(/\(?\bvia [^)]*\)?/i, '');
  const found = levels.filter(([pattern]) => pattern.test(own));
  // "Wales; Lesotho": where the UK is named beside others, work there is asked for there, whoever wrote the row.
  const country = where.sites.find((code) => code !== 'GB') ?? where.countries[0] ?? null;
  return { name, country, level: found.length === 1 ? found[0][1] : null };
}

/** Institutions with a semicolon between them are several sites; any other text might be one name. */
function sitesIn(name: string): string[] {
  const parts = name.split(';').map((part) => part.trim());
  return parts.length > 1 ? parts.filter(Boolean).map((part) => shortened(part, 500)) : [];
}

/** A town or region that the institution's text names, when it lies in a country of the need. */
function placeIn(name: string, countries: readonly string[], vocabulary: Vocabulary): string | null {
  const places = vocabulary
    .map('country', name)
    .terms.filter(({ code, place }) => place && countries.includes(code));
  return joined(
    places.map(({ matched }) => matched),
    500,
  );
}

function schemeIn(name: string): string | null {
  const via = /\(via ([^)]+)\)|\bvia (.+)$/i.exec(name);
  return via ? shortened((via[1] ?? via[2]).trim(), 500) : null;
}

function heritageIn(
  labels: ReadonlySet<string>,
  { heritage }: CaseLines,
): Pick<Words, 'heritage' | 'heritageReason'> & Partial<Pick<Words, 'tilt' | 'heritageTies'>> {
  const reason = joined(heritage, 2000);
  if (labels.has('Heritage required'))
    return { heritage: 'required', heritageReason: reason, heritageTies: tiesMeant(reason ?? '') };
  // A line about a diaspora without a word of demand is no requirement, and a row that says nothing welcomes a tie.
  // Where it says more than that, a tie weighs more: it is the reason of the partnership.
  const said = labels.has('Heritage welcome') || reason !== null;
  return {
    heritage: 'welcome',
    heritageReason: reason,
    tilt: said ? [{ criterion: 'heritage', by: 2 }] : [],
  };
}

/**
 * "The Kenyan diaspora" is people who come from there, wherever they live: who studied there, married into it or has
 * family in it may well belong, and who only went there to work does not. Any other words leave all ties as they are.
 */
function tiesMeant(reason: string): HeritageTie[] {
  return /\b(?:diasporas?|origins?|descent|roots)\b/i.test(reason) ? ['trained', 'partner', 'family'] : [];
}

function finish(leg: StatedLeg, lines: CaseLines): void {
  if (leg.mode === 'remote') leg.platform = joined(lines.platform, 500);
  if (leg.mode !== 'uk-bound') return;
  leg.hostEmployerLetter = joined(lines.hostEmployerLetter, 1000);
  leg.returnStatement = joined(lines.returnStatement, 1000);
}

function languageIn(row: StatedRow, vocabulary: Vocabulary): string {
  const stated = row.one('language_of_advert');
  const code = stated && mapWords(row, vocabulary, 'language', stated).terms.at(0)?.code;
  return code ?? 'en';
}

function short(words: StatedWords | undefined, most: number): string | null {
  return words ? shortened(words.text, most) : null;
}
