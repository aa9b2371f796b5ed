import type { OnModuleInit } from '@nestjs/common';
import { Args, Field, ID, InputType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { COUNTRY, COUNTRY_SENTENCE } from '../clinicians/shapes.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { Match } from './match.entity.js';
import { MatchState } from './match.states.js';
import { Matches as MatchesService } from './matches.service.js';
import { myMatch, myMatches } from './matches.query.js';

@ObjectType({ description: 'A page of your matches, best first.' })
export class MatchConnection extends Connection(Match, { counted: true }) {}

@InputType({ description: 'Which of your matches.' })
export class MatchFilter {
  @Field(() => [MatchState], {
    nullable: true,
    description: 'Only those in one of these states; left out: all.',
  })
  @IsOptional()
  @IsIn(Object.values(MatchState), { each: true })
  states?: MatchState[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this need.' })
  needId?: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Only needs that are for this country, or for any.',
  })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country?: string | null;
}

@Resolver(() => Match)
export class MyMatchesResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly matches: MatchesService,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Match', async (actor, id) =>
      actor.kind === 'person' ? this.database.read(actor, (tx) => myMatch(tx, actor.personId, id)) : null,
    );
  }

  @Access('clinician')
  @Query(() => MatchConnection, {
    description:
      'Your matches, best first; among equals the order is drawn, so that nobody is always last. Empty while your ' +
      'profile is hidden.',
  })
  myMatches(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('filter', { type: () => MatchFilter, nullable: true, description: 'Which of them.' })
    filter?: MatchFilter | null,
  ): Promise<Page<Match>> {
    const needId = filter?.needId ? fromGlobalId(filter.needId, 'Need', 'filter.needId') : null;
    return this.database.read(actor, (tx) =>
      myMatches(tx, this.cursors, actor.personId, { ...filter, needId }, args),
    );
  }

  @Access('clinician')
  @Query(() => Match, {
    description: 'One of your matches, with all its reasons. Reading it marks it as seen.',
  })
  match(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The id of the match.' }) id: string,
  ): Promise<Match> {
    return this.matches.see(actor as SignedIn, fromGlobalId(id, 'Match'));
  }
}
