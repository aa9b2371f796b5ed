import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { install } from '../install.mjs';
import { projectRoot, readJson } from '../places.mjs';
import { end } from '../processes.mjs';
import { startTestServers } from '../test-servers.mjs';
import { say, Told } from '../told.mjs';

const underWay = new Set();
let ended = false;

/**
 * Node's flags for the processes that run suites, which inherit them. What a suite starts lives for seconds: with Node's 16 MB
 * most of it is copied twice and kept before it is let go, a tenth of what journeys cost. And most of what it runs is run
 * some dozens of times: to compile it for speed, as soon as for a service, took a fifth of what Node used.
 */
const forShortLives = ['--max-semi-space-size=64', '--interrupt-budget=1000000'];

const leash = join(projectRoot, 'apps/launcher/leash.cjs');

/** A tool of node_modules in a group of its own and on the leash, so that nothing it starts can outlive the run. */
function runTool(script, args, { flags = [], variables = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [...flags, '--require', leash, join(projectRoot, 'node_modules', script), ...args],
      {
        cwd: projectRoot,
        stdio: ['ignore', 2, 2, 'ipc'],
        detached: true,
        env: { ...process.env, ...variables },
      },
    );
    underWay.add(child);
    child.once('close', (code) => {
      underWay.delete(child);
      resolve(code ?? 1);
    });
  });
}

async function endTools() {
  ended = true;
  await Promise.all([...underWay].map(({ pid }) => end(pid, [['SIGTERM', 5_000]], { group: true })));
}

/** A suite that could not run has no tests to count, and yet it has failed. */
export function totals(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const counted = {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (failed === 0 && !report.success) return { ...counted, failed: 1 };
  return counted;
}

/** Types and lint, beside the suites: two cores are not kept busy by either alone. A fault ends the suites at once. */
async function check() {
  const begun = Date.now();
  const results = await Promise.all([
    runTool('typescript7/bin/tsc', ['--noEmit']).then((code) => code === 0 || 'The types do not agree (tsc)'),
    runTool('oxlint/bin/oxlint', []).then((code) => code === 0 || 'The linter objects (oxlint)'),
  ]);
  const faults = results.filter((result) => result !== true);
  if (ended) return;
  if (faults.length > 0) {
    await endTools();
    throw new Told(`${faults.join('. ')}: the places are named above.`);
  }
  say(`Types and lint agree (${((Date.now() - begun) / 1000).toFixed(0)} s)`);
}

async function runJest(args) {
  const servers = await startTestServers();
  const outputFile = join(servers.folder, 'report.json');
  try {
    if (ended) return undefined;
    const words = ['--json', `--outputFile=${outputFile}`, ...args];
    const code = await runTool('jest/bin/jest.js', words, {
      flags: forShortLives,
      variables: {
        NODE_ENV: 'test',
        TEST_DATABASE_ADMIN_URL: servers.adminUrl,
        TEST_REDIS_URL: servers.redisUrl,
      },
    });
    const report = readJson(outputFile);
    return report && { ...report, success: report.success && code === 0 };
  } finally {
    await servers.stop();
  }
}

/** Leaves types and lint to another run: for whoever tries one suite again and again. */
const suitesOnly = '--suites-only';

/**
 * `npm test [-- [--suites-only] <patterns and options of Jest>]`: ends with one line counted from the runner's own report.
 */
export async function main(args) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void endTools());
  }
  let counted;
  try {
    await install();
    await build();
    if (!ended) {
      const words = args.filter((word) => word !== suitesOnly);
      const checks = words.length < args.length ? undefined : check();
      const [checked, ran] = await Promise.allSettled([checks, runJest(words)]);
      for (const { reason } of [checked, ran]) if (reason) throw reason;
      counted = totals(ran.value);
    } else counted = totals(undefined);
  } catch (error) {
    say(error instanceof Told ? error.message : error.stack);
    counted = totals(undefined);
  }
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped\n`);
  return counted.failed === 0 && !ended ? 0 : 1;
}
