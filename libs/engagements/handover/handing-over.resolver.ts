import {
  Args,
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, Length, Max, Min } from 'class-validator';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page, page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { HandingOver } from './handing-over.service.js';
import { HandoverWaiver, NoHandoverReason } from './handover-waiver.entity.js';

@InputType({ description: 'Why no handover is needed.' })
class WaiveWorkHandoverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which engagement.' })
  engagementId: string;

  @Field(() => NoHandoverReason, { description: 'Why.' })
  @IsIn(Object.values(NoHandoverReason))
  reason: NoHandoverReason;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, in words of 3 to 2000 characters; both sides and officers read them. Needed for OTHER.',
  })
  @IsOptional()
  @Length(3, 2000)
  words?: string | null;
}

@ObjectType({ description: 'Work whose handover does not move, that which waits longest first.' })
export class StuckHandoverConnection extends Connection(Engagement, {
  counted: true,
  name: 'StuckHandover',
}) {}

@ArgsType()
class StuckHandoversArgs extends ConnectionArgs {
  @Field(() => Int, { defaultValue: 28, description: 'For how many days after the last one, 1 to 365.' })
  @Min(1)
  @Max(365)
  days: number;
}

/** What holds work open that is over. */
@Resolver(() => Engagement)
export class HandingOverResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly store: EngagementStore,
    private readonly handingOver: HandingOver,
  ) {}

  @Access('clinician', 'lead', 'officer')
  @Mutation(() => Engagement, {
    description:
      'Records why work is not handed over. It counts once both sides have said so, or once a programme officer has, ' +
      'who can do so after the last day.',
  })
  async waiveWorkHandover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which engagement, and why.' }) input: WaiveWorkHandoverInput,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    await this.commands.run(actor, 'waiveWorkHandover', input, async (tx) => {
      await this.handingOver.waive(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }

  @Access('officer')
  @Query(() => StuckHandoverConnection, {
    description: 'Work that is over and has not been handed over for long, the longest first.',
  })
  stuckHandovers(
    @CurrentActor() actor: SignedIn,
    @Args() { days, ...args }: StuckHandoversArgs,
  ): Promise<Page<Engagement>> {
    return this.database.read(actor, (tx) =>
      page<Engagement>(
        this.cursors,
        `stuck handovers ${days}`,
        args,
        ({ lastDay, id }) => [lastDay ?? '', id],
        (after, limit) => this.handingOver.stuck(tx, days, { after, limit }),
        () => this.handingOver.countStuck(tx, days),
      ),
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'For whose word its handover waits: `both`, until somebody names a successor; `institution`, `clinician`; null: ' +
      'it is handed over, or need not be.',
  })
  handoverWaitsFor(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return this.database.read(actor, (tx) => this.handingOver.waitsFor(tx, id));
  }

  @ResolveField(() => [HandoverWaiver], { description: 'Who said that no handover is needed, and why.' })
  handoverWaivers(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<HandoverWaiver[]> {
    return this.database.read(actor, (tx) => this.handingOver.waivers(tx, id));
  }
}
