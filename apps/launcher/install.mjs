import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readJson } from './places.mjs';
import { end } from './processes.mjs';
import { say, Told } from './told.mjs';

/**
 * What npm left in node_modules against what the lock file asks for. npm writes its own list last, so an
 * interrupted installation has none. Optional packages of other platforms may be missing.
 * @returns {string | undefined} the first difference, in words
 */
export function installationFault() {
  const installed = readJson(join(projectRoot, 'node_modules/.package-lock.json'))?.packages;
  if (!installed) return 'nothing is installed yet';
  const wanted = readJson(join(projectRoot, 'package-lock.json'))?.packages ?? {};
  for (const [place, { version, optional, link }] of Object.entries(wanted)) {
    if (place === '' || link) continue;
    const name = place.replace('node_modules/', '');
    const there = installed[place];
    if (!there) {
      if (optional) continue;
      return `${name} is missing`;
    }
    if (there.version !== version) return `${name} is ${there.version}, the lock file says ${version}`;
  }
  const direct = wanted['']?.dependencies ?? {};
  for (const name of Object.keys(direct)) {
    if (!existsSync(join(projectRoot, 'node_modules', name, 'package.json'))) return `${name} is missing`;
  }
  return undefined;
}

let underWay;

/** Ends an installation that runs; npm's list is missing then, so the next start installs again. */
export async function endInstallation() {
  if (underWay?.pid) await end(underWay.pid, [['SIGTERM', 5_000]], { group: true });
}

/** Runs `npm ci` when needed. Everything it prints goes to standard error. */
export async function install() {
  const fault = installationFault();
  if (!fault) return false;
  say(`Installing packages (${fault}); this takes about a minute …`);
  // With NODE_ENV=production npm would leave out the compiler.
  const words = [
    'ci',
    '--strict-allow-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...words]] : ['npm', words];
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 2, 2], detached: true });
    underWay = child;
    child.once('error', () => resolve(127));
    child.once('close', (exit, signal) => resolve(signal ? 128 : exit));
  });
  if (code !== 0) {
    throw new Told(
      'npm could not install the packages (its own words are above): check the network and that this folder is writable, then run the same command again.',
    );
  }
  return true;
}
