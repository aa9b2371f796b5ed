import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity.js';
import { ofAnotherPlan } from './chain.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { TimeOffOutcome } from './time-off-record.entity.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { HostOutcome } from './vocabulary.js';

@Resolver(() => Engagement)
export class TimeOffFieldsResolver {
  private readonly outcomes = new WeakMap<Actor, DataLoader<string, TimeOffOutcome | null>>();

  constructor(private readonly database: Database) {}

  @ResolveField(() => HostOutcome, {
    nullable: true,
    description:
      'Whether the clinician’s time off is settled for the terms on the table: one word, and nothing more. Null: nobody ' +
      'has been asked.',
  })
  async timeOff(
    @Parent() { id, version }: Engagement,
    @CurrentActor() actor: Actor,
  ): Promise<HostOutcome | null> {
    const told = await this.loader(actor).load(id);
    // The terms may have changed a moment ago: what was said of those before is not said of these.
    return told && (told.planVersion < version ? ofAnotherPlan(told.outcome) : told.outcome);
  }

  @ResolveField(() => [TimeOffRequest], {
    description:
      'Your own requests for time off, one for each employer and try. Empty for everybody but the clinician.',
  })
  timeOffRequests(@Parent() { id }: Engagement, @CurrentActor() actor: Actor): Promise<TimeOffRequest[]> {
    return this.database.read(actor, (tx) =>
      tx.find(TimeOffRequest, { where: { engagementId: id }, order: { id: 'ASC' } }),
    );
  }

  /** It only batches and keeps nothing: a mutation may change what it reads. */
  private loader(actor: Actor): DataLoader<string, TimeOffOutcome | null> {
    const known = this.outcomes.get(actor);
    if (known) return known;
    const made = new DataLoader<string, TimeOffOutcome | null>(
      (ids) =>
        this.database.read(actor, async (tx) => {
          const told = await tx.find(TimeOffOutcome, { where: { engagementId: In([...ids]) } });
          return ids.map((id) => told.find(({ engagementId }) => engagementId === id) ?? null);
        }),
      { cache: false },
    );
    this.outcomes.set(actor, made);
    return made;
  }
}
