import { domainOf, isEmail, normalEmail, readEmail } from './email.js';

it('spells a mailbox in one way', () => {
  expect(normalEmail('  Ama.Mensah@Hospital.EXAMPLE ')).toBe('ama.mensah@hospital.example');
  expect(domainOf('Ama@Trust.Example')).toBe('trust.example');
});

it.each(['a@b.example', 'adébáyò@hôpital.example', 'a+b@c.d.example'])('takes %s', (email) => {
  expect(isEmail(email)).toBe(true);
});

it.each([
  '',
  'a',
  'a@b',
  '@b.example',
  'a@b..example',
  'a b@c.example',
  'a@b.example,c@d.example',
  'a@b.example\nBcc:x@y.zz',
])('refuses %j', (email) => {
  expect(isEmail(email)).toBe(false);
  expect(() => readEmail(email, 'email')).toThrow('Write one e-mail address');
});
