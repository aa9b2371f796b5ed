import type { Readable } from 'node:stream';
import { Refusal } from '../refusal.js';

/**
 * A file that is not UTF-8 is refused before its first row: read as UTF-8, "Côte" would come in as "C�te" and could never be
 * given back as it was. `elsewise` names encodings that the reader itself knows by their first two bytes.
 * @throws Refusal BAD_INPUT with the line of the first byte that is not UTF-8
 */
export async function refuseOtherThanUtf8(
  open: () => Readable,
  elsewise: readonly string[] = [],
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    if (first && elsewise.includes(chunk.toString('hex', 0, 2))) return;
    first = false;
    line += decode(decoder, chunk, line);
  }
  decode(decoder, null, line);
}

/** Lines that ended in this chunk. */
function decode(decoder: TextDecoder, chunk: Buffer | null, line: number): number {
  try {
    return (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()).split('\n').length - 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new Refusal(
      'BAD_INPUT',
      `The file is not in UTF-8 (at line ${line} or a little later): save it as UTF-8 and import it again. Nothing of it was read.`,
    );
  }
}
