import {
  Args,
  ArgsType,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, Length } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Partnership } from '../partnerships/partnership.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { ContributionAccount, ContributionHistory } from './account.entity.js';
import { Confirming, ContributionToConfirm } from './confirming.service.js';
import { Contribution } from './contribution.entity.js';
import {
  AskForConfirmationInput,
  ConfirmContributionInput,
  CorrectContributionInput,
  DisputeContributionInput,
  RecordContributionInput,
  WithdrawContributionInput,
} from './contribution.inputs.js';
import { allowedActions, ContributionState, type ContributionParty } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { countContributions, newestContributions, type Whose } from './contributions.query.js';
import { Contributions } from './contributions.service.js';

@ObjectType({ description: 'Contributions, the newest first.' })
export class ContributionConnection extends Connection(Contribution, { counted: true }) {}

@ArgsType()
export class AllContributionsArgs extends ConnectionArgs {
  @Field(() => ContributionState, { nullable: true, description: 'Only those that stand so.' })
  @IsOptional()
  @IsIn(Object.values(ContributionState))
  state?: ContributionState | null;

  @Field(() => CountryCode, { nullable: true, description: 'Only those that this country received.' })
  @IsOptional()
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those of partnerships whose name contains this, 2 to 200 characters.',
  })
  @IsOptional()
  @Length(2, 200)
  partnershipNamed?: string | null;
}

