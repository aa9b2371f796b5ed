import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Importable, RowToWrite } from '../platform/imports/importable.js';
import type { Stated } from '../platform/imports/stated-row.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { readLeavePolicyCase } from './leave-policy-case.js';

/**
 * Leave rules of employers from files: dated rows with their source. They are what was read on a page and no
 * entitlement; an employer is named by its text, for HR to take over. As the system actor `importer`.
 */
@Injectable()
export class LeavePolicyImports implements Importable {
  readonly kind = 'leave-policy';

  constructor(
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
  ) {}

  async write(tx: EntityManager, { row, key, nounId }: RowToWrite) {
    const { policy, stated } = readLeavePolicyCase(row, this.vocabulary);
    const id = nounId ?? newId();
    const values: Record<string, unknown> = {
      id,
      ...policy,
      seen_on: this.clock.now().toISOString().slice(0, 10),
      import_key: key,
      stated: JSON.stringify({ values: stated }),
    };
    const names = Object.keys(values);
    const changed = names.filter((name) => name !== 'id' && name !== 'import_key');
    await tx.query(
      `INSERT INTO leave_policy (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${changed.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
      Object.values(values),
    );
    return { nounId: id, stated };
  }

  async statedOn(tx: EntityManager, nounIds: readonly string[]): Promise<Map<string, Stated[]>> {
    const found: { id: string; stated: { values?: Stated[] } }[] = await tx.query(
      'SELECT id, stated FROM leave_policy WHERE id = ANY ($1)',
      [nounIds],
    );
    return new Map(found.map(({ id, stated }) => [id, stated.values ?? []]));
  }
}
