import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ConnectionArgs, type Page, page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { FundingLine } from '../agreements/agreement.entity.js';
import { Organisation } from '../organisation.entity.js';
import { organisationKinds } from '../organisation.kinds.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import {
  AnswerPaidLineInput,
  PaidLine,
  PaidLineConnection,
  PaidPartnership,
  PayerAnswer,
  PayerSays,
  saysOf,
} from './paid-line.entity.js';
import { PaidLines } from './paid-lines.service.js';

/** What a funder reads of the partnerships that it pays for. */
@Resolver(() => PaidLine)
export class PaidLinesResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly lines: PaidLines,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('PaidLine', (actor, id) => this.database.read(actor, (tx) => this.lines.get(tx, id)));
    this.nodes.register('PaidPartnership', (actor, id) =>
      this.database.read(actor, (tx) => this.lines.partnership(tx, id)),
    );
  }

  @Access('lead')
  @Query(() => PaidLineConnection, {
    description:
      'Lines of funding in which a verified funder that you lead is named as payer, the newest first.',
  })
  paidLines(@CurrentActor() actor: SignedIn, @Args() args: ConnectionArgs): Promise<Page<PaidLine>> {
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        'paidLines',
        args,
        ({ id }) => [id],
        (after, limit) => this.lines.newest(tx, after?.[0], limit),
      ),
    );
  }

  @Access('lead')
  @Query(() => PaidPartnership, {
    description: 'A partnership of which your funder pays a line that it confirmed and that was not ended.',
  })
  paidPartnership(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id, from `PaidLine.partnership`.' }) id: string,
  ): Promise<PaidPartnership> {
    const key = fromGlobalId(id, 'PaidPartnership');
    return this.database.read(actor, (tx) => this.lines.partnership(tx, key));
  }

  @Access('lead')
  @Mutation(() => PaidLine, {
    description: 'Says whether a line in which your funder is named is yours. It is said once.',
  })
  async answerPaidLine(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which line, and whether it is yours.' }) input: AnswerPaidLineInput,
  ): Promise<PaidLine> {
    const key = fromGlobalId(input.paidLineId, 'PaidLine', 'paidLineId');
    const id = await this.commands.run(actor, 'answerPaidLine', input, (tx) =>
      this.lines.answer(tx, actor, key, input.ours),
    );
    return this.database.read(actor, (tx) => this.lines.get(tx, id));
  }
}

@Resolver(() => FundingLine)
export class PayerSaysResolver {
  constructor(
    private readonly database: Database,
    private readonly loaders: PartnershipLoaders,
  ) {}

  @ResolveField(() => PayerSays, {
    nullable: true,
    description: 'What the funder that is named says of it; null where no funder is.',
  })
  async payerSays(
    @Parent() { id: lineId, payerId }: FundingLine,
    @CurrentActor() actor: SignedIn,
  ): Promise<PayerSays | null> {
    const payer: Organisation | null = payerId ? await this.loaders.organisations(actor).load(payerId) : null;
    if (!payer || !organisationKinds[payer.kind].paysForOthers) return null;
    return this.database.read(actor, async (tx) => saysOf(await tx.findOneBy(PayerAnswer, { lineId })));
  }
}
