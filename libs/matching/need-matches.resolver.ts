import { Args, ArgsType, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Need } from '../needs/need.entity.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { partiesOf } from '../needs/need.policy.js';
import type { NeedParty } from '../needs/need.states.js';
import { Audit } from '../people/audit.service.js';
import { type Actor, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs, type Page } from '../platform/graphql/connection.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Refusal } from '../platform/refusal.js';
import { type Answered, AnsweredBy } from './answered.js';
import { Asking } from './asking.service.js';
import { MatchBand } from './bands.js';
import { Counting } from './counting.service.js';
import type { PositionFacts } from './facts.js';
import { InterestedClinicianConnection, type InterestedClinician } from './interested-clinician.js';
import { InterestedClinicians } from './interested-clinicians.query.js';
import { factsOfNeed } from './open-needs.query.js';
import { dayNumberOf } from './position-facts.js';

@ArgsType()
class CountArgs {
  @Field({ description: 'Why you need the exact number, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

@ObjectType({ description: 'Where the number of people who fit a need comes from.' })
export class MatchBandSource {
  @Field(() => AnsweredBy, { description: 'What counted them.' })
  answeredBy: AnsweredBy;

  @Field(() => DateTime, { description: 'As of when: everything that was saved before is counted.' })
  asOf: Date;

  @Field(() => AnsweredBy, {
    nullable: true,
    description: 'Of an open need: what named the people of its last search; null before there was one.',
  })
  searchedBy: AnsweredBy | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When that search was through with everybody; null while it goes on, or where there was none.',
  })
  searchedAt: Date | null;
}

/** What an institution may know of the people who fit: bands before interest, and afterwards what was ticked. */
@Resolver(() => Need)
export class NeedMatchesResolver {
  private readonly bands = new WeakMap<Actor, Map<string, Promise<Answered<MatchBand> | null>>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly needs: NeedLoaders,
    private readonly counting: Counting,
    private readonly asking: Asking,
    private readonly interested: InterestedClinicians,
  ) {}

  @ResolveField(() => MatchBand, {
    nullable: true,
    description:
      'How many people fit, for its leads and officers; null for everybody else. It stays for some days, also for a ' +
      'need that is nearly the same.',
  })
  async matchBand(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<MatchBand | null> {
    return (await this.bandOf(actor, need))?.answer ?? null;
  }

  @ResolveField(() => MatchBandSource, {
    nullable: true,
    description: 'Where the band comes from, and as of when; for its leads and officers.',
  })
  async matchBandSource(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<MatchBandSource | null> {
    const counted = await this.bandOf(actor, need);
    if (!counted) return null;
    const [search]: Pick<MatchBandSource, 'searchedBy' | 'searchedAt'>[] = await this.database.read(
      system('matcher'),
      (tx) =>
        tx.query(
          `SELECT answered_by AS "searchedBy", done_at AS "searchedAt" FROM match_search WHERE need_id = $1`,
          [need.id],
        ),
    );
    const { by: answeredBy, asOf } = counted;
    return {
      answeredBy,
      asOf,
      searchedBy: search?.searchedBy ?? null,
      searchedAt: search?.searchedAt ?? null,
    };
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Exactly how many people fit, for programme officers with a reason; null for everybody else.',
  })
  async matchCount(
    @CurrentActor() actor: Actor,
    @Parent() need: Need,
    @Args() { reason }: CountArgs,
  ): Promise<number | null> {
    if (!(await this.parties(actor, need)).includes('officer')) return null;
    await this.audit.writeApart(actor, {
      act: 'counted-matches',
      noun: 'need',
      nounId: need.id,
      organisationId: need.institutionId,
      reason,
    });
    const positions = await this.database.read(actor, (tx) => factsOfNeed(tx, need.id, this.today));
    return (await this.count(need, positions)).answer;
  }

  @ResolveField(() => InterestedClinicianConnection, {
    nullable: true,
    description:
      'Those who said that they are interested, as far as each ticked, longest waiting first; for its leads, who ' +
      'entered a code lately. Null for everybody else. Nobody else is in it, and nothing tells how many others there are. ' +
      'A lead opens the cards of so many different people a day; then TOO_MANY says when more.',
  })
  async matches(
    @CurrentActor() actor: Actor,
    @Parent() need: Need,
    @Args() args: ConnectionArgs,
  ): Promise<Page<InterestedClinician> | null> {
    if (actor.kind !== 'person' || (await this.parties(actor, need)).length === 0) return null;
    if (actor.freshUntil <= this.clock.now())
      throw new Refusal(
        'FRESH_CODE_NEEDED',
        'Before anything personal about others is shown, ask for a new sign-in code and enter it on this device.',
      );
    return this.interested.of(actor, need.id, args);
  }

  /** Once in an operation, also where both band and source are asked for: the second would hear of a band that is kept. */
  private bandOf(actor: Actor, need: Need): Promise<Answered<MatchBand> | null> {
    const known = this.bands.get(actor) ?? new Map<string, Promise<Answered<MatchBand> | null>>();
    this.bands.set(actor, known);
    const key = `${need.id} ${need.version}`;
    const band = known.get(key) ?? this.countBand(actor, need);
    known.set(key, band);
    return band;
  }

  private async countBand(actor: Actor, need: Need): Promise<Answered<MatchBand> | null> {
    if ((await this.parties(actor, need)).length === 0) return null;
    const positions = await this.database.read(actor, (tx) => factsOfNeed(tx, need.id, this.today));
    const { answer, ...rest } = await this.counting.bands(need.institutionId, [positions], async () => {
      const { answer: count, ...from } = await this.count(need, positions);
      return { answer: [count], ...from };
    });
    return { answer: answer[0], ...rest };
  }

  /** For an open need what was found counts; for all others everybody is looked at, position by position. */
  private async count(need: Need, positions: readonly PositionFacts[]): Promise<Answered<number>> {
    if (need.state === 'open') return this.counting.found(need.id);
    let sum: Answered<number> = { answer: 0, by: 'rule', asOf: this.clock.now() };
    for (const position of positions) {
      const { answer, by } = await this.asking.counts([position]);
      sum = { ...sum, answer: sum.answer + answer[0], by };
    }
    return sum;
  }

  private async parties(actor: Actor, need: Need): Promise<NeedParty[]> {
    return partiesOf(await this.needs.of(actor).standing.load('mine'), need);
  }

  private get today(): number {
    return dayNumberOf(this.clock.now());
  }
}
