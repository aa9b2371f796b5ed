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
import { organisationKey } from '../clinicians/organisation-id.js';
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
import { dayNumberOf, positionFactsOf } from './position-facts.js';
import { relaxations } from './relaxing.js';

export const Relaxation = {
  DESIRABLE: 'desirable',
  ONE_LEVEL_LOWER: 'one-level-lower',
  WELCOME: 'welcome',
} as const;
registerEnumType(Relaxation, {
  name: 'Relaxation',
  description: 'How one requirement could be made one step easier.',
  valuesMap: {
    DESIRABLE: { description: 'It is desirable rather than essential.' },
    ONE_LEVEL_LOWER: { description: 'One level of the language lower is enough.' },
    WELCOME: { description: 'A tie is welcome rather than required.' },
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

@ObjectType({ description: 'What relaxing one requirement by one step would do.' })
export class RelaxedPreview {
  @Field({
    description: 'What is relaxed: the place of the requirement in its position, from 0, or `heritage`.',
  })
  what: string;

  @Field(() => Relaxation, { description: 'How.' })
  how: string;

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
    description: 'What relaxing each requirement by one step would do, each alone.',
  })
  ifRelaxed: RelaxedPreview[];
}

@ArgsType()
class CountArgs {
  @Field({ description: 'Why you need the exact number, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
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
    const variants = [position, ...relaxed.map((one) => one.position)];
    const counts = exact ? await this.counting.counts(variants) : null;
    const bands = await this.counting.bands(
      institutionId,
      variants.map((one) => [one]),
      () => (counts ? Promise.resolve(counts) : this.counting.counts(variants)),
    );
    const place = (id: string) => {
      const index = position.requirements.findIndex((one) => one.id === id);
      return index < 0 ? id : String(index);
    };
    return {
      position: at,
      band: bands[0],
      count: counts?.[0] ?? null,
      ifRelaxed: relaxed.map(({ what, how }, i) => ({
        what: place(what),
        how,
        band: bands[i + 1],
        count: counts?.[i + 1] ?? null,
      })),
    };
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
