import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Me } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { Organisation } from '../organisation.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import {
  Mentoring,
  MentoringInput,
  MentoringOther,
  MentoringPart,
  NoteMeetingInput,
  ProposeMentoringInput,
} from './mentoring.entity.js';
import { Mentorings } from './mentoring.service.js';

@Resolver(() => Mentoring)
export class MentoringResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly mentorings: Mentorings,
    private readonly organisations: PartnershipLoaders,
  ) {}

  @Access('coordinator')
  @Mutation(() => Mentoring, {
    description:
      'Pairs two members who agreed to be paired. Both are asked; until both have said yes neither reads who the other is.',
  })
  proposeMentoring(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom, and for what.' }) input: ProposeMentoringInput,
  ): Promise<Mentoring> {
    return this.after(actor, 'proposeMentoring', input, (tx) => this.mentorings.propose(tx, actor, input));
  }

  @Access('signed-in')
  @Mutation(() => Mentoring, { description: 'Says yes to being one of a pair.' })
  agreeToMentoring(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: MentoringInput,
  ): Promise<Mentoring> {
    return this.after(actor, 'agreeToMentoring', input, (tx) =>
      this.mentorings.agree(tx, actor, input.mentoringId),
    );
  }

  @Access('signed-in')
  @Mutation(() => Mentoring, {
    description: 'Ends a pair at once, or says no to one. No reason is asked, and who ended it is not kept.',
  })
  stopMentoring(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: MentoringInput,
  ): Promise<Mentoring> {
    return this.after(actor, 'stopMentoring', input, (tx) => this.mentorings.stop(tx, input.mentoringId));
  }

  @Access('signed-in')
  @Mutation(() => Mentoring, {
    description: 'Notes that the two met on a day. Nothing of what was said is kept.',
  })
  noteMentoringMeeting(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'When.' }) input: NoteMeetingInput,
  ): Promise<Mentoring> {
    return this.after(actor, 'noteMentoringMeeting', input, (tx) =>
      this.mentorings.noteMeeting(tx, actor, input),
    );
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The association.' })
  association(
    @Parent() { organisationId }: Mentoring,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.organisations.organisations(actor).load(organisationId);
  }

  @ResolveField(() => MentoringPart, {
    nullable: true,
    description: 'Your own part; null to whoever coordinates it.',
  })
  mine(@Parent() pair: Mentoring, @CurrentActor() { personId }: SignedIn): MentoringPart | null {
    return pair.mentorId === personId ? 'mentor' : pair.menteeId === personId ? 'mentee' : null;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether you have said yes; whether the other has is not told.',
  })
  agreed(@Parent() pair: Mentoring, @CurrentActor() { personId }: SignedIn): boolean {
    return (
      (pair.mentorId === personId && pair.mentorAgreedAt !== null) ||
      (pair.menteeId === personId && pair.menteeAgreedAt !== null)
    );
  }

  @ResolveField(() => Int, {
    description: 'In how many of the turns they agreed the two met; two days within one turn count once.',
  })
  meetingsKept(@Parent() { id }: Mentoring, @CurrentActor() actor: SignedIn): Promise<number> {
    return this.database.read(actor, (tx) => this.mentorings.kept(tx, id));
  }

  @ResolveField(() => DateOnly, {
    nullable: true,
    description: 'The last day that either noted; null before one is, and always to whoever coordinates it.',
  })
  lastMetOn(@Parent() { id }: Mentoring, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.mentorings.lastMet(tx, id));
  }

  @ResolveField(() => DateOnly, {
    nullable: true,
    description: 'On which day a pair that ended is deleted with its meetings; null while it has not ended.',
  })
  deletedOn(@Parent() pair: Mentoring, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.mentorings.deletedOn(tx, pair));
  }

  @ResolveField(() => MentoringOther, {
    nullable: true,
    description:
      'The other one, for each of the two while the pair stands; null before both have said yes and after it ended.',
  })
  other(@Parent() { id }: Mentoring, @CurrentActor() actor: SignedIn): Promise<MentoringOther | null> {
    return this.database.read(actor, (tx) => this.mentorings.other(tx, id));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the mentor, to whoever coordinates the association.',
  })
  mentorName(@Parent() pair: Mentoring, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.mentorings.nameOf(tx, pair, pair.mentorId));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the mentee, to whoever coordinates the association.',
  })
  menteeName(@Parent() pair: Mentoring, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.mentorings.nameOf(tx, pair, pair.menteeId));
  }

  private async after(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Mentoring> {
    const id = await this.commands.run(actor, operation, input, work);
    return this.database.read(actor, (tx) => this.mentorings.read(tx, id));
  }
}

@Resolver(() => Organisation)
export class MentoringsOfAssociationResolver {
  constructor(
    private readonly database: Database,
    private readonly pairs: Mentorings,
  ) {}

  @ResolveField(() => [Mentoring], {
    description:
      'Pairs of an association, the newest first, to whoever coordinates it; to everybody else their own.',
  })
  mentorings(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<Mentoring[]> {
    return this.database.read(actor, (tx) => this.pairs.of(tx, id));
  }
}

@Resolver(() => Me)
export class MyMentoringsResolver {
  constructor(
    private readonly database: Database,
    private readonly pairs: Mentorings,
  ) {}

  @ResolveField(() => [Mentoring], { description: 'Pairs of which you are one, the newest first.' })
  mentorings(@Parent() { id }: Me, @CurrentActor() actor: SignedIn): Promise<Mentoring[]> {
    return this.database.read(actor, (tx) => this.pairs.mine(tx, id));
  }
}
