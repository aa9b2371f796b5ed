import type { Words } from '../../notifications/words.js';
import type { Line, Shown } from './indicator-report.js';
import type { Indicator } from './indicator.entity.js';

/** What is known of a report before a form of it is made: the screen and the pages for donors, CSV and XLSX are written from this one. */
export interface Report {
  firstYear: number;
  lastYear: number;
  years: number[];
  /** To what it is narrowed, in words. */
  filter: string;
  /** YYYY-MM-DD */
  madeOn: string;
  language: string;
  indicators: { indicator: Indicator; lines: NamedLine[] }[];
}

export interface NamedLine extends Line {
  label: string;
}

export type Cell = string | number;

/** What stands above every form: what it is, its period, its filter, its day, and the rule of small numbers. */
export function headOf(report: Report, t: Words): [string, string][] {
  return [
    [t('report.title'), ''],
    [t('report.period'), t('report.years', { from: report.firstYear, to: report.lastYear })],
    [t('report.filter'), report.filter],
    [t('report.made'), report.madeOn],
    [t('report.rule'), ''],
  ];
}

/** A number as it is written where it is a text: on the screen and on paper. */
export function said({ value, atLeast }: Shown, t: Words): string {
  if (value === null) return t('report.few');
  const number = new Intl.NumberFormat(t.language).format(value);
  return atLeast ? t('report.atLeast', { number }) : number;
}

/** One row for each line, with everything that a stranger needs to read it: what CSV and XLSX hold, in their order. */
export function rowsOf(report: Report, t: Words): Cell[][] {
  const isSum = report.years.length > 1;
  const head = [
    ...['indicator', 'kind', 'unit'].map((key) => t(`report.${key}`)),
    ...report.years.map(String),
    ...(isSum ? [t('report.total')] : []),
    ...['note', 'definition', 'since', 'source', 'period', 'filter'].map((key) => t(`report.${key}`)),
  ];
  const period = t('report.years', { from: report.firstYear, to: report.lastYear });
  const rows = report.indicators.flatMap(({ indicator, lines }) => {
    const { name, unit, definition, validFrom, source, whyNot } = indicator;
    const about = [definition, validFrom, source, period, report.filter];
    if (whyNot) {
      const empty = Array.from({ length: report.years.length + (isSum ? 1 : 0) }, () => '');
      return [[name, '', t(`unit.${unit}`), ...empty, t('report.notCounted', { why: whyNot }), ...about]];
    }
    return lines.map((line) => {
      const shown = [...line.years, ...(isSum ? [line.total] : [])];
      const isAtLeast = shown.some((one) => one?.atLeast);
      return [
        ...[name, line.label, t(`unit.${unit}`)],
        ...shown.map((one) => (one === null ? '' : (one.value ?? '*'))),
        ...[isAtLeast ? t('report.noteAtLeast') : '', ...about],
      ];
    });
  });
  return [head, ...rows];
}
