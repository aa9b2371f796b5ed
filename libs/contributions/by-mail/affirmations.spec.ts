import ar from '../locales/ar.json';
import cy from '../locales/cy.json';
import en from '../locales/en-GB.json';
import fr from '../locales/fr.json';
import pt from '../locales/pt.json';
import sw from '../locales/sw.json';
import { affirms, isPassedOn, withoutOurMail } from './affirmations.js';

const name = 'Grace N. Invented';

describe('an answer that says yes', () => {
  it.each([
    ...[
      'yes',
      'Yes.',
      ' YES!',
      '"yes"',
      '*Yes*',
      'Confirmed',
      'Yes, confirmed.',
      'I confirm',
      "Rwy'n cadarnhau",
      'Ydy.',
    ],
    ...['Oui', 'Confirmé.', 'Oui, je confirme', 'Sim', 'Ndiyo', 'نعم', 'نَعَم.', 'نعم، مؤكّد', '\u200fنعم'],
    ...['Yes\n\nThanks,\nGrace', 'Yes\n\nKind regards\nDr Grace N. Invented', 'Yes\n\n-- '],
  ])('is %j', (text) => {
    expect(affirms(text, name)).toBe(true);
  });

  it.each([
    ...[
      '',
      'no',
      'Yes?',
      'Yes, but the hours are wrong',
      'Not confirmed',
      'Yes and no',
      'yesterday',
      'ok',
      'Oui ou non',
    ],
    ...[
      'Hello\nyes',
      'Yes\nbut the hours are wrong',
      'Yes\n\nThanks\nPS: it was three days',
      'I am away until Monday',
    ],
    ...['Yes\n\nMallory', 'Confirmed?\nyes', 'yes yes'],
  ])('is not %j', (text) => {
    expect(affirms(text, name)).toBe(false);
  });

  it.each(Object.entries({ ar, cy, 'en-GB': en, fr, pt, sw }))(
    'is each word that the mail in %s says, and no sentence of it',
    (_language, { asked }) => {
      const words = [...asked.byMail.matchAll(/["«]\s*([^"«»]+?)\s*["»]/g)].map(([, word]) => word);
      expect(words).toHaveLength(2);
      for (const word of words) expect([word, affirms(word, name)]).toEqual([word, true]);
      expect(affirms(asked.freely, name)).toBe(false);
    },
  );
});

it('a mail that was passed on is somebody else’s words', () => {
  const mail = { subject: 'Re: asks you to confirm', text: 'Yes', attachments: [] };
  expect(isPassedOn(mail)).toBe(false);
  for (const subject of ['Fwd: asks you', 'FW: asks you', 'TR : demande', 'إعادة توجيه: سؤال'])
    expect([subject, isPassedOn({ ...mail, subject })]).toEqual([subject, true]);
  expect(isPassedOn({ ...mail, text: 'Yes\n\n---------- Forwarded message ---------\nFrom: x' })).toBe(true);
  const attached = {
    filename: null,
    mimeType: 'message/rfc822',
    disposition: 'attachment',
    content: '',
  } as const;
  expect(isPassedOn({ ...mail, attachments: [attached] })).toBe(true);
});

it('whoever gave finds in a remark neither the link to confirm nor the address to answer at', () => {
  const web = 'https://midst.example';
  const key = 'AbCd-_'.repeat(8).slice(0, 44);
  const quoted = `The hours are wrong.\n\nOddi wrth: Midst\nRead it:\n${web}/confirm/${key}\nKind regards`;
  expect(withoutOurMail(quoted, web)).toBe('The hours are wrong.\n\nOddi wrth: Midst\nRead it:');
  expect(withoutOurMail(`No.\nI got reply+${'0a'.repeat(26)}@in.midst.example\nmore`, web)).toBe('No.');
  expect(withoutOurMail('The hours are wrong.\nFour, not eight.', web)).toContain('Four');
});
