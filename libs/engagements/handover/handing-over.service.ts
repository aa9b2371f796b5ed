import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import type { CursorKeys } from '../../platform/graphql/cursor.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { Engagement } from '../engagement.entity.js';
import { engagementEnded, engagementHandedOver } from '../engagement.events.js';
import { type EngagementAction, engagementLife } from '../engagement.states.js';
import { EngagementStore, sideOf } from '../engagement.store.js';
import { bothSides } from '../tell-of-engagement.js';
import { HandoverWaiver, type HandoverWaitsFor, type NoHandoverReason } from './handover-waiver.entity.js';

const day = 24 * 3600;
/** How often whoever is waited for is reminded; the first time is the end itself. */
const remindedEvery = 14;
const mostReminders = 6;
const batch = 100;

/** The time between the last day and the end: what an engagement still waits for, and who is reminded. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  /** For whose word it waits, as far as the reader sees it; null: for nobody's. The rule itself is PostgreSQL's. */
  async waitsFor(tx: EntityManager, engagementId: string): Promise<HandoverWaitsFor | null> {
    const [{ who }]: { who: HandoverWaitsFor | null }[] = await tx.query(
      'SELECT app.handover_waits_for($1) AS who',
      [engagementId],
    );
    return who;
  }

  waivers(tx: EntityManager, engagementId: string): Promise<HandoverWaiver[]> {
    return tx.find(HandoverWaiver, { where: { engagementId }, order: { id: 'ASC' } });
  }

  /**
   * Records why no handover is needed, once for each side; an officer's word stands for both, when it is due.
   * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT
   */
  async waive(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    said: { reason: NoHandoverReason; words?: string | null },
  ): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await sideOf(tx, actor, engagement);
    if (!side && !actor.roles.includes('officer')) throw notFound('engagement');
    const saidAs = side ?? 'officer';
    const words = said.words?.trim() || null;
    if (said.reason === 'other' && !words) throw wrongField('words', 'Say in words why.');
    const due = side ? ['agreed', 'changing', 'handing_over'] : ['handing_over'];
    if (!due.includes(engagement.state) || (await this.waitsFor(tx, id)) === null)
      throw new Refusal('NOT_NOW', 'No handover is waited for.');
    if (await tx.existsBy(HandoverWaiver, { engagementId: id, saidAs }))
      throw new Refusal('NOT_NOW', 'Your side has said it already; it waits for the other.');
    const { institutionId, personId } = engagement;
    await tx.insert(HandoverWaiver, {
      ...{ id: newId(), engagementId: id, institutionId, personId, saidAs, reason: said.reason, words },
      ...{ saidBy: actor.personId, at: this.clock.now() },
    });
    await this.audit.write(tx, {
      ...{ act: 'waiveWorkHandover', noun: 'engagement', nounId: id, about: personId },
      details: { reason: said.reason, as: saidAs },
    });
    await this.goOn(tx, engagement);
  }

  /** To be called after each word about the handover: what nothing holds open any more ends. */
  async goOn(tx: EntityManager, { id, state }: Engagement): Promise<void> {
    if (state === 'handing_over' && (await this.waitsFor(tx, id)) === null)
      await this.outbox.emit(tx, engagementHandedOver({ engagementId: id }));
  }

  /** Past their last day they are to be handed over. As the timekeeper. @returns whether there may be more */
  async begin(tx: EntityManager): Promise<boolean> {
    const over = await this.ids(
      tx,
      `SELECT id FROM engagement WHERE state IN ('agreed', 'changing') AND last_day < $1
        ORDER BY last_day LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
      this.daysAgo(1),
    );
    for (const id of over) await this.move(tx, await this.store.get(tx, id), 'handOver');
    return over.length === batch;
  }

  /** Ends what nothing holds open. As the timekeeper. @returns whether there may be more */
  async endSome(tx: EntityManager): Promise<boolean> {
    const done = await this.ids(
      tx,
      `SELECT id FROM engagement WHERE state = 'handing_over' AND app.handover_waits_for(id) IS NULL
        ORDER BY last_day LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    );
    for (const id of done) await this.end(tx, id);
    return done.length === batch;
  }

  /** Ends one, where nothing holds it open. As a system actor. */
  async end(tx: EntityManager, id: string): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    if (engagement.state !== 'handing_over' || (await this.waitsFor(tx, id)) !== null) return;
    await this.move(tx, engagement, 'end');
  }

  /** Asks whom it waits for, every fortnight and six times at most; then officers see to it. As the timekeeper. */
  async remind(tx: EntityManager): Promise<void> {
    const waiting: (Engagement & { who: HandoverWaitsFor; turn: number })[] = await tx.query(
      `SELECT id, person_id AS "personId", institution_id AS "institutionId", app.handover_waits_for(id) AS who,
          ($1::date - last_day) / ${remindedEvery} AS turn
        FROM engagement WHERE state = 'handing_over' AND last_day > $2
          AND app.handover_waits_for(id) IS NOT NULL ORDER BY id`,
      [this.daysAgo(0), this.daysAgo(remindedEvery * mostReminders)],
    );
    for (const engagement of waiting) {
      const readers = (await bothSides(tx, engagement)).filter(
        (personId) =>
          engagement.who === 'both' ||
          (engagement.who === 'clinician') === (personId === engagement.personId),
      );
      await this.messages.tellAll(
        tx,
        readers.map((personId) => ({
          key: `handover-waits:${engagement.id}:${engagement.turn}:${personId}`,
          kind: 'handover-waits',
          to: { personId },
          ids: { engagementId: engagement.id },
        })),
      );
    }
  }

  /** Work whose handover has waited for so many days after the last one, the longest first. */
  stuck(
    tx: EntityManager,
    days: number,
    { after, limit }: { after: CursorKeys | undefined; limit: number },
  ): Promise<Engagement[]> {
    const query = this.stuckOnes(tx, days).orderBy('e.lastDay').addOrderBy('e.id').limit(limit);
    if (after) query.andWhere('(e.lastDay, e.id) > (:last, :id)', { last: after[0], id: after[1] });
    return query.getMany();
  }

  countStuck(tx: EntityManager, days: number): Promise<number> {
    return this.stuckOnes(tx, days).getCount();
  }

  private stuckOnes(tx: EntityManager, days: number) {
    return tx
      .createQueryBuilder(Engagement, 'e')
      .where(`e.state = 'handing_over' AND e.lastDay <= :until`, { until: this.daysAgo(days) });
  }

  private async move(
    tx: EntityManager,
    engagement: Engagement,
    act: Extract<EngagementAction, 'handOver' | 'end'>,
  ): Promise<void> {
    const { id, state: from, version } = engagement;
    const state = engagementLife.go(act, from, ['midst']);
    await tx.update(Engagement, { id }, act === 'end' ? { state, closedAt: this.clock.now() } : { state });
    await this.store.append(tx, engagement, { act, from, to: state, version });
    if (act === 'end') await this.outbox.emit(tx, engagementEnded({ engagementId: id }));
  }

  private async ids(tx: EntityManager, statement: string, ...values: unknown[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(statement, values);
    return rows.map(({ id }) => id);
  }

  /** `YYYY-MM-DD` */
  private daysAgo(days: number): string {
    return this.clock
      .in(-days * day)
      .toISOString()
      .slice(0, 10);
  }
}
