import { setTimeout as pause } from 'node:timers/promises';
import { Mailbox } from '../support/mailbox.js';
import { House } from './house/house.js';
import { type Figure, judged, machine, print, sharedNow } from './house/report.js';
import { peakMb, residentMb } from './house/usage.js';
import { found } from './load/found.js';
import { regularsOf, runLoad } from './load/run-load.js';
import { fillTown, usualTown } from './population/town.js';

const targets: Record<string, number> = { api: 250, worker: 250, web: 150 };
const settleMs = 5_000;
const load = { rate: 150, seconds: 30 };

/** What each program holds resident: after start with the usual town, while it is used, and after it was used. */
async function main(args: readonly string[]): Promise<void> {
  const shared = sharedNow();
  const mailbox = await Mailbox.open();
  const house = await House.lay({ SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
  try {
    const town = await fillTown(house.laid.adminUrl);
    const { pids, apiUrl } = await house.start();
    await pause(settleMs);
    const figures: Figure[] = [];
    const add = (when: string, read: (pid: number) => number) => {
      for (const [name, pid] of Object.entries(pids))
        figures.push({
          name: `${name} resident, ${when}`,
          value: read(pid),
          unit: 'MB',
          most: targets[name],
        });
    };
    add('after start', residentMb);
    await found(house.laid.adminUrl, regularsOf(town));
    const { achieved, errors } = await runLoad({ apiUrl, town, ...load });
    add('after load', residentMb);
    add('at most', peakMb);
    figures.push({
      name: 'PostgreSQL, all processes (PSS)',
      value: residentMb(house.laid.postgres, { family: true }),
      unit: 'MB',
    });
    print(
      {
        bench: 'memory',
        command: 'npm run bench -- memory',
        size: `${usualTown.clinicians} clinicians, ${usualTown.needs} needs; load: ${achieved.toFixed(0)} operations a second for ${load.seconds} s, ${errors} errors`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: figures.map(judged),
        notes: pids.web ? [] : ['web is not built yet, so it has no figure'],
      },
      args,
    );
  } finally {
    await house.end();
    await mailbox.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
