import type { Logger } from '@nestjs/common';

/**
 * Looks at something again every few seconds, for lists that are short and are kept in memory. A database that is away for a
 * moment is told by everything that needs it; the list is read at the next look.
 * @returns what ends it
 */
export function lookAgain(log: Logger, what: string, seconds: number, look: () => Promise<void>): () => void {
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.debug(`${what} were not read: ${String(error)}`));
  }, seconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}
