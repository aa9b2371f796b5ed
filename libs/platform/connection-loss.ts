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

/**
 * Whether an error means "the database cannot serve us now" (gone, starting, stopping, full, too slow) rather than
 * "the query is wrong". SQLSTATE classes 08 and 57P, 53300 (too many connections), 57014 (our own time limit).
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (broken.has(code) || /^(08|57P|53300$|57014$)/.test(code))) return true;
  return sentences.some((sentence) => error.message.includes(sentence)) || isConnectionLoss(error.cause);
}
