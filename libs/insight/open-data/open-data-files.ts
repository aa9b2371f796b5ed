import { stringify } from 'csv-stringify/sync';
import type { InCountry } from '../report/indicator-reports.service.js';

const columns = [
  { name: 'year', type: 'integer', description: 'The calendar year that is counted.' },
  {
    name: 'country',
    type: 'string',
    description: 'The country or territory, by its code (ISO 3166-1 alpha-2); empty: everything there is.',
  },
  { name: 'indicator', type: 'string', description: 'The code of the indicator; see `indicators`.' },
  {
    name: 'kind',
    type: 'string',
    description: 'What of it: its parts with bars between; empty: all of it; `not-told-apart`: the rest.',
  },
  { name: 'unit', type: 'string', description: 'In what it is counted.' },
  {
    name: 'value',
    type: 'number',
    description:
      'The number. Empty where it is about fewer than five people, or where such a number could be worked out from it.',
  },
  {
    name: 'at_least',
    type: 'boolean',
    description: 'Whether something that is left out elsewhere belongs to the number.',
  },
];

/**
 * The files of one edition: a table that machines read, and what everything in it means, as a Frictionless data package.
 * English alone: it is data. Pure.
 */
export function openDataFiles(
  year: number,
  madeOn: string,
  places: readonly InCountry[],
): { csv: string; dictionary: string; rows: number } {
  const rows = places.flatMap(({ country, indicators }) =>
    indicators.flatMap(({ indicator, lines }) =>
      lines.map(({ kind, years: [{ value, atLeast }] }) => [
        ...[year, country ?? '', indicator.code, kind ?? '', indicator.unit, value ?? '', atLeast],
      ]),
    ),
  );
  const csv = stringify([columns.map(({ name }) => name), ...rows], {
    ...{ escape_formulas: true, cast: { boolean: String } },
  });
  const dictionary = {
    name: `midst-indicators-${year}`,
    title: `Midst: what was given to health systems in ${year}, by country`,
    description:
      'Whole years, each decided on its own. Only contributions that their host has confirmed are counted. Numbers about ' +
      'fewer than five people are left out, and so many others that none of them can be worked out.',
    created: madeOn,
    version: '1',
    resources: [
      {
        name: 'indicators',
        path: `midst-indicators-${year}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: columns,
          missingValues: [''],
          primaryKey: ['year', 'country', 'indicator', 'kind'],
        },
      },
    ],
    indicators: places[0].indicators.map(({ indicator }) => ({
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      definition: indicator.definition,
      definedSoSince: indicator.validFrom,
      source: indicator.source,
      ...(indicator.whyNot && { notCounted: indicator.whyNot }),
    })),
  };
  return { csv, dictionary: `${JSON.stringify(dictionary, null, 2)}\n`, rows: rows.length };
}