@Resolver(() => Contribution)
export class ContributionResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly contributions: Contributions,
    private readonly confirming: Confirming,
    private readonly store: ContributionStore,
  ) {}

  @Access('signed-in')
  @Query(() => Contribution, {
    description:
      'One contribution: your own, or one that your institution was asked about; officers see all.',
  })
  contribution(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Contribution> {
    return this.read(actor, fromGlobalId(id, 'Contribution'));
  }

  @Access('signed-in')
  @Query(() => ContributionConnection, { description: 'What you gave yourself, the newest first.' })
  myContributions(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<Page<Contribution>> {
    return this.list(actor, args, 'my contributions', { personId: actor.personId });
  }

  @Access('signed-in')
  @Query(() => ContributionConnection, {
    description:
      'What you were asked to confirm, the newest first: as a lead of an institution, or as the mentee of a pair. None of ' +
      'your own.',
  })
  contributionsReceived(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('state', {
      type: () => ContributionState,
      nullable: true,
      description: 'Only those that stand so.',
    })
    state?: ContributionState | null,
  ): Promise<Page<Contribution>> {
    return this.list(actor, args, 'contributions received', { receivedBy: actor.personId, state });
  }

  @Access('officer')
  @Query(() => ContributionConnection, { description: 'Contributions of everybody, the newest first.' })
  allContributions(
    @CurrentActor() actor: SignedIn,
    @Args() args: AllContributionsArgs,
  ): Promise<Page<Contribution>> {
    const { state, country, partnershipNamed } = args;
    return this.list(actor, args, 'all contributions', { state, country, partnershipNamed });
  }

  @Access('anyone', 'approver')
  @Query(() => ContributionToConfirm, {
    description:
      'What the holder of a link is asked to confirm. No account is needed, and reading changes nothing. A link that ' +
      'opens nothing is UNAUTHENTICATED.',
  })
  async contributionToConfirm(
    @CurrentActor() actor: Actor,
    @Args('token', { description: 'The token at the end of the link in the mail.' }) token: string,
  ): Promise<ContributionToConfirm> {
    return this.confirming.show(await this.confirming.open(actor, token));
  }

  @Access('signed-in')
  @Mutation(() => Contribution, {
    description:
      'Records something that you gave: work of an engagement, past informal work, work in the United Kingdom, or a ' +
      'returnee’s. It is self-reported, and nobody is asked before you say so.',
  })
  recordContribution(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, for whom, and the account of it.' }) input: RecordContributionInput,
  ): Promise<Contribution> {
    return this.after(actor, 'recordContribution', input, (tx) =>
      this.contributions.record(tx, actor, input),
    );
  }

  @Access('signed-in')
  @Mutation(() => Contribution, {
    description:
      'Corrects an account. The one before stays in the history; where the host was asked, it is asked anew, of this one.',
  })
  correctContribution(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The corrected account, and what was wrong.' })
    input: CorrectContributionInput,
  ): Promise<Contribution> {
    return this.onOne(actor, 'correctContribution', input, (tx, id) =>
      this.contributions.correct(tx, actor, id, input),
    );
  }

  @Access('signed-in')
  @Mutation(() => Contribution, {
    description:
      'Asks the host to confirm: the leads of the institution, or somebody there whom you name and who needs no account. ' +
      'They are reminded after one week and after three; silence confirms nothing.',
  })
  askForConfirmation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and who is asked.' }) input: AskForConfirmationInput,
  ): Promise<Contribution> {
    return this.onOne(actor, 'askForConfirmation', input, (tx, id) =>
      this.contributions.ask(tx, actor, id, input),
    );
  }

  @Access('signed-in')
  @Mutation(() => Contribution, {
    description:
      'Takes a contribution back. The host sees it no more; the history stays with you and officers.',
  })
  withdrawContribution(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: WithdrawContributionInput,
  ): Promise<Contribution> {
    return this.onOne(actor, 'withdrawContribution', input, (tx, id) =>
      this.contributions.withdraw(tx, actor, id),
    );
  }

  @Access('anyone', 'approver')
  @Mutation(() => ContributionToConfirm, {
    description:
      'Confirms exactly the version of the account that was read: as a lead of the institution, or by the link of a mail.',
  })
  async confirmContribution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, which version, and your post.' }) input: ConfirmContributionInput,
  ): Promise<ContributionToConfirm> {
    const who = await this.confirming.answering(actor, input);
    await this.commands.run(who.actor, 'confirmContribution', input, (tx) =>
      this.confirming.confirm(tx, who, input),
    );
    return this.confirming.after(who);
  }

  @Access('anyone', 'approver')
  @Mutation(() => ContributionToConfirm, {
    description:
      'Disputes an account, with a reason and how it was. The person corrects it, and you are asked anew; or it stays disputed.',
  })
  async disputeContribution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, which version, and what is otherwise.' })
    input: DisputeContributionInput,
  ): Promise<ContributionToConfirm> {
    const who = await this.confirming.answering(actor, input);
    await this.commands.run(who.actor, 'disputeContribution', input, (tx) =>
      this.confirming.dispute(tx, who, input),
    );
    return this.confirming.after(who);
  }

  @ResolveField(() => ID, { nullable: true, description: 'Of which engagement it is.' })
  engagementId(@Parent() { engagementId }: Contribution): string | null {
    return engagementId && toGlobalId('Engagement', engagementId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Of which pair of mentor and mentee its hours are, as long as the pair is kept.',
  })
  mentoringId(@Parent() { mentoringId }: Contribution): string | null {
    return mentoringId;
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Which organisation received it, where Midst has it.',
  })
  institutionId(@Parent() { institutionId }: Contribution): string | null {
    return institutionId && toGlobalId('Organisation', institutionId);
  }

  @ResolveField(() => Partnership, {
    nullable: true,
    description: 'The partnership to which it belongs, for its sides and officers.',
  })
  async partnership(
    @Parent() { partnershipId }: Contribution,
    @CurrentActor() actor: Actor,
  ): Promise<Partnership | null> {
    if (!partnershipId || actor.kind !== 'person') return null;
    return this.database.read(actor, (tx) => tx.findOneBy(Partnership, { id: partnershipId }));
  }

  @ResolveField(() => ContributionAccount, {
    nullable: true,
    description:
      'The account that stands now. Null to the holder of a link, who reads it beside the contribution.',
  })
  account(
    @Parent() { id, version }: Contribution,
    @CurrentActor() actor: Actor,
  ): Promise<ContributionAccount | null> {
    if (actor.kind !== 'person') return Promise.resolve(null);
    return this.database.read(actor, (tx) => this.store.account(tx, id, version));
  }

  @ResolveField(() => [ContributionAccount], {
    description: 'Every version of the account, the first one first.',
  })
  allAccounts(
    @Parent() contribution: Contribution,
    @CurrentActor() actor: Actor,
  ): Promise<ContributionAccount[]> {
    if (actor.kind !== 'person') return Promise.resolve([]);
    return this.database.read(actor, (tx) => this.store.accounts(tx, contribution));
  }

  @ResolveField(() => [ContributionHistory], { description: 'All that happened, in order.' })
  history(@Parent() { id }: Contribution, @CurrentActor() actor: Actor): Promise<ContributionHistory[]> {
    return this.database.read(actor, (tx) => this.store.history(tx, id));
  }

  @ResolveField(() => Boolean, { description: 'Whether it is your own.' })
  mine(@Parent() { personId }: Contribution, @CurrentActor() actor: Actor): boolean {
    return actor.kind === 'person' && actor.personId === personId;
  }

  @ResolveField(() => [String], { description: 'What you can do with it now.' })
  async allowedActions(
    @Parent() contribution: Contribution,
    @CurrentActor() actor: Actor,
  ): Promise<string[]> {
    if (actor.kind !== 'person') return allowedActions(contribution.state, 'host');
    const party = await this.database.read(actor, (tx) => partyOf(tx, actor, contribution));
    return party ? allowedActions(contribution.state, party) : [];
  }

  private list(
    actor: SignedIn,
    args: ConnectionArgs,
    name: string,
    whose: Whose,
  ): Promise<Page<Contribution>> {
    return this.database.read(actor, (tx) =>
      page<Contribution>(
        this.cursors,
        name,
        args,
        ({ id }) => [id],
        (after, limit) => newestContributions(tx, whose, { before: after?.[0], limit }),
        () => countContributions(tx, whose),
      ),
    );
  }

  private onOne<I extends IdempotentInput & { contributionId: string }>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Contribution> {
    const id = fromGlobalId(input.contributionId, 'Contribution', 'contributionId');
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
  ): Promise<Contribution> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<Contribution> {
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}

/** Who somebody is to a contribution that they see; officers are neither side. */
async function partyOf(
  tx: EntityManager,
  { personId }: SignedIn,
  contribution: Contribution,
): Promise<ContributionParty | null> {
  if (personId === contribution.personId) return 'person';
  if (personId === contribution.menteeId) return 'host';
  const [{ leads }]: { leads: boolean }[] = await tx.query(`SELECT app.holds('lead', $1) AS leads`, [
    contribution.institutionId,
  ]);
  return leads ? 'host' : null;
}
