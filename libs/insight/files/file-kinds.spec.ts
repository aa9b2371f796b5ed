import { keyMeant, keysOf } from './file-kinds.js';

it('a header means the key that it names, however it is written', () => {
  expect(keyMeant('organisations', 'Facility level')).toBe('facility_level');
  expect(keyMeant('organisations', 'E-mail domains')).toBeNull();
  expect(keyMeant('organisations', ' Email-Domains ')).toBe('email_domains');
  expect(keyMeant('clinicians', 'E-mail')).toBe('email');
  expect(keyMeant('clinicians', 'Professions')).toBe('profession');
  expect(keyMeant('needs', 'profession')).toBe('professions');
  expect(keyMeant('needs', 'Hospital')).toBe('institution');
});

it('and none where it names none of its kind', () => {
  expect(keyMeant('organisations', 'Hospital')).toBeNull();
  expect(keyMeant('needs', '')).toBeNull();
  expect(keyMeant('needs', 'constructor')).toBeNull();
});

it('every key means itself', () => {
  for (const [kind, keys] of Object.entries(keysOf))
    for (const key of keys) expect(keyMeant(kind as keyof typeof keysOf, key)).toBe(key);
});
