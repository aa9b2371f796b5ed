import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Messages, type Telling } from '../../notifications/messages.service.js';
import { CountryPause } from '../../partnerships/pauses/country-pause.entity.js';
import { isInForce } from '../../partnerships/pauses/country-pause.states.js';
import { Audit } from '../../people/audit.service.js';
import { Doors } from '../../people/doors.service.js';
import { RoleHeld } from '../../people/role-held.entity.js';
import { type Actor, type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { notFound } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { workThere } from './people-there.query.js';
import { type SafetyAnswer, SafetyCheck } from './safety-check.entity.js';

const doorkeeper = system('doorkeeper');
export const safetyDoor = { purpose: 'safety-check', generation: 1 };
const remindAfter = 24 * 3600;

/** Asking those who are in a paused country, or due there, whether they are safe. */
@Injectable()
export class SafetyChecks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly doors: Doors,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  /** Asks everybody of a pause who was not asked yet, and reminds once who has not answered for a day. As the timekeeper. */
  async ask(tx: EntityManager, { id: pauseId, country }: CountryPause): Promise<void> {
    const now = this.clock.now();
    const known = await tx.findBy(SafetyCheck, { pauseId });
    const asked = new Set(known.map(({ engagementId }) => engagementId));
    const tellings: Telling[] = [];
    for (const { engagementId, personId } of await workThere(tx, country, now)) {
      if (asked.has(engagementId)) continue;
      const id = newId();
      await tx.insert(SafetyCheck, {
        ...{ id, pauseId, engagementId, personId, askedAt: now },
        ...{ remindedAt: null, answer: null, words: null, answeredAt: null, officerId: null },
      });
      tellings.push(tellingOf(id, personId, 'asked'));
    }
    const late = this.clock.in(-remindAfter);
    for (const { id, personId, askedAt, remindedAt, answer } of known) {
      if (answer || remindedAt || askedAt > late) continue;
      await tx.update(SafetyCheck, { id }, { remindedAt: now });
      tellings.push(tellingOf(id, personId, 'reminded'));
    }
    await this.messages.tellAll(tx, tellings);
  }

  /** What the holder of a link was asked, and has answered. @throws Refusal NOT_FOUND, TOO_MANY */
  async opened(actor: Actor, token: string): Promise<SafetyCheck> {
    const opened = await this.doors.open(actor, token, async (id) => {
      const check = await this.database.read(doorkeeper, (tx) => tx.findOneBy(SafetyCheck, { id }));
      const fits = this.secrets.opens(token, safetyDoor.purpose, id, safetyDoor.generation);
      return check && fits ? { opens: check } : { stands: check !== null };
    });
    if (!opened) throw notFound('question');
    return opened;
  }

  /** As the doorkeeper. The newest answer counts, so that who was safe can still call for help. */
  async answer(
    tx: EntityManager,
    { id }: SafetyCheck,
    { answer, words }: { answer: SafetyAnswer; words: string | null },
  ): Promise<void> {
    await tx.update(SafetyCheck, { id }, { answer, words, answeredAt: this.clock.now(), officerId: null });
    if (answer !== 'help') return;
    const officers = await tx
      .createQueryBuilder(RoleHeld, 'r')
      .where(`r.role = 'officer' AND r.until IS NULL`)
      .getMany();
    await this.messages.tellAll(
      tx,
      officers.map(({ personId }) => ({
        key: `help-wanted:${id}:${this.clock.now().toISOString().slice(0, 13)}:${personId}`,
        kind: 'help-wanted',
        to: { personId },
        ids: { checkId: id },
      })),
    );
  }

  /** An officer heard of somebody in another way. @throws Refusal NOT_FOUND */
  async heard(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { answer, words }: { answer: SafetyAnswer; words: string },
  ): Promise<void> {
    const check = await tx.findOneBy(SafetyCheck, { id });
    if (!check) throw notFound('question');
    const officer = { officerId: actor.personId, answeredAt: this.clock.now() };
    await tx.update(SafetyCheck, { id }, { answer, words, ...officer });
    await this.audit.write(tx, {
      ...{ act: 'recordSafety', noun: 'safety-check', nounId: id, about: check.personId },
      details: { answer },
    });
  }

  /** As the timekeeper, who reads pauses: the holder of a link learns of it that, and where, it is. */
  pauseOf(id: string): Promise<CountryPause> {
    return this.database.read(system('timekeeper'), (tx) => tx.findOneByOrFail(CountryPause, { id }));
  }

  ofPause(tx: EntityManager, pauseId: string): Promise<SafetyCheck[]> {
    return tx.find(SafetyCheck, { where: { pauseId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** How many in countries that are paused now have not answered, or ask for help. */
  async waiting(tx: EntityManager): Promise<number> {
    const pauses = (await tx.find(CountryPause)).filter(({ state }) => isInForce(state));
    if (pauses.length === 0) return 0;
    return tx
      .createQueryBuilder(SafetyCheck, 's')
      .where({ pauseId: In(pauses.map(({ id }) => id)) })
      .andWhere(`(s.answer IS NULL OR s.answer = 'help' AND s.officerId IS NULL)`)
      .getCount();
  }
}

function tellingOf(id: string, personId: string, once: string): Telling {
  return {
    key: `safety-check:${id}:${once}`,
    kind: 'safety-check',
    to: { personId },
    ids: { checkId: id },
    door: { ...safetyDoor, id },
  };
}
