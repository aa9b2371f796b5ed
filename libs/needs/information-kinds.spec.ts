import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { informationKindOf, informationKinds } from './information-kinds.js';

describe('Every kind of information', () => {
  it('has its home in docs/import.md as it has it here', () => {
    const text = readFileSync(join(__dirname, '../../docs/import.md'), 'utf8');
    const rows = [...text.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, name, home]) => [name, home]);
    const table = rows.slice(rows.findIndex(([name]) => name === informationKinds[0].name));
    expect(table.slice(0, informationKinds.length)).toEqual(
      informationKinds.map(({ name, home }) => [name, home]),
    );
  });

  it('is told from what sounds like it', () => {
    expect(informationKindOf('Heritage or diaspora tie REQUIRED')?.name).toBe('Heritage required');
    expect(informationKindOf('Heritage encouraged, but not required')?.name).toBe('Heritage welcome');
    expect(informationKindOf('Duration')?.name).toBe('Length');
    expect(informationKindOf('Duration as a range')?.name).toBe('Length as a range');
    expect(informationKindOf('Something that nobody thought of')).toBeUndefined();
  });
});
