import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Commands, type Idempotent } from '../../platform/commands.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { notFound } from '../../platform/refusal.js';
import { organisationKey } from '../../people/organisation-id.js';
import { LeaveSystem, LeaveSystemMessage } from './leave-system.entity.js';
import {
  ConnectLeaveSystemInput,
  LeaveSystemInput,
  SendAgainToLeaveSystemInput,
} from './leave-system.inputs.js';
import { LeaveSystems } from './leave-systems.service.js';
import { Signatures } from './signatures.js';

/** An employer's HR connects the employer's own leave system. */
@Resolver(() => LeaveSystem)
export class LeaveSystemResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly config: Config,
    private readonly systems: LeaveSystems,
    private readonly signatures: Signatures,
  ) {}

  @Access('employer-hr')
  @Query(() => LeaveSystem, {
    nullable: true,
    description: 'Your organisation’s leave system, where one was connected.',
  })
  leaveSystem(
    @CurrentActor() actor: SignedIn,
    @Args('organisationId', { type: () => ID, description: 'Your organisation.' }) organisationId: string,
  ): Promise<LeaveSystem | null> {
    const id = organisationKey(organisationId, 'organisationId');
    return this.database.read(actor, (tx) => this.systems.of(tx, id));
  }

  @Access('employer-hr', { fresh: true })
  @Query(() => String, {
    nullable: true,
    description:
      'The secret (`whsec_…`) with which Midst and your leave system sign, by Standard Webhooks. It needs a fresh ' +
      'sign-in code. Null where no system was connected.',
  })
  async leaveSystemSecret(
    @CurrentActor() actor: SignedIn,
    @Args('organisationId', { type: () => ID, description: 'Your organisation.' }) organisationId: string,
  ): Promise<string | null> {
    const system = await this.leaveSystem(actor, organisationId);
    return system && this.signatures.secretOf(system);
  }

  @Access('employer-hr')
  @Mutation(() => LeaveSystem, {
    description:
      'Connects your organisation’s leave system, or changes where it is and what it answers. It is told of every ' +
      'request for time off from your organisation, by reference only, and may answer the steps that you hand to it.',
  })
  connectLeaveSystem(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Where it is, and what it may answer.' }) input: ConnectLeaveSystemInput,
  ): Promise<LeaveSystem> {
    return this.change(actor, 'connectLeaveSystem', input, (tx, id) =>
      this.systems.connect(tx, actor, id, input),
    );
  }

  @Access('employer-hr')
  @Mutation(() => LeaveSystem, {
    description: 'Ends the connection: your leave system is told nothing more, and nothing from it is taken.',
  })
  disconnectLeaveSystem(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whose.' }) input: LeaveSystemInput,
  ): Promise<LeaveSystem> {
    return this.change(actor, 'disconnectLeaveSystem', input, (tx, id) => this.systems.disconnect(tx, id));
  }

  @Access('employer-hr')
  @Mutation(() => LeaveSystem, {
    description:
      'Makes a new secret. For seven days messages are signed with both and both are taken, so that nothing is lost ' +
      'while your system is changed.',
  })
  rotateLeaveSystemSecret(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whose.' }) input: LeaveSystemInput,
  ): Promise<LeaveSystem> {
    return this.change(actor, 'rotateLeaveSystemSecret', input, (tx, id) => this.systems.rotate(tx, id));
  }

  @Access('employer-hr')
  @Mutation(() => LeaveSystem, {
    description:
      'Sends your leave system a message of type `test`, which says nothing. See in `messages` whether it arrived.',
  })
  tryLeaveSystem(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whose.' }) input: LeaveSystemInput,
  ): Promise<LeaveSystem> {
    return this.change(actor, 'tryLeaveSystem', input, (tx, id) => this.systems.tryOut(tx, id));
  }

  @Access('employer-hr')
  @Mutation(() => LeaveSystem, {
    description:
      'Sends a message again, at once and under the same `webhookId`, whether or not it had arrived.',
  })
  async sendAgainToLeaveSystem(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: SendAgainToLeaveSystemInput,
  ): Promise<LeaveSystem> {
    const id = await this.commands.run(actor, 'sendAgainToLeaveSystem', input, (tx) =>
      this.systems.sendAgain(tx, input.webhookId.slice('msg_'.length)),
    );
    return this.again(actor, id);
  }

  @ResolveField(() => [LeaveSystemMessage], {
    description: 'The last hundred messages to it, newest first, and what became of them.',
  })
  messages(@Parent() { id }: LeaveSystem, @CurrentActor() actor: SignedIn): Promise<LeaveSystemMessage[]> {
    return this.database.read(actor, (tx) => this.systems.messages(tx, id));
  }

  @ResolveField(() => String, {
    description:
      'The address at which Midst takes your leave system’s decisions: POST, signed by Standard Webhooks.',
  })
  answersTo(@Parent() { id }: LeaveSystem): string {
    return `${this.config.values.API_URL}/leave-systems/${id}`;
  }

  private async change(
    actor: SignedIn,
    operation: string,
    input: Idempotent & { organisationId: string },
    work: (tx: EntityManager, employerId: string) => Promise<void>,
  ): Promise<LeaveSystem> {
    const employerId = organisationKey(input.organisationId, 'organisationId');
    await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, employerId);
      return employerId;
    });
    return this.again(actor, employerId);
  }

  private async again(actor: SignedIn, employerId: string): Promise<LeaveSystem> {
    const system = await this.database.read(actor, (tx) => this.systems.of(tx, employerId));
    if (!system) throw notFound('leave system');
    return system;
  }
}
