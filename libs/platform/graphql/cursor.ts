import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusal.js';
import { Secrets } from '../secrets.js';

/** The values of the row's sort keys, in the list's order; the last of them is unique. */
export type CursorKeys = readonly (string | number | boolean | null)[];

/**
 * Cursors are signed for the list that gave them out: a forged one could otherwise ask "is there anything after
 * this name?" in a list whose sort keys the reader may not see.
 */
@Injectable()
export class Cursors {
  constructor(private readonly secrets: Secrets) {}

  /** @param list the connection's name and whatever its order depends on, e.g. `needs by deadline` */
  write(list: string, keys: CursorKeys): string {
    const text = Buffer.from(JSON.stringify(keys)).toString('base64url');
    return `${text}.${this.signature(list, text)}`;
  }

  /** @throws Refusal BAD_CURSOR */
  read(list: string, cursor: string): CursorKeys {
    const [text, signature, more] = cursor.split('.');
    const wanted = Buffer.from(this.signature(list, text));
    const given = Buffer.from(signature ?? '');
    if (more !== undefined || wanted.length !== given.length || !timingSafeEqual(wanted, given))
      throw new Refusal(
        'BAD_CURSOR',
        'This cursor does not belong to this list. Begin again without `after`.',
        [{ field: 'after', sentence: 'Use an `endCursor` that this very list gave out, or leave it out.' }],
      );
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as CursorKeys;
  }

  private signature(list: string, text: string): string {
    return this.secrets.sign('cursor', `${list}\n${text}`);
  }
}
