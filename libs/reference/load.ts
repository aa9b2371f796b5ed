import type { DataSource, EntityManager } from 'typeorm';
import { bankHolidays } from './data/bank-holidays.js';
import { recruitmentCodes, recruitmentListings } from './data/ethical-recruitment.js';
import { absenceLimits, documentKinds, registrationRequirements, travelSteps } from './data/going.js';
import { needKinds } from './data/need-kinds.js';
import { recruitmentWords } from './data/recruitment-words.js';
import { registrationRoutes, ukRegisters } from './data/regulators.js';
import { shippedRows } from './shipped-rows.js';
import { rowsOf, type SourceColumns, sourceColumns } from './term-rows.js';

/** How near terms are and which words mislead was judged for Midst; nobody publishes it. */
const JUDGED: SourceColumns = {
  source: 'Midst judgement',
  seen_on: null,
  edition: '2026-11',
  believed: true,
};

const sourceTypes = { source: 'text', seen_on: 'date', edition: 'text', believed: 'boolean' };

const spanTypes = { least: 'integer', usual: 'integer', most: 'integer', unit: 'text' };

/** One table's shipped content. Column names and types are written here and never come from outside. */
interface Shipment {
  table: string;
  key: readonly string[];
  columns: Readonly<Record<string, string>>;
  rows: readonly object[];
}

function shipments(): Shipment[] {
  const { terms, relations, phrases } = rowsOf(shippedRows);
  return [
    {
      table: 'reference_term',
      key: ['kind', 'code'],
      columns: {
        kind: 'text',
        code: 'text',
        position: 'integer',
        name: 'text',
        names: 'jsonb',
        synonyms: 'text[]',
        parent: 'text',
        data: 'jsonb',
        ...sourceTypes,
      },
      rows: terms,
    },
    {
      table: 'term_relation',
      key: ['kind', 'a', 'b'],
      columns: {
        kind: 'text',
        a: 'text',
        b: 'text',
        weight: 'double precision',
        why: 'text',
        ...sourceTypes,
      },
      rows: relations.map((row) => ({ ...row, ...JUDGED })),
    },
    {
      table: 'term_phrase',
      key: ['kind', 'phrase'],
      columns: {
        kind: 'text',
        phrase: 'text',
        position: 'integer',
        codes: 'text[]',
        why: 'text',
        ...sourceTypes,
      },
      rows: phrases.map((row) => ({ ...row, ...JUDGED })),
    },
    {
      table: 'recruitment_listing',
      key: ['list', 'edition', 'country'],
      columns: {
        list: 'text',
        edition: 'text',
        country: 'text',
        valid_from: 'date',
        valid_to: 'date',
        believed_new: 'boolean',
        source: 'text',
        seen_on: 'date',
        believed: 'boolean',
      },
      rows: recruitmentListings.map(
        ({ list, edition, country, validFrom, validTo, newInEdition, ...row }) => ({
          ...sourceColumns(row),
          list,
          edition,
          country,
          valid_from: validFrom,
          valid_to: validTo,
          believed_new: newInEdition?.believed ?? false,
        }),
      ),
    },
    {
      table: 'recruitment_code',
      key: ['nation', 'edition'],
      columns: {
        nation: 'text',
        edition: 'text',
        title: 'text',
        url: 'text',
        valid_from: 'date',
        valid_to: 'date',
        source: 'text',
        seen_on: 'date',
        believed: 'boolean',
      },
      rows: recruitmentCodes.map(({ validFrom, validTo, edition, ...row }) => ({
        ...{ nation: row.nation, title: row.title, url: row.url },
        ...sourceColumns(row),
        ...{ edition, valid_from: validFrom, valid_to: validTo },
      })),
    },
    {
      table: 'recruitment_word',
      key: ['language', 'pattern'],
      columns: { language: 'text', pattern: 'text', ...sourceTypes },
      rows: recruitmentWords.map(({ language, pattern, ...row }) => ({
        ...{ language, pattern },
        ...sourceColumns(row),
      })),
    },
    {
      table: 'registration_route',
      key: ['country', 'body', 'route'],
      columns: {
        country: 'text',
        body: 'text',
        route: 'text',
        position: 'integer',
        professions: 'text[]',
        asks: 'text',
        lead: 'text',
        cost: 'text',
        ...sourceTypes,
      },
      rows: registrationRoutes.map(({ source, seenOn, edition, believed, ...row }, position) => ({
        ...row,
        position,
        ...sourceColumns({ source, seenOn, edition, believed }),
      })),
    },
    {
      table: 'bank_holiday',
      key: ['nation', 'day'],
      columns: { nation: 'text', day: 'date', name: 'text', substitute: 'boolean', ...sourceTypes },
      rows: bankHolidays.map(({ seenOn, ...row }) => ({ ...row, seen_on: seenOn })),
    },
    {
      table: 'uk_register',
      key: ['code'],
      columns: {
        code: 'text',
        position: 'integer',
        name: 'text',
        number_pattern: 'text',
        pattern_believed: 'boolean',
        statuses: 'text[]',
        statuses_believed: 'boolean',
        live_check_url: 'text',
        ...sourceTypes,
      },
      rows: ukRegisters.map((register, position) => ({
        code: register.code,
        position,
        name: register.name,
        number_pattern: register.numberPattern,
        pattern_believed: register.patternBelieved,
        statuses: register.statuses,
        statuses_believed: register.statusesBelieved,
        live_check_url: register.liveCheckUrl,
        ...sourceColumns(register),
      })),
    },
    {
      table: 'document_kind',
      key: ['code'],
      columns: {
        code: 'text',
        position: 'integer',
        name: 'text',
        names: 'jsonb',
        owner: 'text',
        recurring: 'boolean',
        valid_months: 'integer',
        ...spanTypes,
        ...sourceTypes,
      },
      rows: documentKinds.map(({ source, seenOn, edition, believed, validMonths, ...row }, position) => ({
        ...row,
        position,
        valid_months: validMonths,
        ...sourceColumns({ source, seenOn, edition, believed }),
      })),
    },
    {
      table: 'need_kind',
      key: ['code'],
      columns: {
        code: 'text',
        position: 'integer',
        name: 'text',
        names: 'jsonb',
        activities: 'text[]',
        legs: 'jsonb',
        ...sourceTypes,
      },
      rows: needKinds.map(({ source, seenOn, edition, believed, ...row }, position) => ({
        ...row,
        position,
        ...sourceColumns({ source, seenOn, edition, believed }),
      })),
    },
    {
      table: 'registration_requirement',
      key: ['code'],
      columns: {
        code: 'text',
        position: 'integer',
        country: 'text',
        body: 'text',
        professions: 'text[]',
        works: 'text[]',
        who: 'text',
        answer: 'text',
        documents: 'text[]',
        permits_months: 'integer',
        cost: 'text',
        words: 'text',
        ...spanTypes,
        ...sourceTypes,
      },
      rows: registrationRequirements.map(
        ({ source, seenOn, edition, believed, permitsMonths, ...row }, position) => ({
          ...row,
          position,
          permits_months: permitsMonths,
          ...sourceColumns({ source, seenOn, edition, believed }),
        }),
      ),
    },
    {
      table: 'travel_step',
      key: ['code'],
      columns: {
        code: 'text',
        position: 'integer',
        country: 'text',
        owner: 'text',
        works: 'text[]',
        document: 'text',
        after: 'text[]',
        words: 'text',
        ...spanTypes,
        ...sourceTypes,
      },
      rows: travelSteps.map(({ source, seenOn, edition, believed, ...row }, position) => ({
        ...row,
        position,
        ...sourceColumns({ source, seenOn, edition, believed }),
      })),
    },
    {
      table: 'absence_limit',
      key: ['code'],
      columns: {
        code: 'text',
        amount: 'integer',
        unit: 'text',
        per: 'text',
        words: 'text',
        ...sourceTypes,
      },
      rows: absenceLimits.map(({ source, seenOn, edition, believed, ...row }) => ({
        ...row,
        ...sourceColumns({ source, seenOn, edition, believed }),
      })),
    },
  ];
}

