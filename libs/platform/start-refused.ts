import { isConnectionLoss } from './connection-loss.js';
import { faultOf } from './logging.js';
import { shortly } from './queues/complaints.js';

/** Why a program does not start: sentences for an operator that end with the way out. */
export class StartRefused extends Error {}

/** SQLSTATEs of a server that answers and lets nobody in: wrong login, no such database. */
const turnedAway = new Set(['28P01', '28000', '3D000']);

/** What a program prints before it ends with exit code 1: what is wrong and the way out, or else the whole fault. */
export function whyNotStarted(program: string, error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && turnedAway.has(code))
    return `${program} did not start: PostgreSQL refuses the login in DATABASE_URL (${shortly(error)}). Correct DATABASE_URL and start again.`;
  if (isConnectionLoss(error))
    return `${program} did not start: PostgreSQL does not answer at the address in DATABASE_URL (${shortly(error)}). Start it, or correct DATABASE_URL, and start again.`;
  return `${program} did not start: ${JSON.stringify(faultOf(error), null, 2)}`;
}
