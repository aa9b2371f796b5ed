import { addWords, wordsOf } from '../notifications/words.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { NeedReviewedMessage } from './need-reviewed.message.js';

addWords('needs', { 'en-GB': en, cy });
const letter = (facts: object, language = 'en-GB') =>
  new NeedReviewedMessage().compose(
    { needId: 'n', title: 'Triage nurses', approved: false, reasons: ['Say where.'], note: null, ...facts },
    wordsOf('needs', language),
    { page: (path) => `http://web.test${path}`, door: (path) => path },
  );

describe('the letter about a review', () => {
  it('says what has to change, and where', () => {
    expect(letter({ note: 'Nearly there.' })).toMatchObject({
      subject: 'Please look again: Triage nurses',
      parts: [
        { say: expect.stringMatching(/asks for this/) },
        { list: ['Say where.'] },
        { say: 'The officer adds: Nearly there.' },
        { act: expect.any(String), url: expect.stringMatching(/^http:\/\/web\.test\/needs\//) },
      ],
    });
  });

  it('says that it is approved, of a need without a title as well, in Welsh as well', () => {
    expect(letter({ approved: true, title: null }).subject).toBe('Approved: Your need');
    expect(letter({ approved: true, title: null }, 'cy').subject).toBe('Wedi’i gymeradwyo: Eich angen');
  });
});
