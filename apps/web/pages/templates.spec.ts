import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';

const folder = join(__dirname, '../templates');
const all = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.njk'));

// A template is compiled when its page is first opened: without this a slip waits there for a reader.
it.each(all)('%s is a template', (name) => {
  expect(() => nunjucks.precompileString(readFileSync(join(folder, name), 'utf8'), { name })).not.toThrow();
});
