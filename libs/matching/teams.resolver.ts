import {
  Args,
  ArgsType,
  Field,
  ID,
  Int,
  ObjectType,
  Parent,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Length, Max, Min } from 'class-validator';
import { Need } from '../needs/need.entity.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { partiesOf } from '../needs/need.policy.js';
import { Audit } from '../people/audit.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { CurrentActor, refuseStale } from '../platform/graphql/access.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { dateOf, legOf } from './position-facts.js';
import type { Proposal, ProposalKind } from './teams.js';
import { type LegCover, Teams } from './teams.service.js';

export const TeamKind = {
  BEST: 'best',
  FEWER_HAND_OVERS: 'fewer-hand-overs',
  NOBODY_TO_ASK: 'nobody-to-ask',
  OTHER_PEOPLE: 'other-people',
} as const satisfies Record<string, ProposalKind>;
registerEnumType(TeamKind, {
  name: 'TeamKind',
  description: 'Why a proposal is here.',
  valuesMap: {
    BEST: {
      description:
        'Fewest days without anybody, then fewest people to ask for their dates, then fewest hand-overs, then the best fit.',
    },
    FEWER_HAND_OVERS: { description: 'Fewer hand-overs, if more people are asked for their dates.' },
    NOBODY_TO_ASK: { description: 'Only people who stated their dates.' },
    OTHER_PEOPLE: { description: 'The best with nobody of the first.' },
  },
});

@ArgsType()
class OverlapArgs {
  @Field(() => Int, {
    defaultValue: 3,
    description: 'Days, 0 to 14, on which who goes and who comes should both be there.',
  })
  @Min(0)
  @Max(14)
  overlapDays: number;
}

@ArgsType()
class CoverageArgs extends OverlapArgs {
  @Field({ description: 'Why you need the exact numbers, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

@ObjectType({ description: 'When one person would be there.' })
export class TeamStay {
  @Field(() => Int, { description: 'Which of the places that are wanted at once, from 1.' })
  place: number;

  @Field(() => ID, { description: 'Who: the id of the match, under which `matches` shows them.' })
  matchId: string;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Boolean, { description: 'They show you no dates: ask them first.' })
  toBeAsked: boolean;
}

@ObjectType({ description: 'One person goes, another takes over.' })
export class TeamHandOver {
  @Field(() => Int, { description: 'Which of the places, from 1.' })
  place: number;

  @Field(() => DateOnly, { description: 'The first day of who comes.' })
  on: string;

  @Field(() => Int, { description: 'Days on which both are there.' })
  overlapDays: number;

  @Field(() => Int, { description: 'Days of overlap that were wanted and are missing.' })
  missingDays: number;
}

@ObjectType({ description: 'Days on which somebody is missing.' })
export class TeamGap {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Int, { description: 'How many people are missing.' })
  missing: number;
}

@ObjectType({ description: 'One way in which several people could cover a stretch of the work.' })
export class TeamProposal {
  @Field(() => TeamKind, { description: 'Why it is here.' })
  kind: ProposalKind;

  @Field(() => DateOnly, { description: 'The first day of the work.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day of the work.' })
  to: string;

  @Field(() => [TeamStay], { description: 'Who would be there and when, place by place.' })
  stays: TeamStay[];

  @Field(() => [TeamHandOver], { description: 'Who would hand over, and with how much overlap.' })
  handOvers: TeamHandOver[];

  @Field(() => [TeamGap], { description: 'Days on which somebody is missing; empty where all is covered.' })
  gaps: TeamGap[];

  @Field(() => Int, { description: 'People times days that are wanted.' })
  daysWanted: number;

  @Field(() => Int, { description: 'People times days of these on which nobody is there.' })
  daysOpen: number;

  @Field(() => Boolean, {
    description: 'True where nothing better exists; false where it is the best that was found in the time.',
  })
  proved: boolean;
}

@ObjectType({ description: 'How a stretch of the work could be covered by those who are interested.' })
export class TeamsOfLeg {
  @Field(() => ID, { description: 'The position.' })
  positionId: string;

  @Field(() => ID, { description: 'The stretch of the work.' })
  legId: string;

  @Field(() => Int, { description: 'People wanted at once.' })
  wanted: number;

  @Field(() => Int, { description: 'Days to be covered.' })
  days: number;

