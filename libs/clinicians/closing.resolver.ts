import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import { Closing } from './closing.service.js';
import { AccountClosed, CloseMyAccountInput, ClosingAccount } from './closing.types.js';

@Resolver(() => ClosingAccount)
export class ClosingResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly closing: Closing,
  ) {}

  @Access('signed-in')
  @Query(() => ClosingAccount, {
    description: 'What closing your account would do: what goes, what stays and why, what ends with it.',
  })
  closingMyAccount(
    @CurrentActor() actor: SignedIn,
    @Args('language', {
      type: () => LanguageTag,
      defaultValue: 'en',
      description: 'In whose words, e.g. `cy`.',
    })
    language: string,
  ): Promise<ClosingAccount> {
    return this.database.read(actor, (tx) => this.closing.statement(tx, actor, language));
  }

  @Access('signed-in')
  @Mutation(() => AccountClosed, {
    description:
      'Closes your account for good, at once. Read `closingMyAccount` first and take what you want to keep with ' +
      '`exportMyData`. Wants a sign-in code that you entered on this device within the last quarter of an hour. ' +
      'Interests, agreements and requests for time off that are open end with it, and the other sides are told once. ' +
      'Signing in with the same address later begins anew.',
  })
  async closeMyAccount(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The statement that you read.' }) input: CloseMyAccountInput,
  ): Promise<AccountClosed> {
    const closedAt = await this.commands.run(actor, 'closeMyAccount', input, async (tx) =>
      (await this.closing.close(tx, actor, input.version)).toISOString(),
    );
    return { closedAt: new Date(closedAt) };
  }
}
