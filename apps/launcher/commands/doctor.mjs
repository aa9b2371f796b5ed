import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { inspectBuild } from '../build.mjs';
import { urlOf, withClient } from '../database.mjs';
import { readSettings } from '../environment.mjs';
import { installationFault } from '../install.mjs';
import { lockHolder } from '../lock.mjs';
import { dataFolderOf, movedDatabase, projectRoot, readMarker } from '../places.mjs';
import { isFree } from '../ports.mjs';
import { runningServer } from '../postgres.mjs';
import { leftBehind, readRunning } from '../running.mjs';
import { Told } from '../told.mjs';

const ok = (what) => ({ what });
const fault = (what, wayOut) => ({ what, wayOut });

function isWritable(folder) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function reachable(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => done(true))
      .once('error', () => done(false))
      .once('timeout', () => done(false));
  });
}

async function reachableUrl(url, fallbackPort) {
  const { hostname, port } = new URL(url);
  return reachable(hostname, Number(port || fallbackPort));
}

function tools() {
  const npm = spawnSync('npm', ['--version'], { encoding: 'utf8' });
  return [
    ok(`Node ${process.versions.node}`),
    npm.status === 0
      ? ok(`npm ${npm.stdout.trim()}`)
      : fault('npm is not on the PATH', 'install Node with npm from https://nodejs.org'),
  ];
}

function packages() {
  const wrong = installationFault();
  if (wrong)
    return [fault(`packages differ from the lock file: ${wrong}`, 'npm start installs them, or run npm ci')];
  const { current } = inspectBuild();
  return [
    ok('packages as in the lock file'),
    ok(current ? 'build is current' : 'build is older than the sources; the next start makes it'),
  ];
}

function folders(folder) {
  const nearest = existsSync(folder) ? folder : dirname(folder);
  if (!isWritable(nearest))
    return [
      fault(`${nearest} is not writable`, 'make it writable for this user or set DATA_DIR=/some/folder'),
    ];
  if (!existsSync(folder)) return [ok(`data folder ${folder} is made at the first start`)];
  if (!readMarker(folder))
    return [fault(`${folder} holds files that are not Midst's`, 'set DATA_DIR to an empty or new folder')];
  const moved = movedDatabase(folder);
  return [ok(`data folder ${folder}${moved ? `, database in ${moved}` : ''}`)];
}

function secret(folder, { production }) {
  if (process.env.SECRET_KEY) return [ok('secret key from configuration')];
  if (production)
    return [fault('SECRET_KEY is missing', 'set it; in production it comes from configuration')];
  const file = join(folder, 'secret.key');
  if (!existsSync(file)) return [ok('secret key is made at the first start')];
  const mode = (statSync(file).mode & 0o777).toString(8);
  return mode === '600'
    ? [ok('secret key readable by its owner only')]
    : [fault(`secret key has mode ${mode}`, `chmod 600 ${file}`)];
}

function locks(folder) {
  if (!existsSync(folder)) return [];
  const holder = lockHolder(folder);
  const left = leftBehind(folder);
  if (holder) return [ok(`Midst runs (process ${holder.pid}, ${holder.purpose})`)];
  if (left.length > 0)
    return [
      fault(
        `left behind by an earlier run: ${left.map(({ name }) => name).join(', ')}`,
        'npm start ends them and goes on',
      ),
    ];
  if (existsSync(join(folder, 'launcher.lock')))
    return [ok('a lock of an ended run lies there; the next start removes it')];
  return [ok('no stale lock')];
}

async function ports({ ports: { web, api, smtp }, demoMail }, running) {
  if (running)
    return [ok(`ports ${web}, ${api}${demoMail ? ` and ${smtp}` : ''} belong to the running Midst`)];
  const wanted = [['WEB_PORT', web], ['API_PORT', api], ...(demoMail ? [['SMTP_PORT', smtp]] : [])];
  return Promise.all(
    wanted.map(async ([variable, port]) =>
      (await isFree(port))
        ? ok(`port ${port} is free`)
        : fault(`port ${port} is in use`, `stop that program or set ${variable} to another port`),
    ),
  );
}

