import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Importable, RowToWrite } from '../platform/imports/importable.js';
import type { Stated } from '../platform/imports/stated-row.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { readLeavePolicyCase } from './leave-policy-case.js';
import { columnsOf } from './rules/rule-of.js';

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
    const { policy, facts, stated } = readLeavePolicyCase(row, this.vocabulary);
    const id = nounId ?? newId();
    await tx.upsert(
      LeavePolicy,
      {
        id,
        ...policy,
        ...columnsOf(facts),
        seenOn: this.clock.today(),
        importKey: key,
        stated: { values: stated },
      } as QueryDeepPartialEntity<LeavePolicy>,
      ['id'],
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
