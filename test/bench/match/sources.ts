import { MET, type Reading, isNotMet } from '../../../libs/matching/criterion.js';
import type { LegFacts, PersonFacts, PositionFacts } from '../../../libs/matching/facts.js';
import type { Asked } from '../../../libs/matching/weighing.js';
import { wordsOf } from '../../../libs/matching/words.js';
import { silent as nobody } from '../../../libs/matching/facts.js';
import type { FacetName } from './facets.js';
import type { Column, Population } from './population.js';
import { today } from './shares.js';

/**
 * How the reading of one ask is found from somebody's values. All tables were asked of the rule (`ask.read`), about
 * people of whom one value is known; what stands here is only which values count and how several go together.
 * In tables of elements -1 stands for a value that says nothing.
 */
export type Source =
  | { kind: 'constant'; reading: number }
  | { kind: 'single'; facet: FacetName; table: Int16Array }
  | { kind: 'elements'; facet: FacetName; table: Int16Array; stale: Stale | null; otherwise: Source }
  /** How many of these values somebody has, of no more than the table is long. */
  | { kind: 'count'; facet: FacetName; those: readonly number[]; table: Int16Array }
  /** Days of the longest overlap with a window in one of these modes. */
  | {
      kind: 'overlap';
      from: number;
      to: number;
      modes: Uint8Array;
      /** Whoever names windows in other modes alone has said nothing about this one. */
      onlyThese: boolean;
      table: Int16Array;
      otherwise: Source;
    }
  | { kind: 'years'; wanted: number; counts: Uint8Array; table: Int16Array }
  /** The best of several; where none says anything, something else does. */
  | { kind: 'best'; of: readonly Source[]; otherwise: Source }
  /** One or another source, by the value of a facet. */
  | { kind: 'switch'; facet: FacetName; to: Uint8Array; of: readonly Source[] };

/** Last used before this day an element reads as in this table. */
export interface Stale {
  before: number;
  table: Int16Array;
}

export interface Place {
  population: Population;
  position: PositionFacts;
  leg: LegFacts | null;
}

type Shape = (asked: Asked, place: Place) => Source;
type Read = (some: Partial<PersonFacts>) => Reading;

const readerOf =
  ({ ask }: Asked): Read =>
  (some) =>
    ask.read({ ...nobody, ...some });

const tableOf = (column: Column, read: (some: Partial<PersonFacts>) => number): Int16Array =>
  Int16Array.from(column.values, (value) => read(column.facet.alone(value)));

const silent: Source = { kind: 'constant', reading: -1 };

/** By the one value of a facet, while something else of the person may be known as well. */
const singleGiven =
  (facet: FacetName, given: Partial<PersonFacts>): Shape =>
  (asked, { population }) => {
    const read = readerOf(asked);
    return {
      kind: 'single',
      facet,
      table: tableOf(population.columns[facet], (some) => read({ ...given, ...some })),
    };
  };
const single = (facet: FacetName): Shape => singleGiven(facet, {});

/** The same, with -1 for every value that says nothing. */
const hint =
  (facet: FacetName): Shape =>
  (asked, { population }) => {
    const read = readerOf(asked);
    const silence = read({});
    const table = tableOf(population.columns[facet], (some) => {
      const reading = read(some);
      return reading === silence ? -1 : reading;
    });
    return table.every((reading) => reading < 0) ? silent : { kind: 'single', facet, table };
  };

/** The best element counts; where none says anything, something else does. */
const elementsGiven =
  (facet: FacetName, given: Partial<PersonFacts>, otherwise?: Shape): Shape =>
  (asked, place) => {
    const read = readerOf(asked);
    const silence = read(given);
    const other = otherwise?.(asked, place) ?? { kind: 'constant', reading: silence };
    const table = tableOf(place.population.columns[facet], (some) => {
      const reading = read({ ...given, ...some });
      return reading === silence ? -1 : reading;
    });
    if (table.every((reading) => reading < 0)) return other;
    return { kind: 'elements', facet, table, stale: null, otherwise: other };
  };
