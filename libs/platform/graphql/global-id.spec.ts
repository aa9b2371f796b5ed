import fc from 'fast-check';
import { Refusal } from '../refusal.js';
import { fromGlobalId, readGlobalId, toGlobalId } from './global-id.js';

const code = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe('a global id', () => {
  it('gives the key back to its own type and to no other', () => {
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        expect(fromGlobalId(toGlobalId('Need', key), 'Need')).toBe(key);
        expect(code(() => fromGlobalId(toGlobalId('Need', key), 'Clinician'))).toBe('NOT_FOUND');
      }),
    );
  });

  it('may hold a code where the type is known by one', () => {
    expect(fromGlobalId(toGlobalId('Country', 'XS'), 'Country', 'id', /^[A-Z]{2}$/)).toBe('XS');
  });

  it('that was made up is told as bad input, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readGlobalId(text)).toBeUndefined();
        expect(code(() => fromGlobalId(text, 'Need'))).toBe('BAD_INPUT');
      }),
    );
  });

  it('has one way of being written', () => {
    const id = toGlobalId('Need', '019b0000-0000-7000-8000-000000000001');
    expect(readGlobalId(`${id}=`)).toBeUndefined();
    expect(readGlobalId(` ${id}`)).toBeUndefined();
  });
});
