import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';

/**
 * Whoever accepted an invitation to a need came by it: their matches with that need say so. Those that are found later
 * say it from the beginning (the trigger `invited` on `match`).
 */
@Injectable()
export class NoteInvitation implements Listener<{ invitationId: string }> {
  readonly actor = 'matcher';

  async run(tx: EntityManager, { invitationId }: { invitationId: string }): Promise<void> {
    await tx.query(
      `UPDATE match m SET invited_by = i.invited_by FROM app.invited_colleague($1) i
        WHERE m.need_id = i.need_id AND m.person_id = i.person_id AND m.invited_by IS NULL`,
      [invitationId],
    );
  }
}
