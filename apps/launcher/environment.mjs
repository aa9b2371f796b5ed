import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Told } from './told.mjs';

function port(env, variable, fallback) {
  const value = Number(env[variable] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Told(`${variable}=${env[variable]} is not a port: give a number between 1 and 65535.`);
  }
  return value;
}

/** What the person has configured, read once. `external` is set when a PostgreSQL server of their own is used. */
export function readSettings(env) {
  const production = env.NODE_ENV === 'production';
  if (Boolean(env.DATABASE_URL) !== Boolean(env.DATABASE_OWNER_URL)) {
    const missing = env.DATABASE_URL
      ? 'DATABASE_OWNER_URL (migrations)'
      : "DATABASE_URL (the application's login)";
    throw new Told(
      `${missing} is missing: set both addresses to use your own PostgreSQL, or neither for the embedded one.`,
    );
  }
  if (production && !env.SECRET_KEY) {
    throw new Told(
      'SECRET_KEY is missing: in production it comes from configuration; make one with "openssl rand -base64 32" and keep it.',
    );
  }
  if (production && !env.CREDENTIAL_KEYS) {
    throw new Told(
      'CREDENTIAL_KEYS is missing: in production the keys that sign certificates come from configuration; docs/operations.md says how to make one.',
    );
  }
  if (production && env.DEMO === 'true')
    throw new Told('DEMO=true is refused in production: unset DEMO or NODE_ENV.');
  const ports = {
    api: port(env, 'API_PORT', 4000),
    web: port(env, 'WEB_PORT', 3000),
    smtp: port(env, 'SMTP_PORT', 2525),
  };
  // Replies go the other way, on the port beside.
  ports.replies = port(env, 'INBOUND_MAIL_PORT', ports.smtp + 1);
  const external = env.DATABASE_URL
    ? { DATABASE_URL: env.DATABASE_URL, DATABASE_OWNER_URL: env.DATABASE_OWNER_URL }
    : undefined;
  const demo = !production && env.DEMO !== 'false';
  // Mail goes to a server of one's own, or in the demo to the one inside Midst; otherwise it waits.
  const ownMail = Boolean(env.SMTP_URL);
  return { production, demo, ports, external, ownMail, demoMail: demo && !ownMail };
}

/** The key from configuration or, outside production, 32 random bytes kept in the data folder for its owner only. */
function secretKey(env, dataFolder) {
  return env.SECRET_KEY || kept(join(dataFolder, 'secret.key'), () => randomBytes(32).toString('base64'));
}

/** The keys that sign certificates, likewise: an RSA key under the id `first`. */
function credentialKeys(env, dataFolder) {
  return env.CREDENTIAL_KEYS || kept(join(dataFolder, 'credential.key'), newCredentialKey);
}

function newCredentialKey() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return `first:${privateKey.toString('base64url')}`;
}

/** What a file of the data folder holds for its owner only; made where there is none. */
function kept(file, make) {
  // An empty file is what a kill at the wrong moment leaves; nothing can have been signed with it.
  if (!existsSync(file) || statSync(file).size === 0) {
    writeFileSync(file, `${make()}\n`, { mode: 0o600 });
  }
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Told(`The key ${file} can be read by other users: run "chmod 600 ${file}".`);
  }
  return readFileSync(file, 'utf8').trim();
}

/** The whole environment of every program of Midst. Stated variables always win over what the launcher would choose. */
export function environmentFor(env, settings, dataFolder, database) {
  const { ports } = settings;
  const whole = {
    ...env,
    ...database,
    NODE_ENV: env.NODE_ENV || 'development',
    // Their output goes into files.
    NO_COLOR: '1',
    SECRET_KEY: secretKey(env, dataFolder),
    CREDENTIAL_KEYS: credentialKeys(env, dataFolder),
    DATA_DIR: dataFolder,
    API_PORT: String(ports.api),
    WEB_PORT: String(ports.web),
    API_URL: env.API_URL || `http://localhost:${ports.api}`,
    WEB_URL: env.WEB_URL || `http://localhost:${ports.web}`,
  };
  if (settings.demo) whole.DEMO = 'true';
  else delete whole.DEMO;
  if (settings.demoMail) {
    whole.SMTP_PORT = String(ports.smtp);
    whole.SMTP_URL = `smtp://127.0.0.1:${ports.smtp}`;
    whole.INBOUND_MAIL_PORT = String(ports.replies);
    whole.REPLY_ADDRESS = env.REPLY_ADDRESS || 'reply@midst.example';
    // Texts of the demo go to a page beside its mails, unless somebody names a gateway.
    if (!env.SMS_URL) {
      whole.SMS_URL = `http://127.0.0.1:${ports.web}/dev/texts`;
      whole.SMS_SECRET = `whsec_${createHash('sha256').update(`texts ${whole.SECRET_KEY}`).digest('base64')}`;
    }
  }
  // npm's own variables mean nothing to the programs and can be many.
  for (const name of Object.keys(whole)) if (name.startsWith('npm_')) delete whole[name];
  return whole;
}
