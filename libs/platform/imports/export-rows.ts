import { system } from '../actor.js';
import type { Database } from '../database.js';
import { textsOf } from './import-run.js';
import type { Importable } from './importable.js';
import { entriesAfter } from './ledger.js';
import { type Json, rebuilt } from './leaves.js';

const ROWS_IN_A_PAGE = 200;

/** One row as it came, put together again from what its record holds now. */
export interface ExportedRow {
  key: string;
  row: Json;
  /** Places whose value the record no longer holds. */
  missing: string[];
}

/** The rows of a source in the order in which they first came, page by page; records that were erased are left out. */
export async function* exportedRows(
  database: Database,
  importable: Importable,
  source: string,
): AsyncGenerator<ExportedRow> {
  for (let after = '0'; ;) {
    const page = await database.read(system('importer'), async (tx) => {
      const entries = await entriesAfter(tx, importable.kind, source, after, ROWS_IN_A_PAGE);
      const rows: ExportedRow[] = [];
      const stated = await importable.statedOn(
        tx,
        entries.map(({ nounId }) => nounId),
      );
      for (const { key, nounId, shape } of entries) {
        const held = stated.get(nounId);
        if (held) rows.push({ key, ...rebuilt(shape, textsOf(held)) });
      }
      return { rows, last: entries.at(-1)?.seq };
    });
    yield* page.rows;
    if (page.last === undefined) return;
    after = page.last;
  }
}
