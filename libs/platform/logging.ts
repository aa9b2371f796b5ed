import { types } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

/** Whatever might hold personal data or a secret is cut before a line is written. */
const redacted = [
  'authorization',
  'cookie',
  'token',
  'code',
  'email',
  'password',
  'variables',
  'body',
  'parameters',
  'query',
  'detail',
];

export function createLogger(config: Config, program: string): Logger {
  return pino({
    level: config.values.LOG_LEVEL,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  });
}

/** Nest's own lines go the same way as ours. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.findLast((part): part is string => typeof part === 'string');
    if (message instanceof Error) this.logger[level]({ context, fault: faultOf(message) }, message.name);
    else this.logger[level]({ context }, String(message));
  }
}

/** What a programmer needs of an error, without the values that a database error carries along. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { name: typeof error };
  const facts = error as Error &
    Record<'sqlState' | 'code' | 'constraint' | 'table' | 'column' | 'routine', unknown>;
  const ofDatabase = 'query' in error && 'parameters' in error;
  return {
    name: error.name,
    sqlState: facts.code,
    constraint: facts.constraint,
    table: facts.table,
    column: facts.column,
    routine: facts.routine,
    // A database quotes the offending value in its sentence ("invalid input syntax for type uuid: …").
    message: ofDatabase ? error.message.replace(/: ".*"$/s, ': …') : error.message,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    cause: types.isNativeError(error.cause) ? faultOf(error.cause) : undefined,
  };
}
