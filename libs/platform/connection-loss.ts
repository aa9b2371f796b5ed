/** Node's names for a connection that could not be made or broke. */
const broken = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
]);

/** pg says these without a code. */
const sentences = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'not queryable',
  'Client was closed',
];

/** The connection broke under a transaction; what was asked of it afterwards failed for that reason only. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('The connection broke under a transaction', { cause });
    this.name = 'ConnectionLost';
  }
}

/**
 * Whether an error means "the database cannot serve us now" (gone, starting, stopping, full, too slow) rather than
 * "the query is wrong". SQLSTATE classes 08 and 57P, 53300 (too many connections), 57014 (our own time limit).
 */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  // By what it has rather than by its class: drivers pass on errors of several makes.
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && (broken.has(code) || /^(08|57P|53300$|57014$)/.test(code))) return true;
  if (typeof message === 'string' && sentences.some((sentence) => message.includes(sentence))) return true;
  return isConnectionLoss(cause);
}
