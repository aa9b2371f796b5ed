import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type/node';
import { Config } from '../../platform/config.js';
import type { Measured } from '../../platform/blobs/blobs.js';
import { Refusal } from '../../platform/refusal.js';
import type { EngagementsRefusalCode } from '../engagement.refusals.js';
import { type FileKind, kindOf } from './file-kinds.js';

/** Read with the first picture that comes: most programs draw none, and it weighs as much as a tenth of what they may hold. */
async function painter(): Promise<typeof import('sharp')> {
  const { default: sharp } = await import('sharp');
  // Two processors draw one picture at a time; what is drawn once is not asked for again.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

const mostPixels = 60_000_000;

/** A file that came in, as it is to be kept: of a kind that documents take, pictures without what a camera wrote. */
export interface TakenIn extends Measured {
  kind: FileKind;
  path: string;
}

/** Files on their way in: streamed to the disk, measured, looked at by their content, pictures drawn anew. */
@Injectable()
export class Intake {
  constructor(private readonly config: Config) {}

  /** Takes a file in, does `work` with it, and leaves nothing behind. @throws Refusal FILE_TOO_LONG, FILE_EMPTY, FILE_KIND, PICTURE_UNREADABLE */
  async with<T>(coming: Readable, work: (file: TakenIn) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'midst-document-'));
    try {
      const came = join(folder, 'came');
      await this.receive(coming, came);
      const kind = await lookAt(came);
      const path = kind.picture ? await drawnAnew(came, join(folder, 'drawn'), kind) : came;
      return await work({ kind, path, ...(await measured(path)) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Reads to the end whatever comes: whoever is cut off in the middle of sending hears no answer. */
  private async receive(coming: Readable, path: string): Promise<void> {
    const most = this.config.values.DOCUMENT_MAX_BYTES;
    let bytes = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of coming as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes <= most) await file.writeFile(chunk);
      }
    } finally {
      await file.close();
    }
    if (bytes > most) throw wrong('FILE_TOO_LONG', `A document has at most ${most / 1_000_000} MB.`);
    if (bytes === 0) throw wrong('FILE_EMPTY', 'The file is empty.');
  }
}

async function lookAt(path: string): Promise<FileKind> {
  const found = await fileTypeFromFile(path);
  const kind = kindOf(found?.ext, found === undefined && (await isText(path)));
  if (!kind)
    throw wrong(
      'FILE_KIND',
      'Documents are PDF, Word, Excel, PowerPoint or OpenDocument files, plain text, or JPEG, PNG or WebP pictures.',
    );
  return kind;
}

/** UTF-8 without control characters, and nothing that a browser would run. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(decoder.decode(chunk, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Decoded and encoded again: place, time, camera, captions, previews and whatever hangs behind the picture are not
 * copied, and a turned picture is turned by its pixels.
 */
async function drawnAnew(from: string, to: string, { ends }: FileKind): Promise<string> {
  try {
    const sharp = await painter();
    const picture = sharp(from, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    const drawn =
      ends === 'png'
        ? picture.png()
        : ends === 'webp'
          ? picture.webp({ quality: 85 })
          : picture.jpeg({ quality: 85 });
    await drawn.toFile(to);
    return to;
  } catch (error) {
    throw wrong(
      'PICTURE_UNREADABLE',
      'This picture cannot be read. Save it again as a JPEG or PNG, then send it.',
      error,
    );
  }
}

async function measured(path: string): Promise<Measured> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

function wrong(code: EngagementsRefusalCode, sentence: string, cause?: unknown): Refusal {
  return new Refusal<EngagementsRefusalCode>(code, sentence, [{ field: 'file', sentence }], { cause });
}
