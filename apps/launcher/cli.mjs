import { run } from './entry.mjs';

run(() => import('./commands/cli.mjs'));
