import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgress, writeProgress } from './database.mjs';
import { readJson } from './places.mjs';
import { runStep } from './steps.mjs';
import { say, Told } from './told.mjs';

/**
 * Migrates and, in the demo, loads the demo data once. In the embedded server what has been done is remembered with
 * the database, because asking costs two program starts; another server is always asked.
 */
export async function bringUpToDate({ settings, server, env, dataFolder, buildId }) {
  const progress = server ? await readProgress(server) : {};
  if (progress.migrated !== buildId) {
    say('Migrating the database …');
    await runStep(['migrate'], env, dataFolder);
    progress.migrated = buildId;
    if (server) await writeProgress(server, progress);
  }
  if (!settings.demo || progress.demo) return;
  say('Loading the demo data …');
  await runStep(['demo'], env, dataFolder);
  if (server) await writeProgress(server, { ...progress, demo: buildId });
}

/** The demo accounts as the command-line program lists them, kept for the next start of the same build. */
export async function demoAccounts({ env, dataFolder, buildId }) {
  const file = join(dataFolder, 'demo-accounts.json');
  const kept = readJson(file);
  if (kept?.buildId === buildId) return kept.demo;
  try {
    const demo = JSON.parse(await runStep(['demo', '--accounts'], env, dataFolder));
    writeFileSync(file, JSON.stringify({ buildId, demo }), { mode: 0o600 });
    return demo;
  } catch (error) {
    // The banner is better without accounts than the service is without a start.
    if (!(error instanceof Told) && !(error instanceof SyntaxError)) throw error;
    say(`The demo accounts could not be listed: ${error.message}`);
    return [];
  }
}
