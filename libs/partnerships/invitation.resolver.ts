import type { OnModuleInit } from '@nestjs/common';
import { Args, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId, readGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import { notFound, Refusal, wrongField } from '../platform/refusal.js';
import { Acceptances } from './acceptances.service.js';
import {
  AcceptInvitationInput,
  Invitation,
  InvitationShown,
  InviteInput,
  WithdrawInvitationInput,
} from './invitation.entity.js';
import { countryPaused } from './pauses/country-pauses.service.js';
import { Invitations } from './invitations.service.js';
import { Organisation } from './organisation.entity.js';

@ObjectType({ description: 'What you accepted.' })
export class InvitationAccepted {
  @Field(() => Invitation, { description: 'The invitation, accepted.' })
  invitation: Invitation;
}

@Resolver(() => Invitation)
export class InvitationResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly invitations: Invitations,
    private readonly acceptances: Acceptances,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Invitation', (actor, id) =>
      this.database.read(actor, (tx) => this.invitations.get(tx, id)),
    );
  }

  @Access('anyone')
  @Query(() => InvitationShown, {
    description: 'What a link offers, for its holder to read before signing in. Changes nothing.',
  })
  async invitation(
    @CurrentActor() actor: Actor,
    @Args('token', { description: 'The token at the end of the link in the mail.' }) token: string,
  ): Promise<InvitationShown> {
    const { invitation, shown } = await this.invitations.opened(actor, token);
    if (!this.invitations.waits(invitation)) throw notFound('invitation');
    return shown;
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Invitation, {
    description:
      'Invites somebody by e-mail. The answer is the same whether or not Midst knows the address, and their silence says ' +
      'nothing either. Inviting again sends a new link in place of the old one.',
  })
  async invite(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom, and what for.' }) input: InviteInput,
  ): Promise<Invitation> {
    if (input.kind === 'successor')
      throw new Refusal('BAD_INPUT', 'Use `handOverLead` to invite your successor.', [
        { field: 'kind', sentence: 'Successors are invited with `handOverLead`.' },
      ]);
    const { kind, email, message } = input;
    if (kind === 'known-colleague') await this.mustLeadToNeed(actor, input);
    const id = await this.commands.run(actor, 'invite', input, (tx) =>
      this.invitations.send(tx, actor, {
        kind,
        email,
        field: 'email',
        organisationId: input.organisationId
          ? fromGlobalId(input.organisationId, 'Organisation', 'organisationId')
          : null,
        // A need or a person, as the kind says; an id of no shape is refused here rather than by PostgreSQL.
        subjectId: input.subjectId
          ? fromGlobalId(input.subjectId, readGlobalId(input.subjectId)?.type ?? 'Need', 'subjectId')
          : null,
        message,
      }),
    );
    return this.read(actor, id);
  }

  @Access('signed-in')
  @Mutation(() => InvitationAccepted, {
    description: 'Accepts an invitation that was sent to the address with which you are signed in.',
  })
  async acceptInvitation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The token of the link.' }) input: AcceptInvitationInput,
  ): Promise<InvitationAccepted> {
    const id = await this.commands.run(actor, 'acceptInvitation', input, (tx) =>
      this.acceptances.accept(tx, actor, input.token),
    );
    return { invitation: await this.read(actor, id) };
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Invitation, {
    description: 'Withdraws an invitation of yours: its link stops working at once.',
  })
  async withdrawInvitation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which one.' }) input: WithdrawInvitationInput,
  ): Promise<Invitation> {
    const id = fromGlobalId(input.invitationId, 'Invitation', 'invitationId');
    await this.commands.run(actor, 'withdrawInvitation', input, async (tx) => {
      await this.invitations.withdraw(tx, actor, id);
      return id;
    });
    return this.read(actor, id);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation, where it is about one that you may see.',
  })
  organisation(
    @Parent() { organisationId }: Invitation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> {
    if (!organisationId) return Promise.resolve(null);
    return this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id: organisationId }));
  }

  /** A colleague is invited to something that they can read: an open need of the organisation. */
  private async mustLeadToNeed(actor: SignedIn, { subjectId, organisationId }: InviteInput): Promise<void> {
    const refuse = (sentence: string) => wrongField('subjectId', sentence);
    if (!subjectId || readGlobalId(subjectId)?.type !== 'Need')
      throw refuse('Say for which need of your institution you thought of them.');
    // Needs live on a higher rung, so this one is read as anybody reads a thing again by its id.
    const need = (await this.nodes.load(actor, subjectId)) as {
      institutionId: string;
      state: string;
      returnPost: boolean;
    } | null;
    const house = organisationId ? fromGlobalId(organisationId, 'Organisation', 'organisationId') : null;
    if (!need || need.institutionId !== house) throw notFound('need');
    if (need.returnPost)
      throw refuse('Nobody is invited to a return post: it reaches those who ticked return and nobody else.');
    if (need.state !== 'open') throw refuse('Open the need first: until then they could not read it.');
    const [{ stopped }] = await this.database.read<{ stopped: boolean }[]>(actor, (tx) =>
      tx.query('SELECT app.need_stopped($1) AS stopped', [fromGlobalId(subjectId, 'Need', 'subjectId')]),
    );
    if (stopped) throw countryPaused();
  }

  private read(actor: SignedIn, id: string): Promise<Invitation> {
    return this.database.read(actor, (tx) => this.invitations.get(tx, id));
  }
}
