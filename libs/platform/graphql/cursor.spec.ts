import fc from 'fast-check';
import { readConfig } from '../config.js';
import { Secrets } from '../secrets.js';
import { Cursors } from './cursor.js';

const cursors = (key: string) =>
  new Cursors(
    new Secrets(readConfig({ DATABASE_URL: 'postgres://app@localhost/midst', SECRET_KEY: key.repeat(40) })),
  );
const ours = cursors('a');
const key = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

describe('a cursor', () => {
  it('is read back by the list that gave it out, and by no other', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 4 }), (keys) => {
        const cursor = ours.write('needs by deadline', keys);
        expect(ours.read('needs by deadline', cursor)).toEqual(keys);
        expect(() => ours.read('needs by title', cursor)).toThrow(/does not belong/);
        expect(() => cursors('b').read('needs by deadline', cursor)).toThrow(/does not belong/);
      }),
    );
  });

  it('with any character changed is refused', () => {
    const cursor = ours.write('needs', ['2027-03-28', 'id']);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), (at) => {
        const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
        expect(() => ours.read('needs', changed)).toThrow(/does not belong/);
      }),
    );
  });

  it('made up of anything is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(() => ours.read('needs', text)).toThrow(/does not belong/)),
    );
  });
});
