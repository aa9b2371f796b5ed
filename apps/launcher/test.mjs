import { run } from './entry.mjs';

run(() => import('./commands/test.mjs'));
