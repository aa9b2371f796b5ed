import { once } from 'node:events';
import { bringUpToDate } from '../demo.mjs';
import { heapFlags, spawnProgram } from '../program.mjs';
import { openSession } from '../session.mjs';

/** `npm run midst -- …`: passes everything on; standard output carries only what the command itself prints. */
export async function main(args) {
  const session = await openSession('command');
  let child;
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopped = true;
      child?.kill(signal);
    });
  }
  try {
    // A running Midst has migrated already; a database of one's own is the person's to migrate; ranking has its own.
    if (session.server && !['migrate', 'rank'].includes(args[0])) {
      await bringUpToDate({ ...session, settings: { ...session.settings, demo: false } });
    }
    if (stopped) return 130;
    // Only ranking makes a database, so no other command learns the login that may.
    const env =
      args[0] === 'rank' && session.adminUrl
        ? { DATABASE_ADMIN_URL: session.adminUrl, ...session.env }
        : session.env;
    // An import holds one batch at a time, unless every row is to stand in one answer.
    const flags = args.includes('--rows') ? [] : heapFlags(args[0], env);
    child = spawnProgram('apps/cli/main.js', args, env, {
      flags,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const [code, signal] = await once(child, 'close');
    return signal ? 130 : code;
  } finally {
    await session.close();
  }
}