const elements = (facet: FacetName, otherwise?: Shape): Shape => elementsGiven(facet, {}, otherwise);
const element = (facet: FacetName): Shape => elements(facet, () => silent);

/** The best of what says anything at all. */
function bestOf(of: readonly Source[], otherwise: Source): Source {
  const said = of.filter((one) => one !== silent);
  return said.length === 0 ? otherwise : { kind: 'best', of: said, otherwise };
}

const best =
  (shapes: readonly Shape[], otherwise: Shape): Shape =>
  (asked, place) =>
    bestOf(
      shapes.map((shape) => shape(asked, place)),
      otherwise(asked, place),
    );

/** A stated no of professions and specialties stands; a question is lifted by skills and by what the text names. */
const specialty: Shape = (asked, place) => {
  const cells = single('cell')(asked, place) as Source & { kind: 'single' };
  const more = [elements('skill', () => silent), element('textSkill'), element('textSpecialty')]
    .map((shape) => shape(asked, place))
    .filter((one) => one !== silent);
  if (more.length === 0) return cells;
  const lifted = bestOf([cells, ...more], cells);
  return {
    kind: 'switch',
    facet: 'cell',
    to: Uint8Array.from(cells.table, (r) => Number(!isNotMet(r))),
    of: [cells, lifted],
  };
};

/** What was said of a yes or no comes first; what else a person states then counts in another way for each answer. */
const said =
  (
    facet: FacetName,
    field: 'lowResource' | 'teaching',
    more: (given: Partial<PersonFacts>) => readonly Shape[],
  ): Shape =>
  (asked, place) => {
    const answers = [null, false, true] as const;
    const { values } = place.population.columns[facet];
    const answer = (value: unknown) =>
      value !== null && typeof value === 'object' ? (value as { teaching: boolean | null }).teaching : value;
    const own = single(facet)(asked, place);
    const of = answers.map((given) =>
      bestOf([own, ...more({ [field]: given }).map((shape) => shape(asked, place))], own),
    );
    if (of.every((one) => one.kind === 'best' && one.of.length === 1)) return own;
    return {
      kind: 'switch',
      facet,
      to: Uint8Array.from(values, (value) => answers.indexOf(answer(value) as null)),
      of,
    };
  };

const lowResource = said('lowResource', 'lowResource', (given) => [
  elementsGiven('tie', given, () => silent),
]);
const teaching = said('teach', 'teaching', (given) => [singleGiven('cell', given)]);

/** How many of somebody's ties count. */
const ties: Shape = (asked, { population }) => {
  const read = readerOf(asked);
  const { values } = population.columns.tie;
  const silence = read({});
  const counting = (value: unknown) => read({ ties: [value as PersonFacts['ties'][number]] }) !== silence;
  const those = [...values.keys()].filter((id) => counting(values[id]));
  if (those.length === 0) return { kind: 'constant', reading: silence };
  const example = values[those[0]] as PersonFacts['ties'][number];
  const table = Int16Array.from({ length: 9 }, (_, some) =>
    read({ ties: Array.from({ length: some }, () => example) }),
  );
  return { kind: 'count', facet: 'tie', those, table };
};

/** Skills, which rust: the day is found between today and long ago by halving. */
const skills: Shape = (asked, place) => {
  const read = readerOf(asked);
  const { values } = place.population.columns.skill;
  const silence = read({});
  const of = (value: unknown, lastUsed: number | null) => {
    const reading = read({ skills: [{ ...(value as PersonFacts['skills'][number]), lastUsed }] });
    return reading === silence ? -1 : reading;
  };
  const table = Int16Array.from(values, (value) => of(value, null));
  const old = 1;
  const rusted = Int16Array.from(values, (value, id) => (table[id] < 0 ? -1 : of(value, old)));
  const changing = values.findIndex((_, id) => table[id] !== rusted[id]);
  let stale: Stale | null = null;
  if (changing >= 0) {
    let [rusty, fresh] = [old, today];
    while (fresh - rusty > 1) {
      const middle = (fresh + rusty) >> 1;
      if (of(values[changing], middle) === table[changing]) fresh = middle;
      else rusty = middle;
    }
    stale = { before: fresh, table: rusted };
  }
  const hints = [hint('cell'), element('textSkill'), element('textSpecialty')];
  const otherwise = best(hints, wordsAsked)(asked, place);
  return { kind: 'elements', facet: 'skill', table, stale, otherwise };
};

