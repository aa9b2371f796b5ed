import {
  Args,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { EngagementState } from '../engagement.states.js';
import { Concern, ConcernEntry, ConcernReading } from './concern.entity.js';
import { CloseConcernInput, ConcernInput, WriteOnConcernInput } from './concern.inputs.js';
import { ConcernCare } from './concern-care.service.js';
import { type ConcernAction, concernLife } from './concern.states.js';

@ObjectType({ description: 'Concerns, for safeguarding staff.' })
export class ConcernConnection extends Connection(Concern, { counted: true }) {}

@ObjectType({
  description: 'The work that a concern is about, as far as safeguarding staff need to know it.',
})
export class WorkOfConcern {
  @Field(() => String, { nullable: true, description: 'What the position is called.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The clinician.' })
  clinician: string | null;

  @Field(() => String, { description: 'The institution.' })
  institution: string;

  @Field(() => String, { nullable: true, description: 'The named counterpart there.' })
  counterpart: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'The country of the institution.' })
  country: string | null;

  @Field(() => EngagementState, { description: 'Where the work stands now.' })
  state: EngagementState;

  @Field(() => DateOnly, { nullable: true, description: 'Its first day.' })
  firstDay: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'Its last day.' })
  lastDay: string | null;
}

const verbs: Record<ConcernAction, string> = {
  takeUp: 'takeUpConcern',
  close: 'closeConcern',
  reopen: 'reopenConcern',
};

/** For named safeguarding staff and nobody else. */
@Resolver(() => Concern)
export class ConcernCareResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly care: ConcernCare,
  ) {}

  @Access('safeguarding', { fresh: true })
  @Query(() => ConcernConnection, {
    description: 'Concerns that are open, the oldest first; or those that are closed, the newest first.',
  })
  concerns(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('closed', { type: () => Boolean, defaultValue: false, description: 'Those that are closed.' })
    closed: boolean,
  ): Promise<Page<Concern>> {
    return this.database.read(actor, (tx) => this.care.list(tx, closed, args));
  }

  @Access('safeguarding', { fresh: true })
  @Query(() => Concern, { description: 'One concern. That it was opened is recorded with it.' })
  concern(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Concern> {
    // Not the operation's read-only transaction: the trace of the reading is part of it.
    return this.database.as(actor, (tx) => this.care.open(tx, actor, fromGlobalId(id, 'Concern')));
  }

  @Access('safeguarding', { fresh: true })
  @Mutation(() => Concern, { description: 'Takes a concern up: from now on somebody looks at it.' })
  takeUpConcern(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: ConcernInput,
  ): Promise<Concern> {
    return this.does(actor, 'takeUpConcern', input, (tx, id) => this.care.takeUp(tx, actor, id));
  }

  @Access('safeguarding', { fresh: true })
  @Mutation(() => Concern, { description: 'Adds a note that only safeguarding staff read.' })
  noteOnConcern(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and the note.' }) input: WriteOnConcernInput,
  ): Promise<Concern> {
    return this.does(actor, 'noteOnConcern', input, (tx, id) => this.care.note(tx, actor, id, input.words));
  }

  @Access('safeguarding', { fresh: true })
  @Mutation(() => Concern, {
    description:
      'Answers whoever raised it. They read it behind their link; a mail says that there is an answer where they left ' +
      'an address.',
  })
  replyToConcern(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and the answer.' }) input: WriteOnConcernInput,
  ): Promise<Concern> {
    return this.does(actor, 'replyToConcern', input, (tx, id) => this.care.reply(tx, actor, id, input.words));
  }

  @Access('safeguarding', { fresh: true })
  @Mutation(() => Concern, { description: 'Closes a concern, with what came of it.' })
  closeConcern(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and what came of it.' }) input: CloseConcernInput,
  ): Promise<Concern> {
    return this.does(actor, 'closeConcern', input, (tx, id) => this.care.close(tx, actor, id, input));
  }

  @Access('safeguarding', { fresh: true })
  @Mutation(() => Concern, { description: 'Opens a closed concern again, with the reason.' })
  reopenConcern(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: WriteOnConcernInput,
  ): Promise<Concern> {
    return this.does(actor, 'reopenConcern', input, (tx, id) => this.care.reopen(tx, actor, id, input.words));
  }

  @ResolveField(() => ID, { description: 'Its id.' })
  id(@Parent() { id }: Concern): string {
    return toGlobalId('Concern', id);
  }

  @ResolveField(() => [String], { description: 'What can be done with it now, as mutations are called.' })
  allowedActions(@Parent() { state }: Concern): string[] {
    const moves = concernLife.allowed(state, ['safeguarding']).map((action) => verbs[action]);
    return [...moves, 'noteOnConcern', ...(state === 'received' ? [] : ['replyToConcern'])];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether whoever raised it did so while they stopped their own work.',
  })
  stopped(@Parent() { raisedBy }: Concern): boolean {
    return raisedBy !== null;
  }

  @ResolveField(() => WorkOfConcern, {
    nullable: true,
    description: 'The work that it is about, where it is about one.',
  })
  async work(
    @Parent() { id, engagementId }: Concern,
    @CurrentActor() actor: SignedIn,
  ): Promise<WorkOfConcern | null> {
    if (!engagementId) return null;
    const rows: WorkOfConcern[] = await this.database.read(actor, (tx) =>
      tx.query(
        `SELECT title, clinician, institution, counterpart, country, state, first_day::text AS "firstDay",
                last_day::text AS "lastDay" FROM app.work_of_concern($1)`,
        [id],
      ),
    );
    return rows.at(0) ?? null;
  }

  @ResolveField(() => [ConcernEntry], { description: 'What was done and written since, in order.' })
  entries(@Parent() { id }: Concern, @CurrentActor() actor: SignedIn): Promise<ConcernEntry[]> {
    return this.database.read(actor, (tx) => this.care.entries(tx, id));
  }

  @ResolveField(() => [ConcernReading], {
    description: 'Who opened it, the newest first; at most a hundred.',
  })
  readings(@Parent() { id }: Concern, @CurrentActor() actor: SignedIn): Promise<ConcernReading[]> {
    return this.database.read(actor, (tx) => this.care.readings(tx, id));
  }

  private async does(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput & { concernId: string },
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Concern> {
    const id = fromGlobalId(input.concernId, 'Concern', 'concernId');
    await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
    return this.database.read(actor, (tx) => this.care.get(tx, id));
  }
}
