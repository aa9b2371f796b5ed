import { run } from './entry.mjs';

run(() => import('./commands/doctor.mjs'));