/** Readings by the number of words in common; the words come from where the rule takes them. */
function count(wanted: readonly string[], asked: Asked, { population }: Place): Source {
  const read = readerOf(asked);
  const table = Int16Array.from({ length: wanted.length + 1 }, (_, some) =>
    read({ words: some === 0 ? [] : [wanted.slice(0, some).join(' ')] }),
  );
  if (table.every((reading) => reading === table[0])) return { kind: 'constant', reading: table[0] };
  const those = wanted
    .map((word) => population.columns.word.numberOf(word))
    .filter((word) => word !== undefined);
  return { kind: 'count', facet: 'word', those, table };
}

const wordsAsked: Shape = (asked, place) => {
  const requirement = place.position.requirements.find(({ id }) => id === asked.ask.subject);
  const text = requirement?.text ?? requirement?.term?.replaceAll('-', ' ') ?? '';
  return count(wordsOf(text), asked, place);
};

const wordsOfNeed: Shape = (asked, place) =>
  count([...new Set(place.position.words.flatMap(wordsOf))].sort(), asked, place);

const overlap: Shape = (asked, { population, leg }) => {
  const read = readerOf(asked);
  const from = Math.max(leg?.from ?? today, today);
  const to = leg?.to ?? 2 ** 31 - 1;
  const lasting = (days: number, modes: PersonFacts['availability'][number]['modes'] = []) =>
    read({ availability: [{ from: days === 0 ? from - 9 : from, to: from + days - 1, modes }] });
  const most = Math.max(0, Math.min(Math.max(1, leg?.minDays ?? 1), to - from + 1));
  const table = Int16Array.from({ length: most + 1 }, (_, days) => lasting(days));
  const { values } = population.columns.window;
  const modes = Uint8Array.from(values, (value) => {
    const window = value as PersonFacts['availability'][number];
    return Number(lasting(most, window.modes) === table[most]);
  });
  const silent = read({});
  const onlyThese = values.some((value, n) => {
    const window = value as PersonFacts['availability'][number];
    return modes[n] === 0 && lasting(most, window.modes) === silent;
  });
  const otherwise: Source = { kind: 'constant', reading: silent };
  return { kind: 'overlap', from, to, modes, onlyThese, table, otherwise };
};

/**
 * Years hang together: in all (not stated, too few, enough), the longest in any profession, the most in one that
 * counts, whether there is only one profession, and what was said of low-resource work and of teaching.
 */
const years: Shape = (asked, { population, position }) => {
  const read = readerOf(asked);
  const wanted = position.requirements.find(({ id }) => id === asked.ask.subject)?.years ?? 0;
  if (wanted <= 0) return { kind: 'constant', reading: read({}) };
  const job = (code: string, had: number | null) => ({ code, specialties: [], years: had, current: true });
  const other = job('', null);
  const codes = population.columns.practice.values.map((value) => (value as { code: string }).code);
  const met = (code: string) => Number(read({ professions: [job(code, wanted), other] }) === MET);
  const counts = Uint8Array.from(codes, met);
  const strangerCounts = met('') === 1;
  const counting = codes.find((_, id) => counts[id] === 1);
  const said = [null, false, true];
  const table = new Int16Array(yearsSize).fill(-1);
  for (const [l, lowResource] of said.entries())
    for (const [t, teaching] of said.entries())
      for (const alone of [0, 1])
        for (const [a, all] of [null, wanted - 1, wanted].entries())
          for (const long of [0, 1])
            for (const named of [0, 1, 2]) {
              const jobs = [];
              if (named > 0 && counting !== undefined) jobs.push(job(counting, wanted - 2 + named));
              if (named > 0 && counting === undefined) continue;
              if (named === 2 && long === 0) continue;
              if (long === 1 && named < 2) {
                if (strangerCounts) continue;
                jobs.push(job('', wanted));
              }
              if (jobs.length > 1 && alone) continue;
              const filler = strangerCounts || counting === undefined ? '' : counting;
              // Who leaves the years of one of these professions open is as if they had named none.
              const fills = named > 0 ? job(counting!, wanted - 2 + named) : job(filler, null);
              while (jobs.length < (alone ? 1 : 2)) jobs.push(fills);
              table[yearsIndex(l, t, alone, a, long, named)] = read({
                professions: jobs,
                years: all,
                lowResource,
                teaching,
              });
            }
  return { kind: 'years', wanted, counts, table };
};

