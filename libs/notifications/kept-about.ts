import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout([
  ...ofPerson('message', 'notification_preference', 'topic_preference', 'mobile_number', 'text_message'),
  { table: 'notice_words', where: 't.proposed_by = $1 OR t.answered_by = $1' },
]);
