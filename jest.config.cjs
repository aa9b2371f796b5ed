// NestJS 12 and a few others ship ES modules only, and Jest on Node 20 cannot require() those:
// every package that says "type": "module" is compiled on the way in, all others are left alone.
const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

function esmPackages(folder = join(__dirname, 'node_modules')) {
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(folder, name)).map((n) => `${name}/${n}`)
      : name.startsWith('.')
        ? []
        : [name],
  );
  return names.filter((name) => {
    const manifest = join(folder, name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  });
}

const swcrc = { ...JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8')), exclude: [] };
delete swcrc.$schema;
// Jest has no import() of its own: what programs read late is required late here.
swcrc.module = { ...swcrc.module, ignoreDynamic: false };

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[mc]?[tj]s$': ['@swc/jest', { ...swcrc, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages().join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  setupFiles: ['reflect-metadata'],
};

/**
 * What starts no worker has no queue behind it: the API opens none. What says `@queue is tried elsewhere` is about pages
 * and rules; what it has in the queue (mails, searches) the journeys about these try on both backends. On the second one
 * either would be the same again, for a minute of two processors.
 */
function withoutQueue(folder = join(__dirname, 'test/journeys')) {
  const startsWorker = /whole-midst|support\/worker|support\/trial|support\/command-line|queueBackend/;
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .filter((name) => {
      const journey = readFileSync(join(folder, name), 'utf8');
      return !startsWorker.test(journey) || journey.includes('@queue is tried elsewhere');
    })
    .map((name) => `/${name.split(/[/\\]/).pop().replaceAll('.', '\\.')}$`);
}

/** Suites that share a world with all others of their process, and it is Node's own: kept-runtime.cjs reads what they try. */
const oneWorld = {
  ...base,
  transform: {},
  testEnvironment: '<rootDir>/test/support/kept-environment.cjs',
  runtime: '<rootDir>/test/support/kept-runtime.cjs',
};

const specs = ['libs', 'apps', 'migrations'];

/** Specs that invent types of GraphQL, which no program after them may have: each keeps a world of its own. */
function inventing() {
  return specs
    .flatMap((folder) =>
      readdirSync(join(__dirname, folder), { recursive: true }).map((name) => join(folder, name)),
    )
    .filter((name) => name.endsWith('.spec.ts'))
    .filter((name) =>
      /@(?:ObjectType|InputType|Resolver)\(/.test(readFileSync(join(__dirname, name), 'utf8')),
    )
    .map((name) => `<rootDir>/${name}`);
}

/** Suites that start whole programs, on servers that are started once. */
const programs = (backend) => ({
  ...oneWorld,
  globals: { queueBackend: backend },
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
});

const journeys = (backend, leftOut = []) => ({
  ...programs(backend),
  displayName: `journeys on ${backend}`,
  testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...leftOut],
});

module.exports = {
  // More than one wait of `test/support/patience.ts`, whose words say more than that a test took too long.
  testTimeout: 180_000,
  // Journeys wait for mail, clocks and each other's programs, so two cores carry four of them; Jest would run one at a time.
  maxWorkers: 4,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  projects: [
    {
      ...oneWorld,
      displayName: 'specs',
      testMatch: specs.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      testPathIgnorePatterns: ['/node_modules/', ...inventing()],
    },
    { ...base, displayName: 'specs of an own world', testMatch: inventing() },
    {
      ...programs('postgres'),
      displayName: 'house',
      // What touches no queue runs once: the house itself, and what strangers may try at its doors.
      testMatch: ['<rootDir>/test/house/**/*.spec.ts', '<rootDir>/test/abuse/**/*.spec.ts'],
    },
    {
      ...programs('postgres'),
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    },
    journeys('postgres'),
    journeys('redis', withoutQueue()),
  ],
};
