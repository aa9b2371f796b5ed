import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SurveyQuestion } from '../../engagements/survey/survey.entity.js';
import { type Words, wordsOf } from '../../notifications/words.js';
import { Partnership } from '../../partnerships/partnership.entity.js';
import { type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Indicator, inWords } from './indicator.entity.js';
import { type Counted, depthOf, type Line, linesOf, rest, type Scope } from './indicator-report.js';
import { labelOf } from './kind-words.js';
import type { NamedLine, Report } from './report-rows.js';

export interface Asked {
  firstYear: number;
  lastYear: number;
  scope: Scope;
  language: string;
}

/** What is told of one country, or of everything where it is null. */
export interface InCountry {
  country: string | null;
  name: string | null;
  indicators: Report['indicators'];
}

/** What is asked, in the language of the report, by code. */
type Questions = ReadonlyMap<string, string>;

interface Found {
  counted: Map<string, Counted[]>;
  medians: Map<string, Measured[]>;
  questions: Questions;
}

/** The most years that one report spans. */
const mostYears = 10;

/** Counts what a programme did: one question to PostgreSQL, from which every form of the report is made. */
@Injectable()
export class IndicatorReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** @throws Refusal BAD_INPUT for years that cannot be reported, NOT_FOUND for a partnership that is not there */
  async make(actor: SignedIn, asked: Asked): Promise<Report> {
    const { firstYear, lastYear, scope, language } = asked;
    this.refuseOtherYears(firstYear, lastYear);
    const t = wordsOf('insight', language);
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
    return this.database.read(actor, async (tx) => {
      const filter = await this.inWords(tx, scope, t);
      const definitions = await definedIn(tx, lastYear);
      const counted = await count(tx, asked);
      const medians = await measure(tx, asked);
      const questions = await questionsIn(tx, language);
      const indicators = this.told(definitions, { counted, medians, questions }, { ...asked, years });
      const madeOn = this.clock.today();
      return { firstYear, lastYear, years, filter, madeOn, language, indicators };
    });
  }

  /**
   * One year of everything and of each country in it, counted once: what a report narrowed to each of them says.
   * @throws Refusal BAD_INPUT for a year that cannot be reported
   */
  async inCountries(actor: SignedIn, year: number, language: string): Promise<InCountry[]> {
    this.refuseOtherYears(year, year);
    return this.database.read(actor, async (tx) => {
      const definitions = await definedIn(tx, year);
      const asked = { firstYear: year, lastYear: year, language, years: [year] };
      const counted = await count(tx, { ...asked, scope: { country: '' } });
      const countries = new Set([...counted.values()].flat().flatMap(({ country }) => country ?? []));
      const places: InCountry[] = [];
      const questions = await questionsIn(tx, language);
      for (const country of [null, ...[...countries].sort()]) {
        const scope = country === null ? null : { country };
        const medians = await measure(tx, { ...asked, scope });
        const indicators = this.told(definitions, { counted, medians, questions }, { ...asked, scope });
        const name = country && (this.vocabulary.name('country', country, language) ?? country);
        places.push({ country, name, indicators });
      }
      return places;
    });
  }

  /**
   * What came of confirmed contributions in one partnership, for whoever pays for it: the report's own numbers, all of each and
   * none of its kinds. Who asks may read nothing of what they are decided from, so another counts.
   * @throws Refusal BAD_INPUT for years that cannot be reported
   */
  async confirmedOf(
    partnership: string,
    { firstYear, lastYear, language }: Omit<Asked, 'scope'>,
  ): Promise<Report['indicators']> {
    this.refuseOtherYears(firstYear, lastYear);
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
    const asked = { firstYear, lastYear, language, scope: { partnership } };
    return this.database.read(system('counter'), async (tx) => {
      const definitions = (await definedIn(tx, lastYear)).filter(({ code }) => confirmed.includes(code));
      const found: Found = { counted: await count(tx, asked), medians: new Map(), questions: new Map() };
      return this.told(definitions, found, { ...asked, years }).map(({ indicator, lines }) => ({
        indicator,
        lines: lines.slice(0, 1),
      }));
    });
  }

  /** @throws Refusal BAD_INPUT for years that cannot be reported */
  refuseOtherYears(first: number, last: number): void {
    const refuse = (field: string, sentence: string) => {
      throw new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
    };
    const thisYear = this.clock.now().getUTCFullYear();
    if (first < 2000 || first > thisYear) refuse('firstYear', `Choose a year from 2000 to ${thisYear}.`);
    if (last < first || last > thisYear)
      refuse('lastYear', `Choose a year from ${first} to ${thisYear}, not before the first.`);
    if (last - first >= mostYears) refuse('lastYear', `Choose ${mostYears} years or fewer.`);
  }

  private told(
    definitions: readonly Indicator[],
    { counted, medians, questions }: Found,
    { scope, years, language }: Asked & { years: number[] },
  ): Report['indicators'] {
    const t = wordsOf('insight', language);
    return definitions.map((definition) => {
      const { code, unit, whyNot } = definition;
      const lines = whyNot
        ? []
        : measured.includes(code)
          ? linesOfMedians(medians.get(code) ?? [], years)
          : linesOf(counted.get(code) ?? [], { unit, scope, years });
      return { indicator: inWords(definition, language), lines: this.named(code, lines, t, questions) };
    });
  }

  private named(code: string, lines: readonly Line[], t: Words, questions: Questions): NamedLine[] {
    const names = {
      cadre: (name: string) => this.vocabulary.name('profession', name, t.language) ?? name,
      question: (name: string) => questions.get(name) ?? name,
    };
    const named = lines.map((line) => ({ ...line, label: labelOf(code, line.kind, t, names) }));
    const [whole, ...kinds] = named;
    const last = (one: NamedLine) => (one.kind === rest ? 1 : 0);
    kinds.sort((a, b) => last(a) - last(b) || a.label.localeCompare(b.label, t.language));
    return whole ? [whole, ...kinds] : [];
  }

  private async inWords(tx: EntityManager, scope: Scope, t: Words): Promise<string> {
    if (!scope) return t('report.nothing');
    if ('programme' in scope) return t('report.programme', { name: scope.programme });
    if ('country' in scope) {
      const name = this.vocabulary.name('country', scope.country, t.language) ?? scope.country;
      return t('report.country', { name });
    }
    const partnership = await tx.findOneBy(Partnership, { id: scope.partnership });
    if (!partnership) throw notFound('partnership');
    return t('report.partnership', { name: partnership.name });
  }
}

