import { KeptRoles } from './kept-roles.js';

it('keeps the roles of a session for a minute, and no longer than until the session changes something', () => {
  const kept = new KeptRoles();
  kept.keep('one', ['LEAD'], 0);
  kept.keep('other', ['OFFICER'], 0);
  expect(kept.get('one', 59_999)).toEqual(['LEAD']);
  expect(kept.get('one', 60_000)).toBeUndefined();
  kept.forget('other');
  expect(kept.get('other', 1)).toBeUndefined();
});
