import {
  Args,
  ArgsType,
  Field,
  InputType,
  Int,
  ObjectType,
  Parent,
  PickType,
  Query,
  ResolveField,
  Resolver,
  registerEnumType,
} from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { organisationKey } from '../people/organisation-id.js';
import { blankNeed, withWords } from '../needs/draft.js';
import { Need } from '../needs/need.entity.js';
import { SaveNeedInput } from '../needs/need.inputs.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { partiesOf } from '../needs/need.policy.js';
import type { NeedParty } from '../needs/need.states.js';
import { Audit } from '../people/audit.service.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs, type Page } from '../platform/graphql/connection.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { MatchBand } from './bands.js';
import { Counting } from './counting.service.js';
import type { PositionFacts } from './facts.js';
import { InterestedClinician, InterestedClinicianConnection } from './interested-clinician.js';
import { InterestedClinicians } from './interested-clinicians.query.js';
import { askers, factsOfNeed } from './open-needs.query.js';
import { dayNumberOf, legOf, positionFactsOf } from './position-facts.js';
import { pairsOfTightest, type Relaxed, relaxations, Relaxation } from './relaxing.js';

registerEnumType(Relaxation, {
  name: 'Relaxation',
  description: 'How one thing that a need asks could be made one step easier.',
  valuesMap: {
    DESIRABLE: { description: 'It is desirable rather than essential.' },
    ONE_LEVEL_LOWER: { description: 'One level of the language lower is enough.' },
    WELCOME: { description: 'A tie is welcome rather than required.' },
    ANY_SPECIALTY: { description: 'Any specialty will do.' },
    OPEN_TO_ALL: { description: 'It is not kept for the people of some organisations.' },
    COVERED: { description: 'This item is paid for the visitor.' },
    A_MONTH_EARLIER: { description: 'It may begin a month earlier.' },
    A_MONTH_LATER: { description: 'It may end a month later.' },
    A_WEEK_SHORTER: { description: 'A stay that is a week shorter is enough.' },
    A_WEEK_LONGER: { description: 'A stay may be a week longer.' },
    ALSO_REMOTE: { description: 'It can be done remotely as well.' },
  },
});

@InputType({ description: 'A need as it stands while you write it. Nothing is saved.' })
export class PreviewMatchesInput extends PickType(
  SaveNeedInput,
  [
    'institutionId',
    'countries',
    'openCountries',
    'heritage',
    'heritageTies',
    'payItems',
    'positions',
    'legs',
  ] as const,
  InputType,
) {
  @Field(() => String, {
    nullable: true,
    description:
      'For programme officers: why you need the exact numbers, 5 to 500 characters. It is recorded.',
  })
  @IsOptional()
  @Length(5, 500)
  reason?: string | null;
}

@ObjectType({ description: 'One thing made one step easier.' })
export class RelaxedStep {
  @Field({
    description:
      'What is relaxed: the place of the requirement in its position from 0, `leg` and the place of the leg (`leg 0`), ' +
      'the item that would be paid, or `heritage`, `specialty`, `ringFence`.',
  })
  what: string;

  @Field(() => Relaxation, { description: 'How.' })
  how: Relaxation;
}

@ObjectType({ description: 'What relaxing one thing by one step would do.' })
export class RelaxedPreview extends RelaxedStep {
  @Field(() => MatchBand, { description: 'How many people would fit then.' })
  band: MatchBand;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;
}

@ObjectType({ description: 'What relaxing two things by one step each would do.' })
export class PairRelaxedPreview {
  @Field(() => [RelaxedStep], { description: 'The two steps.' })
  steps: RelaxedStep[];

  @Field(() => MatchBand, { description: 'How many people would fit then.' })
  band: MatchBand;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;
}

@ObjectType({ description: 'How many people fit one position now, and what would change it.' })
export class PositionPreview {
  @Field(() => Int, { description: 'The place of the position in what you sent, from 0.' })
  position: number;

  @Field(() => MatchBand, { description: 'How many people fit now.' })
  band: MatchBand;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;

  @Field(() => [RelaxedPreview], {
    description:
      'What relaxing each thing that is asked by one step would do, each alone. The head-count is not among them: it ' +
      'changes how many are wanted, and nobody’s fit.',
  })
  ifRelaxed: RelaxedPreview[];

  @Field(() => [PairRelaxedPreview], {
    description:
      'What relaxing both of the two tightest would do: those of which one step alone brings most people.',
  })
  ifTwoRelaxed: PairRelaxedPreview[];
}

