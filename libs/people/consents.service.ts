import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { Audit } from './audit.service.js';
import { Consent, ConsentText, type Purpose } from './consent.entity.js';
import { Disclosures } from './disclosures.service.js';
import { consentGiven, consentWithdrawn } from './people.events.js';
import type { PeopleRefusalCode } from './people.refusals.js';

/** The only writer of consents. */
@Injectable()
export class Consents {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly disclosures: Disclosures,
  ) {}

  /** The text in force per purpose: its newest version. */
  async texts(tx: EntityManager): Promise<ConsentText[]> {
    const all = await tx.find(ConsentText, { order: { purpose: 'ASC', version: 'DESC' } });
    return all.filter((text, i) => text.purpose !== all[i - 1]?.purpose);
  }

  async of(tx: EntityManager, personId: string): Promise<Consent[]> {
    return tx.find(Consent, { where: { personId }, order: { givenAt: 'DESC' } });
  }

  /** Whether a consent holds now; for the person themselves, officers and the system actors that need it. */
  async holds(tx: EntityManager, personId: string, purpose: Purpose): Promise<boolean> {
    return tx.existsBy(Consent, { personId, purpose, withdrawnAt: IsNull() });
  }

  /**
   * Gives consent to the text in force; a consent to an older text ends by it.
   * @throws Refusal CONSENT_TEXT_CHANGED when another version was shown
   */
  async give(tx: EntityManager, actor: SignedIn, purpose: Purpose, version: number): Promise<string> {
    const inForce = (await this.texts(tx)).find((text) => text.purpose === purpose);
    if (inForce?.version !== version)
      throw new Refusal<PeopleRefusalCode>(
        'CONSENT_TEXT_CHANGED',
        `The text in force has version ${inForce?.version}. Show it to the person and ask again.`,
        [{ field: 'version', sentence: 'Read `consentTexts` and pass the version that you showed.' }],
      );
    const held = await tx.findOneBy(Consent, { personId: actor.personId, purpose, withdrawnAt: IsNull() });
    if (held?.version === version) return held.id;
    if (held) await tx.update(Consent, { id: held.id }, { withdrawnAt: this.clock.now() });
    const id = newId();
    await tx.insert(Consent, {
      id,
      personId: actor.personId,
      purpose,
      version,
      givenAt: this.clock.now(),
      withdrawnAt: null,
    });
    await this.outbox.emit(tx, consentGiven({ personId: actor.personId, purpose }));
    await this.note(tx, actor, 'consent-given', id, { purpose, version });
    return id;
  }

  /** Withdraws a consent; what was shown by it is hidden in the same moment. Withdrawing twice is no fault. */
  async withdraw(tx: EntityManager, actor: SignedIn, purpose: Purpose): Promise<void> {
    const held = await tx.findOneBy(Consent, { personId: actor.personId, purpose, withdrawnAt: IsNull() });
    if (!held) return;
    await tx.update(Consent, { id: held.id }, { withdrawnAt: this.clock.now() });
    if (purpose === 'sharing' || purpose === 'matching') await this.disclosures.endAll(tx, actor.personId);
    await this.outbox.emit(tx, consentWithdrawn({ personId: actor.personId, purpose }));
    await this.note(tx, actor, 'consent-withdrawn', held.id, { purpose });
  }

  /** Officers read the trail, and whether somebody may go back is told to nobody: of that the consent itself is the record. */
  private async note(
    tx: EntityManager,
    { personId: about }: SignedIn,
    act: string,
    nounId: string,
    details: { purpose: Purpose; version?: number },
  ): Promise<void> {
    if (details.purpose !== 'return')
      await this.audit.write(tx, { act, noun: 'consent', nounId, about, details });
  }
}
