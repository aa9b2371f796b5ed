import { createHash } from 'node:crypto';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { system } from '../actor.js';
import type { Clock } from '../clock.js';
import type { Database } from '../database.js';
import { Refusal } from '../refusal.js';
import { Figures, type Outcome } from './figures.js';
import type { Importable } from './importable.js';
import { enter, entryOf } from './ledger.js';
import { type Json, type JsonObject, canonical, isObject, leavesOf, placeOf, rebuilt } from './leaves.js';
import type { Stated } from './stated-row.js';

/** Small enough that a fault costs little and progress shows, large enough that commits are not what takes time. */
const ROWS_IN_A_BATCH = 50;

export interface RowReport {
  kind: string;
  /** Counted from 1, as a person counts the rows of a file. */
  row: number;
  key: string | null;
  outcome: Outcome;
  /** Why it was refused, in a sentence. */
  why: string | null;
  stated: Stated[];
  /** Stated values that the record does not give back. */
  lost: { field: string; index: number | null }[];
  nounId: string | null;
}

export interface ImportOptions {
  /** Whose ids the rows carry: the same id of the same source is the same record. */
  source: string;
  /** Everything is done and checked, and then taken back. */
  dryRun: boolean;
  onRow(report: RowReport): void;
}

/** A row of a file that could not even be read; it is one bad row, and stops nothing. */
export class Unreadable {
  constructor(readonly why: string) {}
}

export type Rows = AsyncIterable<Json | Unreadable>;

/** Thrown to roll a dry run back; nobody sees it. */
class DryRunEnds extends Error {}

/**
 * Brings rows in, batch by batch, each row behind a savepoint so that a bad one stops nothing. What was written is
 * read back from the record in the same transaction and compared with the row, value by value.
 */
export class ImportRun {
  readonly figures = new Figures();
  private readonly importer = system('importer');
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: ImportOptions,
  ) {}

  /** Runs `work`; in a dry run in one transaction that is rolled back at its end. */
  async whole(work: (bring: (importable: Importable, rows: Rows) => Promise<void>) => Promise<void>) {
    if (!this.options.dryRun)
      return work((importable, rows) =>
        this.bring(importable, rows, (batch) => this.database.as(this.importer, batch)),
      );
    try {
      await this.database.as(this.importer, async (tx) => {
        await work((importable, rows) => this.bring(importable, rows, (batch) => batch(tx)));
        throw new DryRunEnds();
      });
    } catch (error) {
      if (!(error instanceof DryRunEnds)) throw error;
    }
  }

  private async bring(
    importable: Importable,
    rows: Rows,
    inTransaction: (work: (tx: EntityManager) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    this.figures.of(importable.kind);
    let number = 0;
    let batch: { row: Json | Unreadable; number: number }[] = [];
    const flush = async () => {
      const reports: RowReport[] = [];
      await inTransaction(async (tx) => {
        for (const one of batch) reports.push(await this.row(tx, importable, one.row, one.number));
      });
      // Counted and told only once they are committed.
      for (const report of reports) {
        this.figures.row(report.kind, report.outcome, report.stated, report.lost);
        this.options.onRow(report);
      }
      batch = [];
    };
    for await (const row of rows) {
      batch.push({ row, number: (number += 1) });
      if (batch.length >= ROWS_IN_A_BATCH) await flush();
    }
    await flush();
  }

  private async row(
    tx: EntityManager,
    importable: Importable,
    row: Json | Unreadable,
    number: number,
  ): Promise<RowReport> {
    const report: RowReport = {
      ...{ kind: importable.kind, row: number, key: null, outcome: 'refused', why: null },
      ...{ stated: [], lost: [], nounId: null },
    };
    const refuse = (why: string): RowReport => ({
      ...report,
      outcome: 'refused',
      why,
      stated: (row instanceof Unreadable ? [] : leavesOf(row)).map(({ field, index, text }) => ({
        ...{ field, index, text, state: 'refused', terms: [], why },
      })),
    });
    if (row instanceof Unreadable) return refuse(row.why);
    if (!isObject(row)) return refuse('A row must be a record with named fields.');
    const hash = createHash('sha256').update(canonical(row)).digest('hex');
    const key = keyOf(row, hash);
    report.key = key;
    const before = this.hashes.get(`${importable.kind} ${key}`);
    if (before !== undefined && before !== hash)
      return refuse(`Another row of this file has the id “${key}” and says something else.`);
    this.hashes.set(`${importable.kind} ${key}`, hash);
    await tx.query('SAVEPOINT before_row');
    try {
      const written = await this.write(tx, importable, row, key, hash);
      const done = { ...report, ...written };
      done.lost = await this.lost(tx, importable, row, done.nounId, key);
      await tx.query('RELEASE SAVEPOINT before_row');
      return done;
    } catch (error) {
      const why = reasonOf(error);
      if (why === undefined) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT before_row');
      return refuse(why);
    }
  }

  private async write(tx: EntityManager, importable: Importable, row: JsonObject, key: string, hash: string) {
    const { kind } = importable;
    const { source } = this.options;
    const where = { kind, source, key };
    const known = await entryOf(tx, where);
    const held = known && (await importable.statedOn(tx, known.nounId));
    if (known && !held) throw new Refusal('NOT_NOW', 'Its record was erased; a file does not bring it back.');
    if (known && held && known.hash === hash)
      return { outcome: 'unchanged' as const, nounId: known.nounId, stated: held };
    const { nounId, stated } = await importable.write(tx, {
      row,
      key: `${source}:${key}`,
      nounId: known?.nounId ?? null,
    });
    await enter(tx, where, { nounId, hash, row, at: this.clock.now() });
    return { outcome: known ? ('changed' as const) : ('added' as const), nounId, stated };
  }

  /** Reads the record back and says which values of the row it does not give. */
  private async lost(
    tx: EntityManager,
    importable: Importable,
    row: JsonObject,
    nounId: string,
    key: string,
  ) {
    const { kind } = importable;
    const entry = await entryOf(tx, { kind, source: this.options.source, key });
    const held = (await importable.statedOn(tx, nounId)) ?? [];
    const again = entry ? rebuilt(entry.shape, textsOf(held)).row : {};
    const found = new Map(leavesOf(again).map((leaf) => [placeOf(leaf), leaf.text]));
    return leavesOf(row)
      .filter((leaf) => found.get(placeOf(leaf)) !== leaf.text)
      .map(({ field, index }) => ({ field, index }));
  }
}

export function textsOf(stated: readonly Stated[]): Map<string, string> {
  return new Map(stated.map((one) => [placeOf(one), one.text]));
}

/** The row's own id; without one, what it says: then the same row is still the same row. */
function keyOf(row: JsonObject, hash: string): string {
  const { id } = row;
  const own = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  return own === '' || own.length > 200
    ? `unnamed-${hash.slice(0, 16)}`
    : own.replace(/[^\x20-\uD7FF]/g, '_');
}

/** Why a row could not be brought in; undefined for a fault of Midst or of the connection, which ends the run. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Refusal) {
    return [error.sentence, ...error.fields.map(({ field, sentence }) => `${field}: ${sentence}`)].join(' ');
  }
  if (error instanceof RangeError) return 'It is nested too deeply to be read.';
  if (error instanceof QueryFailedError) {
    const { code, message } = error.driverError as { code?: string; message: string };
    // 22: a value that no column takes; 23: one that breaks a rule of the table. Anything else is not the row's fault.
    if (code?.startsWith('22') || code?.startsWith('23')) return `The database does not take it: ${message}.`;
  }
  return undefined;
}
