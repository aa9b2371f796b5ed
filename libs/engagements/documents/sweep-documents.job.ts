import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { system } from '../../platform/actor.js';
import { Blobs, type Kept } from '../../platform/blobs/blobs.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { LOGGER } from '../../platform/platform.module.js';

/** Bytes come before their row: younger ones may still get one. */
const olderThanSeconds = 24 * 3600;

/** Takes bytes that no row names: a program was killed between keeping them and writing the row. */
@Injectable()
export class SweepDocuments implements Task {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    let swept = 0;
    for await (const some of this.blobs.list())
      for (const key of await this.namedByNobody(some)) {
        await this.blobs.forget(key);
        swept += 1;
      }
    if (swept > 0) this.logger.warn({ swept }, 'files of documents that no row names were taken away');
  }

  private async namedByNobody(kept: readonly Kept[]): Promise<string[]> {
    const before = this.clock.in(-olderThanSeconds);
    const old = kept.filter(({ at }) => at < before).map(({ key }) => key);
    if (old.length === 0) return [];
    const rows: { id: string }[] = await this.database.read(system('relay'), (tx) =>
      tx.query(
        'SELECT id FROM shared_document_version WHERE id = ANY ($1) UNION SELECT id FROM held_text WHERE id = ANY ($1)',
        [old],
      ),
    );
    const named = new Set(rows.map(({ id }) => id));
    return old.filter((key) => !named.has(key));
  }
}
