import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout(
  ofPerson('message', 'notification_preference', 'topic_preference', 'mobile_number', 'text_message'),
);
