import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { rowsOf } from '../../platform/rows.js';
import { inCell } from '../../platform/imports/cells.js';
import { keysOf } from './file-kinds.js';
import {
  type AddToImportInput,
  type BeginImportInput,
  ImportFile,
  ImportPart,
  ImportRow,
  type MapImportInput,
  mostCharacters,
  type RowOutcome,
} from './import-file.entity.js';
import { type ImportFileAction, importFileLife } from './import-file.states.js';
import { columnsOf } from './read-file.js';

/** What an officer does with files that they bring in; what takes long is `bring-in-files.job.ts`. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(tx: EntityManager, id: string): Promise<ImportFile> {
    const file = await tx.findOneBy(ImportFile, { id });
    if (!file) throw notFound('file');
    return file;
  }

  /** The newest first. */
  newest(tx: EntityManager, args: ConnectionArgs): Promise<Page<ImportFile>> {
    return page(
      this.cursors,
      'imports',
      args,
      ({ id }) => [id],
      (after, limit) =>
        rowsOf(tx, ImportFile, 'WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2', [
          after?.[0] ?? null,
          limit,
        ]),
    );
  }

  async begin(tx: EntityManager, actor: SignedIn, input: BeginImportInput): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { kind, format, name, source } = input;
    await tx.insert(ImportFile, {
      ...{ id, personId: actor.personId, kind, format, name, source },
      ...{ state: importFileLife.initial, columns: [], total: 0, done: 0, fault: null },
      ...{ createdAt: now, movedAt: now, appliedFrom: null },
    });
    await this.write(tx, 'beginImport', id, { kind, format, source });
    return id;
  }

  /** @throws Refusal NOT_NOW, BAD_INPUT where the file is too long */
  async add(tx: EntityManager, actor: SignedIn, id: string, { part, text }: AddToImportInput): Promise<void> {
    const file = await this.own(tx, actor, id);
    if (file.state !== 'uploading') throw new Refusal('NOT_NOW', 'This file is uploaded already.');
    const [{ length }]: { length: number }[] = await tx.query(
      'SELECT coalesce(sum(length(text)), 0)::int AS length FROM import_part WHERE file_id = $1 AND ordinal <> $2',
      [id, part],
    );
    if (length + text.length > mostCharacters) {
      const sentence = `At most ${mostCharacters} characters come in like this; ask an operator to bring a longer file in.`;
      throw new Refusal('BAD_INPUT', 'The file is too long.', [{ field: 'text', sentence }]);
    }
    await tx.insert(ImportPart, { fileId: id, ordinal: part, text });
  }

  /** The upload is complete: its columns are read. @throws Refusal NOT_NOW, BAD_INPUT */
  async read(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const file = await this.own(tx, actor, id);
    const columns = await columnsOf({ ...file, text: await textOf(tx, id) });
    await this.move(tx, file, 'read', { columns });
  }

  /** States what columns mean, and has every row checked. @throws Refusal NOT_NOW, BAD_INPUT */
  async map(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { columns: said }: MapImportInput,
  ): Promise<void> {
    const file = await this.own(tx, actor, id);
    const columns = file.columns.map((column) => {
      const now = said.find(({ name }) => name === column.name);
      return now ? { ...column, key: now.leftOut ? null : (now.key ?? null), leftOut: now.leftOut } : column;
    });
    refuseMapping(file, columns, said);
    await this.move(tx, file, 'map', { columns, done: 0, fault: null });
  }

  async apply(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const file = await this.own(tx, actor, id);
    await this.move(tx, file, 'apply', { done: 0, appliedFrom: this.clock.now() });
    await this.write(tx, 'applyImport', id, { kind: file.kind, source: file.source });
  }

  async undo(tx: EntityManager, id: string): Promise<void> {
    const file = await this.locked(tx, id);
    if (file.state === 'failed' && !file.appliedFrom)
      throw new Refusal('NOT_NOW', 'This file was never applied: there is nothing to undo.');
    await this.move(tx, file, 'undo', { done: 0, fault: null });
    await this.write(tx, 'undoImport', id, { kind: file.kind, source: file.source });
  }

  /** Forgets the file; nothing of it was brought in. */
  async drop(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.move(tx, await this.own(tx, actor, id), 'drop');
    await tx.delete(ImportPart, { fileId: id });
    await this.write(tx, 'dropImport', id, {});
  }

  actionsFor(actor: SignedIn, file: ImportFile): ImportFileAction[] {
    if (!actor.roles.includes('officer')) return [];
    const all = importFileLife.allowed(file.state, ['officer']);
    // A file may hold names and addresses: only who uploaded it goes on with it, and any officer may undo it.
    const mine = file.personId === actor.personId;
    return all.filter((action) => (action === 'undo' ? file.appliedFrom !== null : mine));
  }

  async counts(
    tx: EntityManager,
    id: string,
  ): Promise<Partial<Record<RowOutcome | 'takenBack' | 'putBack' | 'stays', number>>> {
    const rows: { outcome: RowOutcome; rows: number; back: number; put: number; stays: number }[] =
      await tx.query(
        `SELECT outcome, count(*)::int AS rows, count(*) FILTER (WHERE taken_back = 'taken-back')::int AS back,
              count(*) FILTER (WHERE taken_back = 'put-back')::int AS put,
              count(*) FILTER (WHERE taken_back IN ('used', 'changed-before'))::int AS stays
         FROM import_row WHERE file_id = $1 GROUP BY outcome`,
        [id],
      );
    const sum = (of: 'back' | 'put' | 'stays') => rows.reduce((all, row) => all + row[of], 0);
    return {
      ...Object.fromEntries(rows.map(({ outcome, rows: many }) => [outcome, many])),
      ...{ takenBack: sum('back'), putBack: sum('put'), stays: sum('stays') },
    };
  }

  report(
    tx: EntityManager,
    id: string,
    outcome: RowOutcome | null,
    args: ConnectionArgs,
  ): Promise<Page<ImportRow>> {
    return page(
      this.cursors,
      `rows of import ${id} ${outcome ?? ''}`,
      args,
      ({ row }) => [row],
      (after, limit) =>
        rowsOf(
          tx,
          ImportRow,
          'WHERE file_id = $1 AND row > $2 AND ($3::text IS NULL OR outcome = $3) ORDER BY row LIMIT $4',
          [id, after?.[0] ?? 0, outcome, limit],
        ),
    );
  }

  /** Every row's report as CSV; nothing that the row says is in it but its own id and why it was refused. */
  async reportCsv(tx: EntityManager, id: string): Promise<string> {
    const rows = await rowsOf(tx, ImportRow, 'WHERE file_id = $1 ORDER BY row', [id]);
    const head = ['row', 'id', 'outcome', 'why', 'mapped', 'kept', 'refused', 'lost', 'undone'];
    return stringify([
      head,
      ...rows.map((one) => [
        ...[one.row, inCell(one.key), one.outcome, inCell(one.why)],
        ...[one.mapped, one.kept, one.refused, one.lost, one.takenBack ?? ''],
      ]),
    ]);
  }

  private async own(tx: EntityManager, actor: SignedIn, id: string): Promise<ImportFile> {
    const file = await this.locked(tx, id);
    if (file.personId !== actor.personId)
      throw new Refusal('FORBIDDEN', 'Only the officer who uploaded this file goes on with it.');
    return file;
  }

  private async locked(tx: EntityManager, id: string): Promise<ImportFile> {
    await tx.query('SELECT FROM import_file WHERE id = $1 FOR UPDATE', [id]);
    return this.get(tx, id);
  }

  private async move(
    tx: EntityManager,
    file: ImportFile,
    action: ImportFileAction,
    also: Partial<ImportFile> = {},
  ): Promise<void> {
    const state = importFileLife.go(action, file.state, ['officer']);
    await tx.update(ImportFile, { id: file.id }, { ...also, state, movedAt: this.clock.now() } as never);
  }

  private write(tx: EntityManager, act: string, id: string, details: Record<string, string>): Promise<void> {
    return this.audit.write(tx, { act, noun: 'import-file', nounId: id, details });
  }
}

