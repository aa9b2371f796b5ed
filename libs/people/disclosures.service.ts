import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Audit } from './audit.service.js';
import { Disclosure } from './disclosure.entity.js';

/** The only writer of disclosures; matching says what was ticked. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Shows these fields of the actor to an organisation for a need. A former disclosure for that need ends by it. */
  async show(
    tx: EntityManager,
    actor: SignedIn,
    shown: { organisationId: string; needId: string | null; fields: readonly string[]; until: Date | null },
  ): Promise<string> {
    await this.end(tx, {
      personId: actor.personId,
      organisationId: shown.organisationId,
      needId: shown.needId,
    });
    const id = newId();
    await tx.insert(Disclosure, {
      id,
      personId: actor.personId,
      organisationId: shown.organisationId,
      needId: shown.needId,
      fields: [...shown.fields],
      givenAt: this.clock.now(),
      until: shown.until,
      endedAt: null,
    });
    await this.audit.write(tx, {
      act: 'disclosed',
      noun: 'disclosure',
      nounId: id,
      about: actor.personId,
      organisationId: shown.organisationId,
      details: { fields: shown.fields.join(' ') },
    });
    return id;
  }

  /** Ends what one person showed to one organisation for one need (null: apart from any need). */
  async end(
    tx: EntityManager,
    { personId, organisationId, needId }: { personId: string; organisationId: string; needId: string | null },
  ): Promise<void> {
    await tx.update(
      Disclosure,
      { personId, organisationId, needId: needId === null ? IsNull() : needId, endedAt: IsNull() },
      { endedAt: this.clock.now() },
    );
  }

  /** Ends everything that a person shows, at once. */
  async endAll(tx: EntityManager, personId: string): Promise<void> {
    await tx.update(Disclosure, { personId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}
