import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { livesPage } from '../../apps/cli/print-lives.js';
import { declaredLives } from '../../libs/platform/life.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let client: Client;
beforeAll(async () => {
  database = await createScratchDatabase();
  client = new Client({ connectionString: database.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The states that PostgreSQL admits in `table.state`, from its CHECK constraints. */
async function statesInDatabase(table: string): Promise<string[]> {
  const { rows } = await client.query<{ definition: string }>(
    `SELECT pg_get_constraintdef(c.oid) AS definition
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attname = 'state'
      WHERE c.contype = 'c' AND c.conrelid = to_regclass(quote_ident($1)) AND c.conkey = ARRAY[a.attnum]`,
    [table],
  );
  return rows.flatMap(({ definition }) => [...definition.matchAll(/'([^']+)'/g)].map(([, state]) => state));
}

it('there are lives to look at', () => {
  expect(declaredLives().map(({ noun }) => noun)).toEqual(expect.arrayContaining(['need', 'organisation']));
});

it.each(declaredLives().map((life) => [life.noun, life] as const))(
  'PostgreSQL admits exactly the states of a %s',
  async (noun, life) => {
    const table = noun.replaceAll(/[ -]/g, '_');
    expect((await statesInDatabase(table)).sort()).toEqual([...life.states].sort());
  },
);

const sorted = (moves: Iterable<string>) => [...new Set(moves)].sort();

// A migration says it for good and the code may move on: a life that changes brings a migration with it.
it.each(['match', 'engagement', 'contribution', 'partnership', 'employer_consent'])(
  'PostgreSQL lets each party of a %s take exactly the steps of its life',
  async (noun) => {
    const life = declaredLives().find((one) => one.noun.replaceAll(/[ -]/g, '_') === noun);
    const stated = Object.values(life!.transitions).flatMap(({ from, to, by }) =>
      from.flatMap((state) => [by].flat().map((party) => `${state} → ${to} by ${party}`)),
    );
    const { rows } = await client.query<{ move: string }>(
      `SELECT from_state || ' → ' || to_state || ' by ' || party AS move FROM app.moves_of_${noun}()`,
    );
    expect(sorted(rows.map(({ move }) => move))).toEqual(sorted(stated));
  },
);

it('the page of lives says what the code says', () => {
  expect(readFileSync('docs/lives.md', 'utf8')).toBe(livesPage());
});
