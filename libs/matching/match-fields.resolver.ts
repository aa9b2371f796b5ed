import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Leg } from '../needs/leg.entity.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { type NameOf } from './explain.js';
import { MatchLoaders } from './match-loaders.js';
import { Match } from './match.entity.js';
import { allowedActions } from './match.states.js';
import { lineFor, MatchLine, MatchQuestion, questionsFor } from './match-views.js';
import { naming } from './naming.js';
import { legOf } from './position-facts.js';
import type { Score } from './score.js';

/** Fields of one's own match. Its reasons follow from the person's own facts, which PostgreSQL gives to nobody else. */
@Resolver(() => Match)
export class MatchFieldsResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly loaders: MatchLoaders,
    private readonly needLoaders: NeedLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @ResolveField(() => Need, { nullable: true, description: 'The need; null once you may no longer read it.' })
  need(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<Need | null> {
    return this.loaders.of(actor).needs.load(match.needId);
  }

  @ResolveField(() => Position, { nullable: true, description: 'The position of the need that fits.' })
  position(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<Position | null> {
    return this.loaders.of(actor).positions.load(match.positionId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether you came to the need by an invitation of the institution.',
  })
  invited(@Parent() { invitedBy }: Match): boolean {
    return invitedBy !== null;
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description:
      'Since when you wait to be told that the institution has room again; null where you do not wait.',
  })
  async waitsForRoomSince(@CurrentActor() actor: Actor, @Parent() { id }: Match): Promise<Date | null> {
    const wanted = await this.loaders.of(actor).roomWanted.load(id);
    return wanted && wanted.toldAt === null ? wanted.askedAt : null;
  }

  @ResolveField(() => [String], { description: 'What you could do with it now: names of mutations.' })
  allowedActions(@Parent() match: Match): string[] {
    return allowedActions(match.state, 'clinician');
  }

  @ResolveField(() => Int, { nullable: true, description: 'How well you fit what is asked, 0 to 100.' })
  async fitForNeed(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<number | null> {
    return (await this.reasons(actor, match))?.fitForNeed ?? null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How well it fits what you wish, 0 to 100.' })
  async fitForMe(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<number | null> {
    return (await this.reasons(actor, match))?.fitForClinician ?? null;
  }

  @ResolveField(() => [MatchLine], { description: 'Why, criterion by criterion.' })
  async lines(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<MatchLine[]> {
    const reasons = await this.reasons(actor, match);
    const language = await this.loaders.of(actor).language.load('mine');
    return (reasons?.criteria ?? []).map((result) => lineFor(result, language, this.nameOf));
  }

  @ResolveField(() => [MatchQuestion], {
    description: 'What you have not stated and could answer, the answer that would change most first.',
  })
  async openQuestions(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<MatchQuestion[]> {
    const reasons = await this.reasons(actor, match);
    const language = await this.loaders.of(actor).language.load('mine');
    return questionsFor(reasons?.openQuestions ?? [], language, this.nameOf);
  }

  @ResolveField(() => [Leg], { description: 'The stretches of the work that you could do.' })
  async legs(@CurrentActor() actor: Actor, @Parent() match: Match): Promise<Leg[]> {
    const possible = new Set((await this.reasons(actor, match))?.legs.map(legOf));
    const all = await this.needLoaders.of(actor).legs.load(match.needId);
    return all.filter(({ id }) => possible.has(id));
  }

  private reasons(actor: Actor, match: Match): Promise<Score | null> {
    return this.loaders.of(actor).reasons.load(match);
  }
}
