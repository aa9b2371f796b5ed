import {
  Args,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Refusal } from '../platform/refusal.js';
import { Agreeing } from './agreeing.service.js';
import { CheckKind, waitsFor } from './checks.js';
import { ConductCode, conductCode } from './conduct-code.js';
import { EngagementClearance, EngagementHistory, LegStart, RecordCheck } from './engagement-record.entity.js';
import { Engagement, EngagementTerms } from './engagement.entity.js';
import {
  AgreeEngagementInput,
  CancelEngagementInput,
  ChangeEngagementInput,
  RecordCheckInput,
  StartLegInput,
} from './engagement.inputs.js';
import { Engagements } from './engagement.service.js';
import { allowedActions, engagementLife } from './engagement.states.js';
import { EngagementStore, partyOf, sideOf } from './engagement.store.js';
import { newestEngagements } from './engagements.query.js';
import { LegStarts } from './leg-starts.service.js';
import { RecordChecks } from './record-checks.service.js';

@ObjectType({ description: 'Engagements that you may see, the newest first.' })
export class EngagementConnection extends Connection(Engagement) {}

@ObjectType({ description: 'What a leg still waits for before it can begin.' })
export class LegWaiting {
  @Field(() => Int, { description: 'Which leg of the terms, counted from 0.' })
  leg: number;

  @Field(() => [CheckKind], { description: 'What an officer still has to look at and record.' })
  waitsFor: CheckKind[];
}