export const yearsSize = 3 * 3 * 2 * 3 * 2 * 3;
/**
 * `said`: 0 not stated, 1 no, 2 yes; `all` and `named`: 0 not stated, 1 too few, 2 enough. Of the professions that count
 * the most years are named; too few only where each of them says how many.
 */
export const yearsIndex = (
  lowResource: number,
  teaching: number,
  alone: number,
  all: number,
  long: number,
  named: number,
): number => ((((lowResource * 3 + teaching) * 2 + alone) * 3 + all) * 2 + long) * 3 + named;

const tie = elements('tie', single('tiesComplete'));

/** By the name of the row in the table of criteria. A row that is not here stops the bench. */
const shapes: Readonly<Record<string, Shape>> = {
  profession: single('cell'),
  specialty,
  skill: skills,
  language: elements('language'),
  registration: elements('registration'),
  years,
  residence: single('lives'),
  staff: single('lives'),
  'low-resource': lowResource,
  teaching,
  qualification: elements('qualification', wordsAsked),
  stated: wordsAsked,
  tie,
  'tie-welcome': tie,
  'worked-there': tie,
  'low-resource-experience': lowResource,
  'earlier-visits': ties,
  traveller: single('lives'),
  'teaching-experience': teaching,
  activity: single('activities'),
  words: wordsOfNeed,
  availability: overlap,
  mode: single('modes'),
  length: single('days'),
  load: single('hours'),
  place: elements('place'),
  cost: single('cover'),
  topics: single('topics'),
};

export function sourceOf(asked: Asked, place: Place): Source {
  const shape = shapes[asked.criterion.name];
  if (!shape)
    throw new Error(
      `The rule has a row "${asked.criterion.name}" that the peers of the bench do not know: ` +
        'add to test/bench/match/sources.ts which values of a person it reads.',
    );
  return shape(asked, place);
}

/** The same source with every reading put through `change`; -1 stays. */
export function changed(source: Source, change: (reading: number) => number): Source {
  const table = (of: Int16Array) => of.map((reading) => (reading < 0 ? -1 : change(reading)));
  switch (source.kind) {
    case 'constant':
      return source.reading < 0 ? source : { ...source, reading: change(source.reading) };
    case 'switch':
      return { ...source, of: source.of.map((one) => changed(one, change)) };
    case 'best':
      return {
        ...source,
        of: source.of.map((one) => changed(one, change)),
        otherwise: changed(source.otherwise, change),
      };
    case 'elements':
      return {
        ...source,
        table: table(source.table),
        stale: source.stale && { ...source.stale, table: table(source.stale.table) },
        otherwise: changed(source.otherwise, change),
      };
    case 'overlap':
      return { ...source, table: table(source.table), otherwise: changed(source.otherwise, change) };
    default:
      return { ...source, table: table(source.table) };
  }
}

/** Every reading that can come out. */
export function readingsOf(source: Source): Set<number> {
  const found = new Set<number>();
  changed(source, (reading) => {
    found.add(reading);
    return reading;
  });
  return found;
}
