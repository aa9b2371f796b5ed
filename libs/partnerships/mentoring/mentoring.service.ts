import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { Audit } from '../../people/audit.service.js';
import { Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { knownKey } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, notFound, Refusal } from '../../platform/refusal.js';
import { daysAfter } from '../../platform/days.js';
import { MemberConsents } from '../members/member-consents.service.js';
import { Mentoring, MentoringMeeting, type MentoringOther, MentoringRetention } from './mentoring.entity.js';

const longest = 731;
const week = 7 * 24 * 3600;
const mostPerWeek = { association: 30, member: 3 };

export interface Pairing {
  mentorMembershipId: string;
  menteeMembershipId: string;
  purpose: string;
  startsOn: string;
  endsOn: string;
  everyDays: number;
}

/** The only writer of pairs and of their meetings. */
@Injectable()
export class Mentorings {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly messages: Messages,
    private readonly consents: MemberConsents,
  ) {}

  /**
   * Asks both. A pair that stands or waits already is the answer to asking again.
   * @throws Refusal NOT_FOUND, NOT_VERIFIED, MEMBER_DID_NOT_AGREE, BAD_INPUT, TOO_MANY
   */
  async propose(tx: EntityManager, actor: SignedIn, said: Pairing): Promise<string> {
    const mentor = await this.consents.agreed(tx, actor, said.mentorMembershipId, 'mentor');
    const mentee = await this.consents.agreed(tx, actor, said.menteeMembershipId, 'mentor');
    this.refuseFaults(said, mentor, mentee);
    const { organisationId } = mentor;
    const [before]: { id: string }[] = await tx.query(
      `SELECT id FROM mentoring WHERE organisation_id = $1 AND mentor_id = $2 AND mentee_id = $3 AND ended_at IS NULL`,
      [organisationId, mentor.personId, mentee.personId],
    );
    if (before) return before.id;
    await this.refuseFlood(tx, organisationId, [mentor.personId, mentee.personId]);
    const id = newId();
    await tx.insert(Mentoring, {
      ...{ id, organisationId, mentorId: mentor.personId, menteeId: mentee.personId },
      ...{ purpose: said.purpose.trim(), startsOn: said.startsOn, endsOn: said.endsOn },
      ...{ everyDays: said.everyDays, checkInOn: daysAfter(said.startsOn, said.everyDays) },
      ...{ proposedBy: actor.personId, proposedAt: this.clock.now() },
      ...{ mentorAgreedAt: null, menteeAgreedAt: null, endedAt: null },
    });
    for (const personId of [mentor.personId, mentee.personId]) await this.tell(tx, id, personId, 'asked');
    await this.audit.write(tx, { act: 'paired-members', noun: 'mentoring', nounId: id, organisationId });
    return id;
  }

  /** One's own yes; once both have said it, each is told how to reach the other. @throws Refusal NOT_FOUND, NOT_NOW */
  async agree(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const pair = await this.own(tx, actor, id);
    this.mustGoOn(pair);
    const mentor = pair.mentorId === actor.personId;
    if (mentor ? pair.mentorAgreedAt : pair.menteeAgreedAt) return pair.id;
    const now = this.clock.now();
    await tx.update(Mentoring, { id: pair.id }, mentor ? { mentorAgreedAt: now } : { menteeAgreedAt: now });
    // Read again: where both say yes in the same moment, the second to write finds the first one's yes only now.
    if ((await this.read(tx, pair.id)).stands)
      for (const personId of [pair.mentorId, pair.menteeId]) await this.tell(tx, pair.id, personId, 'stands');
    return pair.id;
  }

  /** Ends it at once, by either of the two or by the association; nobody is asked why. @throws Refusal NOT_FOUND */
  async stop(tx: EntityManager, id: string): Promise<string> {
    const pair = await this.read(tx, id);
    if (!pair.endedAt) await tx.update(Mentoring, { id: pair.id }, { endedAt: this.clock.now() });
    return pair.id;
  }

  /** The same day twice is one meeting. @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async noteMeeting(
    tx: EntityManager,
    actor: SignedIn,
    { mentoringId, heldOn }: { mentoringId: string; heldOn: string },
  ): Promise<string> {
    const pair = await this.own(tx, actor, mentoringId);
    if (!pair.stands)
      throw new Refusal(
        'NOT_NOW',
        'Meetings are noted while the pair stands: once both said yes, until it ends.',
      );
    if (heldOn < pair.startsOn || heldOn > pair.endsOn || heldOn > this.today())
      throw bad([
        {
          field: 'heldOn',
          sentence: 'Choose a day of the pair, from its first day on and not ahead of today.',
        },
      ]);
    await tx
      .createQueryBuilder()
      .insert()
      .into(MentoringMeeting)
      .values({ id: newId(), mentoringId: pair.id, heldOn, notedBy: actor.personId })
      .orIgnore()
      .updateEntity(false)
      .execute();
    return pair.id;
  }

  /** Those of somebody, the newest first. */
  mine(tx: EntityManager, personId: string): Promise<Mentoring[]> {
    return tx.find(Mentoring, {
      where: [{ mentorId: personId }, { menteeId: personId }],
      order: { proposedAt: 'DESC' },
      take: 100,
    });
  }

  /** Those of an association, for whoever coordinates it. */
  of(tx: EntityManager, organisationId: string): Promise<Mentoring[]> {
    return tx.find(Mentoring, { where: { organisationId }, order: { proposedAt: 'DESC' }, take: 200 });
  }

  /** @throws Refusal NOT_FOUND */
  async read(tx: EntityManager, id: string): Promise<Mentoring> {
    const pair = await tx.findOneBy(Mentoring, { id: knownKey(id, 'mentoring') });
    if (!pair) throw notFound('mentoring');
    return pair;
  }

  async kept(tx: EntityManager, id: string): Promise<number> {
    const [{ kept }]: { kept: number }[] = await tx.query('SELECT app.meetings_kept($1) AS kept', [id]);
    return kept;
  }

  /** To whoever coordinates the association; the two read each other's by `other`, and not before both said yes. */
  async nameOf(tx: EntityManager, { organisationId }: Mentoring, id: string): Promise<string | null> {
    const [{ coordinates }]: { coordinates: boolean }[] = await tx.query(
      `SELECT app.holds('coordinator', $1) AS coordinates`,
      [organisationId],
    );
    return coordinates ? ((await tx.findOneBy(Person, { id }))?.name ?? null) : null;
  }

  /** The day on which a pair that ended is deleted, by the rule of today; null while it has not ended. */
  async deletedOn(tx: EntityManager, { endedAt }: Mentoring): Promise<string | null> {
    if (!endedAt) return null;
    const [rule] = await tx.find(MentoringRetention, {
      where: { validFrom: LessThanOrEqual(this.today()) },
      order: { validFrom: 'DESC' },
      take: 1,
    });
    return Temporal.PlainDate.from(endedAt.toISOString().slice(0, 10))
      .add({ months: rule.months })
      .toString();
  }

  /** The last day that was noted, to the two alone. */
  async lastMet(tx: EntityManager, mentoringId: string): Promise<string | null> {
    const [last] = await tx.find(MentoringMeeting, {
      where: { mentoringId },
      order: { heldOn: 'DESC' },
      take: 1,
    });
    return last?.heldOn ?? null;
  }

  async other(tx: EntityManager, id: string): Promise<MentoringOther | null> {
    const [other]: MentoringOther[] = await tx.query('SELECT name, email FROM app.mentoring_other($1)', [id]);
    return other ?? null;
  }

  /** One message to one of the two, once for each occasion. */
  async tell(
    tx: EntityManager,
    mentoringId: string,
    personId: string,
    what: 'asked' | 'stands' | 'ended' | `check-in ${string}`,
  ): Promise<void> {
    await this.messages.tell(tx, {
      ...{ key: `mentoring:${mentoringId}:${what}:${personId}`, kind: 'mentoring', to: { personId } },
      ids: { mentoringId, what: what.split(' ')[0] },
    });
  }

  private async own(tx: EntityManager, { personId }: SignedIn, id: string): Promise<Mentoring> {
    const pair = await this.read(tx, id);
    if (pair.mentorId !== personId && pair.menteeId !== personId) throw notFound('mentoring');
    return pair;
  }

  private mustGoOn({ endedAt, endsOn }: Mentoring): void {
    if (endedAt || endsOn < this.today())
      throw new Refusal('NOT_NOW', 'This pair has ended. Your association can propose a new one.');
  }

  private async refuseFlood(
    tx: EntityManager,
    organisationId: string,
    people: readonly string[],
  ): Promise<void> {
    const lately = { organisationId, proposedAt: MoreThan(this.clock.in(-week)) };
    const all = await tx.countBy(Mentoring, lately);
    let mostOfOne = 0;
    for (const id of people) {
      const times = await tx.countBy(Mentoring, [
        { ...lately, mentorId: id },
        { ...lately, menteeId: id },
      ]);
      mostOfOne = Math.max(mostOfOne, times);
    }
    if (all < mostPerWeek.association && mostOfOne < mostPerWeek.member) return;
    throw new Refusal(
      'TOO_MANY',
      `Within seven days an association asks at most ${mostPerWeek.association} times, and the same member at most ` +
        `${mostPerWeek.member} times. Propose this pair later.`,
    );
  }

  private today(): string {
    return this.clock.today();
  }

  private refuseFaults(
    { startsOn, endsOn }: Pairing,
    mentor: { organisationId: string; personId: string },
    mentee: { organisationId: string; personId: string },
  ): void {
    const faults: FieldFault[] = [];
    if (mentor.organisationId !== mentee.organisationId || mentor.personId === mentee.personId)
      faults.push({
        field: 'menteeMembershipId',
        sentence: 'Choose two different members of the association.',
      });
    if (endsOn <= startsOn || endsOn < this.today())
      faults.push({ field: 'endsOn', sentence: 'Choose a last day that is ahead, and after the first.' });
    else if (endsOn > daysAfter(startsOn, longest))
      faults.push({ field: 'endsOn', sentence: 'A pair lasts two years at most; it can be proposed again.' });
    if (faults.length > 0) throw bad(faults);
  }
}

function bad(fields: FieldFault[]): Refusal {
  return new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', fields);
}
