import { Args, Field, ID, InputType, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { MessageFlag } from '../thread.entity.js';
import { HeldText } from './held-text.entity.js';
import { HeldTexts, textsOf } from './held-texts.service.js';

@InputType({ description: 'Which held text is to be taken back.' })
export class DropHeldTextInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which.' })
  heldTextId: string;
}

@Resolver(() => HeldText)
export class HeldTextResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly heldTexts: HeldTexts,
  ) {}

  @Access('signed-in')
  @Query(() => [HeldText], {
    description:
      'What you sent that waits for an officer’s answer about its words, and what came back, the newest first.',
  })
  myHeldTexts(@CurrentActor() actor: SignedIn): Promise<HeldText[]> {
    return this.database.read(actor, (tx) => this.heldTexts.mine(tx, actor));
  }

  @Access('signed-in')
  @Mutation(() => ID, {
    description:
      'Takes a held text back: it is not sent, and nothing of it is kept. Returns the id that it had.',
  })
  async dropHeldText(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: DropHeldTextInput,
  ): Promise<string> {
    const id = fromGlobalId(input.heldTextId, 'HeldText', 'heldTextId');
    return this.commands.run(actor, 'dropHeldText', input, async (tx) => {
      await this.heldTexts.drop(tx, actor, id);
      return input.heldTextId;
    });
  }

  @ResolveField(() => [String], { description: 'What you wrote, as you wrote it.' })
  texts(@Parent() { operation, input }: HeldText): string[] {
    return textsOf(operation, input).map(({ text }) => text);
  }

  @ResolveField(() => [MessageFlag], {
    description: 'The words for which it is held, until when an officer answers, and what was answered.',
  })
  remarks(@CurrentActor() actor: SignedIn, @Parent() held: HeldText): Promise<MessageFlag[]> {
    return this.database.read(actor, (tx) => this.heldTexts.remarks(tx, held));
  }
}
