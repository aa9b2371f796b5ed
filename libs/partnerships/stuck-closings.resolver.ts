import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipConnection } from './partnership.resolver.js';

@ArgsType()
class StuckClosingsArgs extends ConnectionArgs {
  // Its sides have been reminded twice by then (remind-partners.job.ts).
  @Field(() => Int, { defaultValue: 28, description: 'For how many days they have been closing, 1 to 365.' })
  @Min(1)
  @Max(365)
  days: number;
}

/** What holds partnerships open that were to close. */
@Resolver()
export class StuckClosingsResolver {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  @Access('officer')
  @Query(() => PartnershipConnection, {
    description: 'Partnerships that have been closing for long and have not closed, the longest first.',
  })
  stuckClosings(
    @CurrentActor() actor: SignedIn,
    @Args() { days, ...args }: StuckClosingsArgs,
  ): Promise<Page<Partnership>> {
    const since = this.clock.in(-days * 24 * 3600);
    return this.database.read(actor, (tx) =>
      page<Partnership>(
        this.cursors,
        `stuck closings ${days}`,
        args,
        ({ closingAt, id }) => [closingAt?.toISOString() ?? '', id],
        (after, limit) => {
          const query = closingSince(tx, since)
            .orderBy(toMilliseconds, 'ASC')
            .addOrderBy('p.id', 'ASC')
            .limit(limit);
          if (after)
            query.andWhere(`(${toMilliseconds}, p.id) > (:at::timestamptz, :id::uuid)`, {
              ...{ at: after[0], id: after[1] },
            });
          return query.getMany();
        },
        () => closingSince(tx, since).getCount(),
      ),
    );
  }
}

/** As exact as a cursor says it. */
const toMilliseconds = `date_trunc('milliseconds', p.closingAt)`;

function closingSince(tx: EntityManager, since: Date): SelectQueryBuilder<Partnership> {
  return tx
    .createQueryBuilder(Partnership, 'p')
    .where(`p.state = 'closing' AND p.closingAt <= :since`, { since });
}
