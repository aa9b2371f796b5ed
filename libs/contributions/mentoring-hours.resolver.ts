import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Mentoring } from '../partnerships/mentoring/mentoring.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';

/** What came of a pair: a number, to the two and to whoever coordinates. */
@Resolver(() => Mentoring)
export class MentoringHoursResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Float, {
    description: 'How many hours the mentor recorded and the mentee confirmed, with one decimal.',
  })
  async hoursConfirmed(@Parent() { id }: Mentoring, @CurrentActor() actor: SignedIn): Promise<number> {
    const [{ minutes }]: { minutes: number }[] = await this.database.read(actor, (tx) =>
      tx.query('SELECT app.mentoring_minutes_confirmed($1) AS minutes', [id]),
    );
    return Math.round(minutes / 6) / 10;
  }
}
