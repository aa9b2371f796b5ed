import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unreadable } from './import-run.js';
import type { Json } from './leaves.js';
import { csvRows } from './csv-rows.js';
import { jsonRows } from './json-rows.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'midst-rows-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'rows');
  writeFileSync(path, content);
  return path;
}

const opened = (content: string | Buffer) => {
  const path = file(content);
  return () => createReadStream(path);
};

async function all(rows: AsyncIterable<Json | Unreadable>): Promise<unknown[]> {
  const told: unknown[] = [];
  for await (const row of rows) told.push(row instanceof Unreadable ? `unreadable: ${row.why}` : row);
  return told;
}

const csv = (content: string | Buffer) => all(csvRows(opened(content)));
const json = (content: string | Buffer) => all(jsonRows(opened(content)));

describe('The rows of a CSV file', () => {
  it('lose no cell: what stands beyond the last header is a column of its own', async () => {
    expect(await csv('id,name,\nA,Ada,x,y\nB,Bo\n')).toEqual([
      { id: 'A', name: 'Ada', 'column 3': 'x', 'column 4': 'y' },
      { id: 'B', name: 'Bo' },
    ]);
  });

  it('are read up to a quotation mark that nobody closed, which is one bad row', async () => {
    const rows = await csv('id,name\nA,Ada\n"B,Bo\nC,Cy\n');
    expect(rows).toEqual([{ id: 'A', name: 'Ada' }, expect.stringContaining('never closed')]);
  });

  it('are refused where two columns have one name, since one of them would be lost', async () => {
    await expect(csv('id,name,name\nA,Ada,Bo\n')).rejects.toThrow('Two columns are called “name”');
  });

  it('are refused in another encoding than UTF-8, but for what spreadsheets call Unicode text', async () => {
    await expect(csv(Buffer.from('id,place\nA,Côte d’Ivoire\n', 'latin1'))).rejects.toThrow('not in UTF-8');
    expect(await csv(Buffer.from('\uFEFFid,place\nA,Bénin\n', 'utf16le'))).toEqual([
      { id: 'A', place: 'Bénin' },
    ]);
    expect(await csv('\uFEFFid,place\nA,Bénin\n')).toEqual([{ id: 'A', place: 'Bénin' }]);
  });
});

describe('The rows of a JSON file', () => {
  it('go on after one whose bracket was left open', async () => {
    const rows = await json('[{"id":1,"a":["x"},{"id":2,"a":"x"]},{"id":3,"a":[{"b":[1]}]}]');
    expect(rows).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('not JSON'),
      { id: 3, a: [{ b: [1] }] },
    ]);
  });

  it('are refused in another encoding than UTF-8', async () => {
    await expect(json(Buffer.from('[{"id":"é"}]', 'latin1'))).rejects.toThrow('not in UTF-8');
    await expect(json('{"needs":[]}')).rejects.toThrow('has to begin with [');
  });
});
