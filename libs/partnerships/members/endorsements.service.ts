import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { knownKey } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { notFound } from '../../platform/refusal.js';
import { Endorsement, type Vouching } from './endorsement.entity.js';
import { MemberConsents } from './member-consents.service.js';

/** The only writer of endorsements. Whatever ranks people does not read them. */
@Injectable()
export class Endorsements {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly messages: Messages,
    private readonly consents: MemberConsents,
  ) {}

  /** One before it ends by it. @throws Refusal NOT_FOUND, NOT_VERIFIED, MEMBER_DID_NOT_AGREE */
  async give(
    tx: EntityManager,
    actor: SignedIn,
    said: { membershipId: string; vouches: Vouching[]; words: string | null },
  ): Promise<string> {
    const { organisationId, personId } = await this.consents.agreed(tx, actor, said.membershipId, 'endorse');
    const now = this.clock.now();
    await tx.update(Endorsement, { organisationId, personId, revokedAt: IsNull() }, { revokedAt: now });
    const id = newId();
    await tx.insert(Endorsement, {
      ...{ id, organisationId, personId, vouches: said.vouches, words: said.words?.trim() || null },
      ...{ givenBy: actor.personId, givenAt: now, revokedAt: null },
    });
    await this.messages.tell(tx, {
      ...{ key: `endorsed:${id}`, kind: 'member-endorsed', to: { personId }, ids: { endorsementId: id } },
    });
    await this.write(tx, 'endorsed', id, organisationId, personId);
    return id;
  }

  /** By the association or by the member; whoever saw it sees it no more. Revoking twice is no fault. @throws Refusal NOT_FOUND */
  async revoke(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const one = await tx.findOneBy(Endorsement, { id: knownKey(id, 'endorsement') });
    const [{ coordinates }]: { coordinates: boolean }[] = await tx.query(
      `SELECT app.holds('coordinator', $1) AS coordinates`,
      [one?.organisationId ?? null],
    );
    if (!one || !(coordinates || one.personId === actor.personId)) throw notFound('endorsement');
    if (one.revokedAt) return id;
    await tx.update(Endorsement, { id }, { revokedAt: this.clock.now() });
    await this.write(tx, 'revoked-endorsement', id, one.organisationId, one.personId);
    return id;
  }

  /** Those that hold, of these people, as far as the reader may see them. */
  of(tx: EntityManager, people: readonly string[]): Promise<Endorsement[]> {
    return tx.find(Endorsement, {
      where: { personId: In([...people]), revokedAt: IsNull() },
      order: { givenAt: 'DESC' },
    });
  }

  private write(tx: EntityManager, act: string, id: string, organisationId: string, about: string) {
    return this.audit.write(tx, { act, noun: 'endorsement', nounId: id, about, organisationId });
  }
}
