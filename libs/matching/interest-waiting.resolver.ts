import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Need } from '../needs/need.entity.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { partiesOf } from '../needs/need.policy.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { pending } from './match.states.js';

@ObjectType({
  description: 'How many people wait for the answer of an institution to one need, and since when.',
})
export class InterestWaiting {
  @Field(() => Int, { description: 'How many are interested or on the shortlist, and not answered yet.' })
  people: number;

  @Field(() => DateTime, { nullable: true, description: 'When the latest of them said so.' })
  newestAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the first of these interests ends by itself without an answer.',
  })
  nextLapsesAt: Date | null;
}

const nobody: InterestWaiting = { people: 0, newestAt: null, nextLapsesAt: null };

/** What a lead's list of needs tells without opening anybody's card: a card that is opened is counted. */
@Resolver(() => Need)
export class InterestWaitingResolver {
  private readonly made = new WeakMap<Actor, DataLoader<string, InterestWaiting>>();

  constructor(
    private readonly database: Database,
    private readonly needs: NeedLoaders,
  ) {}

  @ResolveField(() => InterestWaiting, {
    nullable: true,
    description:
      'How many of those who said that they are interested wait for your answer. For its leads; null for everybody else. ' +
      'It opens no card: `matches` shows who they are.',
  })
  async interestWaiting(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<InterestWaiting | null> {
    const parties = partiesOf(await this.needs.of(actor).standing.load('mine'), need);
    return parties.includes('lead') ? this.of(actor).load(need.id) : null;
  }

  /** Many needs in one query; it batches and keeps nothing. */
  private of(actor: Actor): DataLoader<string, InterestWaiting> {
    let loader = this.made.get(actor);
    if (!loader) {
      loader = new DataLoader(
        async (needIds) => {
          const rows: (InterestWaiting & { needId: string })[] = await this.database.read(actor, (tx) =>
            tx.query(
              `SELECT need_id AS "needId", count(*)::int AS people, max(interested_at) AS "newestAt",
                      min(lapses_at) AS "nextLapsesAt"
                 FROM match
                WHERE need_id = ANY ($1) AND state = ANY ($2) AND person_id <> app.person()
                GROUP BY need_id`,
              [needIds, pending],
            ),
          );
          const byNeed = new Map(rows.map((row) => [row.needId, row]));
          return needIds.map((id) => byNeed.get(id) ?? nobody);
        },
        { cache: false },
      );
      this.made.set(actor, loader);
    }
    return loader;
  }
}
