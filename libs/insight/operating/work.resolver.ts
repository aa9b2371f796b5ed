import {
  Args,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { notFound } from '../../platform/refusal.js';

const WEEK = 7 * 24 * 3600;

@ObjectType({ description: 'How much of one kind of background work is not done yet.' })
export class WaitingWork {
  @Field({ description: 'The kind of work, e.g. `FindMatches`.' })
  listener: string;

  @Field(() => Int, { description: 'How much waits or is under way.' })
  waiting: number;

  @Field(() => Int, { description: 'How much of that failed at least once and is tried again by itself.' })
  failing: number;

  @Field(() => Int, { description: 'How much was given up after twelve tries, and waits for an operator.' })
  parked: number;

  @Field(() => DateTime, { nullable: true, description: 'When the oldest of what waits came about.' })
  oldest: Date | null;
}

@ObjectType({ description: 'Something that cannot be, and that the hourly check found in the data.' })
export class ImpossibleFound {
  @Field({ description: 'What.' })
  name: string;

  @Field(() => DateTime, { description: 'When it was found last.' })
  foundAt: Date;

  @Field(() => Int, { description: 'How often it was there.' })
  howMany: number;
}

@ObjectType({
  description: 'How background work stands. The tables tell it; a queue only hands the work out.',
})
export class WorkStanding {
  @Field(() => [WaitingWork], { description: 'What is not done yet, by kind; empty: everything is done.' })
  waiting: WaitingWork[];

  @Field(() => [ImpossibleFound], {
    description: 'Impossible states found within seven days; empty is well.',
  })
  impossible: ImpossibleFound[];

  @Field(() => DateTime, { description: 'When this was read.' })
  at: Date;
}

@ObjectType({ description: 'Work that was given up after twelve tries.' })
export class ParkedWork {
  @Field(() => ID, { description: 'Its id, for `tryWorkAgain`.' })
  id: string;

  @Field({ description: 'The kind of work.' })
  listener: string;

  @Field({ description: 'What happened that it follows from, e.g. `need.opened`.' })
  event: string;

  @Field(() => DateTime, { description: 'When that happened.' })
  at: Date;

  @Field(() => DateTime, { description: 'When it was given up.' })
  parkedAt: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  failures: number;

  @Field(() => String, {
    nullable: true,
    description: 'What went wrong the last time; an address in it is left out.',
  })
  fault: string | null;
}

@ObjectType({ description: 'Work that was given up, the longest ago first.' })
export class ParkedWorkConnection extends Connection(ParkedWork) {}

@InputType({ description: 'Work that was given up.' })
export class TryWorkAgainInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which.' })
  workId: string;
}

/** What an operator looks at and sets going again. Nothing in it is about a person. */
@Resolver(() => ParkedWork)
export class WorkResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Access('operator')
  @Query(() => WorkStanding, {
    description: 'How much background work waits, fails and was given up, by kind.',
  })
  work(@CurrentActor() actor: SignedIn): Promise<WorkStanding> {
    const at = this.clock.now();
    return this.database.read(actor, async (tx) => ({
      at,
      waiting: await tx.query('SELECT listener, waiting, failing, parked, oldest FROM app.work_waiting()'),
      impossible: await tx.query(
        'SELECT name, found_at AS "foundAt", how_many AS "howMany" FROM app.impossible_lately($1)',
        [this.clock.in(-WEEK)],
      ),
    }));
  }

  @Access('operator')
  @Query(() => ParkedWorkConnection, { description: 'Work that was given up, the longest ago first.' })
  parkedWork(@CurrentActor() actor: SignedIn, @Args() args: ConnectionArgs): Promise<Page<ParkedWork>> {
    return this.database.read(actor, (tx) =>
      page<ParkedWork>(
        this.cursors,
        'parked work',
        args,
        ({ parkedAt, id }) => [parkedAt.toISOString(), id],
        (after, limit) =>
          tx.query(
            'SELECT id, listener, event, at, parked_at AS "parkedAt", failures, fault FROM app.parked_work($1, $2, $3)',
            [after?.[0] ?? null, after?.[1] ?? null, limit],
          ),
      ),
    );
  }

  @Access('operator')
  @Mutation(() => WorkStanding, {
    description:
      'Has work that was given up tried again, twelve times anew. What was done already is not done twice.',
  })
  async tryWorkAgain(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: TryWorkAgainInput,
  ): Promise<WorkStanding> {
    const id = fromGlobalId(input.workId, 'ParkedWork', 'workId');
    await this.commands.run(actor, 'tryWorkAgain', input, async (tx) => {
      const [{ tried }]: { tried: boolean }[] = await tx.query('SELECT app.try_work_again($1) AS tried', [
        id,
      ]);
      if (!tried) throw notFound('work that was given up');
      await this.audit.write(tx, { act: 'tryWorkAgain', noun: 'delivery', nounId: id });
      return id;
    });
    return this.work(actor);
  }

  @ResolveField(() => ID, { description: 'Its id, for `tryWorkAgain`.' })
  id(@Parent() { id }: ParkedWork): string {
    return toGlobalId('ParkedWork', id);
  }
}
