import { existsSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Logger } from 'pino';

/** In the numbers of `nice`: a process of the usual 0 gets three times as much of a core that both want. */
const niceness = 5;
/** Linux may group processes by session; among groups it is the group's number that counts. */
const group = '/proc/self/autogroup';

/** Lets whoever waits for an answer go first where the worker shares its cores with the API and the database. */
export function stepBack(logger: Logger): void {
  try {
    setPriority(niceness);
    if (existsSync(group)) writeFileSync(group, String(niceness));
  } catch (error) {
    // It works as well, only not behind others: a container may forbid it.
    logger.warn({ fault: String(error) }, 'the worker runs at the usual priority');
  }
}
