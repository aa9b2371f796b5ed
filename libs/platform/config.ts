import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { Bucket } from './blobs/s3-blobs.js';
import { StartRefused } from './start-refused.js';

const url = (schemes: string[]) =>
  z.string().refine((s) => schemes.some((scheme) => s.startsWith(`${scheme}://`)), {
    message: `must start with ${schemes.map((s) => `${s}://`).join(' or ')}`,
  });

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);

const isListOfNetworks = (listed: string) =>
  listed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .every((one) => ipaddr.isValidCIDR(one));

/** Every variable Midst reads, and the only place that reads them. `docs/operations.md` tells the same. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: url(['postgres', 'postgresql']).describe("the application's login, which owns nothing"),
  DATABASE_OWNER_URL: url(['postgres', 'postgresql']).optional().describe('the owner, for migrations only'),
  DATABASE_ADMIN_URL: url(['postgres', 'postgresql'])
    .optional()
    .describe('may create databases; for `rank` only, and unset: the owner'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  DATABASE_PATIENCE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(3000)
    .describe('how long somebody waits for a connection before they are told to come back'),
  LIVE_STREAMS: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(500)
    .describe('how many live updates one API program keeps open; 0: none'),
  QUEUE_URL: url(['redis', 'rediss']).optional().describe('unset: queues live in PostgreSQL'),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters; `openssl rand -hex 32` makes one'),
  CREDENTIAL_KEYS: z
    .string()
    .optional()
    .describe(
      'RSA keys that sign certificates, `id:base64url of PKCS #8` parted by commas; the first one signs',
    ),
  API_PORT: port(4000),
  WEB_PORT: port(3000),
  WORKER_PORT: port(0),
  API_URL: url(['http', 'https']).default('http://127.0.0.1:4000'),
  WEB_URL: url(['http', 'https']).default('http://127.0.0.1:3000'),
  SMTP_URL: url(['smtp', 'smtps']).default('smtp://127.0.0.1:2525'),
  MAIL_FROM: z.string().default('Midst <hello@midst.example>'),
  SMS_URL: url(['http', 'https'])
    .optional()
    .describe('the gateway for text messages; unset: nobody is offered any'),
  SMS_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and at least 24 bytes in base64')
    .optional()
    .describe('signs what goes to the gateway and what comes from it'),
  SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{4,14}|[A-Za-z0-9]{1,11})$/,
      'must be a number such as +447700900123, or 11 letters at most',
    )
    .optional()
    .describe('from whom texts come; unset: as the gateway has it'),
  REPLY_ADDRESS: z
    .string()
    .regex(
      /^[\w.-]{0,11}@[\w-]+(\.[\w-]+)+$/,
      'must be an address such as reply@midst.example (11 letters at most), or @host alone',
    )
    .optional()
    .describe(
      'where people answer the mail about a message, or to confirm a contribution; unset: they answer on the page',
    ),
  INBOUND_MAIL_PORT: port(0).describe('where a worker takes these answers from a mail server; 0: nowhere'),
  INBOUND_MAIL_HOST: z.string().default('127.0.0.1'),
  INBOUND_MAIL_PROTOCOL: z.enum(['smtp', 'lmtp']).default('smtp'),
  INBOUND_MAIL_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and at least 24 bytes in base64')
    .optional()
    .describe('with which a provider signs the mail that it posts to the API; unset: none is taken there'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many proxies stand in front'),
  WEBHOOK_NETWORKS: z
    .string()
    .refine(isListOfNetworks, { message: 'must list networks such as 10.20.0.0/16, parted by commas' })
    .default('')
    .describe('private networks that webhooks may reach; unset: public addresses only'),
  DATA_DIR: z
    .string()
    .optional()
    .describe('where the roster keeps a snapshot, and documents are kept; unset: neither is'),
  S3_ENDPOINT: url(['http', 'https'])
    .optional()
    .describe('documents in a bucket instead; with the four that follow'),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  DOCUMENT_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .max(100_000_000)
    .default(10_000_000)
    .describe('the longest document; the web service reads the same'),
  ROSTER_SHARD: z
    .string()
    .regex(/^[1-9]\d?\/[1-9]\d?$/, 'must say which shard of how many, such as 2/4')
    .refine((s) => Number(s.split('/')[0]) <= Number(s.split('/')[1]) && Number(s.split('/')[1]) <= 16, {
      message: 'must be one of at most 16 shards, such as 2/4',
    })
    .default('1/1')
    .describe('which share of everybody this program keeps in memory'),
  DEMO: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Variables = z.infer<typeof variables>;

export class Config {
  constructor(readonly values: Readonly<Variables>) {}

  get production(): boolean {
    return this.values.NODE_ENV === 'production';
  }

  /** The bucket for documents; undefined where they lie on the local disk. */
  get bucket(): Bucket | undefined {
    const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = this.values;
    if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return undefined;
    return {
      ...{ endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION },
      ...{ accessKey: S3_ACCESS_KEY, secretKey: S3_SECRET_KEY },
    };
  }
}

/** Every fault of the configuration, in one message: an operator mends them in one go. */
export class ConfigurationFault extends StartRefused {}

/**
 * Reads the configuration and refuses to start with every fault named at once.
 * @throws ConfigurationFault
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const stated = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = variables.safeParse(stated);
  const faults = read.success ? [] : read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  if (environment.NODE_ENV === 'production' && environment.DEMO && environment.DEMO !== 'false')
    faults.push('DEMO: demo doors stay closed in production; unset it');
  const ofBucket = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];
  if (ofBucket.some((name) => stated[name]))
    for (const name of ofBucket)
      if (!stated[name]) faults.push(`${name}: a bucket needs ${ofBucket.join(', ')} together`);
  if (stated.SMS_URL && !stated.SMS_SECRET)
    faults.push('SMS_SECRET: a gateway for text messages needs it beside SMS_URL');
  if (!read.success || faults.length > 0)
    throw new ConfigurationFault(
      `The configuration has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`,
    );
  return new Config(Object.freeze(read.data));
}
