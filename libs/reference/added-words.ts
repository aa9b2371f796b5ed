import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Anonymous } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { lookAgain } from '../platform/look-again.js';
import type { TermKind } from './terms.js';
import { type AddedWords, Vocabulary } from './vocabulary.js';

const nobody: Anonymous = { kind: 'anonymous', network: '' };
const SECONDS_BETWEEN_LOOKS = 3;

/**
 * Brings the words that officers add into this process's vocabulary: at start, every few seconds, and at once where they
 * were added. The list is short and read whole; a vocabulary that has them already is left alone.
 */
@Injectable()
export class AddedWordsReader implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(AddedWordsReader.name);
  private end: (() => void) | undefined;
  private known = '[]';

  constructor(
    private readonly database: Database,
    private readonly vocabulary: Vocabulary,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // Without a database (to print the schema) there is nothing to read.
    if (!this.database.source.isInitialized) return;
    await this.look();
    this.end = lookAgain(this.log, 'Added words', SECONDS_BETWEEN_LOOKS, () => this.look());
  }

  onApplicationShutdown(): void {
    this.end?.();
  }

  /** Reads the words now in use. */
  async look(): Promise<void> {
    const rows: (AddedWords & { kind: TermKind })[] = await this.database.read(nobody, (tx) =>
      tx.query('SELECT kind, code, words FROM term_synonym WHERE removed_at IS NULL ORDER BY added_at, id'),
    );
    const now = JSON.stringify(rows);
    if (now === this.known) return;
    this.vocabulary.useAdded(rows);
    this.known = now;
  }
}
