import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
let place: string;
const original = () => join(place, 'original');
const elsewhere = () => join(place, 'elsewhere');

function mark(folder: string, marker: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'midst.json'), JSON.stringify({ madeBy: 'Midst', id: 'one', ...marker }));
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'midst-data-'));
  mark(original(), { movedTo: elsewhere() });
  mark(elsewhere(), { movedFrom: original() });
});

afterEach(() => rmSync(place, { recursive: true }));

/** What the launcher takes for the database of this data folder, or the sentence with which it refuses. */
async function databaseOf(folder: string): Promise<string> {
  const program = `
    import { movedDatabase } from './apps/launcher/places.mjs';
    try { console.log(movedDatabase(${JSON.stringify(folder)})) } catch (error) { console.log(error.message) }`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  return stdout.trim();
}

it('the original uses the database that was moved to where its user can reach it', async () => {
  expect(await databaseOf(original())).toBe(elsewhere());
});

it('a folder that was renamed keeps its database', async () => {
  const renamed = join(place, 'renamed');
  renameSync(original(), renamed);
  expect(await databaseOf(renamed)).toBe(elsewhere());
});

it('a copy is refused in one sentence, and told how to begin afresh', async () => {
  const copy = join(place, 'copy');
  cpSync(original(), copy, { recursive: true });
  expect(await databaseOf(copy)).toBe(
    `${copy} is a copy of ${original()}, whose database in ${elsewhere()} is not shared: npm run reset removes the copy alone, or set DATA_DIR to a new folder.`,
  );
});
