import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { install } from '../install.mjs';
import { projectRoot } from '../places.mjs';
import { Told } from '../told.mjs';

const folder = join(projectRoot, 'test/bench');

function names() {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /^[a-z-]+\.(mjs|ts)$/.test(file));
  return [...new Set(files.map((file) => file.replace(/\.(mjs|ts)$/, '')))].sort();
}

/** `npm run bench -- <name> [--json]`: each bench prints its size, the machine and its figures. */
export async function main([name, ...rest]) {
  if (!names().includes(name)) {
    throw new Told(`Which bench? Run "npm run bench -- <name> [--json]" with one of: ${names().join(', ')}.`);
  }
  await install();
  await build();
  const plain = join(folder, `${name}.mjs`);
  const script = existsSync(plain) ? plain : join(projectRoot, 'dist/test/bench', `${name}.js`);
  const child = spawn(process.execPath, [script, ...rest], { cwd: projectRoot, stdio: 'inherit' });
  // Ctrl-C reaches the bench from the terminal itself; here it only must not end us before the bench has tidied up.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal] = await once(child, 'close');
  return signal ? 1 : code;
}
