import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { Messages } from '../../notifications/messages.service.js';
import { Doors } from '../../people/doors.service.js';
import { Person, PersonContact } from '../../people/person.entity.js';
import { normalEmail } from '../../people/email.js';
import { type Admission, Throttle, tooMany, visitorOf } from '../../people/throttle.service.js';
import { type Actor, type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { Engagement } from '../engagement.entity.js';
import type { Concern } from './concern.entity.js';
import type { AddToConcernInput, RaiseConcernInput } from './concern.inputs.js';
import { concernLife, type ConcernKind, type ConcernState } from './concern.states.js';

const doorkeeper = system('doorkeeper');

/** A hospital or a hostel is one network; beyond it nobody's concern is lost, they are asked to wait. */
const perNetwork = { most: 30, seconds: 3600 };
/** By the holders of one link. */
const perConcern = { most: 20, seconds: 3600 };

export const concernDoor = { purpose: 'concern', generation: 1 };

/** What the holder of a link reads; not what was raised, because others may read a mailbox. */
export interface BehindLink {
  state: ConcernState;
  raisedAt: Date;
  reachable: boolean;
  entries: { at: Date; mine: boolean; words: string | null }[];
}

type Raised = Pick<Concern, 'what' | 'kind' | 'name' | 'email' | 'reach' | 'language' | 'raisedBy'>;

/** Raising a concern, and its link. Whoever raises reads nothing of it again but what is written for them. */
@Injectable()
export class Concerns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
    private readonly doors: Doors,
    private readonly messages: Messages,
  ) {}

  /** Whether anybody is there to read. */
  staffed(): Promise<boolean> {
    return this.database.read(doorkeeper, async (tx) => (await staffOf(tx)).length > 0);
  }

  /**
   * The same key and words again are the same concern. It is in nobody's name: signed in or not makes no difference. Work that the caller
   * does not see is left out of it.
   * @returns the token of its link
   * @throws Refusal TOO_MANY
   */
  async raise(
    actor: Actor,
    { idempotencyKey, engagementId: about, ...said }: RaiseConcernInput & { engagementId?: string | null },
  ): Promise<string> {
    const engagement = about
      ? await this.database.read(actor, (tx) => tx.findOneBy(Engagement, { id: about }))
      : null;
    const concern: Raised = {
      what: said.what.trim(),
      kind: said.kind ?? null,
      name: said.name?.trim() || null,
      email: said.email ? normalEmail(said.email) : null,
      reach: said.reach?.trim() || null,
      language: said.language,
      raisedBy: null,
    };
    const id = this.idOf(idempotencyKey, JSON.stringify([concern, about ?? null]));
    const admission = await this.database.as(doorkeeper, async (tx): Promise<Admission> => {
      const admitted = await this.throttle.count(tx, `concern/network/${visitorOf(actor)}`, perNetwork);
      if (admitted.admitted) await this.write(tx, id, concern, engagement);
      return admitted;
    });
    if (!admission.admitted) throw tooMany('concerns from this network', admission.againAt, this.clock.now());
    return this.secrets.token(concernDoor.purpose, id, concernDoor.generation);
  }

  /** What somebody says in confidence while they stop their own work; in their name, in the transaction of the stop. */
  async raiseOf(
    tx: EntityManager,
    actor: SignedIn,
    engagement: Engagement,
    { key, what, kind }: { key: string; what: string; kind: ConcernKind | null },
  ): Promise<void> {
    const [person, contact] = await Promise.all([
      tx.findOneBy(Person, { id: actor.personId }),
      tx.findOneBy(PersonContact, { personId: actor.personId }),
    ]);
    const concern: Raised = {
      ...{ what, kind, name: person?.name ?? null, email: contact?.email ?? null, reach: null },
      ...{ language: person?.locale ?? 'en-GB', raisedBy: actor.personId },
    };
    await this.write(tx, this.idOf(key, actor.personId), concern, engagement);
  }

  /** @throws Refusal NOT_FOUND, TOO_MANY */
  async follow(actor: Actor, token: string): Promise<BehindLink> {
    const opened = await this.doors.open(actor, token, async (id) => {
      const found = await this.database.read(doorkeeper, (tx) => behindLink(tx, id));
      const fits = this.secrets.opens(token, concernDoor.purpose, id, concernDoor.generation);
      return found && fits ? { opens: found } : { stands: found !== null };
    });
    if (!opened) throw notFound('concern');
    return opened;
  }

  /** @throws Refusal NOT_FOUND, TOO_MANY */
  async add(actor: Actor, { token, words, idempotencyKey }: AddToConcernInput): Promise<BehindLink> {
    await this.follow(actor, token);
    const concernId = this.secrets.claimedId(token)!;
    const id = this.idOf(idempotencyKey, `${concernId} ${words}`);
    const admission = await this.database.as(doorkeeper, async (tx): Promise<Admission> => {
      const admitted = await this.throttle.count(tx, `concern/link/${concernId}`, perConcern);
      if (!admitted.admitted) return admitted;
      await tx.query(
        `INSERT INTO concern_entry (id, concern_id, act, words, at) VALUES ($1, $2, 'written-back', $3, $4)
         ON CONFLICT DO NOTHING`,
        [id, concernId, words.trim() || words, this.clock.now()],
      );
      await this.tellStaff(tx, concernId, id);
      return admitted;
    });
    if (!admission.admitted) throw tooMany('words on this concern', admission.againAt, this.clock.now());
    return this.follow(actor, token);
  }

  private async write(
    tx: EntityManager,
    id: string,
    concern: Raised,
    engagement: Pick<Engagement, 'id' | 'personId' | 'institutionId'> | null,
  ): Promise<void> {
    // No conflict target and no RETURNING: whoever raises may not read what is there.
    await tx.query(
      `INSERT INTO concern (id, kind, what, name, email, reach, language, raised_by, engagement_id, person_id,
                            institution_id, state, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
      [
        ...[id, concern.kind, concern.what, concern.name, concern.email, concern.reach, concern.language],
        ...[concern.raisedBy, engagement?.id ?? null, engagement?.personId ?? null],
        ...[engagement?.institutionId ?? null, concernLife.initial, this.clock.now()],
      ],
    );
    await this.tellStaff(tx, id, 'raised');
  }

  /** Told that something waits, and nothing of it; in the transaction itself, since an event would be counted by others. */
  private async tellStaff(tx: EntityManager, concernId: string, once: string): Promise<void> {
    const staff = await staffOf(tx);
    await this.messages.tellAll(
      tx,
      staff.map((personId) => ({
        key: `concern:${concernId}:${once}:${personId}`,
        kind: 'concern-waits',
        to: { personId },
        ids: { concernId },
      })),
    );
  }

  /** An id that only this key and these words give: sent twice it is one row, and nobody else can work it out. */
  private idOf(key: string, content: string): string {
    return v5(this.secrets.sign('concern id', `${key}\n${content}`), v5.URL);
  }
}

export async function staffOf(tx: EntityManager): Promise<string[]> {
  const staff: { person_id: string }[] = await tx.query('SELECT person_id FROM app.safeguarding_staff()');
  return staff.map(({ person_id }) => person_id);
}

async function behindLink(tx: EntityManager, id: string): Promise<BehindLink | null> {
  const rows: {
    state: ConcernState;
    raised_at: Date;
    reachable: boolean;
    entries: { at: string; mine: boolean; words: string | null }[];
  }[] = await tx.query('SELECT state, raised_at, reachable, entries FROM app.concern_behind_link($1)', [id]);
  const found = rows.at(0);
  if (!found) return null;
  return {
    state: found.state,
    raisedAt: found.raised_at,
    reachable: found.reachable,
    entries: found.entries.map(({ at, mine, words }) => ({ at: new Date(at), mine, words })),
  };
}
