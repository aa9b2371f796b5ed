import { createServer } from 'node:net';
import { Told } from './told.mjs';

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Free on the loopback and on every address; a machine without IPv6 does not count as busy. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) if (!(await canListen(port, host))) return false;
  return true;
}

// Below 32768 on purpose: above it the system hands out ports for outgoing connections and takes ours meanwhile.
const lowest = 15_000;
const highest = 32_000;

/** A free port, near `wanted` when given. Others may take it a moment later, so callers try again on failure. */
export async function freePort(wanted = lowest + Math.floor(Math.random() * (highest - lowest))) {
  for (let tried = 0, port = wanted; tried < 500; tried += 1, port = port >= highest ? lowest : port + 1) {
    if (await isFree(port)) return port;
  }
  throw new Told('Midst found no free port between 15000 and 32000: stop some programs and try again.');
}

/** Refuses with one sentence when a port that people will type is taken. */
export async function requireFree(port, variable, purpose) {
  if (await isFree(port)) return;
  throw new Told(
    `Port ${port} for ${purpose} is in use by another program: stop that program, or choose another port with ${variable}=${port + 100} npm start.`,
  );
}
