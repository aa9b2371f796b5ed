import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Engagement, type Side } from './engagement.entity.js';
import { sideOf } from './engagement.store.js';

/** What an engagement is for, and where its reader stands. */
@Resolver(() => Engagement)
export class EngagementNeedResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => ID, { description: 'The need for which it is.' })
  needId(@Parent() { needId }: Engagement): string {
    return toGlobalId('Need', needId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'On which side you stand: `clinician` or `institution`. Null for officers, who see it and have no side.',
  })
  mySide(@Parent() engagement: Engagement, @CurrentActor() actor: SignedIn): Promise<Side | null> {
    return this.database.read(actor, (tx) => sideOf(tx, actor, engagement));
  }
}
