import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConsentText } from './consent.entity.js';
import { Consents } from './consents.service.js';
import { GiveConsentInput, MyConsents, WithdrawConsentInput } from './me.input.js';

@Resolver()
export class ConsentResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly consents: Consents,
  ) {}

  @Access('anyone')
  @Query(() => [ConsentText], { description: 'What can be agreed to, each purpose with its text in force.' })
  consentTexts(@CurrentActor() actor: Actor): Promise<ConsentText[]> {
    return this.database.read(actor, (tx) => this.consents.texts(tx));
  }

  @Access('signed-in')
  @Mutation(() => MyConsents, {
    description: 'Agrees to one purpose, in the version of its text that you were shown.',
  })
  async giveConsent(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The purpose and the version.' }) input: GiveConsentInput,
  ): Promise<MyConsents> {
    await this.commands.run(actor, 'giveConsent', input, (tx) =>
      this.consents.give(tx, actor, input.purpose, input.version),
    );
    return this.mine(actor);
  }

  @Access('signed-in')
  @Mutation(() => MyConsents, {
    description: 'Withdraws consent to one purpose. What institutions saw by it is hidden at once.',
  })
  async withdrawConsent(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The purpose.' }) input: WithdrawConsentInput,
  ): Promise<MyConsents> {
    await this.commands.run(actor, 'withdrawConsent', input, async (tx) => {
      await this.consents.withdraw(tx, actor, input.purpose);
      return actor.personId;
    });
    return this.mine(actor);
  }

  private async mine(actor: SignedIn): Promise<MyConsents> {
    return { consents: await this.database.read(actor, (tx) => this.consents.of(tx, actor.personId)) };
  }
}
