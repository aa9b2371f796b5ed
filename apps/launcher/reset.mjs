import { run } from './entry.mjs';

run(() => import('./commands/reset.mjs'));
