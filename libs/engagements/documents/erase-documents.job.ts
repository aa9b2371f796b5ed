import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { system } from '../../platform/actor.js';
import { Blobs } from '../../platform/blobs/blobs.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { DocumentVersion, SharedDocument } from './document.entity.js';

const atOnce = 20;

/** Takes the bytes of documents that are to be gone, and then what they were called. Forgetting twice does no harm. */
@Injectable()
export class EraseDocuments implements Task {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const relay = system('relay');
    const due = await this.database.read(relay, (tx): Promise<{ id: string; document_id: string }[]> =>
      tx.query(
        `SELECT v.id, v.document_id FROM shared_document d JOIN shared_document_version v ON v.document_id = d.id
            WHERE d.erase AND v.erased_at IS NULL ORDER BY v.id LIMIT $1`,
        [atOnce],
      ),
    );
    for (const { id } of due) await this.blobs.forget(id);
    if (due.length === 0) return;
    await this.database.as(relay, async (tx) => {
      const gone = { fileName: '-', erasedAt: this.clock.now() };
      await tx.update(DocumentVersion, { id: In(due.map(({ id }) => id)), erasedAt: IsNull() }, gone);
      await tx.update(SharedDocument, { id: In(due.map((one) => one.document_id)) }, { name: '-' });
    });
  }
}
