import type { ReportPageQuery } from '../api/operations.js';
import { datesIn } from '../pages/dates.js';
import type { Part } from '../pages/tagged-pdf.js';
import { type Language, wordsIn } from '../pages/words.js';

type Report = ReportPageQuery['indicatorReport'];

/** A report as pages for a donor, in reading order: each indicator with its definition, its source and its table. */
export function reportAsParts(report: Report, language: Language): Part[] {
  const t = wordsIn(language);
  const dates = datesIn(language);
  const { firstYear, lastYear, filter, madeOn, indicators } = report;
  return [
    { heading: t('reports.title'), level: 1 },
    { say: t('reports.period', { from: firstYear, to: lastYear }) },
    { say: `${t('reports.filter')} ${filter}.` },
    { say: t('reports.madeOn', { day: dates.day(madeOn) }) },
    { say: t('reports.rule') },
    ...indicators.flatMap(({ definition, lines }): Part[] => {
      const { name, source, validFrom, whyNot } = definition;
      const unit = t(`reports.unit.${definition.unit}`);
      const numbers = lines.at(0)?.numbers ?? [];
      return [
        { heading: name, level: 2 },
        { say: definition.definition },
        {
          say: `${t('reports.since', { day: dates.day(validFrom), unit })} ${t('reports.source')} ${source}.`,
        },
        whyNot
          ? { say: `${t('reports.notCounted')} ${whyNot}` }
          : {
              head: [
                t('reports.kind'),
                ...numbers.map(({ year }) => (year ? `${year}` : t('reports.total'))),
              ],
              rows: lines.map((line) => [line.label, ...line.numbers.map(({ said }) => said)]),
              counted: true,
            },
      ];
    }),
  ];
}
