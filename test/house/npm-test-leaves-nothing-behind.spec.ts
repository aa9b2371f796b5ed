import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/*
 * Usability test 2: `npm test` as root and as another user, green twice, without a network, and nothing left running. A run
 * cannot judge the whole of itself; here one that is tiny but whole (build, servers, suites, count) runs in a house of its
 * own, where there is no network but the loopback, and where every process and every port is the run's.
 */
const root = join(__dirname, '../..');
const nobody = 65534;
const another = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

/** Namespaces of its own, as root of a machine that allows them: one has to be root to become another user. */
const apart = ['--net', '--mount', '--pid', '--fork', '--mount-proc'];
const prepared = 'ip link set lo up && mount -t tmpfs -o mode=1777 tmpfs /dev/shm';
const why = judgeable();

function judgeable(): string | null {
  if (process.getuid?.() !== 0) return 'only root can run it as root and as another user';
  if (spawnSync('unshare', [...apart, 'sh', '-c', prepared]).status !== 0)
    return 'this machine allows no network, processes and memory apart';
  const reads = spawnSync('setpriv', [...another, process.execPath, '-e', 'require("typescript")'], {
    cwd: root,
  });
  return reads.status === 0 ? null : 'another user cannot read this checkout';
}

/** What is there once a run has ended: processes besides the first and this one, and ports that somebody answers at. */
const left = `
  const { readFileSync, readdirSync } = require('node:fs');
  const stat = (pid) => { try { return readFileSync('/proc/' + pid + '/stat', 'utf8'); } catch { return ''; } };
  const runs = (pid) => / [^ZX] /.test(stat(pid).replace(/.*\\)/, ') ').slice(1, 5));
  const processes = readdirSync('/proc').filter((name) => /^\\d+$/.test(name) && name !== '1' && Number(name) !== process.pid);
  const ports = ['tcp', 'tcp6'].flatMap((of) => readFileSync('/proc/net/' + of, 'utf8').split('\\n').filter((line) => / 0A /.test(line)));
  console.log(JSON.stringify({ processes: processes.filter(runs).map(stat), ports }));`;

interface Left {
  code: number;
  said: string;
  processes: string[];
  ports: string[];
  folders: string[];
}

/** One run after the other, and what each has left. */
async function twice(as: readonly string[]): Promise<Left[]> {
  const place = mkdtempSync(join(tmpdir(), 'a-run-of-tests-'));
  // As everybody’s temporary folder is: writable by all, and each removes their own.
  chmodSync(place, 0o1777);
  const run = [process.execPath, 'apps/launcher/test.mjs', '--suites-only', '--selectProjects', 'specs'];
  const script = `${prepared} || exit 99
    for turn in 1 2; do
      "$@" > ${place}/said 2> ${place}/told; code=$?
      echo "$code $(tail -n 1 ${place}/said)"
      ${JSON.stringify(process.execPath)} -e "$LEFT"
      ls /dev/shm ${place} | grep '^midst-test-' | tr '\\n' ' '; echo
    done`;
  const words = [...as, ...run, '--testPathPatterns', 'apps/web/office/bars.spec'];
  // Nothing of the run around it: it must find and start all that it needs.
  const env = { PATH: process.env.PATH, HOME: place, TMPDIR: place, LEFT: left };
  try {
    const { stdout } = await promisify(execFile)('unshare', [...apart, 'sh', '-c', script, 'sh', ...words], {
      cwd: root,
      env,
      timeout: 120_000,
    });
    const lines = stdout.split('\n');
    return [0, 3].map((at) => {
      const [code, ...said] = lines[at].split(' ');
      const folders = lines[at + 2].split(' ').filter(Boolean);
      return {
        ...{ code: Number(code), said: said.join(' '), folders },
        ...(JSON.parse(lines[at + 1]) as Pick<Left, 'processes' | 'ports'>),
      };
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const green: Left = {
  ...{ code: 0, said: '3 passed, 0 failed, 0 skipped' },
  ...{ processes: [], ports: [], folders: [] },
};

(why ? it.skip : it)(
  `npm test is green twice for root and for another user, without a network, and leaves nothing behind${why ? `: not judged here, ${why}` : ''}`,
  async () => {
    // What is built may be another's to write; where Jest was started by itself it may also be old.
    await promisify(execFile)(process.execPath, ['apps/launcher/build.mjs'], { cwd: root });
    const [asRoot, asAnother] = await Promise.all([twice([]), twice(['setpriv', ...another])]);
    expect({ asRoot, asAnother }).toEqual({ asRoot: [green, green], asAnother: [green, green] });
  },
);
