import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { totals } from '../agreements/money.js';
import { PaidLine, PaidPartnership, PayerAnswer, saysOf } from './paid-line.entity.js';

interface LineRow {
  id: string;
  partnership_id: string;
  partnership_name: string;
  payer_name: string;
  item: string;
  amount: string;
  currency: string;
  from_day: string;
  until_day: string | null;
  noted_at: Date;
  ended_at: Date | null;
  ours: boolean | null;
  answered_at: Date | null;
}

/** What funders read of the partnerships that name them, and the only writer of what they say of it. */
@Injectable()
export class PaidLines {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(tx: EntityManager, id: string): Promise<PaidLine> {
    const rows: LineRow[] = await tx.query('SELECT * FROM app.paid_lines() WHERE id = $1', [id]);
    const [line] = await linesOf(tx, rows);
    if (!line) throw notFound('line of funding');
    return line;
  }

  /** The newest first: ids are of version 7, so their order is that of time. */
  async newest(tx: EntityManager, before: unknown, limit: number): Promise<PaidLine[]> {
    const rows: LineRow[] = await tx.query(
      'SELECT * FROM app.paid_lines() WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2',
      [before ?? null, limit],
    );
    return linesOf(tx, rows);
  }

  /** One of which a line is confirmed and stands. @throws Refusal NOT_FOUND */
  async partnership(tx: EntityManager, id: string): Promise<PaidPartnership> {
    const [found] = await partnershipsOf(tx, [id]);
    if (!found) throw notFound('partnership');
    return found;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async answer(tx: EntityManager, actor: SignedIn, id: string, ours: boolean): Promise<string> {
    const { says, endedAt } = await this.get(tx, id);
    if (says !== 'nothing-yet')
      throw new Refusal('NOT_NOW', 'It was answered already. Its partnership can end it and note it again.');
    if (endedAt) throw new Refusal('NOT_NOW', 'Its partnership has ended this line; nothing is waited for.');
    await tx.insert(PayerAnswer, {
      ...{ lineId: id, ours, answeredBy: actor.personId, answeredAt: this.clock.now() },
    });
    await this.audit.write(tx, {
      act: 'answerPaidLine',
      noun: 'funding-line',
      nounId: id,
      details: { ours },
    });
    return id;
  }
}

async function partnershipsOf(tx: EntityManager, ids: readonly string[]): Promise<PaidPartnership[]> {
  const rows: PaidPartnership[] = await tx.query(
    'SELECT * FROM app.paid_partnerships() WHERE id = ANY ($1)',
    [ids],
  );
  return rows.map((row) => Object.assign(new PaidPartnership(), row));
}

async function linesOf(tx: EntityManager, rows: readonly LineRow[]): Promise<PaidLine[]> {
  const partnerships = await partnershipsOf(tx, [...new Set(rows.map((row) => row.partnership_id))]);
  return rows.map(({ amount, currency, ...row }) =>
    Object.assign(new PaidLine(), {
      ...{ id: row.id, partnershipName: row.partnership_name, payerName: row.payer_name, item: row.item },
      partnership: partnerships.find(({ id }) => id === row.partnership_id) ?? null,
      money: totals([{ amount, currency }])[0],
      ...{ from: row.from_day, until: row.until_day, notedAt: row.noted_at, endedAt: row.ended_at },
      ...{ says: saysOf(row), answeredAt: row.answered_at },
    }),
  );
}
