import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Concern, type ConcernAct, ConcernEntry, ConcernReading } from './concern.entity.js';
import { type ConcernAction, concernLife, type ConcernOutcome } from './concern.states.js';
import { concernDoor } from './concerns.service.js';

/** What safeguarding staff do. Nothing of it stands in the audit trail, which officers read: the traces are kept here. */
@Injectable()
export class ConcernCare {
  constructor(
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly messages: Messages,
  ) {}

  /** Those that are open, the oldest first; or those that are closed, the newest first. */
  list(tx: EntityManager, closed: boolean, args: ConnectionArgs): Promise<Page<Concern>> {
    return page<Concern>(
      this.cursors,
      `concerns ${closed ? 'closed' : 'open'}`,
      args,
      ({ raisedAt, id }) => [raisedAt.toISOString(), id],
      (after, limit) => {
        const query = tx
          .createQueryBuilder(Concern, 'c')
          .where(closed ? `c.state = 'closed'` : `c.state <> 'closed'`)
          .orderBy('c.raisedAt', closed ? 'DESC' : 'ASC')
          .addOrderBy('c.id', closed ? 'DESC' : 'ASC')
          .limit(limit);
        if (after)
          query.andWhere(`(c.raisedAt, c.id) ${closed ? '<' : '>'} (:at, :id)`, {
            at: after[0],
            id: after[1],
          });
        return query.getMany();
      },
      () => tx.countBy(Concern, { state: closed ? 'closed' : Not('closed') }),
    );
  }

  /** Opens one, and records that it was opened. @throws Refusal NOT_FOUND */
  async open(tx: EntityManager, actor: SignedIn, id: string): Promise<Concern> {
    const concern = await this.get(tx, id);
    const reading = { id: newId(), concernId: id, staffId: actor.personId, at: this.clock.now() };
    await tx.insert(ConcernReading, reading);
    return concern;
  }

  async get(tx: EntityManager, id: string): Promise<Concern> {
    const concern = await tx.findOneBy(Concern, { id });
    if (!concern) throw notFound('concern');
    return concern;
  }

  async takeUp(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.move(tx, actor, id, 'takeUp', 'take-up', null, null);
  }

  async close(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome, words }: { outcome: ConcernOutcome; words: string },
  ): Promise<void> {
    await this.move(tx, actor, id, 'close', 'close', words, outcome);
  }

  async reopen(tx: EntityManager, actor: SignedIn, id: string, words: string): Promise<void> {
    await this.move(tx, actor, id, 'reopen', 'reopen', words, null);
  }

  async note(tx: EntityManager, actor: SignedIn, id: string, words: string): Promise<void> {
    await this.get(tx, id);
    await this.append(tx, actor, id, 'note', words);
  }

  /** Writes to whoever raised it; a mail with the link goes to the address that they left. @throws Refusal NOT_NOW */
  async reply(tx: EntityManager, actor: SignedIn, id: string, words: string): Promise<void> {
    const { email, state, language } = await this.get(tx, id);
    if (state === 'received') throw new Refusal('NOT_NOW', 'Take it up first, then answer.');
    const entry = await this.append(tx, actor, id, 'reply', words);
    if (email)
      await this.messages.tell(tx, {
        key: `concern-answered:${entry}`,
        kind: 'concern-answered',
        to: { address: email, name: '', language },
        ids: {},
        door: { ...concernDoor, id },
      });
  }

  entries(tx: EntityManager, concernId: string): Promise<ConcernEntry[]> {
    return tx.find(ConcernEntry, { where: { concernId }, order: { id: 'ASC' }, take: 500 });
  }

  /** The newest hundred. */
  readings(tx: EntityManager, concernId: string): Promise<ConcernReading[]> {
    return tx.find(ConcernReading, { where: { concernId }, order: { id: 'DESC' }, take: 100 });
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: ConcernAction,
    act: ConcernAct,
    words: string | null,
    outcome: ConcernOutcome | null,
  ): Promise<void> {
    await tx.query('SELECT FROM concern WHERE id = $1 FOR UPDATE', [id]);
    const concern = await this.get(tx, id);
    const state = concernLife.go(action, concern.state, ['safeguarding']);
    const closedAt = state === 'closed' ? this.clock.now() : null;
    await tx.update(Concern, { id }, { state, outcome, closedAt });
    await this.append(tx, actor, id, act, words);
  }

  private async append(
    tx: EntityManager,
    { personId }: SignedIn,
    concernId: string,
    act: ConcernAct,
    words: string | null,
  ): Promise<string> {
    const id = newId();
    await tx.insert(ConcernEntry, { id, concernId, act, words, staffId: personId, at: this.clock.now() });
    return id;
  }
}
