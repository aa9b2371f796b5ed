import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { BankHoliday } from './bank-holiday.entity.js';
import type { UkNation } from './uk-nation.js';

/** Days off as they were published. Beyond the last year for which there are any, nobody knows them. */
@Injectable()
export class BankHolidays {
  between(tx: EntityManager, nation: UkNation, from: string, to: string): Promise<BankHoliday[]> {
    return tx.find(BankHoliday, { where: { nation, day: Between(from, to) }, order: { day: 'ASC' } });
  }

  /** The last day, YYYY-MM-DD, for which the nation's days are published: the end of a year; null where none is. */
  async knownUntil(tx: EntityManager, nation: UkNation): Promise<string | null> {
    const query: SelectQueryBuilder<BankHoliday> = tx.createQueryBuilder(BankHoliday, 'h');
    const row = await query
      .select('max(h.day)::text', 'last')
      .where('h.nation = :nation', { nation })
      .getRawOne<{ last: string | null }>();
    return row?.last ? `${row.last.slice(0, 4)}-12-31` : null;
  }
}