/** What a load changed; 0 and 0 when the database had it all. */
export interface Loaded {
  rows: number;
  written: number;
  removed: number;
}

/**
 * Brings the reference tables to what this build ships, in one transaction: new and changed rows are written, shipped
 * rows that no longer ship are removed, and rows that a person added are left alone, even where this build now ships
 * the same key. Repeating it changes nothing.
 * @param owner a connection of the tables' owner; nobody else may write them
 */
export async function loadReference(owner: DataSource): Promise<Loaded> {
  return owner.transaction(async (tx) => {
    const total: Loaded = { rows: 0, written: 0, removed: 0 };
    for (const shipment of shipments()) {
      const { written, removed } = await bring(tx, shipment);
      total.rows += shipment.rows.length;
      total.written += written;
      total.removed += removed;
    }
    return total;
  });
}

async function bring(
  tx: EntityManager,
  { table, key, columns, rows }: Shipment,
): Promise<{ written: number; removed: number }> {
  const names = Object.keys(columns);
  const values = names.filter((name) => !key.includes(name));
  const list = (of: readonly string[], prefix = '') => of.map((name) => `${prefix}${name}`).join(', ');
  const [counts]: { written: number; removed: number }[] = await tx.query(
    `WITH shipped AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (${names.map((n) => `${n} ${columns[n]}`).join(', ')})
     ), gone AS (
       DELETE FROM ${table} t WHERE t.added_by IS NULL
         AND NOT EXISTS (SELECT FROM shipped s WHERE (${list(key, 's.')}) = (${list(key, 't.')}))
       RETURNING 1
     ), written AS (
       INSERT INTO ${table} AS t (${list(names)}) SELECT ${list(names)} FROM shipped
       ON CONFLICT (${list(key)}) DO UPDATE SET ${values.map((n) => `${n} = excluded.${n}`).join(', ')}
         WHERE t.added_by IS NULL AND (${list(values, 't.')}) IS DISTINCT FROM (${list(values, 'excluded.')})
       RETURNING 1
     )
     SELECT (SELECT count(*) FROM written)::integer AS written, (SELECT count(*) FROM gone)::integer AS removed`,
    [JSON.stringify(rows)],
  );
  return counts;
}
