import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { AnsweredBy } from './answered.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';

@ObjectType({
  description: 'Everybody who can be matched, as the program that answers you keeps them in memory.',
})
export class RosterStanding {
  @Field(() => AnsweredBy, {
    description: 'What answers who fits, as long as it stands so: the roster or the rule itself.',
  })
  answers: AnsweredBy;

  @Field(() => Int, { description: 'How many people are in it.' })
  people: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it last looked for changes: everything that was saved before is in it. It looks at every notice, twice in ' +
      'a second without one, and before every answer. Null while it gets ready.',
  })
  lookedAt: Date | null;
}

/** For whoever looks after the service. */
@Resolver(() => RosterStanding)
export class RosterResolver {
  constructor(private readonly rosters: RosterKeeper) {}

  @Access('operator', 'officer')
  @Query(() => RosterStanding, {
    description: 'Whether this program keeps everybody in memory by now, and how fresh that is.',
  })
  roster(): RosterStanding {
    const { ready, ...rest } = this.rosters.state;
    return { answers: ready ? 'roster' : 'rule', ...rest };
  }
}
