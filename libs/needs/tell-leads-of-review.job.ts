import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';

/** Writes to the leads of an institution what a programme officer decided about its need, once per review. */
@Injectable()
export class TellLeadsOfReview implements Listener<{ needId: string; reviewId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { needId, reviewId }: { needId: string; reviewId: string }): Promise<void> {
    const leads: { person_id: string }[] = await tx.query(
      `SELECT r.person_id FROM role r JOIN need n ON n.institution_id = r.organisation_id
        WHERE n.id = $1 AND r.role = 'lead' AND r.until IS NULL`,
      [needId],
    );
    await this.messages.tellAll(
      tx,
      leads.map(({ person_id: personId }) => ({
        key: `need-reviewed:${reviewId}:${personId}`,
        kind: 'need-reviewed',
        to: { personId },
        ids: { needId, reviewId },
      })),
    );
  }
}
