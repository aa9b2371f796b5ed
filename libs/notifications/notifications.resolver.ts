import { Args, Field, Mutation, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs } from '../platform/graphql/connection.js';
import { MessageConnection, Messages } from './messages.service.js';
import { SetNotificationPreferencesInput, UnsubscribeInput } from './notifications.input.js';
import { NotificationPreference } from './preference.entity.js';
import { Preferences } from './preferences.service.js';
import { Unsubscribing } from './unsubscribe.service.js';

enum StoppedMail {
  MATCHES = 'matches',
  GROUPS = 'groups',
  TOPIC = 'topic',
  THIS = 'this',
  NOTHING = 'nothing',
}
registerEnumType(StoppedMail, {
  name: 'StoppedMail',
  description: 'What will not be sent any more.',
  valuesMap: {
    MATCHES: {
      description: 'Mail about needs that fit you; how you are told can be changed in your account.',
    },
    GROUPS: { description: 'The weekly mail about groups that you joined.' },
    TOPIC: {
      description:
        'Mail about this one conversation and its work; on the page of its messages that can be changed.',
    },
    THIS: { description: 'Mail and reminders about this one request.' },
    NOTHING: { description: 'The link stops nothing: it is damaged or was never sent.' },
  },
});

@ObjectType({ description: 'The answer to unsubscribing.' })
class Unsubscribed {
  @Field(() => StoppedMail, { description: 'What will not be sent any more.' })
  stopped: StoppedMail;
}

@Resolver(() => NotificationPreference)
export class NotificationsResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly preferences: Preferences,
    private readonly messages: Messages,
    private readonly unsubscribing: Unsubscribing,
  ) {}

  @Access('signed-in')
  @Query(() => NotificationPreference, { description: 'How and when you want to be told.' })
  notificationPreferences(@CurrentActor() actor: SignedIn): Promise<NotificationPreference> {
    return this.database.read(actor, (tx) => this.preferences.of(tx, actor.personId));
  }

  @Access('signed-in')
  @Mutation(() => NotificationPreference, { description: 'Chooses how and when you are told.' })
  async setNotificationPreferences(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What to change.' }) input: SetNotificationPreferencesInput,
  ): Promise<NotificationPreference> {
    await this.commands.run(actor, 'setNotificationPreferences', input, async (tx) => {
      await this.preferences.set(tx, actor, input);
      return actor.personId;
    });
    return this.notificationPreferences(actor);
  }

  @Access('signed-in')
  @Query(() => MessageConnection, {
    description: 'Messages that Midst sent to you, newest first, with what became of each.',
  })
  myMessages(@CurrentActor() actor: SignedIn, @Args() page: ConnectionArgs): Promise<MessageConnection> {
    return this.database.read(actor, (tx) => this.messages.of(tx, actor.personId, page));
  }

  @Access('anyone', 'approver')
  @Mutation(() => Unsubscribed, {
    description:
      'Stops the mail that carried this token. No account is needed; doing it twice changes nothing more.',
  })
  async unsubscribe(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The token from the mail.' }) input: UnsubscribeInput,
  ): Promise<Unsubscribed> {
    return { stopped: (await this.unsubscribing.stop(actor, input.token)) as StoppedMail };
  }
}
