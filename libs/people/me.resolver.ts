import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import { Consent } from './consent.entity.js';
import { Consents } from './consents.service.js';
import {
  ChangeMyWordsInput,
  JoinAsClinicianInput,
  RevokeSessionInput,
  SignOutEverywhereInput,
} from './me.input.js';
import { People } from './people.service.js';
import { Me } from './person.entity.js';
import { RoleHeld } from './role-held.entity.js';
import { Roles } from './roles.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SignedOut } from './sign-in.input.js';
import { termsVersion } from './terms-acceptance.entity.js';

@Resolver(() => Me)
export class MeResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly people: People,
    private readonly roleService: Roles,
    private readonly sessionService: Sessions,
    private readonly consentService: Consents,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Session', async (actor, id) =>
      actor.kind === 'person'
        ? this.database.read(actor, (tx) => this.sessionService.myOwn(tx, actor, id))
        : null,
    );
    this.nodes.register('Person', async (actor, id) =>
      actor.kind === 'person' ? this.database.read(actor, (tx) => this.people.seen(tx, actor, id)) : null,
    );
  }

  @Access('signed-in')
  @Query(() => Me, { description: 'You: who is signed in.' })
  me(@CurrentActor() actor: SignedIn): Promise<Me> {
    return this.database.read(actor, (tx) => this.people.me(tx, actor));
  }

  @Access('anyone')
  @Query(() => String, { description: 'The version of the terms in force, for `joinAsClinician`.' })
  termsVersion(): string {
    return termsVersion;
  }

  @Access('signed-in')
  @Mutation(() => Me, {
    description:
      'Makes you a clinician here. Your profile stays hidden until you show it. Needs 18 years and the terms.',
  })
  async joinAsClinician(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Your age, the terms, your name.' }) input: JoinAsClinicianInput,
  ): Promise<Me> {
    await this.commands.run(actor, 'joinAsClinician', input, async (tx) => {
      await this.people.joinAsClinician(tx, actor, { ...input, terms: input.acceptedTerms });
      return actor.personId;
    });
    return this.me(actor);
  }

  @Access('signed-in')
  @Mutation(() => Me, { description: 'Changes your name, language or time zone; what is left out stays.' })
  async changeMyWords(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What changes.' }) input: ChangeMyWordsInput,
  ): Promise<Me> {
    const { name, locale, timeZone } = input;
    await this.commands.run(actor, 'changeMyWords', input, async (tx) => {
      await this.people.say(tx, actor, { name, locale, timeZone });
      return actor.personId;
    });
    return this.me(actor);
  }

  @Access('signed-in')
  @Mutation(() => Me, { description: 'Signs you out on one other device at once, e.g. a lost phone.' })
  async revokeSession(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which device.' }) input: RevokeSessionInput,
  ): Promise<Me> {
    const sessionId = fromGlobalId(input.sessionId, 'Session', 'sessionId');
    await this.commands.run(actor, 'revokeSession', input, async (tx) => {
      await this.sessionService.revoke(tx, actor, sessionId);
      return sessionId;
    });
    return this.me(actor);
  }

  @Access('signed-in')
  @Mutation(() => Me, {
    description: 'Signs you out on every other device at once; this one stays signed in.',
  })
  async signOutElsewhere(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Your key for this wish.' }) input: SignOutEverywhereInput,
  ): Promise<Me> {
    await this.commands.run(actor, 'signOutElsewhere', input, async (tx) => {
      await this.sessionService.revokeAll(tx, actor.personId, { but: actor.sessionId });
      return actor.personId;
    });
    return this.me(actor);
  }

  @Access('signed-in')
  @Mutation(() => SignedOut, { description: 'Signs you out everywhere at once, here as well.' })
  async signOutEverywhere(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Your key for this wish.' }) input: SignOutEverywhereInput,
  ): Promise<SignedOut> {
    await this.commands.run(actor, 'signOutEverywhere', input, async (tx) => {
      await this.sessionService.revokeAll(tx, actor.personId);
      return actor.personId;
    });
    return { done: true };
  }

  @ResolveField(() => ID, { description: 'Your id.' })
  id(@Parent() me: Me): string {
    return toGlobalId('Person', me.id);
  }

  @ResolveField(() => [RoleHeld], { description: 'The roles that you hold now.' })
  roles(@Parent() me: Me, @CurrentActor() actor: SignedIn): Promise<RoleHeld[]> {
    return this.database.read(actor, (tx) => this.roleService.of(tx, me.id));
  }

  @ResolveField(() => [Session], { description: 'Where you are signed in; this device first.' })
  sessions(@CurrentActor() actor: SignedIn): Promise<Session[]> {
    return this.database.read(actor, (tx) => this.sessionService.mine(tx, actor));
  }

  @ResolveField(() => [Consent], {
    description: 'What you agreed to, the newest first, withdrawn ones included.',
  })
  consents(@Parent() me: Me, @CurrentActor() actor: SignedIn): Promise<Consent[]> {
    return this.database.read(actor, (tx) => this.consentService.of(tx, me.id));
  }
}
