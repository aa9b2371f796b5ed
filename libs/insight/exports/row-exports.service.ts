import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { type AskExportInput, RowExport, type SettleExportInput } from './row-export.entity.js';
import { rowExportLife } from './row-export.states.js';

export type Row = (string | number)[];

const columns = [
  ...['country', 'year', 'kind', 'partnership', 'programme', 'minutes', 'in_person', 'taught', 'trainers'],
  ...['reached', 'adopted'],
] as const;
/** How many rows are held at once; the whole is never in memory. */
const atOnce = 2000;

/** Rows that leave: asked for by one officer, let go by another where they are many, and written down each time. */
@Injectable()
export class RowExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** PostgreSQL counts the rows, and decides whether a second officer is needed. */
  async ask(tx: EntityManager, actor: SignedIn, input: AskExportInput): Promise<string> {
    const { firstYear, lastYear, form, reason } = input;
    const thisYear = this.clock.now().getUTCFullYear();
    const refuse = (field: string, sentence: string) => {
      throw new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
    };
    if (firstYear < 2000 || firstYear > thisYear)
      refuse('firstYear', `Choose a year from 2000 to ${thisYear}.`);
    if (lastYear < firstYear || lastYear > firstYear + 9)
      refuse('lastYear', 'Choose ten years or fewer, the first before the last.');
    const id = newId();
    const country = input.country ?? null;
    await tx.query(
      `INSERT INTO row_export (id, first_year, last_year, country, form, rows, state, asked_by, asked_at, reason)
       VALUES ($1, $2, $3, $4, $5, 0, 'asked', $6, $7, $8)`,
      [id, firstYear, lastYear, country, form, actor.personId, this.clock.now(), reason],
    );
    const { rows, state } = await this.get(tx, id);
    await this.write(tx, 'asked-for-export', id, reason, { firstYear, lastYear, country, form, rows, state });
    return id;
  }

  /** @throws Refusal FORBIDDEN for whoever asked; NOT_NOW where it was decided already */
  async settle(tx: EntityManager, actor: SignedIn, id: string, input: SettleExportInput): Promise<string> {
    const wanted = await this.get(tx, id);
    const as = wanted.askedBy === actor.personId ? [] : ['another officer' as const];
    const action = input.release ? 'release' : 'refuse';
    const state = rowExportLife.go(action, wanted.state, as);
    const [, changed]: [unknown, number] = await tx.query(
      `UPDATE row_export SET state = $2, settled_by = $3, settled_at = $4, settled_reason = $5
        WHERE id = $1 AND state = 'asked'`,
      [id, state, actor.personId, this.clock.now(), input.reason],
    );
    if (changed === 0) throw new Refusal('CONFLICT', 'Somebody else has decided about it. Read it again.');
    await this.write(tx, `${state}-export`, id, input.reason, { rows: wanted.rows, about: wanted.form });
    return id;
  }

  async get(tx: EntityManager, id: string): Promise<RowExport> {
    const found = await tx.findOneBy(RowExport, { id });
    if (!found) throw notFound('export');
    return found;
  }

  /**
   * The rows of an export that was released to this officer, a head first, as they are read: two thousand at a time, each
   * in a short transaction of its own. That it was taken is written down before the first.
   * @throws Refusal NOT_FOUND for what is not theirs to take
   */
  async take(actor: Actor, id: string): Promise<{ taken: RowExport; rows: AsyncGenerator<Row> }> {
    if (actor.kind !== 'person') throw notFound('export');
    const taken = await this.database.read(actor, (tx) => tx.findOneBy(RowExport, { id }));
    if (taken?.state !== 'released' || taken.askedBy !== actor.personId) throw notFound('export');
    const { firstYear, lastYear, country, form, rows } = taken;
    await this.database.as(actor, (tx) =>
      this.write(tx, 'took-export', id, taken.reason, { firstYear, lastYear, country, form, rows }),
    );
    return { taken, rows: this.rowsOf(actor, id) };
  }

  private async *rowsOf(actor: SignedIn, id: string): AsyncGenerator<Row> {
    yield [...columns];
    for (let after: string | null = null, there = atOnce; there === atOnce;) {
      const found: (Record<string, string | number | boolean | null> & { id: string })[] =
        await this.database.read({ ...actor }, (tx) =>
          tx.query('SELECT * FROM app.rows_let_go($1, $2, $3)', [id, after, atOnce]),
        );
      for (const row of found)
        yield columns.map((column) => {
          const value = row[column];
          return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
        });
      after = found.at(-1)?.id ?? null;
      there = found.length;
    }
  }

  private write(
    tx: EntityManager,
    act: string,
    nounId: string,
    reason: string,
    details: Record<string, string | number | null>,
  ): Promise<void> {
    return this.audit.write(tx, { act, noun: 'export', nounId, reason, details });
  }
}
