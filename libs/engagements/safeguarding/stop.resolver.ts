import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { StopEngagementInput } from './concern.inputs.js';
import { Stopping } from './stopping.service.js';

@Resolver(() => Engagement)
export class StopResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly store: EngagementStore,
    private readonly stopping: Stopping,
  ) {}

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Stops an engagement at once; either side can, and needs no reason. The other side learns that it was stopped. A ' +
      'reason given in confidence reaches safeguarding staff alone.',
  })
  async stopEngagement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why if you want to say it.' }) input: StopEngagementInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    await this.commands.run(actor, 'stopEngagement', input, async (tx) => {
      await this.stopping.stop(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}
