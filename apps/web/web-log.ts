import { types } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { WebConfig } from './web-config.js';

export const WEB_LOG = Symbol('the log of the web service');

const secret = ['authorization', 'cookie', 'token', 'code', 'email', 'body', 'url', 'variables', 'mail'];

/** Addresses of pages hold tokens of approvers, so no line ever holds an address. */
export function createWebLog(config: WebConfig): Logger {
  return pino({
    level: config.values.LOG_LEVEL,
    base: { program: 'midst-web' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  });
}

/** Nest's own lines go the same way as ours; its words about routes are worth nothing in a log. */
export class NestWebLog implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown): void {
    this.log_.debug(String(message));
  }
  debug(message: unknown): void {
    this.log_.debug(String(message));
  }
  verbose(message: unknown): void {
    this.log_.trace(String(message));
  }
  warn(message: unknown): void {
    this.log_.warn(String(message));
  }
  error(message: unknown): void {
    if (types.isNativeError(message)) this.log_.error({ fault: faultOf(message) }, message.name);
    else this.log_.error(String(message));
  }
  fatal(message: unknown): void {
    this.log_.fatal(types.isNativeError(message) ? { fault: faultOf(message) } : {}, 'fatal');
  }
}

/** What a programmer needs of an error. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { name: typeof error };
  return {
    name: error.name,
    code: (error as Error & { code?: unknown }).code,
    message: error.message,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    cause: error.cause === undefined ? undefined : faultOf(error.cause),
  };
}
