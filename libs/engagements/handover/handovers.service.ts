import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Messages, type Telling } from '../../notifications/messages.service.js';
import { Doors } from '../../people/doors.service.js';
import { type Actor, type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { monthsAfter } from '../../platform/days.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { Engagement } from '../engagement.entity.js';
import { wasAgreed } from '../engagement.states.js';
import { EngagementStore } from '../engagement.store.js';
import { bothSides } from '../tell-of-engagement.js';
import { EngagementHandover, HandoverCheck } from './handover.entity.js';
import { handoverLife, type StillInUse } from './handover.states.js';
import { HandingOver } from './handing-over.service.js';

const doorkeeper = system('doorkeeper');
export const handoverDoor = { purpose: 'handover-check', generation: 1 };
/** How long before the last day both sides are asked who carries on. */
/** After how many months one asks how it goes: practice that lasted three months, and a year. */
const askedAfterMonths = [3, 12];
const askedBefore = 14;
const remindedAfter = 14 * 24 * 3600;
const batch = 200;

export interface StatedHandover {
  successor?: string | null;
  successorRole?: string | null;
  successorEmail?: string | null;
  remains: string;
  materials: string;
}

/** What the holder of a link is asked and reminded of. */
export interface AskedAfter {
  check: HandoverCheck;
  title: string | null;
  institution: string;
  successor: string | null;
  lastDay: string | null;
}

/** Handing over, and how it goes afterwards. */
@Injectable()
export class WorkHandovers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly doors: Doors,
    private readonly messages: Messages,
    private readonly store: EngagementStore,
    private readonly handingOver: HandingOver,
  ) {}

  /** States it, or states it anew; by the host it is confirmed with that. @throws Refusal NOT_NOW, FORBIDDEN, NOT_FOUND */
  async state(tx: EntityManager, actor: SignedIn, id: string, said: StatedHandover): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    if (!wasAgreed(engagement.state))
      throw new Refusal('NOT_NOW', 'Work is handed over once it was agreed, and where it was not cancelled.');
    const now = this.clock.now();
    const byHost = side === 'institution';
    const words = (text: string | null | undefined) => text?.trim() || null;
    const successor = words(said.successor);
    await tx.insert(EngagementHandover, {
      ...{ id: newId(), engagementId: id, successor, side, statedBy: actor.personId, statedAt: now },
      ...{ institutionId: engagement.institutionId, personId: engagement.personId },
      state: byHost
        ? handoverLife.go('confirm', handoverLife.initial, ['institution'])
        : handoverLife.initial,
      successorRole: successor && words(said.successorRole),
      successorEmail: successor && words(said.successorEmail),
      ...{ remains: said.remains.trim(), materials: said.materials.trim() },
      ...{ confirmedBy: byHost ? actor.personId : null, confirmedAt: byHost ? now : null },
    });
    await this.handingOver.goOn(tx, engagement);
  }

  /** The host says that the newest is so. @throws Refusal NOT_NOW, FORBIDDEN, NOT_FOUND */
  async confirm(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    const newest = await this.newest(tx, id);
    if (!newest)
      throw new Refusal('NOT_NOW', 'Nothing was stated yet. State it, and it is confirmed with that.');
    if (side !== 'institution') throw new Refusal('FORBIDDEN', 'The host confirms what is handed over.');
    const state = handoverLife.go('confirm', newest.state, [side]);
    const confirmed = { confirmedBy: actor.personId, confirmedAt: this.clock.now() };
    await tx.update(EngagementHandover, { id: newest.id }, { state, ...confirmed });
    await this.handingOver.goOn(tx, engagement);
  }

  newest(tx: EntityManager, engagementId: string): Promise<EngagementHandover | null> {
    return tx.findOne(EngagementHandover, { where: { engagementId }, order: { id: 'DESC' } });
  }

  checks(tx: EntityManager, engagementId: string): Promise<HandoverCheck[]> {
    return tx.find(HandoverCheck, { where: { engagementId }, order: { months: 'ASC' } });
  }

  /** Asks both sides who carries on, once, while there is still time. As the timekeeper. */
  async askWho(tx: EntityManager): Promise<void> {
    const due: Engagement[] = await tx
      .createQueryBuilder(Engagement, 'e')
      .where(`e.state IN ('agreed', 'changing') AND e.lastDay <= :until`, { until: this.day(askedBefore) })
      .andWhere('NOT EXISTS (SELECT FROM engagement_handover h WHERE h.engagement_id = e.id)')
      .orderBy('e.lastDay')
      .limit(batch)
      .getMany();
    for (const engagement of due)
      await this.messages.tellAll(
        tx,
        (await bothSides(tx, engagement)).map((personId) => ({
          key: `handover-due:${engagement.id}:${personId}`,
          kind: 'handover-due',
          to: { personId },
          ids: { engagementId: engagement.id },
        })),
      );
  }

  /** Writes down when to ask after what has ended. As the timekeeper. */
  async plan(tx: EntityManager): Promise<number> {
    const ended: Engagement[] = await tx
      .createQueryBuilder(Engagement, 'e')
      .where(`e.state IN ('handing_over', 'ended') AND e.lastDay IS NOT NULL`)
      .andWhere('NOT EXISTS (SELECT FROM handover_check c WHERE c.engagement_id = e.id)')
      .orderBy('e.id')
      .limit(batch)
      .getMany();
    for (const { id: engagementId, institutionId, personId, lastDay } of ended)
      for (const months of askedAfterMonths)
        await tx.query(
          `INSERT INTO handover_check (id, engagement_id, institution_id, person_id, months, due_on)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
          [newId(), engagementId, institutionId, personId, months, monthsAfter(lastDay!, months)],
        );
    return ended.length < batch ? 0 : ended.length;
  }

  /** Asks what is due, and reminds once. As the timekeeper. */
  async ask(tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    const due = await tx
      .createQueryBuilder(HandoverCheck, 'c')
      .where({ answeredAt: IsNull() })
      .andWhere(`(c.askedAt IS NULL AND c.dueOn <= :today OR c.remindedAt IS NULL AND c.askedAt <= :late)`, {
        today: this.day(0),
        late: this.clock.in(-remindedAfter),
      })
      .orderBy('c.dueOn')
      .limit(batch)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const check of due) {
      await tx.update(
        HandoverCheck,
        { id: check.id },
        check.askedAt ? { remindedAt: now } : { askedAt: now },
      );
      await this.messages.tellAll(tx, await this.tellings(tx, check));
    }
  }

  /** @throws Refusal NOT_FOUND, TOO_MANY */
  async asked(actor: Actor, token: string): Promise<AskedAfter> {
    const opened = await this.doors.open(actor, token, async (id) => {
      const found = await this.database.read(doorkeeper, async (tx) => {
        const check = await tx.findOneBy(HandoverCheck, { id });
        const rows: Omit<AskedAfter, 'check'>[] = await tx.query(
          `SELECT title, institution, successor, last_day::text AS "lastDay" FROM app.handed_over($1)`,
          [id],
        );
        return check && rows.length > 0 ? { check, ...rows[0] } : null;
      });
      const fits = this.secrets.opens(token, handoverDoor.purpose, id, handoverDoor.generation);
      return found && fits ? { opens: found } : { stands: found !== null };
    });
    if (!opened) throw notFound('question');
    return opened;
  }

  /** As the doorkeeper. The first answer stays. */
  async answer(
    tx: EntityManager,
    { id }: HandoverCheck,
    said: { inUse: StillInUse; cameOf: string | null; carriesOn: string | null },
  ): Promise<void> {
    await tx.update(HandoverCheck, { id, answeredAt: IsNull() }, { ...said, answeredAt: this.clock.now() });
  }

  /** The host's leads, and the successor where an address was given; all by one link. */
  private async tellings(tx: EntityManager, check: HandoverCheck): Promise<Telling[]> {
    const handover = await this.newest(tx, check.engagementId);
    const leads = (await bothSides(tx, check)).filter((personId) => personId !== check.personId);
    const once = check.askedAt ? 'reminded' : 'asked';
    const telling = (to: Telling['to'], who: string): Telling => ({
      key: `handover-check:${check.id}:${once}:${who}`,
      kind: 'handover-check',
      to,
      ids: { checkId: check.id },
      door: { ...handoverDoor, id: check.id },
    });
    return [
      ...leads.map((personId) => telling({ personId }, personId)),
      ...(handover?.successor && handover.successorEmail
        ? [
            telling(
              { address: handover.successorEmail, name: handover.successor, language: 'en-GB' },
              'successor',
            ),
          ]
        : []),
    ];
  }

  private day(days: number): string {
    return this.clock
      .in(days * 24 * 3600)
      .toISOString()
      .slice(0, 10);
  }
}
