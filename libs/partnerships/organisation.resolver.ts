import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Person } from '../people/person.entity.js';
import { Invitation } from './invitation.entity.js';
import { Invitations } from './invitations.service.js';
import { leadsOf } from './leads.query.js';
import { Organisation, OrganisationEvidence, QuietWeeks, Verification } from './organisation.entity.js';
import {
  HandOverLeadInput,
  OrganisationReasonInput,
  RegisterOrganisationInput,
  SaveOrganisationInput,
  StateEvidenceInput,
  VerifyOrganisationInput,
} from './organisation.input.js';
import { canTellAbout } from './organisation.policy.js';
import { Organisations } from './organisations.service.js';
import { Verifications } from './verifications.service.js';

@Resolver(() => Organisation)
export class OrganisationResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly organisations: Organisations,
    private readonly verificationService: Verifications,
    private readonly invitationService: Invitations,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Organisation', (actor, id) =>
      this.database.read(actor, (tx) => this.organisations.get(tx, id)),
    );
  }

  @Access('signed-in')
  @Query(() => Organisation, {
    description:
      'One organisation: your own, a partner, or a verified one that need not be kept back. Officers see all.',
  })
  organisation(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Organisation> {
    return this.read(actor, fromGlobalId(id, 'Organisation'));
  }

  @Access('signed-in')
  @Mutation(() => Organisation, {
    description:
      'Registers an organisation. You speak for it at once and a second person is invited to; two programme officers ' +
      'then verify it, and before that nothing personal reaches it.',
  })
  async registerOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What it is, where, and who else speaks for it.' })
    input: RegisterOrganisationInput,
  ): Promise<Organisation> {
    return this.after(actor, 'registerOrganisation', input, (tx) =>
      this.organisations.register(tx, actor, input),
    );
  }

  @Access('officer')
  @Mutation(() => Organisation, {
    description:
      "Records an officer's word that an organisation is what it says. The second, different officer's completes it. " +
      'For a verified one it renews the ground on which personal data may reach it.',
  })
  async verifyOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What you saw, and on what ground personal data may reach it.' })
    input: VerifyOrganisationInput,
  ): Promise<Organisation> {
    const { evidence, emailDomains, basis } = input;
    const word = { evidence, emailDomains, basis: { ...basis, expiresOn: basis.expiresOn ?? null } };
    return this.about(actor, 'verifyOrganisation', input, (tx, id) =>
      this.verificationService.verify(tx, actor, id, word),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Organisation, {
    description: 'Changes what an organisation says about itself; what is left out stays.',
  })
  async saveOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What changes.' }) input: SaveOrganisationInput,
  ): Promise<Organisation> {
    return this.about(actor, 'saveOrganisation', input, (tx, id) =>
      this.organisations.save(tx, actor, id, input),
    );
  }

  @Access('officer')
  @Mutation(() => Organisation, {
    description: 'Suspends a verified organisation: personal data stops reaching it at once.',
  })
  async suspendOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: OrganisationReasonInput,
  ): Promise<Organisation> {
    return this.about(actor, 'suspendOrganisation', input, (tx, id) =>
      this.organisations.suspend(tx, actor, id, input.reason),
    );
  }

  @Access('officer')
  @Mutation(() => Organisation, {
    description: 'Lets a suspended organisation be verified anew by two officers.',
  })
  async reopenOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: OrganisationReasonInput,
  ): Promise<Organisation> {
    return this.about(actor, 'reopenOrganisation', input, (tx, id) =>
      this.organisations.reopen(tx, actor, id, input.reason),
    );
  }

  @Access('officer')
  @Mutation(() => Organisation, { description: 'Closes an organisation for good.' })
  async closeOrganisation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: OrganisationReasonInput,
  ): Promise<Organisation> {
    return this.about(actor, 'closeOrganisation', input, (tx, id) =>
      this.organisations.close(tx, actor, id, input.reason),
    );
  }

  @Access('lead', 'coordinator')
  @Mutation(() => Organisation, {
    description: 'Adds to what officers read before they verify your organisation.',
  })
  async stateEvidence(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which organisation, and what shows it.' }) input: StateEvidenceInput,
  ): Promise<Organisation> {
    return this.about(actor, 'stateEvidence', input, (tx, id) =>
      this.organisations.stateEvidence(tx, actor, id, input.words),
    );
  }

  @Access('lead')
  @Mutation(() => Invitation, {
    description:
      'Invites your successor as lead. Your role ends in the moment in which they accept, and not before.',
  })
  async handOverLead(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'For which organisation, and to whom.' }) input: HandOverLeadInput,
  ): Promise<Invitation> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    const { successorEmail, message } = input;
    const id = await this.commands.run(actor, 'handOverLead', input, (tx) =>
      this.invitationService.send(tx, actor, {
        kind: 'successor',
        email: successorEmail,
        field: 'successorEmail',
        organisationId,
        message,
      }),
    );
    return this.database.read(actor, (tx) => this.invitationService.get(tx, id));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The exact place; empty when not stated, or kept back from you.',
  })
  place(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(
      actor,
      async (tx) => (await this.organisations.placesOf(tx, [id])).at(0)?.place ?? null,
    );
  }

  @ResolveField(() => [OrganisationEvidence], {
    description:
      'What it stated for those who verify it; for officers and those who speak for it, else empty.',
  })
  evidence(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<OrganisationEvidence[]> {
    return this.database.read(actor, (tx) => this.organisations.evidenceOf(tx, id));
  }

  @ResolveField(() => [String], {
    description: 'E-mail domains that it states as its own; for officers and its own leads, else empty.',
  })
  statedDomains(@Parent() organisation: Organisation, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, async (tx) => {
      const own = await this.organisations.own(tx, actor);
      if (!canTellAbout(actor, organisation, own)) return [];
      const said = (organisation.stated as { emailDomains?: string[] }).emailDomains ?? [];
      return [...new Set([...said, ...organisation.emailDomains])];
    });
  }

  @ResolveField(() => [QuietWeeks], { description: 'Weeks in which it wants no requests.' })
  quietWeeks(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<QuietWeeks[]> {
    return this.database.read(actor, (tx) => this.organisations.quietWeeksOf(tx, id));
  }

  @ResolveField(() => [Person], { description: 'Who speaks for it, as far as you may know.' })
  leads(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<Person[]> {
    return this.database.read(actor, (tx) => leadsOf(tx, id));
  }

  @ResolveField(() => [Verification], {
    description: "Officers' records; for officers and its own leads, else empty.",
  })
  verifications(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<Verification[]> {
    return this.database.read(actor, (tx) => this.verificationService.of(tx, id));
  }

  @ResolveField(() => [Invitation], {
    description: 'Invitations to speak for it; for officers and its own leads, else empty.',
  })
  invitations(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<Invitation[]> {
    return this.database.read(actor, (tx) => this.invitationService.ofOrganisation(tx, id));
  }

  @ResolveField(() => [String], {
    description: 'What you can do with it now: `verify`, `suspend`, `reopen`, `close`.',
  })
  allowedActions(@Parent() organisation: Organisation, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, (tx) => this.organisations.actionsFor(tx, actor, organisation));
  }

  private about<I extends IdempotentInput & { organisationId: string }>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Organisation> {
    const id = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    return this.after(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
  }

  private async after<I extends IdempotentInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Organisation> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<Organisation> {
    return this.database.read(actor, (tx) => this.organisations.get(tx, id));
  }
}
