import type { Readable } from 'node:stream';

/** Bytes about which a table has said everything else: their length and their SHA-256 (hexadecimal). */
export interface Measured {
  bytes: number;
  sha256: string;
}

/** Where files are kept, each under the id of its row: on the local disk, or in a bucket. Neither knows whose they are. */
export abstract class Blobs {
  /** Keeps the file at `path`, whole or not at all. @throws Refusal UNAVAILABLE where there is no place or no answer */
  abstract put(key: string, path: string, measured: Measured): Promise<void>;
  /** Streams it. @throws Refusal UNAVAILABLE where it cannot be read now */
  abstract get(key: string): Promise<Readable>;
  /** Forgets it; what is not there is forgotten already. */
  abstract forget(key: string): Promise<void>;
}

/** Keys are ids of rows and nothing else, so that none leads out of its folder. */
export function refuseOtherKeys(key: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) throw new Error('A file is kept under an id');
}
