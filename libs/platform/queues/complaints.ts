import { Logger } from '@nestjs/common';
import { faultOf } from '../logging.js';

/**
 * Logs a fault of the connection once in ten seconds instead of at every try: a database that is away for a
 * minute otherwise writes thousands of equal lines and hides the one that matters.
 */
export class Complaints {
  private readonly last = new Map<string, number>();
  private readonly log: Logger;

  constructor(context: string) {
    this.log = new Logger(context);
  }

  say(error: unknown, doing: string): void {
    const sentence = `${doing}: ${shortly(error)}`;
    const now = Date.now();
    if (now - (this.last.get(sentence) ?? 0) < 10_000) return;
    if (this.last.size > 100) this.last.clear();
    this.last.set(sentence, now);
    this.log.warn(sentence);
  }
}

/**
 * An error in at most 500 characters, without the values that a database quotes. An AggregateError (both addresses
 * of localhost refused) has no message of its own.
 */
export function shortly(error: unknown): string {
  if (error instanceof AggregateError && !error.message)
    return error.errors.map(shortly).join('; ').slice(0, 500);
  const { name, message } = faultOf(error);
  return `${String(name)}: ${String(message ?? '')}`.slice(0, 500);
}