async function inspectDatabase(url, folder) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select current_setting('server_version') as version, rolsuper or rolbypassrls as unsafe,
              (select count(*)::int from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'bullmq')) as tables,
              exists (select 1 from pg_namespace where nspname = 'bullmq') as queue
         from pg_roles where rolname = current_user`,
    );
    const [{ version, unsafe, tables, queue }] = rows;
    const found = [ok(`PostgreSQL ${version} answers`)];
    if (unsafe)
      found.push(
        fault("the application's login is superuser or BYPASSRLS", 'give DATABASE_URL a plain login'),
      );
    found.push(
      tables > 0
        ? ok(`migrated (${tables} tables)`)
        : fault('the database is not migrated', 'npm start migrates it'),
    );
    if (tables > 0) found.push(...(await documents(client, folder)));
    if (!process.env.QUEUE_URL) {
      found.push(
        queue
          ? ok('queues in PostgreSQL, schema bullmq')
          : fault('the schema bullmq is missing', 'npm start makes it'),
      );
    }
    return found;
  });
}

const aDay = 24 * 3600 * 1000;

/** Files of documents that lie here for more than a day; what a broken copy left is named by its id too. */
function keptFiles(folder) {
  const documents = join(folder, 'documents');
  if (!existsSync(documents)) return [];
  return readdirSync(documents, { recursive: true })
    .filter((path) => /^[0-9a-f]{2}.[0-9a-f-]{36}(\.coming)?$/.test(path))
    .filter((path) => statSync(join(documents, path)).mtimeMs < Date.now() - aDay)
    .map((path) => path.slice(3, 39));
}

/** Bytes that no row names: the worker takes them, and says so when it cannot. */
async function documents(client, folder) {
  if (process.env.S3_BUCKET)
    return [ok('documents in a bucket; the worker takes files there that no row names')];
  const keys = keptFiles(folder);
  if (keys.length === 0) return [];
  await client.query(`begin; set local midst.system = 'relay'`);
  const { rows } = await client.query('select id from shared_document_version where id = any ($1)', [keys]);
  await client.query('rollback');
  const named = new Set(rows.map(({ id }) => id));
  const nobodys = keys.filter((key) => !named.has(key)).length;
  return nobodys === 0
    ? [ok(`${keys.length} ${keys.length === 1 ? 'file' : 'files'} of documents, each with its row`)]
    : [
        fault(
          `${nobodys} of ${keys.length} files of documents are named by no row`,
          'the worker takes them within six hours; see its log if they stay',
        ),
      ];
}

async function database({ external }, folder) {
  let url = external?.DATABASE_URL;
  if (!url) {
    const server = readMarker(folder) && runningServer(folder);
    if (!server) return [ok('embedded PostgreSQL is not running; npm start starts it')];
    url = urlOf(server, 'midst_app');
  }
  try {
    return await inspectDatabase(url, folder);
  } catch (error) {
    return [
      fault(
        `the database does not answer: ${error.message}`,
        external ? 'check DATABASE_URL and the server' : 'see logs/postgres.log in the data folder',
      ),
    ];
  }
}

async function services(settings, running) {
  const found = [];
  const { QUEUE_URL, SMTP_URL } = process.env;
  if (QUEUE_URL) {
    found.push(
      (await reachableUrl(QUEUE_URL, 6379))
        ? ok('Redis answers')
        : fault('Redis does not answer', 'check QUEUE_URL, or unset it to keep queues in PostgreSQL'),
    );
  }
  if (SMTP_URL) {
    found.push(
      (await reachableUrl(SMTP_URL, 25))
        ? ok('mail server answers')
        : fault('the mail server does not answer', 'check SMTP_URL; mail waits and nothing is lost'),
    );
  } else if (running && settings.demoMail) {
    found.push(
      (await reachable('127.0.0.1', settings.ports.smtp))
        ? ok('demo mail answers')
        : fault('demo mail does not answer', 'see logs/web.log in the data folder'),
    );
  }
  return found;
}

/** `npm run doctor`: one line per thing, and the way out beside every fault. Changes nothing. */
export async function main() {
  const folder = dataFolderOf(process.env);
  let settings;
  try {
    settings = readSettings(process.env);
    movedDatabase(folder);
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    process.stdout.write(`fault  ${error.message}\n`);
    return 1;
  }
  const running = Boolean(readMarker(folder) && lockHolder(folder) && readRunning(folder)?.ready);
  const findings = [
    ...tools(),
    ...packages(),
    ...folders(folder),
    ...secret(folder, settings),
    ...locks(folder),
  ];
  findings.push(...(await ports(settings, running)));
  if (existsSync(join(projectRoot, 'node_modules/pg'))) findings.push(...(await database(settings, folder)));
  findings.push(...(await services(settings, running)));
  for (const { what, wayOut } of findings)
    process.stdout.write(wayOut ? `fault  ${what} → ${wayOut}\n` : `ok     ${what}\n`);
  const faults = findings.filter(({ wayOut }) => wayOut).length;
  process.stdout.write(faults === 0 ? 'No faults.\n' : `${faults} ${faults === 1 ? 'fault' : 'faults'}.\n`);
  return faults === 0 ? 0 : 1;
}
