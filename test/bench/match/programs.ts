import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.js';
import type { Compiled } from './compiled.js';
import { type Found, foundOf, ranked } from './found.js';
import type { Population } from './population.js';

/** Lists and times of a program that was given people and positions and wrote its answers. */
export interface NativeAnswers {
  lists: Found[][];
  ms: number[];
  /** Of the processor, mean. */
  cpuMs: number;
  buildMs: number;
  bytes: number;
}

export function answersIn(
  path: string,
  said: string,
  all: readonly Compiled[],
  population: Population,
): NativeAnswers {
  const [first, ...times] = said.trim().split('\n');
  const [buildMs, bytes] = first.split(' ').map(Number);
  const answers = readFileSync(path);
  let at = 0;
  const found = all.map(({ position }) => {
    const count = answers.readInt32LE(at);
    at += 4;
    const list = Array.from({ length: count }, () => {
      const one = foundOf(population.ids[answers.readInt32LE(at)], answers.readBigInt64LE(at + 4));
      at += 12;
      return one;
    });
    return ranked(list, position);
  });
  const each = times.map((line) => line.split(' ').map(Number));
  const cpuMs = each.reduce((sum, [, worked]) => sum + worked, 0) / each.length;
  return { lists: found, ms: each.map(([ms]) => ms), cpuMs, buildMs, bytes };
}

const sources = (name: string): string => join(process.cwd(), 'test/bench/match/native', name);

/** Files that both programs read, and where theirs may lie meanwhile. */
export interface NativeFiles {
  people: string;
  positions: string;
  folder: string;
}

/** The floor, compiled where it is measured. */
export async function askFloor(
  population: Population,
  { people, positions, folder }: NativeFiles,
  all: readonly Compiled[],
): Promise<NativeAnswers> {
  const program = join(folder, 'floor');
  await command('cc', ['-O3', '-march=native', '-std=gnu11', '-o', program, sources('floor.c')], {
    missing: 'The bench needs a C compiler: apt-get install gcc libc6-dev',
  });
  const answers = join(folder, 'floor.answers');
  const said = await command(program, [people, positions, answers]);
  return answersIn(answers, said, all, population);
}

/** Xapian from the distribution, with the rule as a posting source, over a database in the same folder. */
export async function askXapian(
  population: Population,
  { people, positions, folder }: NativeFiles,
  all: readonly Compiled[],
): Promise<NativeAnswers> {
  const flags = await xapianFlags();
  const program = join(folder, 'xapian');
  await command(
    'g++',
    ['-O3', '-march=native', '-std=c++17', '-o', program, sources('xapian.cc'), ...flags],
    {
      missing: 'The bench needs a C++ compiler: apt-get install g++',
    },
  );
  const [answers, database] = ['xapian.answers', 'xapian.database'].map((name) => join(folder, name));
  const said = await command(program, [people, positions, answers, database]);
  const bytes = readdirSync(database).reduce((sum, name) => sum + statSync(join(database, name)).size, 0);
  return { ...answersIn(answers, said, all, population), bytes };
}

/** How to compile against Xapian; installs it where it is missing and this user may. */
async function xapianFlags(): Promise<string[]> {
  const ask = () => command('xapian-config', ['--cxxflags', '--libs']);
  const said = await ask().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    const missing =
      'The bench needs Xapian (Debian and Ubuntu: apt-get install libxapian-dev) and found no apt-get';
    if (process.getuid?.() !== 0)
      throw new Error('The bench needs Xapian, and only root may install it: apt-get install libxapian-dev');
    await command('apt-get', ['install', '--yes', '--no-install-recommends', 'libxapian-dev'], { missing });
    return ask();
  });
  return said.split(/\s+/).filter(Boolean);
}