/** The whole text of a file, piece by piece put together. */
export async function textOf(tx: EntityManager, fileId: string): Promise<string> {
  const parts = await rowsOf(tx, ImportPart, 'WHERE file_id = $1 ORDER BY ordinal', [fileId]);
  const gap = parts.findIndex(({ ordinal }, at) => ordinal !== at);
  if (parts.length === 0 || gap >= 0)
    throw new Refusal('NOT_NOW', `Piece ${Math.max(gap, 0)} of the file has not arrived.`);
  return parts.map(({ text }) => text).join('');
}

function refuseMapping(
  file: ImportFile,
  columns: readonly { name: string; key: string | null }[],
  said: MapImportInput['columns'],
): void {
  const faults = said.flatMap(({ name, key }, at) => {
    const field = `columns.${at}.key`;
    if (!columns.some((column) => column.name === name))
      return [{ field: `columns.${at}.name`, sentence: 'The file has no such column.' }];
    if (key && !keysOf[file.kind].includes(key))
      return [{ field, sentence: `Choose one of: ${keysOf[file.kind].join(', ')}.` }];
    if (key && columns.some((other) => other.key === key && other.name !== name))
      return [{ field, sentence: 'Another column means this already; one column for each.' }];
    return [];
  });
  if (faults.length > 0) throw new Refusal('BAD_INPUT', 'The columns cannot be read like this.', faults);
}
