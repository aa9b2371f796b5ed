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
    const [row]: LineRow[] = await tx.query('SELECT * FROM app.paid_lines() WHERE id = $1', [id]);
    if (!row) throw notFound('line of funding');
    return lineOf(row);
  }

  /** The newest first: ids are of version 7, so their order is that of time. */
  async newest(tx: EntityManager, before: unknown, limit: number): Promise<PaidLine[]> {
    const rows: LineRow[] = await tx.query(
      'SELECT * FROM app.paid_lines() WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2',
      [before ?? null, limit],
    );
    return rows.map(lineOf);
  }

  /** One of which a line is confirmed and stands; null where none is. */
  async partnership(tx: EntityManager, id: string): Promise<PaidPartnership | null> {
    const rows: PaidPartnership[] = await tx.query('SELECT * FROM app.paid_partnerships() WHERE id = $1', [
      id,
    ]);
    return rows.length > 0 ? Object.assign(new PaidPartnership(), rows[0]) : null;
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

function lineOf({ amount, currency, ...row }: LineRow): PaidLine {
  return Object.assign(new PaidLine(), {
    ...{ id: row.id, partnershipId: row.partnership_id, partnershipName: row.partnership_name },
    ...{ payerName: row.payer_name, item: row.item, money: totals([{ amount, currency }])[0] },
    ...{ from: row.from_day, until: row.until_day, notedAt: row.noted_at, endedAt: row.ended_at },
    ...{ says: saysOf(row), answeredAt: row.answered_at },
  });
}
