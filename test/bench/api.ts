import { Mailbox } from '../support/mailbox.js';
import { House } from './house/house.js';
import { judged, machine, print, sharedNow } from './house/report.js';
import { countingStatements, countStatements, dearestStatements } from './house/statements.js';
import { cpuSeconds, residentMb } from './house/usage.js';
import { operations } from './load/operations.js';
import { found } from './load/found.js';
import { regularsOf, runLoad } from './load/run-load.js';
import { fillTown, usualTown } from './population/town.js';

const target = { rate: 300, p99Ms: 150 };

/**
 * `--rate=…` and `--seconds=…` for looking around, `--statements` to see what PostgreSQL was asked; the target is judged
 * at 300 for 60 s only.
 */
function stated(args: readonly string[], name: string, usual: number): number {
  const found = args.find((arg) => arg.startsWith(`--${name}=`));
  return found ? Number(found.split('=')[1]) : usual;
}

async function main(args: readonly string[]): Promise<void> {
  const rate = stated(args, 'rate', target.rate);
  const seconds = stated(args, 'seconds', 60);
  const shared = sharedNow();
  const mailbox = await Mailbox.open();
  const counting = args.includes('--statements');
  const house = await House.lay({
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    ...(counting && countingStatements),
  });
  try {
    const town = await fillTown(house.laid.adminUrl);
    const { pids, apiUrl } = await house.start();
    const programs = { ...pids, postgres: house.laid.postgres };
    const cpu = () =>
      Object.fromEntries(
        Object.entries(programs).map(([name, pid]) => [
          name,
          cpuSeconds(pid, { family: name === 'postgres' }),
        ]),
      );
    await found(house.laid.adminUrl, regularsOf(town));
    let before = cpu();
    let counted: Promise<void> | undefined;
    const load = await runLoad({
      apiUrl,
      town,
      rate,
      seconds,
      rampSeconds: 15,
      warmSeconds: 5,
      measuring: () => {
        before = cpu();
        if (counting) counted = countStatements(house.laid.adminUrl);
      },
    });
    const after = cpu();
    await counted;
    const spent: Record<string, number> = { 'load generator': load.cpuSeconds };
    for (const name of Object.keys(programs)) spent[name] = after[name] - before[name];
    const count = load.all.count;
    print(
      {
        bench: 'api',
        command: 'npm run bench -- api',
        size: `${usualTown.clinicians} clinicians, ${usualTown.institutions} institutions, ${usualTown.needs} needs; ${rate} operations a second due for ${seconds} s, filled in ${town.seconds.toFixed(1)} s`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: [
          {
            name: 'answered',
            value: load.achieved,
            unit: 'operations/s',
            // What is due in the last moments is answered a little after them.
            least: target.rate * 0.99,
          },
          { name: 'errors', value: load.errors, unit: '', most: 0 },
          { name: 'errors while warming', value: load.errorsInWarming, unit: '' },
          { name: 'p50', value: load.all.p50, unit: 'ms' },
          { name: 'p95', value: load.all.p95, unit: 'ms' },
          { name: 'p99', value: load.all.p99, unit: 'ms', most: target.p99Ms },
          { name: 'slowest', value: load.all.most, unit: 'ms' },
          ...load.byOperation.map(({ name, p99 }) => ({ name: `${name} p99`, value: p99, unit: 'ms' })),
          ...Object.entries(spent).map(([name, used]) => ({
            name: `CPU of ${name}`,
            value: (used / count) * 1000,
            unit: 'ms per operation',
          })),
          ...Object.entries(pids).map(([name, pid]) => ({
            name: `${name} resident`,
            value: residentMb(pid),
            unit: 'MB',
          })),
        ].map(judged),
        notes: [
          `mix: ${operations.map(({ name, share }) => `${share} % ${name}`).join(', ')}`,
          ...load.firstErrors,
          ...(counting ? await dearestStatements(house.laid.adminUrl) : []),
        ],
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
