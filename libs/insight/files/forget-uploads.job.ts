import { Injectable } from '@nestjs/common';
import { Audit } from '../../people/audit.service.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { importFileLife } from './import-file.states.js';

/** Long enough to ask a colleague about a column, short enough for a file that may hold names and addresses. */
const WEEK = 7 * 24 * 3600;

/** For how long a file can be undone whole: what records said before it is about people as well. */
const MONTH = 30 * 24 * 3600;

/** Forgets files that nobody went on with for a week; nothing of them was brought in, or what was stays as it is. */
@Injectable()
export class ForgetUploads implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<void> {
    await this.database.as(system('importer'), async (tx) => {
      const waited = this.clock.in(-WEEK);
      const { from, to } = importFileLife.transitions.drop;
      const [dropped]: [{ id: string }[], number] = await tx.query(
        `UPDATE import_file SET state = $1, moved_at = $2 WHERE id IN (SELECT id FROM import_file
           WHERE state = ANY ($3) AND moved_at < $4 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [to, this.clock.now(), from, waited],
      );
      await tx.query(
        `DELETE FROM import_part WHERE file_id = ANY ($1)
            OR file_id IN (SELECT id FROM import_file WHERE state = 'failed' AND moved_at < $2)`,
        [dropped.map(({ id }) => id), waited],
      );
      await tx.query(
        `DELETE FROM import_former WHERE file_id IN (SELECT id FROM import_file
          WHERE state NOT IN ('applying', 'undoing') AND (state = 'undone' OR moved_at < $1))`,
        [this.clock.in(-MONTH)],
      );
      for (const { id } of dropped)
        await this.audit.write(tx, { act: 'import-dropped', noun: 'import-file', nounId: id });
    });
  }
}
