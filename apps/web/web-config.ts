import { z } from 'zod';

const address = z
  .string()
  .refine((s) => /^https?:\/\//.test(s), { message: 'must start with http:// or https://' })
  .transform((s) => s.replace(/\/+$/, ''));

const port = z.coerce.number().int().min(0).max(65535);

/** Every variable that the web service reads; the others belong to the programs behind the API. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  WEB_PORT: port.default(3000),
  WEB_URL: address
    .default('http://127.0.0.1:3000')
    .describe('how people reach it; https makes cookies Secure'),
  API_URL: address.default('http://127.0.0.1:4000').describe('where the API is, without /graphql'),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters; `openssl rand -hex 32` makes one'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  WORKER_URL: z
    .url()
    .optional()
    .describe('where a worker answers operators about its queues; unset: it is not shown'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEMO: z.stringbool().default(false),
  SMTP_PORT: port.optional().describe("the demo's own mail server; unset: there is none"),
  INBOUND_MAIL_PORT: port
    .optional()
    .describe('where the demo hands replies to mail over; unset: they are not offered'),
  SMS_SECRET: z
    .string()
    .optional()
    .describe('with which the demo checks texts that come to its own gateway; unset: it takes none'),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be a mailto: or an https:// address')
    .optional()
    .describe('who hears of a hole in the service; told at /.well-known/security.txt'),
  DOCUMENT_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .max(100_000_000)
    .default(10_000_000)
    .describe('the longest document; the API reads the same'),
  DATA_DIR: z.string().default('.midst').describe("where the demo's mail is kept"),
});

export type WebVariables = z.infer<typeof variables>;

export class WebConfig {
  constructor(readonly values: Readonly<WebVariables>) {}

  get production(): boolean {
    return this.values.NODE_ENV === 'production';
  }

  /** Whether browsers reach it over TLS; cookies are Secure then. */
  get overTls(): boolean {
    return this.values.WEB_URL.startsWith('https://');
  }

  /** Where the demo's mail server listens; undefined where Midst keeps no mail itself. */
  get outboxPort(): number | undefined {
    return this.values.DEMO && !this.production ? this.values.SMTP_PORT : undefined;
  }
}

/** Every fault of the configuration, in one message: an operator mends them in one go. */
export class WebConfigurationFault extends Error {}

/**
 * Reads the configuration and refuses to start with every fault named at once.
 * @throws WebConfigurationFault
 */
export function readWebConfig(environment: Record<string, string | undefined> = process.env): WebConfig {
  const stated = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = variables.safeParse(stated);
  const faults = read.success ? [] : read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  if (stated.NODE_ENV === 'production') {
    if (stated.DEMO && stated.DEMO !== 'false')
      faults.push('DEMO: demo doors stay closed in production; unset it');
    if (!stated.WEB_URL) faults.push('WEB_URL: say how people reach the service');
  }
  if (!read.success || faults.length > 0)
    throw new WebConfigurationFault(
      `The configuration of the web service has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`,
    );
  return new WebConfig(Object.freeze(read.data));
}
