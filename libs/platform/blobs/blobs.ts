import type { Readable } from 'node:stream';

/** Bytes about which a table has said everything else: their length and their SHA-256 (hexadecimal). */
export interface Measured {
  bytes: number;
  sha256: string;
}

/** A file that lies there, and since when. */
export interface Kept {
  key: string;
  at: Date;
}

/** Where files are kept, each under the id of its row: on the local disk, or in a bucket. Neither knows whose they are. */
export abstract class Blobs {
  /** Keeps the file at `path`, whole or not at all. @throws Refusal UNAVAILABLE where there is no place or no answer */
  abstract put(key: string, path: string, measured: Measured): Promise<void>;
  /** Streams it. @throws Refusal UNAVAILABLE where it cannot be read now */
  abstract get(key: string): Promise<Readable>;
  /** All that lies there, some hundreds at a time, in no order. @throws Refusal UNAVAILABLE */
  abstract list(): AsyncIterable<Kept[]>;
  /** Forgets it; what is not there is forgotten already. */
  abstract forget(key: string): Promise<void>;
}

/** Keys are ids of rows and nothing else, so that none leads out of its folder. */
export function isKey(key: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
}

export function refuseOtherKeys(key: string): void {
  if (!isKey(key)) throw new Error('A file is kept under an id');
}
