import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { heardOf, type Job, type Unheard } from '../../libs/platform/jobs.js';

/** Files below `folder` whose name ends so. */
export function filesEndingWith(ending: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

export interface Contents {
  jobs: readonly Job[];
  unheard: readonly Unheard[];
  /** Names of all declared events. */
  events: readonly string[];
  /** Names of all classes in `*.job.ts` files that can be run. */
  classes: readonly string[];
}

/** What the table of contents leaves out or makes up, as sentences. */
export function gapsIn({ jobs, unheard, events, classes }: Contents): string[] {
  const heard = new Set(heardOf(jobs).map((row) => row.event));
  const silent = new Set(unheard.map((row) => row.event));
  const listed = new Set(jobs.map((row) => row.job.name));
  return [
    ...events
      .filter((name) => !heard.has(name) && !silent.has(name))
      .map((name) => `Nobody hears of ${name}`),
    ...events
      .filter((name) => heard.has(name) && silent.has(name))
      .map((name) => `${name} is heard, and listed as unheard`),
    ...[...heard, ...silent]
      .filter((name) => !events.includes(name))
      .map((name) => `${name} is never declared`),
    ...unheard
      .filter((row) => row.because.length < 20)
      .map((row) => `${row.event} is unheard without a reason`),
    ...classes.filter((name) => !listed.has(name)).map((name) => `${name} is a job that never runs`),
    ...[...listed]
      .filter((name) => !classes.includes(name))
      .map((name) => `${name} is not in a *.job.ts file`),
  ];
}
