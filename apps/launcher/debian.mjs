import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, projectRoot } from './places.mjs';

/** Where the packages fetched under this name are unpacked, beside the other packages of the project. */
export function unpackedAt(name) {
  return join(projectRoot, 'node_modules/.cache', `midst-${name}`);
}

/**
 * Unpacked programs find the libraries that came with them; everything else is the machine's. Some lie a folder deeper
 * and are found from where they are installed to, which is not where they were unpacked: PulseAudio's, for one.
 */
export function librariesOf(folder) {
  const below = (place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => [join(place, name), ...below(join(place, name))]);
  return ['usr/lib', 'lib']
    .map((place) => join(folder, place))
    .filter((lib) => existsSync(lib))
    .flatMap((lib) => [lib, ...below(lib)])
    .filter((place) => readdirSync(place).some((name) => name.includes('.so')))
    .join(':');
}

export function works(program, env) {
  return spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

function runIn(folder, program, args) {
  return spawnSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const lastLine = (text) => (text ?? '').trim().split('\n').pop();

/** The packages themselves, and of all that they need what the machine lacks, as an installation would bring it. */
function wantedFor(folder, packages) {
  const asked = ['install', '--simulate', '--no-install-recommends', ...packages];
  let simulated = runIn(folder, 'apt-get', asked);
  if (simulated.status !== 0 && isRoot) {
    // A fresh container has no package lists.
    runIn(folder, 'apt-get', ['update']);
    simulated = runIn(folder, 'apt-get', asked);
  }
  if (simulated.status !== 0) return { trouble: lastLine(simulated.stderr) };
  const lacking = [...simulated.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  return { names: [...new Set([...packages, ...lacking])] };
}

/**
 * Debian's packages, unpacked without being installed: that would need root, would leave services running after the
 * tests, and a machine is not the tests' to change.
 * @returns {string | undefined} what went wrong, in words
 */
export function unpack(name, packages) {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return 'this is not Debian';
  const folder = unpackedAt(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { names, trouble } = wantedFor(folder, packages);
  if (trouble) return trouble;
  const fetched = runIn(folder, 'apt-get', ['download', ...names]);
  if (fetched.status !== 0) return lastLine(fetched.stderr);
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.deb'))) {
    runIn(folder, 'dpkg-deb', ['-x', file, folder]);
    rmSync(join(folder, file));
  }
  return undefined;
}