@ArgsType()
class CountArgs {
  @Field({ description: 'Why you need the exact number, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

const bandsInOrder = Object.values(MatchBand);

/** Where a thing stands in what the lead sent: ids of a draft are new every time. */
function placeIn({ requirements, legs }: PositionFacts, what: string): string {
  const requirement = requirements.findIndex(({ id }) => id === what);
  if (requirement >= 0) return String(requirement);
  const leg = [...new Set(legs.map(({ id }) => legOf(id)))].indexOf(what);
  return leg >= 0 ? `leg ${leg}` : what;
}

/** What an institution may know of the people who fit: bands before interest, and afterwards what was ticked. */
@Resolver(() => Need)
export class NeedMatchesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly needs: NeedLoaders,
    private readonly counting: Counting,
    private readonly interested: InterestedClinicians,
  ) {}

  @ResolveField(() => MatchBand, {
    nullable: true,
    description:
      'How many people fit, for its leads and officers; null for everybody else. It stays for some days, also for a ' +
      'need that is nearly the same.',
  })
  async matchBand(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<MatchBand | null> {
    if ((await this.parties(actor, need)).length === 0) return null;
    const positions = await this.database.read(actor, (tx) => factsOfNeed(tx, need.id, this.today));
    const [band] = await this.counting.bands(need.institutionId, [positions], async () => [
      await this.count(need, positions),
    ]);
    return band;
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
    return this.count(need, positions);
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

  @Access('lead', 'officer')
  @Query(() => [PositionPreview], {
    description:
      'How many people would fit a need while you still write it, and what relaxing each requirement would do: bands, ' +
      'or exact numbers for programme officers with a reason.',
  })
  async previewMatches(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The need as it stands.' }) input: PreviewMatchesInput,
  ): Promise<PositionPreview[]> {
    const { institutionId, officer } = await this.asker(actor, input);
    const exact = officer && Boolean(input.reason);
    if (exact)
      await this.audit.writeApart(actor, {
        act: 'counted-matches',
        noun: 'need',
        organisationId: institutionId,
        reason: input.reason ?? undefined,
      });
    const { institutionId: _, reason: __, ...words } = input;
    const draft = withWords(blankNeed(newId(), institutionId, this.clock.now()), words, newId);
    const country = await this.database.read(actor, async (tx) =>
      (await askers(tx, [institutionId])).get(institutionId),
    );
    const positions = positionFactsOf(draft, { country: country?.country ?? null, mayAsk: true }, this.today);
    const previews: PositionPreview[] = [];
    for (const [at, position] of positions.entries())
      previews.push(await this.preview(institutionId, position, at, exact));
    return previews;
  }

  private async preview(
    institutionId: string,
    position: PositionFacts,
    at: number,
    exact: boolean,
  ): Promise<PositionPreview> {
    const relaxed = relaxations(position);
    const ones = await this.counted(institutionId, [position, ...relaxed.map((one) => one.position)], exact);
    // By bands where only bands are shown: which of two is tighter would tell more than they do.
    const gains = ones.slice(1).map(({ band, count }) => count ?? bandsInOrder.indexOf(band));
    const pairs = pairsOfTightest(position, gains);
    const twos = await this.counted(
      institutionId,
      pairs.map(([{ position: both }]) => both),
      exact,
    );
    const step = ({ what, how }: Relaxed): RelaxedStep => ({ what: placeIn(position, what), how });
    return {
      position: at,
      ...ones[0],
      ifRelaxed: relaxed.map((one, i) => ({ ...step(one), ...ones[i + 1] })),
      ifTwoRelaxed: pairs.map((pair, i) => ({ steps: pair.map(step), ...twos[i] })),
    };
  }

  private async counted(
    institutionId: string,
    variants: readonly PositionFacts[],
    exact: boolean,
  ): Promise<{ band: MatchBand; count: number | null }[]> {
    if (variants.length === 0) return [];
    const counts = exact ? await this.counting.counts(variants) : null;
    const bands = await this.counting.bands(
      institutionId,
      variants.map((one) => [one]),
      () => (counts ? Promise.resolve(counts) : this.counting.counts(variants)),
    );
    return bands.map((band, i) => ({ band, count: counts?.[i] ?? null }));
  }

  /** For an open need what was found counts; for all others everybody is looked at, position by position. */
  private async count(need: Need, positions: readonly PositionFacts[]): Promise<number> {
    if (need.state === 'open') return this.counting.found(need.id);
    let count = 0;
    for (const position of positions) count += (await this.counting.counts([position]))[0];
    return count;
  }

  private async asker(
    actor: SignedIn,
    input: PreviewMatchesInput,
  ): Promise<{ institutionId: string; officer: boolean }> {
    const { leads, officer } = await this.needs.of(actor).standing.load('mine');
    const stated = input.institutionId ? organisationKey(input.institutionId, 'institutionId') : undefined;
    const institutionId = stated ?? (leads.length === 1 ? leads[0] : undefined);
    if (!institutionId)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [
        { field: 'institutionId', sentence: 'Say for which institution.' },
      ]);
    if (!leads.includes(institutionId) && !officer) throw notFound('institution');
    return { institutionId, officer: officer && !leads.includes(institutionId) };
  }

  private async parties(actor: Actor, need: Need): Promise<NeedParty[]> {
    return partiesOf(await this.needs.of(actor).standing.load('mine'), need);
  }

  private get today(): number {
    return dayNumberOf(this.clock.now());
  }
}
