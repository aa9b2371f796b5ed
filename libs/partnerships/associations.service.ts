import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Audit } from '../people/audit.service.js';
import { AssociationMember } from './association-member.entity.js';
import { Organisation } from './organisation.entity.js';
import { associationJoined, associationLeft } from './partnerships.events.js';

/** Members of associations; each joins and leaves by themselves. */
@Injectable()
export class Associations {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async join(tx: EntityManager, actor: SignedIn, organisationId: string): Promise<void> {
    const personId = actor.personId;
    if (await tx.existsBy(AssociationMember, { organisationId, personId, leftAt: IsNull() })) return;
    await tx.insert(AssociationMember, {
      id: newId(),
      organisationId,
      personId,
      joinedAt: this.clock.now(),
      leftAt: null,
    });
    await this.outbox.emit(tx, associationJoined({ organisationId, personId }));
    await this.audit.write(tx, {
      act: 'joined-association',
      noun: 'organisation',
      nounId: organisationId,
      about: personId,
      organisationId,
    });
  }

  /** Leaving twice is no fault. */
  async leave(tx: EntityManager, actor: SignedIn, organisationId: string): Promise<void> {
    const personId = actor.personId;
    const left = await tx.update(
      AssociationMember,
      { organisationId, personId, leftAt: IsNull() },
      { leftAt: this.clock.now() },
    );
    if (!left.affected) return;
    await this.outbox.emit(tx, associationLeft({ organisationId, personId }));
    await this.audit.write(tx, {
      act: 'left-association',
      noun: 'organisation',
      nounId: organisationId,
      about: personId,
      organisationId,
    });
  }

  /** Associations to which a person belongs now, as far as the person may see them. */
  async of(tx: EntityManager, personId: string): Promise<Organisation[]> {
    const held = await tx.findBy(AssociationMember, { personId, leftAt: IsNull() });
    const ids = held.map(({ organisationId }) => organisationId);
    return tx.find(Organisation, { where: { id: In(ids) }, order: { name: 'ASC' } });
  }

  /** Members whom the reader may see: their own membership, or those of the association they coordinate. */
  async members(tx: EntityManager, organisationId: string): Promise<AssociationMember[]> {
    return tx.find(AssociationMember, {
      where: { organisationId, leftAt: IsNull() },
      order: { joinedAt: 'ASC' },
      take: 500,
    });
  }
}
