import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Invitation } from '../partnerships/invitation.entity.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Need } from './need.entity.js';

/** Where an invitation of a known colleague leads. */
@Resolver(() => Invitation)
export class InvitedNeedResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Need, {
    nullable: true,
    description:
      'KNOWN_COLLEAGUE: the need to which somebody is invited, where you may read it now. Accepting leads to it, and ' +
      'commits to nothing.',
  })
  async need(@Parent() { kind, subjectId }: Invitation, @CurrentActor() actor: Actor): Promise<Need | null> {
    if (kind !== 'known-colleague' || !subjectId) return null;
    return this.database.read(actor, (tx) => tx.findOneBy(Need, { id: subjectId }));
  }
}
