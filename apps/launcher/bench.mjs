import { run } from './entry.mjs';

run(() => import('./commands/bench.mjs'));
