import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import {
  RequestSignInCodeInput,
  SignedInHere,
  SignedOut,
  SignInCodeRequested,
  SignInInput,
} from './sign-in.input.js';
import { SignInLimits } from './sign-in.limits.js';
import { SignIn } from './sign-in.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly door: SignIn,
    private readonly limits: SignInLimits,
  ) {}

  @Access('anyone')
  @Mutation(() => SignInCodeRequested, {
    description:
      'Sends a six-digit code to an address, whether or not anybody is known by it. At most five an hour go to one address.',
  })
  async requestSignInCode(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The address.' }) input: RequestSignInCodeInput,
  ): Promise<SignInCodeRequested> {
    await this.door.requestCode(actor, input.email, input.locale ?? 'en');
    return { minutes: this.limits.codeLives / 60, tries: this.limits.triesPerCode };
  }

  @Access('anyone')
  @Mutation(() => SignedInHere, {
    description:
      'Signs in with the newest code sent to this address. Whoever signs in for the first time becomes a person here; ' +
      'then `joinAsClinician`, `registerOrganisation` or `acceptInvitation` says as what. Sent together with a valid ' +
      'token, it renews that sign-in: the old token stops working.',
  })
  async signIn(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Address and code.' }) input: SignInInput,
  ): Promise<SignedInHere> {
    const { session, token } = await this.door.signIn(actor, {
      ...input,
      deviceLabel: input.deviceLabel ?? null,
    });
    return { token, endsAt: session.endsAt, freshUntil: session.freshUntil };
  }

  @Access('signed-in')
  @Mutation(() => SignedOut, {
    description: 'Signs out on this device. Its token opens nothing from now on.',
  })
  async signOut(@CurrentActor() actor: SignedIn): Promise<SignedOut> {
    await this.door.signOut(actor);
    return { done: true };
  }
}
