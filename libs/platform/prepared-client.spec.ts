import { UsualStatements } from './prepared-client.js';

const asked = (statements: UsualStatements, text: string, times: number) =>
  Array.from({ length: times }, () => statements.nameOf(text)).at(-1);

describe('Which statements are prepared', () => {
  it('those asked often, each under a name of its own that stays', () => {
    const statements = new UsualStatements();
    expect(asked(statements, 'SELECT $1', 4)).toBeUndefined();
    const name = asked(statements, 'SELECT $1', 1);
    expect(name).toBeDefined();
    expect(asked(statements, 'SELECT $1', 20)).toBe(name);
    expect(asked(statements, 'SELECT $1, $2', 5)).not.toBe(name);
  });

  it('not those whose text changes every time, however many come', () => {
    const statements = new UsualStatements();
    for (let n = 0; n < 5_000; n++) expect(statements.nameOf(`SELECT ${n}, $1`)).toBeUndefined();
  });

  it('a bounded number, because every connection keeps each plan', () => {
    const statements = new UsualStatements();
    const names = Array.from({ length: 400 }, (_, n) => asked(statements, `SELECT $1 AS a${n}`, 5));
    expect(names.filter(Boolean)).toHaveLength(250);
  });
});
