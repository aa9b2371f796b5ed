import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PausedCountry } from '../partnerships/pauses/country-pause.entity.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { Need } from './need.entity.js';

/** That work on site is paused where a need asks for it. */
@Resolver(() => Need)
export class PausedNeedResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [PausedCountry], {
    description:
      'Countries of its work on site in which the programme has paused such work. Mail about it stops, and nothing there ' +
      'can be agreed or begun; remote work goes on.',
  })
  pausedCountries(@Parent() { id }: Need, @CurrentActor() actor: Actor): Promise<PausedCountry[]> {
    return this.database.read(actor, (tx) =>
      tx.query('SELECT country, since FROM app.pauses_of_need($1)', [id]),
    );
  }
}
