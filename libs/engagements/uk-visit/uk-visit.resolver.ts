import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { SignOffUkVisitInput, UkVisit } from './uk-visit.entity.js';
import { UkVisits } from './uk-visits.service.js';

@Resolver(() => Engagement)
export class UkVisitResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly visits: UkVisits,
    private readonly store: EngagementStore,
  ) {}

  @Access('officer')
  @Query(() => [Engagement], {
    description:
      'Visits to the United Kingdom whose terms on the table no officer has answered for, the first to begin first; a hundred at ' +
      'most.',
  })
  ukVisitsToSignOff(@CurrentActor() actor: SignedIn): Promise<Engagement[]> {
    return this.database.read(actor, (tx) => this.visits.waiting(tx));
  }

  @Access('officer')
  @Mutation(() => Engagement, {
    description:
      'Signs a visit to the United Kingdom off, for exactly these terms, or gives it back with a reason. Without the sign-off ' +
      'it cannot begin, and from a country on a list it cannot be agreed either; changed terms need another one.',
  })
  async signOffUkVisit(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which visit, and what you say.' }) input: SignOffUkVisitInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    await this.commands.run(actor, 'signOffUkVisit', input, async (tx) => {
      await this.visits.answer(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }

  @ResolveField(() => UkVisit, {
    nullable: true,
    description: 'The safeguards of a visit to the United Kingdom; null where the terms lead to none.',
  })
  ukVisit(@Parent() engagement: Engagement, @CurrentActor() actor: SignedIn): Promise<UkVisit | null> {
    return this.database.read(actor, (tx) => this.visits.of(tx, engagement));
  }
}
