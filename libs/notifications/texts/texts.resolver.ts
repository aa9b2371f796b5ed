import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, Length } from 'class-validator';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { wrongField } from '../../platform/refusal.js';
import { MobileNumbers } from './mobile-numbers.service.js';
import { TextGateway } from './text-gateway.js';
import { TextKind, TextMessage } from './text-message.entity.js';

@ObjectType({ description: 'Whether and what you are told by text message, beside e-mail.' })
export class TextSettings {
  @Field(() => Boolean, { description: 'False: this Midst has no gateway and sends no text to anybody.' })
  offered: boolean;

  @Field(() => String, { nullable: true, description: 'Your number; null: none is given.' })
  number: string | null;

  @Field(() => Boolean, { description: 'Whether its code was confirmed; nothing else goes there before.' })
  confirmed: boolean;

  @Field(() => Boolean, {
    description:
      'True: somebody answered STOP from this number. START, or a new code, lets texts come again.',
  })
  stopped: boolean;

  @Field(() => [TextKind], { description: 'What you want told there.' })
  kinds: TextKind[];

  @Field(() => [TextMessage], { description: 'The last twenty texts to you, newest first.' })
  latest: TextMessage[];
}

@InputType({ description: 'A mobile number of yours.' })
export class StateMobileNumberInput extends IdempotentInput {
  @Field({
    description: 'With its country, e.g. +44 7700 900123; one that begins with 0 is read as of the UK.',
  })
  @Length(4, 40)
  number: string;
}

@InputType({ description: 'The code that came by text.' })
export class ConfirmMobileNumberInput extends IdempotentInput {
  @Field({ description: 'Six digits.' })
  @Length(1, 20)
  code: string;
}

@InputType({ description: 'What to tell by text.' })
export class ChooseTextsInput extends IdempotentInput {
  @Field(() => [TextKind], { description: 'All of it; empty: nothing.' })
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(Object.values(TextKind), { each: true })
  kinds: TextKind[];
}

@InputType({ description: 'Takes your mobile number away.' })
export class RemoveMobileNumberInput extends IdempotentInput {}

/** A few urgent things by text message, for whoever wants that. */
@Resolver()
export class TextsResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly numbers: MobileNumbers,
    private readonly gateway: TextGateway,
  ) {}

  @Access('signed-in')
  @Query(() => TextSettings, { description: 'Whether and what you are told by text message.' })
  textSettings(@CurrentActor() actor: SignedIn): Promise<TextSettings> {
    return this.database.read(actor, async (tx) => {
      const known = await this.numbers.of(tx, actor.personId);
      return {
        ...{ offered: this.gateway.offered, number: known?.number ?? null, kinds: known?.kinds ?? [] },
        ...{ confirmed: Boolean(known?.confirmedAt), stopped: Boolean(known?.stoppedAt) },
        latest: await this.numbers.texts(tx, actor.personId, 20),
      };
    });
  }

  @Access('signed-in')
  @Mutation(() => TextSettings, {
    description:
      'Gives a mobile number: a code goes there, and nothing else before it is confirmed. It takes the place of another.',
  })
  async stateMobileNumber(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The number.' }) input: StateMobileNumberInput,
  ): Promise<TextSettings> {
    await this.commands.run(actor, 'stateMobileNumber', input, async (tx) => {
      await this.numbers.state(tx, actor, input.number);
      return actor.personId;
    });
    return this.textSettings(actor);
  }

  @Access('signed-in')
  @Mutation(() => TextSettings, { description: 'Confirms your mobile number by the code that came there.' })
  async confirmMobileNumber(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The code.' }) input: ConfirmMobileNumberInput,
  ): Promise<TextSettings> {
    // A wrong try is counted although it is refused: it has a transaction of its own.
    const right = await this.database.as(actor, (tx) => this.numbers.tryCode(tx, actor, input.code));
    if (!right)
      throw wrongField(
        'code',
        'This is not the newest code, or it was tried five times or is ten minutes old. Ask for another.',
      );
    await this.commands.run(actor, 'confirmMobileNumber', input, async (tx) => {
      await this.numbers.confirm(tx, actor);
      return actor.personId;
    });
    return this.textSettings(actor);
  }

  @Access('signed-in')
  @Mutation(() => TextSettings, {
    description: 'Chooses what is told by text; everything comes by e-mail as well.',
  })
  async chooseTexts(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What.' }) input: ChooseTextsInput,
  ): Promise<TextSettings> {
    await this.commands.run(actor, 'chooseTexts', input, async (tx) => {
      await this.numbers.choose(tx, actor, input.kinds);
      return actor.personId;
    });
    return this.textSettings(actor);
  }

  @Access('signed-in')
  @Mutation(() => TextSettings, { description: 'Takes your mobile number away; no text comes any more.' })
  async removeMobileNumber(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Your wish.' }) input: RemoveMobileNumberInput,
  ): Promise<TextSettings> {
    await this.commands.run(actor, 'removeMobileNumber', input, async (tx) => {
      await this.numbers.remove(tx, actor);
      return actor.personId;
    });
    return this.textSettings(actor);
  }
}