  @Field(() => [TeamProposal], {
    description: 'Proposals that really differ, the best first; empty where nobody could come on any day.',
  })
  proposals: TeamProposal[];
}

@ObjectType({ description: 'How far everybody who fits could cover a stretch of the work: numbers only.' })
export class CoverageOfLeg {
  @Field(() => ID, { description: 'The position.' })
  positionId: string;

  @Field(() => ID, { description: 'The stretch of the work.' })
  legId: string;

  @Field(() => Int, { description: 'People who fit and could be there on some day.' })
  people: number;

  @Field(() => Int, { description: 'People whom the best cover takes.' })
  taken: number;

  @Field(() => Int, { description: 'Of these, people who have stated no dates.' })
  toBeAsked: number;

  @Field(() => Int, { description: 'People times days that are wanted.' })
  daysWanted: number;

  @Field(() => Int, { description: 'People times days that stay open even so.' })
  daysOpen: number;
}

/** How several people could share the work. Names and cards are PostgreSQL's to show, match by match. */
@Resolver(() => Need)
export class TeamsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly needs: NeedLoaders,
    private readonly teams: Teams,
  ) {}

  @ResolveField(() => [TeamsOfLeg], {
    nullable: true,
    description:
      'How those who are interested could share each stretch of the work, as teams and relays: for its leads, who ' +
      'entered a code lately; null for everybody else. It is worked out from what each of them ticked. Somebody may be ' +
      'missing from it for many reasons, and none is told. A stretch without length and last day is not in it.',
  })
  async teamProposals(
    @CurrentActor() actor: Actor,
    @Parent() need: Need,
    @Args() { overlapDays }: OverlapArgs,
  ): Promise<TeamsOfLeg[] | null> {
    const parties = partiesOf(await this.needs.of(actor).standing.load('mine'), need);
    if (actor.kind !== 'person' || !parties.includes('lead')) return null;
    refuseStale(actor, this.clock.now());
    const covers = await this.teams.forLead(actor, need.id, overlapDays);
    return covers.map((cover) => ({
      ...placeOf(cover),
      wanted: cover.stretch.seats,
      days: cover.stretch.days,
      proposals: cover.proposals.map(inDays),
    }));
  }

  @ResolveField(() => [CoverageOfLeg], {
    nullable: true,
    description:
      'How far everybody who fits could cover each stretch of the work, for programme officers with a reason, which is ' +
      'recorded; null for everybody else. Nobody is named.',
  })
  async teamCoverage(
    @CurrentActor() actor: Actor,
    @Parent() need: Need,
    @Args() { overlapDays, reason }: CoverageArgs,
  ): Promise<CoverageOfLeg[] | null> {
    const parties = partiesOf(await this.needs.of(actor).standing.load('mine'), need);
    if (!parties.includes('officer')) return null;
    await this.audit.writeApart(actor, {
      act: 'counted-coverage',
      noun: 'need',
      nounId: need.id,
      organisationId: need.institutionId,
      reason,
    });
    const covers = await this.teams.forOfficer(need.id, overlapDays);
    return covers.map((cover) => {
      const { people, stretch, proposals } = cover;
      const [best] = proposals;
      const daysWanted = stretch.seats * stretch.days;
      return {
        ...placeOf(cover),
        people,
        taken: best?.seats.flat().length ?? 0,
        toBeAsked: best?.toBeAsked.length ?? 0,
        daysWanted,
        daysOpen: best?.uncovered ?? daysWanted,
      };
    });
  }
}

const placeOf = ({ position, leg }: LegCover) => ({ positionId: position.positionId, legId: legOf(leg.id) });

function inDays(proposal: Proposal): TeamProposal {
  const { kind, from, to, seats, handOvers, gaps, toBeAsked, wanted, uncovered, proved } = proposal;
  return {
    kind,
    from: dateOf(from),
    to: dateOf(to),
    stays: seats.flatMap((seat, at) =>
      seat.map((stay) => ({
        place: at + 1,
        matchId: toGlobalId('Match', stay.personId),
        from: dateOf(stay.from),
        to: dateOf(stay.to),
        toBeAsked: toBeAsked.includes(stay.personId),
      })),
    ),
    handOvers: handOvers.map(({ seat, day, overlap, missing }) => ({
      place: seat + 1,
      on: dateOf(day),
      overlapDays: overlap,
      missingDays: missing,
    })),
    gaps: gaps.map((gap) => ({ from: dateOf(gap.from), to: dateOf(gap.to), missing: gap.missing })),
    daysWanted: wanted,
    daysOpen: uncovered,
    proved,
  };
}
