import 'reflect-metadata';
import { startWorker } from '../../apps/worker/start.js';
import { readConfig } from '../../libs/platform/config.js';
import { trialJobs } from './trials.js';

/** The real worker program with another table of contents: what tests kill, restart and starve. */
void startWorker(() => ({ config: readConfig(), jobs: trialJobs, libraries: [] }));
