import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import type { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { AskAgainForTimeOffInput, TimeOffAgain, UncoveredDays } from './ask-again.inputs.js';
import { Asking } from './asking.service.js';
import { Plans } from './plans.service.js';
import {
  AnswerApproverInput,
  ChangeApproverInput,
  MailPreview,
  NudgeApproverInput,
  RecordOfflineDecisionInput,
  RequestTimeOffInput,
  TimeOffAsking,
  WithdrawTimeOffInput,
} from './time-off.inputs.js';
import { TimeOffHistory } from './time-off-record.entity.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { requestActions } from './time-off-request.states.js';
import { TimeOff } from './time-off.service.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepActions } from './time-off-step.states.js';
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
    return this.database.read(actor, (tx) => this.asking.preview(tx, actor, asking));
  }

  @Access('clinician')
  @Mutation(() => TimeOffRequest, {
    description:
      'Asks one employer for time off. The first approver gets one mail; each next one is asked after the one before ' +
      'has approved. With several employers, ask each.',
  })
  async requestTimeOff(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What is asked, of whom.' }) input: RequestTimeOffInput,
  ): Promise<TimeOffRequest> {
    const id = await this.commands.run(actor, 'requestTimeOff', input, (tx) =>
      this.asking.ask(tx, actor, input.asking),
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
      'Asks an employer again after the plan changed: the same approvers in the same order, for other days. The request ' +
      'that is out of date is replaced, and its links show that. Answers with the new request.',
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

  @ResolveField(() => [TimeOffLine], { description: 'The leave that is asked for.' })
  lines(@Parent() { id }: TimeOffRequest, @CurrentActor() actor: Actor): Promise<TimeOffLine[]> {
    return this.database.read(actor, (tx) => this.store.lines(tx, id));
  }

  @ResolveField(() => [UncoveredDays], {
    description: 'Days of the terms on the table that this request does not cover. Empty: it fits them.',
  })
  notCovered(@Parent() request: TimeOffRequest, @CurrentActor() actor: Actor): Promise<UncoveredDays[]> {
    return this.database.read(actor, async (tx) => {
      const engagement = await tx.findOneBy(Engagement, { id: request.engagementId });
      return engagement ? this.plans.notCovered(tx, request, engagement.version) : [];
    });
  }

  @ResolveField(() => [TimeOffStep], { description: 'The approvers, in the order in which they are asked.' })
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

@Resolver(() => TimeOffStep)
export class TimeOffStepResolver {
  constructor(
    private readonly database: Database,
    private readonly store: TimeOffStore,
  ) {}

  @ResolveField(() => [String], { description: 'What you can do about this step now.' })
  async allowedActions(
    @Parent() { requestId, state }: TimeOffStep,
    @CurrentActor() actor: Actor,
  ): Promise<string[]> {
    const request = await this.database.read(actor, (tx) => this.store.request(tx, requestId));
    return request.state === 'asking' ? stepActions(state) : [];
  }
}