@Resolver(() => Engagement)
export class EngagementResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly engagementService: Engagements,
    private readonly agreeing: Agreeing,
    private readonly legs: LegStarts,
    private readonly checks: RecordChecks,
    private readonly store: EngagementStore,
  ) {}

  @Access('anyone')
  @Query(() => ConductCode, {
    description: 'What both sides of an engagement promise each other, in its present version.',
  })
  conductCode(): ConductCode {
    return conductCode;
  }

  @Access('clinician', 'lead', 'officer')
  @Query(() => Engagement, { description: 'One engagement of yours; officers see all.' })
  engagement(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Engagement> {
    return this.read(actor, fromGlobalId(id, 'Engagement'));
  }

  @Access('clinician', 'lead', 'officer')
  @Query(() => EngagementConnection, {
    description: 'Engagements of yours, the newest first; officers see all.',
  })
  engagements(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('needId', { type: () => ID, nullable: true, description: 'Those of one need only.' })
    needId?: string | null,
  ): Promise<Page<Engagement>> {
    const need = needId ? fromGlobalId(needId, 'Need', 'needId') : null;
    return this.database.read(actor, (tx) =>
      page<Engagement>(
        this.cursors,
        'engagements',
        args,
        ({ id }) => [id],
        (after, limit) => newestEngagements(tx, { needId: need, before: after?.[0], limit }),
      ),
    );
  }

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Puts terms on the table for a match, or accepts exactly those that the other side put there. It is agreed when ' +
      'both accepted the same, while the introduction and the need still stand and the position has a place on these days.',
  })
  async agreeEngagement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Terms for a match, or the engagement and version that you accept.' })
    input: AgreeEngagementInput,
  ): Promise<Engagement> {
    const { matchId, terms, engagementId, version, conductCode: code } = input;
    if (matchId && terms && !engagementId) {
      const match = fromGlobalId(matchId, 'Match', 'matchId');
      return this.after(actor, 'agreeEngagement', input, (tx) =>
        this.engagementService.propose(tx, actor, match, terms, code),
      );
    }
    if (!engagementId || !version || terms)
      throw new Refusal(
        'BAD_INPUT',
        'Send either a match with terms, or an engagement with the version you accept.',
      );
    const id = fromGlobalId(engagementId, 'Engagement', 'engagementId');
    const there = await this.agreeing.look(actor, id, version);
    return this.after(actor, 'agreeEngagement', input, async (tx) => {
      await this.agreeing.accept(tx, actor, id, { version, code, there });
      return id;
    });
  }

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Changes an agreed plan. Everybody affected learns at once; it holds when the other side accepts it.',
  })
  async changeEngagement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, and why.' }) input: ChangeEngagementInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    return this.after(actor, 'changeEngagement', input, async (tx) => {
      const why = { reason: input.reason, code: input.conductCode };
      await this.engagementService.change(tx, actor, id, input.terms, why);
      return id;
    });
  }

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Cancels an engagement, or declines proposed terms, with a reason. Everybody affected learns at once.',
  })
  async cancelEngagement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: CancelEngagementInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    return this.after(actor, 'cancelEngagement', input, async (tx) => {
      await this.engagementService.cancel(tx, actor, id, input);
      return id;
    });
  }

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Records that a leg of the agreed terms has begun, on or after its first day. A leg on which people are treated, or ' +
      'children worked with alone, begins only after an officer’s recorded checks: CHECKS_MISSING says which.',
  })
  startLeg(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which leg.' }) input: StartLegInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    return this.after(actor, 'startLeg', input, async (tx) => {
      await this.legs.start(tx, actor, id, input.leg);
      return id;
    });
  }

  @Access('officer')
  @Mutation(() => Engagement, {
    description:
      'Records what an officer saw of a live register or a record check. Legs that waited for it are free.',
  })
  async recordCheck(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What was seen, where and when.' }) input: RecordCheckInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    return this.after(actor, 'recordCheck', input, async (tx) => {
      await this.checks.record(tx, actor, id, input);
      return id;
    });
  }

  @ResolveField(() => ID, {
    description: 'The match that it grew from: `thread` opens the conversation about it.',
  })
  matchId(@Parent() { matchId }: Engagement): string {
    return toGlobalId('Match', matchId);
  }

  @ResolveField(() => EngagementTerms, { description: 'The terms on the table now.' })
  terms(@Parent() { id, version }: Engagement, @CurrentActor() actor: SignedIn): Promise<EngagementTerms> {
    return this.database.read(actor, (tx) => this.store.terms(tx, id, version));
  }

  @ResolveField(() => [EngagementTerms], { description: 'Every version of the terms, the first one first.' })
  allTerms(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<EngagementTerms[]> {
    return this.database.read(actor, (tx) => this.store.allTerms(tx, id));
  }

  @ResolveField(() => [EngagementHistory], { description: 'All that happened, in order.' })
  history(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<EngagementHistory[]> {
    return this.database.read(actor, (tx) => this.store.history(tx, id));
  }

  @ResolveField(() => [EngagementClearance], { description: 'Which checks are in place, and until when.' })
  clearances(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<EngagementClearance[]> {
    return this.database.read(actor, (tx) => tx.findBy(EngagementClearance, { engagementId: id }));
  }

  @ResolveField(() => [RecordCheck], {
    description: 'What officers saw. For officers and the clinician; empty for the institution.',
  })
  recordChecks(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<RecordCheck[]> {
    return this.database.read(actor, (tx) =>
      tx.find(RecordCheck, { where: { engagementId: id }, order: { id: 'ASC' } }),
    );
  }

  @ResolveField(() => [LegWaiting], {
    description:
      'Legs of the terms on the table that cannot begin yet, and what each waits for. Empty: none waits.',
  })
  waiting(@Parent() { id, version }: Engagement, @CurrentActor() actor: SignedIn): Promise<LegWaiting[]> {
    return this.database.read(actor, async (tx) => {
      const { legs, activities } = await this.store.terms(tx, id, version);
      const clearances = await tx.findBy(EngagementClearance, { engagementId: id });
      return legs
        .map((leg, index) => ({ leg: index, waitsFor: waitsFor(leg, activities, clearances) }))
        .filter((one) => one.waitsFor.length > 0);
    });
  }

  @ResolveField(() => [LegStart], { description: 'Legs that have begun, the first one first.' })
  legStarts(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<LegStart[]> {
    return this.database.read(actor, (tx) => this.legs.started(tx, id));
  }

  @ResolveField(() => [String], { description: 'What you can do with it now.' })
  allowedActions(@Parent() engagement: Engagement, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, async (tx) => {
      const side = await sideOf(tx, actor, engagement);
      if (!side) return actor.roles.includes('officer') ? ['recordCheck'] : [];
      const terms = await this.store.terms(tx, engagement.id, engagement.version);
      const mayStart = (await this.legs.startable(tx, engagement)).length > 0;
      return [...allowedActions(engagement.state, partyOf(side, terms)), ...(mayStart ? ['startLeg'] : [])];
    });
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the terms on the table wait for your word: the other side put them there.',
  })
  async waitsForYou(@Parent() engagement: Engagement, @CurrentActor() actor: SignedIn): Promise<boolean> {
    const answers = ['accept', 'acceptChange'] as const;
    if (!answers.some((action) => engagementLife.permits(action, engagement.state, ['other']))) return false;
    return this.database.read(actor, async (tx) => {
      const side = await sideOf(tx, actor, engagement);
      if (!side) return false;
      return partyOf(side, await this.store.terms(tx, engagement.id, engagement.version)) === 'other';
    });
  }

  private async after<I extends IdempotentInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Engagement> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<Engagement> {
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}
