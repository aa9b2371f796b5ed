import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicianImports } from '../../clinicians/clinician-imports.service.js';
import { NeedImports } from '../../needs/need-imports.service.js';
import { OrganisationImports } from '../../partnerships/organisation-imports.service.js';
import { Audit } from '../../people/audit.service.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { isConnectionLoss } from '../../platform/connection-loss.js';
import { Database } from '../../platform/database.js';
import { ImportRun, type RowReport } from '../../platform/imports/import-run.js';
import type { Importable } from '../../platform/imports/importable.js';
import type { LedgerEntry } from '../../platform/imports/ledger.js';
import type { Task } from '../../platform/jobs.js';
import { Refusal } from '../../platform/refusal.js';
import { rowsOf } from '../../platform/rows.js';
import { ImportFile, ImportRow } from './import-file.entity.js';
import { type ImportFileAction, importFileLife } from './import-file.states.js';
import { textOf } from './import-files.service.js';
import { rowsOfFile } from './read-file.js';

const importer = system('importer');

/** As long as nothing is heard of a file, its worker died; another goes on where the rows say. */
const leaseSeconds = 60;
const rowsAtOnce = 200;

/** Checks, applies and takes back the files of officers, one after the other. */
@Injectable()
export class BringInFiles implements Task {
  private readonly log = new Logger('files');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: OrganisationImports,
    private readonly clinicians: ClinicianImports,
    private readonly needs: NeedImports,
  ) {}

  async run(): Promise<void> {
    for (let file = await this.claim(); file; file = await this.claim()) {
      try {
        await this.does(file);
      } catch (error) {
        // A database that went away says nothing about the file: its lease runs out, and it is taken up again.
        if (isConnectionLoss(error)) throw error;
        await this.fail(file, error);
      }
    }
  }

  private claim(): Promise<ImportFile | undefined> {
    return this.database.as(importer, async (tx) => {
      const [claimed]: [{ id: string }[], number] = await tx.query(
        `UPDATE import_file SET lease_until = now() + $1 * interval '1 second'
          WHERE id = (SELECT id FROM import_file WHERE state IN ('checking', 'applying', 'undoing') AND lease_until < now()
                       ORDER BY moved_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [leaseSeconds],
      );
      if (claimed.length === 0) return undefined;
      return (await tx.findOneBy(ImportFile, { id: claimed[0].id })) ?? undefined;
    });
  }

  private async does(file: ImportFile): Promise<void> {
    if (file.state === 'undoing') return this.takeBack(file);
    const text = await this.database.read(importer, (tx) => textOf(tx, file.id));
    const dryRun = file.state === 'checking';
    // What an earlier check told of it; what a worker noted that died meanwhile stays.
    if (file.done === 0) await this.database.as(importer, (tx) => tx.delete(ImportRow, { fileId: file.id }));
    const told: RowReport[] = [];
    const run = new ImportRun(this.database, this.clock, {
      ...{ source: file.source, dryRun },
      onRow: (report) => told.push(report),
      ...(!dryRun && { onChange: (tx, record) => this.keepFormer(tx, file, record) }),
    });
    const importable = this.importable(file);
    const { kind } = importable;
    await run.whole(async (bring) => {
      await bring(importable, this.noting(file, kind, rowsOfFile({ ...file, text }, file.columns), told));
    });
    await this.note(file, kind, told.splice(0));
    await this.moved(file, dryRun ? 'reportCheck' : 'reportDone', async (tx) => {
      await tx.query(
        'UPDATE import_file SET total = (SELECT count(*) FROM import_row WHERE file_id = $1) WHERE id = $1',
        [file.id],
      );
      // The file may hold names and addresses; what became of it is on the records.
      if (!dryRun) await tx.query('DELETE FROM import_part WHERE file_id = $1', [file.id]);
    });
  }

  /** The rows as they come; what became of those before is written down on the way. */
  private async *noting<T>(
    file: ImportFile,
    kind: string,
    rows: AsyncIterable<T>,
    told: RowReport[],
  ): AsyncGenerator<T> {
    for await (const row of rows) {
      if (told.length >= rowsAtOnce) await this.note(file, kind, told.splice(0));
      yield row;
    }
  }

  /**
   * Writes down what became of rows. Where a worker died between a batch and its note, the same rows come again and are
   * unchanged then; that they came by this file the ledger tells.
   */
  private async note(file: ImportFile, kind: string, told: readonly RowReport[]): Promise<void> {
    const rows = told.map(({ row, key, outcome, why, stated, lost, nounId }) => ({
      ...{ row, key, outcome, why, lost: lost.length, noun_id: nounId },
      ...{ mapped: count(stated, 'mapped'), kept: count(stated, 'kept'), refused: count(stated, 'refused') },
    }));
    await this.database.as(importer, async (tx) => {
      await tx.query(
        `INSERT INTO import_row (file_id, row, key, outcome, why, mapped, kept, refused, lost, noun_id)
         SELECT $1, r.row, r.key, CASE WHEN r.outcome <> 'unchanged' THEN r.outcome WHEN l.first_at >= $3 THEN 'added'
                  WHEN EXISTS (SELECT FROM import_former f WHERE f.file_id = $1 AND f.noun_id = r.noun_id) THEN 'changed'
                  ELSE r.outcome END,
                r.why, r.mapped, r.kept, r.refused, r.lost, r.noun_id
           FROM jsonb_to_recordset($2::jsonb) AS r (row integer, key text, outcome text, why text, mapped integer,
             kept integer, refused integer, lost integer, noun_id uuid)
           LEFT JOIN imported_record l ON l.kind = $4 AND l.source = $5 AND l.key = r.key
         ON CONFLICT (file_id, row) DO UPDATE SET key = excluded.key, outcome = excluded.outcome, why = excluded.why,
           mapped = excluded.mapped, kept = excluded.kept, refused = excluded.refused, lost = excluded.lost,
           noun_id = excluded.noun_id`,
        [file.id, JSON.stringify(rows), file.appliedFrom, kind, file.source],
      );
      await this.progress(tx, file, rows.at(-1)?.row);
    });
  }

  /** The newest first, so that a need goes before the institution that an earlier row named. */
  private async takeBack(file: ImportFile): Promise<void> {
    const { kind } = this.importable(file);
    for (let done = 0; ;) {
      const many = await this.database.as(importer, async (tx) => {
        const rows = await rowsOf(
          tx,
          ImportRow,
          `WHERE file_id = $1 AND outcome IN ('added', 'changed') AND taken_back IS NULL ORDER BY row DESC LIMIT $2`,
          [file.id, rowsAtOnce],
        );
        for (const { row, outcome, nounId } of rows) {
          const became: { became: string }[] =
            outcome === 'added'
              ? await tx.query('SELECT app.take_back_imported($1, $2, $3) AS became', [
                  kind,
                  nounId,
                  file.appliedFrom,
                ])
              : await tx.query('SELECT app.put_back_imported($1, $2, $3, $4) AS became', [
                  ...[kind, nounId, file.id, file.appliedFrom],
                ]);
          await tx.query('UPDATE import_row SET taken_back = $3 WHERE file_id = $1 AND row = $2', [
            ...[file.id, row, became[0].became],
          ]);
        }
        await this.progress(tx, file, (done += rows.length));
        return rows.length;
      });
      if (many < rowsAtOnce) break;
    }
    await this.moved(file, 'reportUndone');
  }

  /** What a record said before, and when it is written, how the file leaves it: so that undoing can put it back. */
  private async keepFormer(
    tx: EntityManager,
    { id }: ImportFile,
    { kind, source, key, nounId, hash, shape }: { kind: string; source: string } & LedgerEntry,
  ): Promise<() => Promise<void>> {
    await tx.query(
      `INSERT INTO import_former (file_id, noun_id, former, ledger) VALUES ($1, $2, app.imported_record_now($3, $2), $4)`,
      [id, nounId, kind, JSON.stringify({ source, key, hash, shape })],
    );
    return async () => {
      await tx.query(
        `UPDATE import_former SET left_as = app.digest_of_imported(app.imported_record_now($3, $2), $3)
          WHERE file_id = $1 AND noun_id = $2`,
        [id, nounId, kind],
      );
    };
  }

  private async progress(tx: EntityManager, { id }: ImportFile, done: number | undefined): Promise<void> {
    await tx.query(
      `UPDATE import_file SET done = coalesce($2, done), lease_until = now() + $3 * interval '1 second' WHERE id = $1`,
      [id, done ?? null, leaseSeconds],
    );
  }

  private async moved(
    file: ImportFile,
    action: ImportFileAction,
    also: (tx: EntityManager) => Promise<unknown> = () => Promise.resolve(),
    fault: string | null = null,
  ): Promise<void> {
    const state = importFileLife.go(action, file.state, ['midst']);
    await this.database.as(importer, async (tx) => {
      await also(tx);
      await tx.query(
        `UPDATE import_file SET state = $2, fault = $3, moved_at = $4, lease_until = '-infinity' WHERE id = $1 AND state = $5`,
        [file.id, state, fault, this.clock.now(), file.state],
      );
      await this.audit.write(tx, {
        ...{ act: `import-${state}`, noun: 'import-file', nounId: file.id },
        details: { kind: file.kind, source: file.source },
      });
    });
  }

  private async fail(file: ImportFile, error: unknown): Promise<void> {
    const said = error instanceof Refusal ? error.sentence : undefined;
    if (!said) {
      this.log.error(`The file ${file.id} failed while ${file.state}`);
      this.log.error(error);
    }
    const fault =
      said ??
      (isCsvFault(error) ? error.message : 'Midst itself failed at it; its operator finds why in the log.');
    await this.moved(file, 'fail', undefined, fault.slice(0, 1000));
  }

  private importable({ kind }: ImportFile): Importable {
    if (kind === 'organisations') return this.organisations;
    if (kind === 'needs') return this.needs;
    return this.clinicians.arriving({ contacts: true, demo: false });
  }
}

function count(stated: RowReport['stated'], state: string): number {
  return stated.filter((one) => one.state === state).length;
}

/** csv-parse throws its own errors for a file that is no CSV; they name the line. */
function isCsvFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}
