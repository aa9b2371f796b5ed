import { isAutomatic, writtenAnew } from './reading-mail.js';

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
  ])('leaves out what is quoted: %j', (text, anew) => {
    expect(writtenAnew(text)).toBe(anew);
  });
});
