import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { organisationKey } from '../../people/organisation-id.js';
import { todayAt } from '../today.js';
import { ApproverRole, RefusalReason } from '../vocabulary.js';
import { daysToDecision, refusalReasons } from './how-employers-decide.query.js';
import { pastMonths } from './past-months.js';

@ObjectType({ description: 'How long approvers of one role took.' })
export class TurnsSeen {
  @Field(() => ApproverRole, { description: 'The role.' })
  role: ApproverRole;

  @Field(() => Int, { description: 'How many decisions it is reckoned from.' })
  decisions: number;

  @Field(() => Float, {
    description: 'Half of them took no longer than so many days, from the first asking on.',
  })
  median: number;

  @Field(() => Float, { description: 'Nine of ten took no longer than so many days.' })
  most: number;
}

@ObjectType({ description: 'How often approvers gave one reason for refusing.' })
export class RefusalsSeen {
  @Field(() => RefusalReason, { description: 'The reason.' })
  reason: RefusalReason;

  @Field(() => Int, { description: 'How many refusals.' })
  refusals: number;
}

@ObjectType({
  description:
    'How employers decided about time off in two years. Nothing that is about fewer than five people.',
})
export class HowEmployersDecide {
  @Field(() => DateOnly, { description: 'The first day that is counted.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day: the end of the month before this one.' })
  to: string;

  @Field(() => [TurnsSeen], { description: 'How long it takes, by the role of the approver.' })
  turns: TurnsSeen[];

  @Field(() => [RefusalsSeen], { description: 'Why it is refused, the most frequent reason first.' })
  refusals: RefusalsSeen[];
}

/** What past requests teach those who plan the next one. */
@Resolver(() => HowEmployersDecide)
export class HowEmployersDecideResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Access('signed-in')
  @Query(() => HowEmployersDecide, {
    description:
      'How long approvers take to decide about time off and why they refuse, at one employer or at all, over the two ' +
      'years of whole months that are over. What is about fewer than five people is not in it.',
  })
  howEmployersDecide(
    @CurrentActor() actor: SignedIn,
    @Args('employerId', {
      type: () => ID,
      nullable: true,
      description: 'At which employer; left out: at all.',
    })
    employerId?: string | null,
  ): Promise<HowEmployersDecide> {
    const id = employerId ? organisationKey(employerId, 'employerId') : null;
    const window = pastMonths(todayAt(this.clock.now()));
    return this.database.read(actor, async (tx) => ({
      ...window,
      turns: await daysToDecision(tx, id, window),
      refusals: await refusalReasons(tx, id, window),
    }));
  }
}
