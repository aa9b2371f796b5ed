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
import { IsEmail, IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { EngagementHandover, HandoverCheck } from './handover.entity.js';
import { StillInUse } from './handover.states.js';
import { type AskedAfter, WorkHandovers } from './handovers.service.js';

@InputType({ description: 'Which engagement.' })
class ConfirmWorkHandoverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which engagement.' })
  engagementId: string;
}

@InputType({ description: 'Who carries on, what remains, and where the materials are.' })
class StateWorkHandoverInput extends ConfirmWorkHandoverInput {
  @Field(() => String, { nullable: true, description: 'Who carries on; left out: nobody yet.' })
  @IsOptional()
  @Length(2, 200, { message: 'Write their name, or leave it empty.' })
  successor?: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  @IsOptional()
  @MaxLength(200)
  successorRole?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Their e-mail address, where they agreed to it: they are asked after 3 and 12 months how it goes.',
  })
  @IsOptional()
  @IsEmail({}, { message: 'Write one e-mail address, or leave it empty.' })
  successorEmail?: string | null;

  @Field({ description: 'What remains to be done, 3 to 4000 characters.' })
  @Length(3, 4000, { message: 'Say what remains, or that nothing does.' })
  remains: string;

  @Field({ description: 'Where the materials are, 3 to 2000 characters.' })
  @Length(3, 2000, { message: 'Say where the materials are, or that there are none.' })
  materials: string;
}

@ArgsType()
class HandoverLink {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;
}

@InputType({ description: 'How it goes.' })
class AnswerWorkHandoverInput extends IdempotentInput {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => StillInUse, { description: 'Whether the practice is still in use.' })
  @IsIn(Object.values(StillInUse))
  inUse: StillInUse;

  @Field(() => String, { nullable: true, description: 'What came of it, up to 4000 characters.' })
  @IsOptional()
  @MaxLength(4000)
  cameOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it on now, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  carriesOn?: string | null;
}

@ObjectType({ description: 'What the holder of a link is asked some months after an engagement.' })
export class HandoverQuestion {
  @Field(() => String, { nullable: true, description: 'What the position was called.' })
  title: string | null;

  @Field({ description: 'The institution.' })
  institution: string;

  @Field(() => String, { nullable: true, description: 'Who was to carry on.' })
  successor: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'The last day of the work.' })
  lastDay: string | null;

  @Field(() => Int, { description: 'How many months ago that was to be: 3 or 12.' })
  months: number;

  @Field(() => StillInUse, { nullable: true, description: 'What was answered: still in use?' })
  inUse: StillInUse | null;

  @Field(() => String, { nullable: true, description: 'What was answered: what came of it.' })
  cameOf: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered: who carries on.' })
  carriesOn: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered; it stays as it is then.' })
  answeredAt: Date | null;
}

@Resolver(() => Engagement)
export class WorkHandoverResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly store: EngagementStore,
    private readonly handovers: WorkHandovers,
  ) {}

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'States who carries the work on, what remains and where the materials are; as often as it changes, each stays. The ' +
      'host confirms what the clinician stated.',
  })
  stateWorkHandover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What is handed over, and to whom.' }) input: StateWorkHandoverInput,
  ): Promise<Engagement> {
    return this.does(actor, 'stateWorkHandover', input, (tx, id) =>
      this.handovers.state(tx, actor, id, input),
    );
  }

  @Access('lead')
  @Mutation(() => Engagement, { description: 'The host confirms the handover that was stated last.' })
  confirmWorkHandover(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of which engagement.' }) input: ConfirmWorkHandoverInput,
  ): Promise<Engagement> {
    return this.does(actor, 'confirmWorkHandover', input, (tx, id) => this.handovers.confirm(tx, actor, id));
  }

  @Access('anyone')
  @Query(() => HandoverQuestion, { description: 'What the link in a mail asks. Changes nothing.' })
  async handoverQuestion(
    @CurrentActor() actor: Actor,
    @Args() { token }: HandoverLink,
  ): Promise<HandoverQuestion> {
    return shown(await this.handovers.asked(actor, token));
  }

  @Access('anyone')
  @Mutation(() => HandoverQuestion, {
    description: 'Answers what the link asks, without an account. The first answer stays.',
  })
  async answerWorkHandover(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'How it goes.' }) input: AnswerWorkHandoverInput,
  ): Promise<HandoverQuestion> {
    const { token, inUse, cameOf, carriesOn } = input;
    const words = (text?: string | null) => text?.trim() || null;
    const { check } = await this.handovers.asked(actor, token);
    await this.commands.behindDoor(check.id, 'answerWorkHandover', input, async (tx) => {
      await this.handovers.answer(tx, check, { inUse, cameOf: words(cameOf), carriesOn: words(carriesOn) });
      return check.id;
    });
    return shown(await this.handovers.asked(actor, token));
  }

  @ResolveField(() => EngagementHandover, {
    nullable: true,
    description: 'Who carries on, what remains and where the materials are, as it was stated last.',
  })
  handover(
    @Parent() { id }: Engagement,
    @CurrentActor() actor: SignedIn,
  ): Promise<EngagementHandover | null> {
    return this.database.read(actor, (tx) => this.handovers.newest(tx, id));
  }

  @ResolveField(() => [HandoverCheck], { description: 'What was answered 3 and 12 months after it.' })
  handoverChecks(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<HandoverCheck[]> {
    return this.database.read(actor, (tx) => this.handovers.checks(tx, id));
  }

  private async does(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput & { engagementId: string },
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}

function shown({ check, ...about }: AskedAfter): HandoverQuestion {
  const { months, inUse, cameOf, carriesOn, answeredAt } = check;
  return { ...about, months, inUse, cameOf, carriesOn, answeredAt };
}
