import type { EntityManager } from 'typeorm';
import type { Refusal } from '../refusal.js';
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

/** The record that a row became, and what became of each stated value. */
export interface Written {
  nounId: string;
  stated: Stated[];
}

/**
 * How one kind of record is brought in; each library has one for its noun, which reads the row with a pure function
 * and writes through the library's own service, as the system actor `importer`.
 */
export interface Importable {
  /** As figures and the ledger call it, e.g. `need`. */
  readonly kind: string;
  /** @throws Refusal when the row cannot become a record; nothing of it is written then */
  write(tx: EntityManager, row: RowToWrite): Promise<Written>;
  /**
   * The same for rows that are all new, in as few statements as for one: what became of each, or why it cannot become a
   * record. Left out where that brings nothing. Should it throw, the rows are written one by one.
   */
  writeNew?(tx: EntityManager, rows: readonly RowToWrite[]): Promise<(Written | Refusal)[]>;
  /** What these records hold of their rows; one that is no longer there is missing. */
  statedOn(tx: EntityManager, nounIds: readonly string[]): Promise<Map<string, Stated[]>>;
}
