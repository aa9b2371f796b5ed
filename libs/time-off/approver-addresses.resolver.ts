import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound } from '../platform/refusal.js';
import { ApproverAddress, ConfirmApproverInput } from './approver-address.entity.js';
import { ApproverAddresses } from './approver-addresses.service.js';

/** What an employer's HR does. */
@Resolver(() => ApproverAddress)
export class ApproverAddressesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly addresses: ApproverAddresses,
  ) {}

  @Access('employer-hr')
  @Query(() => [ApproverAddress], {
    description:
      'Addresses that were named as approvers at your organisation; those that wait for your word come first.',
  })
  approverAddresses(
    @CurrentActor() actor: SignedIn,
    @Args('organisationId', { type: () => ID, description: 'Your organisation.' }) organisationId: string,
  ): Promise<ApproverAddress[]> {
    const id = fromGlobalId(organisationId, 'Organisation', 'organisationId');
    return this.database.read(actor, (tx) => this.addresses.of(tx, id));
  }

  @Access('employer-hr')
  @Mutation(() => ApproverAddress, {
    description:
      'Says whether an address is one of your organisation’s approvers. Approvals from it count accordingly.',
  })
  async confirmApprover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and whether it is.' }) input: ConfirmApproverInput,
  ): Promise<ApproverAddress> {
    const id = fromGlobalId(input.addressId, 'ApproverAddress', 'addressId');
    await this.commands.run(actor, 'confirmApprover', input, async (tx) => {
      await this.addresses.decide(tx, actor, id, input.confirmed);
      return id;
    });
    const address = await this.database.read(actor, (tx) => tx.findOneBy(ApproverAddress, { id }));
    if (!address) throw notFound('approver address');
    return address;
  }
}
