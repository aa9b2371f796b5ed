import type { EntityManager } from 'typeorm';
import type { JsonObject } from './leaves.js';
import type { Stated } from './stated-row.js';

/** A row that is to be brought in, with what makes it the same row the next time. */
export interface RowToWrite {
  row: JsonObject;
  /** Stays the same from file to file: the source and the row's own id. */
  key: string;
  /** The record that this row became before; null for a new one. */
  nounId: string | null;
}

/**
 * How one kind of record is brought in; each library has one for its noun, which reads the row with a pure function
 * and writes through the library's own service, as the system actor `importer`.
 */
export interface Importable {
  /** As figures and the ledger call it, e.g. `need`. */
  readonly kind: string;
  /** @throws Refusal when the row cannot become a record; nothing of it is written then */
  write(tx: EntityManager, row: RowToWrite): Promise<{ nounId: string; stated: Stated[] }>;
  /** What the record holds of its row; null when the record is no longer there. */
  statedOn(tx: EntityManager, nounId: string): Promise<Stated[] | null>;
}