/** What was defined at the end of a year, in the order of reports. */
function definedIn(tx: EntityManager, year: number): Promise<Indicator[]> {
  return tx
    .createQueryBuilder(Indicator, 'indicator')
    .where('valid_from <= :last AND (valid_until IS NULL OR valid_until >= :last)', { last: `${year}-12-31` })
    .orderBy('position')
    .getMany();
}

async function questionsIn(tx: EntityManager, language: string): Promise<Questions> {
  const all = await tx.find(SurveyQuestion);
  return new Map(all.map(({ code, words }) => [code, words[language] ?? words['en-GB']]));
}

/**
 * Of places, only those of countries in which what was asked for is: others decide nothing about it, and of two thousand
 * partnerships there are more numbers than a program should hold.
 */
const numbersAsked = `
  WITH counted AS MATERIALIZED (
    SELECT code, year, country, part, kind, value, people FROM app.indicator_numbers($1, $2, $3))
  SELECT * FROM counted
   WHERE part IS NULL OR country IN (SELECT country FROM counted
     WHERE split_part(part, '|', 1) = $4 OR substr(part, strpos(part, '|') + 1) = $5)`;

async function count(
  tx: EntityManager,
  { firstYear, lastYear, scope }: Asked,
): Promise<Map<string, Counted[]>> {
  const { partnership, programme } = { partnership: null, programme: null, ...scope };
  const rows: (Omit<Counted, 'value'> & { value: string | number })[] = await tx.query(numbersAsked, [
    firstYear,
    lastYear,
    depthOf(scope),
    partnership,
    programme,
  ]);
  return grouped(rows.map((row) => ({ ...row, value: Number(row.value) })));
}

interface Measured {
  code: string;
  year: number;
  kind: string;
  value: number;
}

/** What is counted of contributions that their host confirmed, and of nothing else. */
const confirmed = [
  ...['trained', 'trainers', 'sessions-by-trainers', 'volunteer-days', 'volunteers', 'reached'],
  ...['repeat-visits', 'adopted', 'uk-gain'],
];

const answers = ['answers-clinician', 'answers-host', 'answers-colleague'];

const measured = [
  'led-overseas',
  'days-to-reply',
  'days-to-match',
  'days-to-leave',
  'licence-days',
  'score-change',
  'health-check-change',
  'women-lead-stated',
  ...answers,
];

/** Medians and shares: numbers that do not add up, so each is counted for what was asked. */
async function measure(
  tx: EntityManager,
  { firstYear, lastYear, scope }: Asked,
): Promise<Map<string, Measured[]>> {
  const narrowed = { country: null, partnership: null, programme: null, ...scope };
  const values = [firstYear, lastYear, narrowed.country, narrowed.partnership, narrowed.programme];
  const medians: (Omit<Measured, 'value'> & { median: string })[] = await tx.query(
    'SELECT code, year, kind, median FROM app.indicator_medians($1, $2, $3, $4, $5)',
    values,
  );
  const posted: { year: number; needs: number; overseas: number }[] = await tx.query(
    'SELECT year, needs, overseas FROM app.needs_posted_overseas($1, $2, $3, $4, $5)',
    values,
  );
  const checks: { code: string; year: number; median: string }[] = await tx.query(
    `SELECT 'health-check-change' AS code, year, median FROM app.health_check_change($1, $2, $3, $4, $5)
     UNION ALL SELECT 'women-lead-stated', year, median FROM app.women_lead_stated($1, $2, $3, $4, $5)`,
    values,
  );
  // Answers count in fives over everything there is; a country's own would part them.
  const points: { code: string; year: number; question: string; months: number; points: string }[] = scope
    ? []
    : await tx.query('SELECT * FROM app.answers_by_year($1, $2)', [firstYear, lastYear]);
  return grouped([
    ...points.map(({ code, year, question, months, points: value }) => ({
      ...{ code, year, kind: `${question}|${months}`, value: Number(value) },
    })),
    ...checks.map(({ median, ...row }) => ({ ...row, kind: '', value: Number(median) })),
    ...medians.map(({ median, ...row }) => ({ ...row, value: Number(median) })),
    ...posted.map(({ year, needs, overseas }) => ({
      ...{ code: 'led-overseas', kind: '', year },
      value: Math.round((1000 * overseas) / needs) / 10,
    })),
  ]);
}

function linesOfMedians(rows: readonly Measured[], years: readonly number[]): Line[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return (kinds.length === 0 ? [''] : kinds).map((kind) => ({
    ...{ kind: kind || null, total: null },
    years: years.map((year) => ({
      value: rows.find((row) => row.kind === kind && row.year === year)?.value ?? null,
      atLeast: false,
    })),
  }));
}

function grouped<T extends { code: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const there = groups.get(row.code);
    if (there) there.push(row);
    else groups.set(row.code, [row]);
  }
  return groups;
}
