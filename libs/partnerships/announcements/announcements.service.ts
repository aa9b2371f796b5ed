import { Injectable } from '@nestjs/common';
import { MoreThan, Not, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { announcementReleased } from '../partnerships.events.js';
import type { PartnershipsRefusalCode } from '../partnerships.refusals.js';
import { Announcement } from './announcement.entity.js';
import { announcementLife, type AnnouncementAction, type AnnouncementActor } from './announcement.states.js';

const week = 7 * 24 * 60 * 60;
/** Who gets mail from a programme every other day stops reading it, also the mail that matters. */
const mostPerWeek = 2;

export type Words = Pick<Announcement, 'audience' | 'country' | 'language' | 'subject' | 'words'>;

type Noted = Partial<Pick<Announcement, 'note' | 'told'>>;

/** The only writer of announcements. */
@Injectable()
export class Announcements {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async write(tx: EntityManager, actor: SignedIn, words: Words): Promise<string> {
    const id = newId();
    await tx.insert(Announcement, {
      ...words,
      ...{ id, state: announcementLife.initial, writtenBy: actor.personId, writtenAt: this.clock.now() },
    });
    await this.audit.write(tx, { act: 'writeAnnouncement', noun: 'announcement', nounId: id });
    return id;
  }

  /** @throws Refusal NOT_FOUND, SECOND_OFFICER_NEEDED to its writer, NOT_NOW, TOO_MANY to one audience within seven days */
  async release(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const found = await this.settle(tx, actor, id, 'release', async (one) => ({
      told: (await readersOf(tx, one)).length,
    }));
    const sent = await tx.countBy(Announcement, {
      ...{ id: Not(id), state: 'sent', audience: found.audience, settledAt: MoreThan(this.clock.in(-week)) },
    });
    if (sent >= mostPerWeek)
      throw new Refusal(
        'TOO_MANY',
        `These people were written to ${sent} times within seven days; release this one later.`,
      );
    await this.outbox.emit(tx, announcementReleased({ announcementId: id }));
    return id;
  }

  async giveBack(tx: EntityManager, actor: SignedIn, id: string, note: string): Promise<string> {
    await this.settle(tx, actor, id, 'giveBack', () => ({ note }));
    return id;
  }

  async takeBack(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.settle(tx, actor, id, 'takeBack', () => ({}));
    return id;
  }

  /** Ends the waiting, in one write; `noted` is what stands beside that, asked once the act is allowed. */
  private async settle(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: AnnouncementAction,
    noted: (one: Announcement) => Noted | Promise<Noted>,
  ): Promise<Announcement> {
    // Only what waits can be locked; what has ended is read all the same, and refused by its state.
    const found =
      (await tx.findOne(Announcement, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
      (await tx.findOneBy(Announcement, { id }));
    if (!found) throw notFound('announcement');
    const as = standing(actor, found);
    if (action !== 'takeBack' && as === 'writer')
      throw new Refusal<PartnershipsRefusalCode>(
        'SECOND_OFFICER_NEEDED',
        'You wrote it: a second officer reads it, then releases it or gives it back.',
      );
    const state = announcementLife.go(action, found.state, [as]);
    const ended = { state, settledBy: actor.personId, settledAt: this.clock.now() };
    await tx.update(Announcement, { id }, { ...ended, ...(await noted(found)) });
    await this.audit.write(tx, { act: `${action}Announcement`, noun: 'announcement', nounId: id });
    return found;
  }
}

/** Whom it is for: who speaks today for a verified organisation in this role. For officers and the relay. */
export async function readersOf(
  tx: EntityManager,
  { audience, country }: Pick<Announcement, 'audience' | 'country'>,
): Promise<string[]> {
  const rows: { person: string }[] = await tx.query(
    `SELECT DISTINCT r.person_id AS person FROM role r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.role = $1 AND r.until IS NULL AND o.state = 'verified' AND ($2::text IS NULL OR o.country = $2)`,
    [audience, country],
  );
  return rows.map(({ person }) => person);
}

/** What an officer is to an announcement. Pure. */
export function standing(actor: SignedIn, { writtenBy }: Pick<Announcement, 'writtenBy'>): AnnouncementActor {
  return writtenBy === actor.personId ? 'writer' : 'second';
}
