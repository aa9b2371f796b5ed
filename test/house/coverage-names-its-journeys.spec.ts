import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

interface Row {
  feature: string;
  done: string;
  journey: string;
}

/** The rows of the tables about features; headings and rules between them are none. */
function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .map((line) => /^\| (.+?) \| (\w+) \| .+ \| (.+?) \|$/.exec(line))
    .flatMap((found) =>
      found && found[1] !== 'feature' ? [{ feature: found[1], done: found[2], journey: found[3] }] : [],
    );
}

/** What a reader could not follow: a state that is none, or a journey that is not there. */
function faultsOf(rows: readonly Row[]): string[] {
  return rows
    .filter(({ done, journey }) => {
      const name = /^`(.+)`$/.exec(journey)?.[1];
      const proved = name !== undefined && existsSync(join(root, 'test/journeys', `${name}.spec.ts`));
      return !['yes', 'partly', 'no'].includes(done) || (done === 'no' ? journey !== 'none' : !proved);
    })
    .map(({ feature }) => feature);
}

it('every row of the coverage names a journey that is there', () => {
  const rows = rowsOf(readFileSync(join(root, 'docs/coverage.md'), 'utf8'));
  expect(rows).toHaveLength(53);
  expect(faultsOf(rows)).toEqual([]);
});

it('this walk sees a planted row without its journey', () => {
  expect(faultsOf(rowsOf('| Planted | yes | nowhere | `a-journey-that-is-not-there` |'))).toEqual([
    'Planted',
  ]);
});
