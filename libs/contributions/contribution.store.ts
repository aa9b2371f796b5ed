import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { insertRows } from '../platform/rows.js';
import {
  ContributionAccount,
  ContributionHistory,
  ContributionSession,
  ContributionTaught,
} from './account.entity.js';
import { Contribution } from './contribution.entity.js';
import type { ContributionAccountInput } from './contribution.inputs.js';
import type { ContributionAction, ContributionParty } from './contribution.states.js';

interface Deed {
  act: ContributionAction | 'record' | 'remark';
  from: string | null;
  to: string;
  version: number;
  side: ContributionParty;
  reason?: string | null;
  words?: string | null;
  /** Which mail it came by. */
  mail?: string | null;
}

/** Reads and appends: what all that moves a contribution has in common. */
@Injectable()
export class ContributionStore {
  constructor(private readonly clock: Clock) {}

  /** @throws Refusal NOT_FOUND */
  async get(tx: EntityManager, id: string): Promise<Contribution> {
    const contribution = await tx.findOneBy(Contribution, { id });
    if (!contribution) throw notFound('contribution');
    return contribution;
  }

  /** Waits for whoever is moving this contribution now. @throws Refusal NOT_FOUND */
  async lock(tx: EntityManager, id: string): Promise<Contribution> {
    await tx.query('SELECT id FROM contribution WHERE id = $1 FOR UPDATE', [id]);
    return this.get(tx, id);
  }

  /** The account of a version, with its sessions in their order and the people taught. */
  async account(tx: EntityManager, contributionId: string, version: number): Promise<ContributionAccount> {
    const account = await tx.findOneByOrFail(ContributionAccount, { contributionId, version });
    const where = { contributionId, version };
    account.sessions = await tx.find(ContributionSession, { where, order: { ordinal: 'ASC' } });
    account.taught = await tx.find(ContributionTaught, {
      where,
      order: { cadre: 'ASC', level: 'ASC', sex: 'ASC' },
    });
    return account;
  }

  async accounts(tx: EntityManager, { id, version }: Contribution): Promise<ContributionAccount[]> {
    const all: ContributionAccount[] = [];
    for (let one = 1; one <= version; one++) all.push(await this.account(tx, id, one));
    return all;
  }

  history(tx: EntityManager, contributionId: string): Promise<ContributionHistory[]> {
    return tx.find(ContributionHistory, { where: { contributionId }, order: { id: 'ASC' }, take: 500 });
  }

  /** States an account for ever; PostgreSQL takes what belongs to it in this transaction only. */
  async state(
    tx: EntityManager,
    { id: contributionId, personId }: Pick<Contribution, 'id' | 'personId'>,
    version: number,
    { sessions, taught, summary, learning, ...stated }: ContributionAccountInput,
    why: string | null,
  ): Promise<void> {
    const of = { contributionId, personId, version };
    await tx.insert(ContributionAccount, {
      id: newId(),
      ...of,
      ...stated,
      summary: summary?.trim() || null,
      learning: learning?.trim() || null,
      why,
      at: this.clock.now(),
    });
    await insertRows(
      tx,
      ContributionSession,
      sessions.map(({ day, until, minutes, mode, topic }, ordinal) => ({
        id: newId(),
        ...of,
        ordinal,
        day,
        until: until && until !== day ? until : null,
        minutes,
        mode,
        topic,
      })),
    );
    await insertRows(
      tx,
      ContributionTaught,
      taught.map(({ cadre, sex, level, people }) => ({ id: newId(), ...of, cadre, sex, level, people })),
    );
  }

  /** Adds to the history. By whom is read from the transaction by PostgreSQL. @returns its id */
  async append(
    tx: EntityManager,
    { id: contributionId, personId }: Pick<Contribution, 'id' | 'personId'>,
    deed: Deed,
  ): Promise<string> {
    const id = newId();
    await tx.insert(ContributionHistory, {
      id,
      contributionId,
      about: personId,
      act: deed.act,
      fromState: deed.from,
      toState: deed.to,
      version: deed.version,
      side: deed.side,
      reason: deed.reason ?? null,
      words: deed.words ?? null,
      mail: deed.mail ?? null,
      at: this.clock.now(),
    });
    return id;
  }
}
