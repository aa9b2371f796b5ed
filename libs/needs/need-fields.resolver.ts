import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MoreThan } from 'typeorm';
import { StatedValue } from '../clinicians/clinician.entity.js';
import { OrganisationSite } from '../partnerships/sites/site.entity.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { RecruitmentListings } from '../reference/recruitment-listings.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { asItWas, FormerNeed } from './former-need.js';
import { HeldSave } from './held-save.entity.js';
import { Leg } from './leg.entity.js';
import { missingToSubmit } from './missing.js';
import { choicesOf, NeedChoices } from './need-choices.js';
import { Need, NeedDetail } from './need.entity.js';
import { NeedLoaders } from './need.loaders.js';
import { Counterpart, MissingPart } from './need.parts.js';
import { allowedActions, canSeePlace, canSeeWork, partiesOf } from './need.policy.js';
import { NeedFlag, NeedHistory, NeedReview } from './need-record.entity.js';
import type { NeedParty } from './need.states.js';
import { Position } from './position.entity.js';
import { RecruitmentNote, recruitmentNotes } from './recruitment-note.js';
import type { WholeNeed } from './whole-need.js';

/** Fields of a need that are read when somebody asks for them. What is hidden is null or empty, never an error. */
@Resolver(() => Need)
export class NeedFieldsResolver {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly database: Database,
    private readonly loaders: NeedLoaders,
    private readonly clock: Clock,
    private readonly listings: RecruitmentListings,
  ) {}

  @ResolveField(() => [Position], { description: 'The roles that are wanted.' })
  positions(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<Position[]> {
    return this.loaders.of(actor).positions.load(need.id);
  }

  @ResolveField(() => [Leg], { description: 'The stretches of the work: where, when, how long, how much.' })
  legs(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<Leg[]> {
    return this.loaders.of(actor).legs.load(need.id);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The institution that asks; null in a sensitive need, except for its leads and officers.',
  })
  async institutionId(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string | null> {
    return canSeePlace(need, await this.parties(actor, need))
      ? toGlobalId('Organisation', need.institutionId)
      : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the institution; null in a sensitive need, except for its leads and officers.',
  })
  async institutionName(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string | null> {
    return canSeePlace(need, await this.parties(actor, need))
      ? this.loaders.of(actor).institutionName.load(need.institutionId)
      : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The exact place; null where it is hidden or not stated.',
  })
  async place(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string | null> {
    return (await this.detail(actor, need))?.place ?? null;
  }

  @ResolveField(() => OrganisationSite, {
    nullable: true,
    description: 'The site of the institution that it is for; null where it is hidden or not stated.',
  })
  async site(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<OrganisationSite | null> {
    const siteId = (await this.detail(actor, need))?.siteId;
    return siteId ? this.loaders.of(actor).sites.load(siteId) : null;
  }

  @ResolveField(() => [OrganisationSite], {
    description: 'The sites from which it can choose, for those who write on it, otherwise empty.',
  })
  async choiceOfSites(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<OrganisationSite[]> {
    if (!canSeeWork(await this.parties(actor, need))) return [];
    const [open, named] = await Promise.all([
      this.loaders.of(actor).sitesOf.load(need.institutionId),
      this.site(actor, need),
    ]);
    // One that was closed since stays where it is named.
    return named?.closedAt ? [...open, named] : open;
  }

  @ResolveField(() => [String], {
    description: 'The sites of the work; empty where they are hidden or not stated.',
  })
  async sites(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string[]> {
    return (await this.detail(actor, need))?.sites ?? [];
  }

  @ResolveField(() => Counterpart, {
    nullable: true,
    description: 'The colleague there; null where hidden or not stated.',
  })
  async counterpart(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<Counterpart | null> {
    return (await this.detail(actor, need))?.counterpart ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Whom to ask; null where hidden or not stated.',
  })
  async contact(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string | null> {
    return (await this.detail(actor, need))?.contact ?? null;
  }

  @ResolveField(() => [StatedValue], {
    description: 'The words of the file that it came from and what became of each; empty where hidden.',
  })
  async stated(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<StatedValue[]> {
    return (await this.detail(actor, need))?.stated ?? [];
  }

  @ResolveField(() => [String], { description: 'The operations that you could call on it now.' })
  async allowedActions(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<string[]> {
    return allowedActions(need, await this.parties(actor, need));
  }

  @ResolveField(() => [MissingPart], {
    description: 'What is missing before it can be sent; for those who work on it, otherwise empty.',
  })
  async missing(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<MissingPart[]> {
    if (!canSeeWork(await this.parties(actor, need))) return [];
    return missingToSubmit(await this.whole(actor, need), this.clock.today());
  }

  @ResolveField(() => NeedChoices, { description: 'What it can ask for at all, for whoever writes on it.' })
  choices(@Parent() need: Need): NeedChoices {
    return choicesOf(need);
  }

  @ResolveField(() => [RecruitmentNote], {
    description: 'Banners for countries on a list that limits recruitment.',
  })
  recruitmentNotes(@Parent() need: Need): RecruitmentNote[] {
    const day = this.clock.today();
    return recruitmentNotes(
      need.countries,
      (country) => this.listings.on(country, day),
      (country) => this.vocabulary.name('country', country) ?? country,
      need.learning,
    );
  }

  @ResolveField(() => [NeedReview], { description: 'Its reviews, oldest first; for its leads and officers.' })
  reviews(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<NeedReview[]> {
    return this.loaders.of(actor).reviews.load(need.id);
  }

  @ResolveField(() => FormerNeed, {
    nullable: true,
    description:
      'What it said when it was last reviewed; null where it never was. For its leads and officers, otherwise null.',
  })
  async asReviewed(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<FormerNeed | null> {
    if (!canSeeWork(await this.parties(actor, need))) return null;
    const last = (await this.loaders.of(actor).reviews.load(need.id)).at(-1);
    if (!last) return null;
    const since = await this.database.read(actor, (tx) =>
      tx.findBy(NeedHistory, { needId: need.id, at: MoreThan(last.at) }),
    );
    return asItWas(await this.whole(actor, need), since, last.at);
  }

  @ResolveField(() => [NeedFlag], {
    description: 'Remarks on its words, oldest first; for its leads and officers.',
  })
  flags(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<NeedFlag[]> {
    return this.loaders.of(actor).flags.load(need.id);
  }

  @ResolveField(() => [HeldSave], {
    description:
      'Changes that were held for their words, the latest ten, newest first; for its leads and officers.',
  })
  heldSaves(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<HeldSave[]> {
    return this.database.read(actor, (tx) =>
      tx.find(HeldSave, { where: { needId: need.id }, order: { id: 'DESC' }, take: 10 }),
    );
  }

  @ResolveField(() => [NeedHistory], {
    description: 'What happened to it, the latest hundred, newest first; for its leads and officers.',
  })
  history(@CurrentActor() actor: Actor, @Parent() need: Need): Promise<NeedHistory[]> {
    return this.database.read(actor, (tx) =>
      tx.find(NeedHistory, { where: { needId: need.id }, order: { id: 'DESC' }, take: 100 }),
    );
  }

  private detail(actor: Actor, need: Need): Promise<NeedDetail | null> {
    return this.loaders.of(actor).detail.load(need.id);
  }

  private async whole(actor: Actor, need: Need): Promise<WholeNeed> {
    const { detail, positions, legs } = this.loaders.of(actor);
    return {
      need,
      detail: (await detail.load(need.id)) ?? Object.assign(new NeedDetail(), { sites: [] }),
      positions: await positions.load(need.id),
      legs: await legs.load(need.id),
    };
  }

  private async parties(actor: Actor, need: Need): Promise<NeedParty[]> {
    return partiesOf(await this.loaders.of(actor).standing.load('mine'), need);
  }
}
