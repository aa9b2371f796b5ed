import { createHash } from 'node:crypto';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { system } from '../actor.js';
import type { Clock } from '../clock.js';
import type { Database } from '../database.js';
import { Refusal } from '../refusal.js';
import { Figures, type Outcome } from './figures.js';
import type { Importable } from './importable.js';
import { enter, entriesOf, type LedgerEntry } from './ledger.js';
import { type Json, type JsonObject, canonical, isObject, leavesOf, placeOf, rebuilt } from './leaves.js';
import type { Stated } from './stated-row.js';

/** Small enough that a fault costs little and progress shows, large enough that commits are not what takes time. */
const ROWS_IN_A_BATCH = 200;

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
  /**
   * Told in the same transaction that a record which was there before is about to be written anew; what it returns is
   * called when that is done.
   */
  onChange?(
    tx: EntityManager,
    record: { kind: string; source: string } & LedgerEntry,
  ): Promise<() => Promise<void>>;
}

/** A row of a file that could not even be read; it is one bad row, and stops nothing. */
export class Unreadable {
  constructor(readonly why: string) {}
}

export type Rows = AsyncIterable<Json | Unreadable>;

/** Thrown to roll a dry run back; nobody sees it. */
class DryRunEnds extends Error {}

/**
 * Brings rows in, batch by batch: what is new together, behind a savepoint, and where that fails each row behind its own,
 * so that a bad one stops nothing. What was written is read back from the record in the same transaction and compared
 * with the row, value by value.
 */
export class ImportRun {
  readonly figures = new Figures();
  private readonly importer = system('importer');

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
    const seen = new Map<string, number>();
    let number = 0;
    let batch: RowReport[] = [];
    let readable: Readable[] = [];
    const flush = async () => {
      await inTransaction((tx) => this.batch(tx, importable, readable));
      // Counted and told only once they are committed.
      for (const report of batch) {
        this.figures.row(report.kind, report.outcome, report.stated, report.lost);
        this.options.onRow(report);
      }
      batch = [];
      readable = [];
    };
    for await (const row of rows) {
      const report = reportOf(importable.kind, (number += 1));
      const read = readableOf(row, report, seen);
      if (read) readable.push(read);
      batch.push(report);
      if (batch.length >= ROWS_IN_A_BATCH) await flush();
    }
    await flush();
  }

  /**
   * Writes what is new together, and whatever is not plainly new or unchanged by itself; then reads every record back
   * and compares it with its row. The reports are filled in.
   */
  private async batch(tx: EntityManager, importable: Importable, rows: readonly Readable[]): Promise<void> {
    if (rows.length === 0) return;
    const before = await this.records(tx, importable, rows);
    const fresh: Readable[] = [];
    const single: Readable[] = [];
    const keys = new Set<string>();
    for (const one of rows) {
      const entry = before.entries.get(one.key);
      const held = entry && before.held.get(entry.nounId);
      if (keys.has(one.key)) single.push(one);
      else if (held && entry.hash === one.hash)
        fill(one, { outcome: 'unchanged', nounId: entry.nounId, stated: held });
      else if (!entry && importable.writeNew) fresh.push(one);
      else single.push(one);
      keys.add(one.key);
    }
    if (fresh.length > 0 && !(await this.writtenTogether(tx, importable, fresh))) single.push(...fresh);
    for (const one of single) await this.writeAlone(tx, importable, one);
    await this.compare(tx, importable, rows);
  }

  /** False where something did not go in; nothing is written then, and one by one it shows which it was. */
  private async writtenTogether(
    tx: EntityManager,
    importable: Importable,
    rows: readonly Readable[],
  ): Promise<boolean> {
    await tx.query('SAVEPOINT before_rows');
    try {
      const written =
        (await importable.writeNew?.(
          tx,
          rows.map((one) => this.toWrite(one, null)),
        )) ?? [];
      const entered: Parameters<typeof enter>[2][number][] = [];
      rows.forEach((one, at) => {
        const became = written[at];
        if (became instanceof Refusal) return refuse(one, wordsOf(became));
        fill(one, { outcome: 'added', ...became });
        entered.push({ ...one, nounId: became.nounId });
      });
      await enter(tx, this.file(importable), entered, this.clock.now());
      await tx.query('RELEASE SAVEPOINT before_rows');
      return true;
    } catch (error) {
      if (reasonOf(error) === undefined) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT before_rows');
      return false;
    }
  }

  private async writeAlone(tx: EntityManager, importable: Importable, one: Readable): Promise<void> {
    await tx.query('SAVEPOINT before_row');
    try {
      fill(one, await this.write(tx, importable, one));
      await tx.query('RELEASE SAVEPOINT before_row');
    } catch (error) {
      const why = reasonOf(error);
      if (why === undefined) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT before_row');
      refuse(one, why);
    }
  }

  private async write(
    tx: EntityManager,
    importable: Importable,
    one: Readable,
  ): Promise<Pick<RowReport, 'outcome' | 'nounId' | 'stated'>> {
    const { entries, held } = await this.records(tx, importable, [one]);
    const known = entries.get(one.key);
    const stated = known && held.get(known.nounId);
    if (known && !stated)
      throw new Refusal('NOT_NOW', 'Its record was erased; a file does not bring it back.');
    if (known && stated && known.hash === one.hash)
      return { outcome: 'unchanged', nounId: known.nounId, stated };
    const changed = known && (await this.options.onChange?.(tx, { ...this.file(importable), ...known }));
    const written = await importable.write(tx, this.toWrite(one, known?.nounId ?? null));
    await changed?.();
    await enter(tx, this.file(importable), [{ ...one, nounId: written.nounId }], this.clock.now());
    return { outcome: known ? 'changed' : 'added', ...written };
  }

  /** Reads the records back and notes which values of the rows they do not give. */
  private async compare(tx: EntityManager, importable: Importable, rows: readonly Readable[]): Promise<void> {
    const stand = rows.filter(({ report }) => report.outcome !== 'refused');
    const { entries, held } = await this.records(tx, importable, stand);
    for (const { key, row, report } of stand) {
      const entry = entries.get(key);
      const texts = textsOf((entry && held.get(entry.nounId)) ?? []);
      const again = entry ? rebuilt(entry.shape, texts).row : {};
      const found = new Map(leavesOf(again).map((leaf) => [placeOf(leaf), leaf.text]));
      report.lost = leavesOf(row)
        .filter((leaf) => found.get(placeOf(leaf)) !== leaf.text)
        .map(({ field, index }) => ({ field, index }));
    }
  }

  /** What is remembered of these rows, and what the records that they became hold now. */
  private async records(tx: EntityManager, importable: Importable, rows: readonly Readable[]) {
    const keys = rows.map(({ key }) => key);
    const entries = await entriesOf(tx, this.file(importable), keys);
    const ids = [...entries.values()].map(({ nounId }) => nounId);
    return {
      entries,
      held: ids.length > 0 ? await importable.statedOn(tx, ids) : new Map<string, Stated[]>(),
    };
  }

  private file({ kind }: Importable) {
    return { kind, source: this.options.source };
  }

  private toWrite({ row, key }: Readable, nounId: string | null) {
    return { row, key: `${this.options.source}:${key}`, nounId };
  }
}

