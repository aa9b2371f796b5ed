import { isAutomatic, isForged, writtenAnew } from './reading-mail.js';

describe('a mail that a machine wrote', () => {
  const header = (key: string, value: string) => [{ key, value }];
  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'auto-generated (vacation)'],
    ['precedence', 'bulk'],
    ['Precedence', 'auto_reply'],
    ['x-auto-response-suppress', 'All'],
    ['X-Autoreply', 'yes'],
    ['content-type', 'multipart/report; report-type=delivery-status'],
    ['list-id', '<nurses.lists.example>'],
  ])('says %s: %s', (key, value) => {
    expect(isAutomatic(header(key, value), 'ama@post.example')).toBe(true);
  });

  it('is a bounce, which has no sender', () => {
    expect(isAutomatic([], '')).toBe(true);
    expect(isAutomatic([], 'MAILER-DAEMON@post.example')).toBe(true);
  });

  it('is none that a person wrote', () => {
    expect(isAutomatic([], 'ama@post.example')).toBe(false);
    expect(isAutomatic(header('auto-submitted', 'no'), 'ama@post.example')).toBe(false);
    expect(isAutomatic(header('precedence', 'normal'), 'ama@post.example')).toBe(false);
  });
});

describe('a mail in another’s name', () => {
  it('is what the mail server in front says is none of theirs, and only its bad word counts', () => {
    const said = (value: string) => isForged([{ key: 'Authentication-Results', value }]);
    expect(said('mx.midst.example; spf=pass; dmarc=fail (p=REJECT) header.from=post.example')).toBe(true);
    expect(said('mx.midst.example; dmarc=pass')).toBe(false);
    expect(isForged([])).toBe(false);
  });
});

describe('what was written anew', () => {
  it.each([
    [
      'Yes, Tuesday.\r\n\r\nOn Mon, 1 Mar 2027 at 10:00, Midst <hello@midst.example> wrote:\r\n> Read and answer:\r\n> http://x',
      'Yes, Tuesday.',
    ],
    [
      'Oui, mardi.\n\nLe lun. 1 mars 2027 à 10:00, Midst <hello@midst.example> a écrit :\n> Lire',
      'Oui, mardi.',
    ],
    ['Two rooms.\n\nAnd a projector.\n\n-- \nAma\nWard 4', 'Two rooms.\n\nAnd a projector.'],
    ['Fine.\n\nSent from my iPhone', 'Fine.'],
    ['> only quoted\n> words', ''],
    [
      'نعم\n\nفي الاثنين، 1 مارس 2027 تمت كتابة ما يلي بواسطة ‪Midst‬‏ <‪hello@midst.example‬‏>:\n\n> اقرأ',
      'نعم',
    ],
    ['Ydy\n\nAr Llun, 1 Maw 2027 am 10:00 ysgrifennodd Midst\n<hello@midst.example>:\n> Darllen', 'Ydy'],
    ['Yes\nOn Monday Midst <hello@midst.example> said:\n> Read', 'Yes'],
    ['I asked Ama <ama@post.example>:\nshe said no.', 'I asked Ama <ama@post.example>:\nshe said no.'],
  ])('leaves out what is quoted: %j', (text, anew) => {
    expect(writtenAnew(text)).toBe(anew);
  });
});
