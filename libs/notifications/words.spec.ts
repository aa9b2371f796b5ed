import { frameOf } from './frame.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { addWords, wordsOf } from './words.js';

addWords('notifications', { 'en-GB': en, cy });

// A mail with "January 17" between British words was seen: `en`, the language of new accounts, is American to dates.
it.each([
  ['en', 'en-GB'],
  ['en-US', 'en-GB'],
  ['fr', 'en-GB'],
  ['kri', 'en-GB'],
  ['cy', 'cy'],
  ['cy-GB', 'cy'],
])('writes to a reader of %s in %s, days and lists included', (reader, language) => {
  expect(wordsOf('notifications', reader).language).toBe(language);
});

it('says in which language a letter is and not which one its reader would like', () => {
  const framing = { name: null, group: 'essential' as const, stranger: null, unsubscribeUrl: '' };
  expect(frameOf({ ...framing, language: 'ar' })).toMatchObject({ language: 'en-GB', direction: 'ltr' });
  expect(frameOf({ ...framing, language: 'cy' })).toMatchObject({ language: 'cy', direction: 'ltr' });
});
