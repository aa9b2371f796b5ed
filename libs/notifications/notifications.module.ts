import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import './kept-about.js';
import { Mailer } from './mailer.js';
import { Message } from './message.entity.js';
import { Messages } from './messages.service.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { NotificationPreference } from './preference.entity.js';
import { NoticeWords } from './notices/notice-words.entity.js';
import { NoticesResolver } from './notices/notices.resolver.js';
import { Notices } from './notices/notices.service.js';
import { Preferences } from './preferences.service.js';
import { Recipients } from './recipients.query.js';
import { ToldMessagesResolver } from './told-messages.resolver.js';
import { ToldMessages } from './told-messages.service.js';
import { Unsubscribing } from './unsubscribe.service.js';
import { MobileNumber } from './texts/mobile-number.entity.js';
import { MobileNumbers } from './texts/mobile-numbers.service.js';
import { TextGateway } from './texts/text-gateway.js';
import { TextMessage } from './texts/text-message.entity.js';
import { TextsResolver } from './texts/texts.resolver.js';
import { Texts } from './texts/texts.service.js';
import { TopicPreference } from './topic-preference.entity.js';
import { Topics } from './topics.service.js';
import { addWords } from './words.js';

addWords('notifications', { 'en-GB': en, cy, fr, pt, sw, ar });

/** One message to one person, once, by the channel and at the time of their choice. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Message,
      NotificationPreference,
      TopicPreference,
      MobileNumber,
      TextMessage,
      NoticeWords,
    ]),
    PeopleModule,
  ],
  providers: [
    Messages,
    Preferences,
    Recipients,
    Topics,
    Unsubscribing,
    Mailer,
    NotificationsResolver,
    ToldMessages,
    ToldMessagesResolver,
    TextGateway,
    Texts,
    MobileNumbers,
    TextsResolver,
    Notices,
    NoticesResolver,
  ],
  exports: [Messages, Recipients, Mailer, Topics, Texts, TextGateway],
})
export class NotificationsModule {}
