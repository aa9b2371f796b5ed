import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogFile } from './log-file.mjs';
import { end } from './processes.mjs';
import { spawnProgram } from './program.mjs';
import { Told } from './told.mjs';

const underWay = new Set();

/** Runs one command of the command-line program to its end; returns what it printed. */
export async function runStep(args, env, dataFolder) {
  const child = spawnProgram('apps/cli/main.js', args, env);
  underWay.add(child);
  const log = new LogFile(join(dataFolder, 'logs', `${args[0]}.log`));
  const lines = [];
  const printed = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    printed.push(line);
    lines.push(line);
    log.write(line);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    log.write(line);
  });
  const [code, signal] = await once(child, 'close');
  underWay.delete(child);
  if (code !== 0) {
    throw new Told(
      `“${args.join(' ')}” failed (${signal ?? `exit code ${code}`}):\n${lines.slice(-15).join('\n')}`,
    );
  }
  return printed.join('\n');
}

export async function endSteps() {
  await Promise.all([...underWay].map((child) => end(child.pid, [['SIGTERM', 5_000]], { group: true })));
}
