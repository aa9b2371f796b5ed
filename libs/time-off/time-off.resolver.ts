import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { AskAgainForTimeOffInput, TimeOffAgain, UncoveredDays } from './ask-again.inputs.js';
import { AfterRefusal, AfterRefusals } from './after-refusal.service.js';
import { Appeals } from './appeals.service.js';
import { Asking } from './asking.service.js';
import { OtherDates } from './other-dates.service.js';
import { Plans } from './plans.service.js';
import { TimeOffAsking } from './time-off-asking.input.js';
import {
  AcceptDatesInput,
  AnswerApproverInput,
  AppealTimeOffInput,
  ChangeApproverInput,
  EscalateTimeOffInput,
  MailPreview,
  NudgeApproverInput,
  RecordOfflineDecisionInput,
  RequestTimeOffInput,
  TimeOffAppeal,
  WithdrawTimeOffInput,
} from './time-off.inputs.js';
import { TimeOffHistory } from './time-off-record.entity.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { requestActions } from './time-off-request.states.js';
import { TimeOff } from './time-off.service.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { TimeOffStore } from './time-off.store.js';

@Resolver(() => TimeOffRequest)
export class TimeOffResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly asking: Asking,
    private readonly timeOff: TimeOff,
    private readonly plans: Plans,
    private readonly store: TimeOffStore,
    private readonly dates: OtherDates,
    private readonly appeals: Appeals,
    private readonly refusals: AfterRefusals,
  ) {}

  @Access('clinician')
  @Query(() => TimeOffRequest, { description: 'One request of yours, by its id.' })
  timeOffRequest(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<TimeOffRequest> {
    return this.read(actor, fromGlobalId(id, 'TimeOffRequest'));
  }

  @Access('clinician')
  @Query(() => [MailPreview], {
    description:
      'Every mail that `requestTimeOff` would send with this, to the letter. Nobody is told, nothing is stored.',
  })
  previewTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('asking', { description: 'What you are about to ask.' }) asking: TimeOffAsking,
  ): Promise<MailPreview[]> {
    return this.database.read(actor, (tx) => this.asking.preview(tx, actor, { asking }));
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Asks one employer for time off. Everybody of the first turn gets one mail; each next turn is asked after the one ' +
      'before has agreed. With several employers, ask each.',
  })
  async requestTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What is asked, of whom.' }) input: RequestTimeOffInput,
  ): Promise<TimeOffRequest> {
    const id = await this.commands.run(actor, 'requestTimeOff', input, (tx) =>
      this.asking.ask(tx, actor, { asking: input.asking }),
    );
    return this.read(actor, id);
  }

  @Access('clinician')
  @Query(() => [MailPreview], {
    description:
      'Every mail that `askAgainForTimeOff` would send with this, to the letter. Nobody is told, nothing is stored.',
  })
  previewTimeOffAgain(
    @CurrentActor() actor: SignedIn,
    @Args('again', { description: 'What you are about to ask again.' }) again: TimeOffAgain,
  ): Promise<MailPreview[]> {
    return this.database.read(actor, async (tx) =>
      this.asking.preview(tx, actor, await this.asking.again(tx, actor, again)),
    );
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Asks an employer again after the plan changed or after a refusal, for other days or another kind of leave: the ' +
      'same approvers in the same order, or others. A request that is out of date is replaced, and its links show that; a ' +
      'refusal stays on record. Answers with the new request.',
  })
  async askAgainForTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which request, and the days of now.' }) input: AskAgainForTimeOffInput,
  ): Promise<TimeOffRequest> {
    const id = await this.commands.run(actor, 'askAgainForTimeOff', input, async (tx) =>
      this.asking.ask(tx, actor, await this.asking.again(tx, actor, input.again)),
    );
    return this.read(actor, id);
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description: 'Withdraws a request. Links stop asking at once, and whoever was asked is told.',
  })
  async withdrawTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: WithdrawTimeOffInput,
  ): Promise<TimeOffRequest> {
    const id = fromGlobalId(input.requestId, 'TimeOffRequest', 'requestId');
    await this.commands.run(actor, 'withdrawTimeOff', input, async (tx) => {
      await this.timeOff.withdraw(tx, actor, id, input.reason?.trim() || null);
      return id;
    });
    return this.read(actor, id);
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description: 'Sends the approver who is asked now a friendly mail: three times at most, two days apart.',
  })
  nudgeApprover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step.' }) input: NudgeApproverInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'nudgeApprover', input, (tx, id) => this.timeOff.nudge(tx, actor, id));
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description: 'Answers an approver’s question; the same approver is asked again.',
  })
  answerApprover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step, and the answer.' }) input: AnswerApproverInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'answerApprover', input, (tx, id) =>
      this.timeOff.answer(tx, actor, id, input.answer.trim()),
    );
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Asks somebody else in an approver’s place. The old link then shows what was recorded and does nothing more.',
  })
  changeApprover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step, and who instead.' }) input: ChangeApproverInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'changeApprover', input, (tx, id) =>
      this.timeOff.changeApprover(tx, actor, id, input.approver),
    );
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Records that an approver agreed outside Midst, with your evidence. The host sees *reported*.',
  })
  recordOfflineDecision(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step, and the evidence.' }) input: RecordOfflineDecisionInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'recordOfflineDecision', input, (tx, id) =>
      this.timeOff.recordOffline(tx, actor, id, input.evidence.trim()),
    );
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Accepts the dates that an approver suggested. The request goes on with these days and its whole history: everybody ' +
      'is asked again, in turn, because an approval is for the days about which somebody was asked.',
  })
  acceptDates(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step, and the days.' }) input: AcceptDatesInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'acceptDates', input, (tx, id) => this.dates.accept(tx, actor, id, input.lines));
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Asks the next role in place of an approver whose last day for an answer has passed. Midst never does so by itself.',
  })
  escalateTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which step, and who holds the next role.' }) input: EscalateTimeOffInput,
  ): Promise<TimeOffRequest> {
    return this.step(actor, 'escalateTimeOff', input, (tx, id) =>
      this.timeOff.escalate(tx, actor, id, input.approver),
    );
  }

  @Access('clinician')
  @Query(() => [MailPreview], {
    description:
      'Every mail that `appealTimeOff` would send with this, to the letter. Nobody is told, nothing is stored.',
  })
  previewAppeal(
    @CurrentActor() actor: SignedIn,
    @Args('appeal', { description: 'The appeal that you are about to make.' }) appeal: TimeOffAppeal,
  ): Promise<MailPreview[]> {
    return this.database.read(actor, async (tx) =>
      this.asking.preview(tx, actor, await this.appeals.against(tx, actor, appeal)),
    );
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Appeals against a refusal, where the policy has an appeal (`afterRefusal`), once. It is a request of its own for ' +
      'the same days; the refusal stays on record. Answers with the new request.',
  })
  async appealTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Against what, who decides about it, and why.' }) input: AppealTimeOffInput,
  ): Promise<TimeOffRequest> {
    const id = await this.commands.run(actor, 'appealTimeOff', input, async (tx) =>
      this.asking.ask(tx, actor, await this.appeals.against(tx, actor, input.appeal)),
    );
    return this.read(actor, id);
  }

  @ResolveField(() => AfterRefusal, {
    nullable: true,
    description: 'What else is possible after a refusal; null where nothing was refused.',
  })
  afterRefusal(
    @Parent() request: TimeOffRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AfterRefusal | null> {
    return this.database.read(actor, (tx) => this.refusals.after(tx, request));
  }

  @ResolveField(() => ID, { description: 'For which engagement of yours.' })
  engagementId(@Parent() { engagementId }: TimeOffRequest): string {
    return toGlobalId('Engagement', engagementId);
  }

  @ResolveField(() => [TimeOffLine], { description: 'The leave that is asked for.' })
  lines(@Parent() request: TimeOffRequest, @CurrentActor() actor: Actor): Promise<TimeOffLine[]> {
    return this.database.read(actor, (tx) => this.store.lines(tx, request));
  }

  @ResolveField(() => [UncoveredDays], {
    description: 'Days of the terms on the table that this request does not cover. Empty: it fits them.',
  })
  notCovered(@Parent() request: TimeOffRequest, @CurrentActor() actor: Actor): Promise<UncoveredDays[]> {
    return this.database.read(actor, (tx) => this.plans.ofNow(tx, request));
  }

  @ResolveField(() => [TimeOffStep], { description: 'The approvers, in the order of their turns.' })
  steps(@Parent() { id }: TimeOffRequest, @CurrentActor() actor: Actor): Promise<TimeOffStep[]> {
    return this.database.read(actor, (tx) => this.store.steps(tx, id));
  }

  @ResolveField(() => [TimeOffHistory], { description: 'All that happened, in order.' })
  history(@Parent() { id }: TimeOffRequest, @CurrentActor() actor: Actor): Promise<TimeOffHistory[]> {
    return this.database.read(actor, (tx) => this.store.history(tx, id));
  }

  @ResolveField(() => [String], { description: 'What you can do with the whole of it now.' })
  allowedActions(@Parent() { state }: TimeOffRequest): string[] {
    return requestActions(state);
  }

  private read(actor: SignedIn, id: string): Promise<TimeOffRequest> {
    return this.database.read(actor, (tx) => this.timeOff.mine(tx, actor, id));
  }

  private async step<I extends IdempotentInput & { stepId: string }>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<TimeOffRequest> {
    const stepId = fromGlobalId(input.stepId, 'TimeOffStep', 'stepId');
    const id = await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, stepId);
      return (await this.store.step(tx, stepId)).requestId;
    });
    return this.read(actor, id);
  }
}
