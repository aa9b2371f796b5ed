import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Town } from '../population/town.js';
import type { LoadResult, Plan } from './generate.js';

export interface Load {
  apiUrl: string;
  town: Town;
  rate: number;
  seconds: number;
  rampSeconds?: number;
  warmSeconds?: number;
  seed?: number;
  /** Called when warming is over and measuring begins. */
  measuring?: () => void;
}

/** Who looks at their matches, and has some before the load begins: see `found`. */
export function regularsOf(town: Town): string[] {
  return town.clinicians.slice(0, 500);
}

/** Asks the API from a process of its own, so that the asking does not slow the answering's clock. */
export function runLoad({ town, measuring, ...asked }: Load): Promise<LoadResult> {
  const plan: Plan = {
    rampSeconds: 0,
    warmSeconds: 5,
    seed: 1,
    ...asked,
    cast: {
      clinicians: town.clinicians.slice(0, 5_000),
      matched: regularsOf(town),
      institutions: town.institutions.map(({ id, leads }) => ({ id, lead: leads[0] })),
      openNeeds: town.openNeeds,
    },
  };
  const child = fork(join(__dirname, 'generate.js'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.on('message', (said: 'measuring' | { result: LoadResult }) => {
      if (said === 'measuring') measuring?.();
      else resolve(said.result);
    });
    child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}`)));
    child.send(plan);
  });
}
