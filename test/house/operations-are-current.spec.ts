import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const house = join(__dirname, '../..');
const run = promisify(execFile);

/** Its own words when it says no. A process of its own, because the generator's packages are ES modules only. */
async function check(schemaFile = join(house, 'schema.graphql')): Promise<string> {
  try {
    await run(process.execPath, [join(house, 'apps/web/generate.mjs'), '--check'], {
      env: { ...process.env, SCHEMA_FILE: schemaFile },
    });
    return '';
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

describe('the operations of the web service', () => {
  it('are generated from the schema as it is', async () => {
    expect(await check()).toBe('');
  });

  it('are seen to be stale when the schema changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    try {
      const schema = readFileSync(join(house, 'schema.graphql'), 'utf8');
      const other = join(folder, 'schema.graphql');
      writeFileSync(
        other,
        schema
          .replace('title: String\n', 'title: String!\n')
          .replaceAll('title: String\n', 'title: String!\n'),
      );
      expect(await check(other)).toContain('is not current');
      writeFileSync(other, schema.replace(/\bminutes: Int!/, 'seconds: Int!'));
      expect(await check(other)).toContain('Cannot query field "minutes"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
