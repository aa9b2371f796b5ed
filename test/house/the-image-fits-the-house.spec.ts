import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWebConfig } from '../../apps/web/web-config.js';
import { readConfig } from '../../libs/platform/config.js';

const house = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(house, file), 'utf8');
const dockerfile = read('docker/Dockerfile');
const compose = read('docker/compose.yaml');
const launcher = read('apps/launcher/program.mjs');

/** The lines of a section: of `  api:` or `x-queue: &queue`, until the next one that begins as far to the left. */
function section(name: string): string {
  const found = new RegExp(`^( *)${name}:.*\\n((?:\\1 .*\\n|\\s*\\n)+)`, 'm').exec(compose);
  if (!found) throw new Error(`docker/compose.yaml has no section ${name}`);
  return found[2];
}

const stated = (text: string) =>
  [...text.matchAll(/^ +([A-Z][A-Z0-9_]+): (.*)$/gm)].map(([, name, value]) => [
    name,
    value.replaceAll("'", ''),
  ]);

/** What an operator gives in this test; `${NAME:-other}` falls back, `${NAME:?why}` must be given. */
const given: Record<string, string> = {
  CREDENTIAL_KEYS: 'first:MIIE',
  MIDST_APP_PASSWORD: 'app',
  MIDST_OWNER_PASSWORD: 'owner',
  POSTGRES_PASSWORD: 'super',
  SECRET_KEY: 'a secret key of thirty-two letters',
  SMTP_URL: 'smtp://mail.example:587',
};

function filled(value: string): string {
  return value.replace(/\$\{([A-Z0-9_]+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    if (kind === '?' && !given[name]) throw new Error(`${name} must be given: ${rest}`);
    return given[name] ?? rest;
  });
}

/** The whole environment of a service, with the sections that it takes in. */
function environmentOf(service: string): Record<string, string> {
  const own = section(service);
  const environment = /^ +environment:\n((?: {6}.*\n)+)/m.exec(own)?.[1] ?? '';
  const takenIn = [...(/<<: (.*)/.exec(environment)?.[1] ?? '').matchAll(/\*([a-z]+)/g)].map(([, name]) =>
    section(`x-${name}`),
  );
  const lines = [...takenIn.flatMap(stated), ...stated(environment)];
  return Object.fromEntries(lines.map(([name, value]) => [name, filled(value)]));
}

const programs = ['api', 'worker', 'web', 'migrate'] as const;

it.each(programs)(
  '%s starts from its environment, and every variable in it is one that it reads',
  (service) => {
    const environment = environmentOf(service);
    expect(environment.NODE_ENV).toBe('production');
    const { values } = service === 'web' ? readWebConfig(environment) : readConfig(environment);
    // Numbers are read as numbers, an address keeps its text, and an empty variable counts as not set.
    const asRead = Object.fromEntries(
      Object.keys(environment).map((name) => [name, String(values[name as never] ?? '')]),
    );
    expect(asRead).toEqual(environment);
  },
);

it('what browsers reach knows no login of the database, and only what migrates knows the owner', () => {
  const whoKnows = (word: RegExp) =>
    programs.filter((name) => word.test(JSON.stringify(environmentOf(name))));
  expect(whoKnows(/postgres:/)).toEqual(['api', 'worker', 'migrate']);
  expect(whoKnows(/midst_owner/)).toEqual(['migrate']);
});

it('every program that image or composition names is one of the house', () => {
  const named = [...`${dockerfile}${compose}`.matchAll(/dist\/(\S+?)\.js/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThanOrEqual(programs.length);
  expect(named.filter((path) => !existsSync(join(house, `${path}.ts`)))).toEqual([]);
});

it('every file that the image copies from the project is there, and nothing that the build reads is left out', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)].flatMap(([, files]) =>
    files.split(' '),
  );
  const sources = copied
    .map((file) => file.replace(/^\/midst\//, ''))
    .filter((file) => !/^(\.|dist|node_modules)$/.test(file));
  expect(sources).toContain('package-lock.json');
  expect(sources.filter((file) => !existsSync(join(house, file)))).toEqual([]);
  const leftOut = read('docker/Dockerfile.dockerignore').trim().split('\n');
  const build = read('apps/launcher/build.mjs');
  const needed = [...build.matchAll(/^const (?:roots|settings) = \[(.*)\]/gm)].flatMap(([, list]) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, path]) => path.split('/')[0]),
  );
  expect(needed).toContain('migrations');
  expect(needed.filter((path) => leftOut.includes(path))).toEqual([]);
});

it.each([
  ['api', 'API_PORT'],
  ['worker', 'WORKER_PORT'],
  ['web', 'WEB_PORT'],
] as const)(
  '%s is asked for its health where it listens, and its heap is bounded as `npm start` bounds it',
  (service, port) => {
    const environment = environmentOf(service);
    expect(/fetch\('([^']+)'\)/.exec(section(service))?.[1]).toBe(
      `http://127.0.0.1:${environment[port]}/health/ready`,
    );
    const ofService = (table: string) =>
      new RegExp(`${table} = \\{.*\\b${service}: (\\d+)`).exec(launcher)?.[1];
    const [bound, young] = [ofService('heapMb'), ofService('youngMb') ?? '8'];
    // As arguments: in NODE_OPTIONS Node refuses the last of them, and no program would start.
    expect(/command: node (.*) dist/.exec(section(service))?.[1]).toBe(
      `--max-old-space-size=${bound} --max-semi-space-size=${young} --no-parallel-scavenge`,
    );
  },
);

it('what an operator may give stands in the table of variables', () => {
  const operations = read('docs/operations.md');
  const asked = [...compose.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name);
  expect(asked).toContain('SMTP_URL');
  expect(asked.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});
