import { basename, join } from 'node:path';
import { jobs, unheardEvents } from '../../apps/worker/jobs.js';
import '../../apps/libraries.js';
import { declaredEvents } from '../../libs/platform/events.js';
import { impossibleStates } from '../../libs/platform/impossible-states.js';
import { every, faultsOf, on } from '../../libs/platform/jobs.js';
import { CountTurns, JudgeTrial, TrialHeld } from '../support/trials.js';
import { filesEndingWith, gapsIn } from './background-work.js';

const libs = join(process.cwd(), 'libs');
const load = (file: string) => jest.requireActual<Record<string, unknown>>(file);
/** Events that only tests know. */
const trials = ['trial.held', 'trial.poisoned'];

function everyEvent(): string[] {
  for (const file of filesEndingWith('.events.ts', libs)) load(file);
  return declaredEvents().filter((name) => !trials.includes(name));
}

function everyJobClass(): string[] {
  return filesEndingWith('.job.ts', libs).flatMap((file) =>
    Object.values(load(file))
      .filter((held) => typeof held === 'function' && typeof held.prototype?.run === 'function')
      .map((held) => (held as { name: string }).name),
  );
}

it('every event is heard or listed as unheard, and every job is in the table of contents', () => {
  expect(gapsIn({ jobs, unheard: unheardEvents, events: everyEvent(), classes: everyJobClass() })).toEqual(
    [],
  );
});

it('the table of contents can be worked with', () => {
  expect(faultsOf(jobs)).toEqual([]);
});

it('every *.job.ts file holds a job', () => {
  const empty = filesEndingWith('.job.ts', libs).filter(
    (file) => !Object.values(load(file)).some((held) => typeof held === 'function' && held.prototype?.run),
  );
  expect(empty.map((file) => basename(file))).toEqual([]);
});

it('impossible states are declared in *.impossible.ts files that the check knows', () => {
  const known = impossibleStates().length;
  for (const file of filesEndingWith('.impossible.ts', libs)) load(file);
  expect(impossibleStates().length).toBe(known);
});

it('planted faults are found: an unheard event, a forgotten job, a made-up event, a missing reason', () => {
  const contents = {
    jobs: [on(TrialHeld, JudgeTrial, 'matching'), every(60, CountTurns, 'keeping')],
    unheard: [{ event: 'moon.landed', because: 'no' }],
    events: ['trial.held', 'trial.poisoned'],
    classes: ['JudgeTrial', 'CountTurns', 'ChokeOnTrial'],
  };
  expect(gapsIn(contents)).toEqual([
    'Nobody hears of trial.poisoned',
    'moon.landed is never declared',
    'moon.landed is unheard without a reason',
    'ChokeOnTrial is a job that never runs',
  ]);
});

it('planted faults are found: a listener that hears the same event twice, a task listed twice, a turn too short', () => {
  expect(
    faultsOf([
      on(TrialHeld, JudgeTrial, 'matching'),
      on(TrialHeld, JudgeTrial, 'telling'),
      every(60, CountTurns, 'keeping'),
      every(0.1, CountTurns, 'keeping'),
    ]),
  ).toEqual([
    'JudgeTrial hears trial.held twice',
    'JudgeTrial is on the queues matching and telling',
    'The task CountTurns is listed twice',
    'The task CountTurns needs a turn of at least one second',
  ]);
});
