import type { Words } from '../../notifications/words.js';
import type { Shown } from './indicator-report.js';
import type { CountedIndicator } from './indicator-report.types.js';
import { type Report, said } from './report-rows.js';

/** What was counted, as it is answered: each number with its year, and the one of all years without. */
export function countedIn(indicators: Report['indicators'], firstYear: number, t: Words): CountedIndicator[] {
  const number = (shown: Shown, year: number | null) => ({ ...shown, year, said: said(shown, t) });
  return indicators.map(({ indicator, lines }) => ({
    definition: indicator,
    lines: lines.map(({ kind, label, years, total }) => ({
      ...{ kind, label },
      numbers: [
        ...years.map((shown, at) => number(shown, firstYear + at)),
        ...(total ? [number(total, null)] : []),
      ],
    })),
  }));
}
