import { parentPort, workerData } from 'node:worker_threads';
import { Roster } from '../../../libs/matching/roster/roster.js';
import { top, turnKeys } from './found.js';
import { positions } from './needs.js';
import { people } from './people.js';
import { vocabulary } from './rule.js';
import { today } from './shares.js';

/** One of several threads that share a full rematch: a roster of its own, and every so manieth need. */
export interface RosterThreadWork {
  people: number;
  needs: number;
  thread: number;
  threads: number;
  seconds: number;
}

const { people: count, needs, thread, threads, seconds } = workerData as RosterThreadWork;
const roster = Roster.build(people(count), vocabulary, today, turnKeys);
const own = positions(needs).filter((_, at) => at % threads === thread);
for (const need of own.slice(0, 5)) roster.top(need, top);
parentPort!.postMessage('ready');
parentPort!.once('message', () => {
  const begun = performance.now();
  let asked = 0;
  for (const need of own) {
    if (performance.now() - begun > seconds * 1000) break;
    roster.top(need, top);
    asked++;
  }
  parentPort!.postMessage({ asked, seconds: (performance.now() - begun) / 1000 });
  parentPort!.close();
});
