import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { CountryPause } from './country-pause.entity.js';
import { CountryPauseInput, EndCountryPauseInput, PauseCountryInput } from './country-pause.inputs.js';
import type { CountryPauseAction } from './country-pause.states.js';
import { CountryPauses } from './country-pauses.service.js';

const verbs: Record<CountryPauseAction, string> = {
  confirm: 'confirmCountryPause',
  drop: 'endCountryPause',
  lift: 'endCountryPause',
};

@Resolver(() => CountryPause)
export class CountryPauseResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly pauses: CountryPauses,
  ) {}

  @Access('officer')
  @Query(() => [CountryPause], {
    description: 'Pauses of countries: those that stand first, then the newest; at most a hundred.',
  })
  countryPauses(@CurrentActor() actor: SignedIn): Promise<CountryPause[]> {
    return this.database.read(actor, (tx) => this.pauses.all(tx));
  }

  @Access('officer')
  @Query(() => CountryPause, { description: 'One pause of a country.' })
  countryPause(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<CountryPause> {
    return this.read(actor, fromGlobalId(id, 'CountryPause'));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => CountryPause, {
    description:
      'Pauses work on site in a country, at once or with the word of a second officer. Mail about needs there stops, ' +
      'nothing there can be agreed or begun, and those who are there or due within 30 days are asked whether they are ' +
      'safe. Remote work goes on.',
  })
  async pauseCountry(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, why, and from when.' }) input: PauseCountryInput,
  ): Promise<CountryPause> {
    const id = await this.commands.run(actor, 'pauseCountry', input, (tx) =>
      this.pauses.pause(tx, actor, input),
    );
    return this.read(actor, id);
  }

  @Access('officer', { fresh: true })
  @Mutation(() => CountryPause, { description: 'Confirms a pause that a different officer decided.' })
  async confirmCountryPause(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: CountryPauseInput,
  ): Promise<CountryPause> {
    const id = fromGlobalId(input.pauseId, 'CountryPause', 'pauseId');
    await this.commands.run(actor, 'confirmCountryPause', input, async (tx) => {
      await this.pauses.confirm(tx, actor, id);
      return id;
    });
    return this.read(actor, id);
  }

  @Access('officer', { fresh: true })
  @Mutation(() => CountryPause, { description: 'Lifts a pause, or drops one that waits, with a reason.' })
  async endCountryPause(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: EndCountryPauseInput,
  ): Promise<CountryPause> {
    const id = fromGlobalId(input.pauseId, 'CountryPause', 'pauseId');
    await this.commands.run(actor, 'endCountryPause', input, async (tx) => {
      await this.pauses.end(tx, actor, id, input.reason);
      return id;
    });
    return this.read(actor, id);
  }

  @ResolveField(() => ID, { description: 'Its id.' })
  id(@Parent() { id }: CountryPause): string {
    return toGlobalId('CountryPause', id);
  }

  @ResolveField(() => [String], { description: 'What you can do with it now, as mutations are called.' })
  allowedActions(@Parent() pause: CountryPause, @CurrentActor() actor: SignedIn): string[] {
    return this.pauses.allowed(actor, pause).map((action) => verbs[action]);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the first officer.' })
  decidedByName(@Parent() pause: CountryPause, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.nameOf(actor, pause.decidedBy);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the officer who confirmed it.' })
  confirmedByName(@Parent() pause: CountryPause, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.nameOf(actor, pause.confirmedBy);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the officer who ended it.' })
  endedByName(@Parent() pause: CountryPause, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.nameOf(actor, pause.endedBy);
  }

  private async nameOf(actor: SignedIn, id: string | null): Promise<string | null> {
    if (!id) return null;
    return this.database.read(actor, async (tx) => (await tx.findOneBy(Person, { id }))?.name ?? null);
  }

  private read(actor: SignedIn, id: string): Promise<CountryPause> {
    return this.database.read(actor, (tx) => this.pauses.get(tx, id));
  }
}
