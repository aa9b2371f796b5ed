import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { everythingKept } from './kept-about.js';

/** Everything that is kept about somebody, table by table, read in their own name: what policies hide stays hidden. */
@Injectable()
export class MyData {
  constructor(private readonly clock: Clock) {}

  async of(tx: EntityManager, { personId }: SignedIn): Promise<{ madeAt: Date; json: string }> {
    const madeAt = this.clock.now();
    const kept: Record<string, unknown[]> = {};
    for (const { table, where, without } of everythingKept()) {
      const rows: { row: unknown }[] = await tx.query(
        `SELECT to_jsonb(t) - (${without ?? `'{}'`})::text[] AS row FROM ${table} t WHERE ${where} ORDER BY 1`,
        [personId],
      );
      kept[table] = rows.map(({ row }) => row);
    }
    return { madeAt, json: JSON.stringify({ madeAt, personId, kept }, null, 1) };
  }
}
