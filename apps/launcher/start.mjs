import { run } from './entry.mjs';

run(() => import('./commands/start.mjs'));