/** A row that says something, with the report that is to tell what became of it. */
interface Readable {
  row: JsonObject;
  key: string;
  hash: string;
  report: RowReport;
}

function reportOf(kind: string, row: number): RowReport {
  return { kind, row, key: null, outcome: 'refused', why: null, stated: [], lost: [], nounId: null };
}

/**
 * The row, where it is one; otherwise its report says why not.
 * @param seen by key, what rows of this file said before: the first 48 bits of their hash
 */
function readableOf(
  row: Json | Unreadable,
  report: RowReport,
  seen: Map<string, number>,
): Readable | undefined {
  if (row instanceof Unreadable) return void (report.why = row.why);
  if (!isObject(row)) return void refuse({ row, report }, 'A row must be a record with named fields.');
  try {
    const hash = createHash('sha256').update(canonical(row)).digest('hex');
    const key = (report.key = keyOf(row, hash));
    const said = parseInt(hash.slice(0, 12), 16);
    const before = seen.get(key);
    if (before !== undefined && before !== said)
      return void refuse(
        { row, report },
        `Another row of this file has the id “${key}” and says something else.`,
      );
    seen.set(key, said);
    return { row, key, hash, report };
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    return void (report.why = why);
  }
}

function fill({ report }: Readable, became: Partial<RowReport>): void {
  Object.assign(report, became);
}

function refuse({ row, report }: { row: Json; report: RowReport }, why: string): void {
  const stated = leavesOf(row).map(({ field, index, text }): Stated => ({
    ...{ field, index, text, state: 'refused', terms: [], why },
  }));
  Object.assign(report, { outcome: 'refused', why, stated, nounId: null });
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

function wordsOf({ sentence, fields }: Refusal): string {
  return [sentence, ...fields.map((fault) => `${fault.field}: ${fault.sentence}`)].join(' ');
}

/** Why a row could not be brought in; undefined for a fault of Midst or of the connection, which ends the run. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return wordsOf(error);
  if (error instanceof RangeError) return 'It is nested too deeply to be read.';
  if (error instanceof QueryFailedError) {
    const { code, message } = error.driverError as { code?: string; message: string };
    // 22: a value that no column takes; 23: one that breaks a rule of the table. Anything else is not the row's fault.
    if (code?.startsWith('22') || code?.startsWith('23')) return `The database does not take it: ${message}.`;
  }
  return undefined;
}
