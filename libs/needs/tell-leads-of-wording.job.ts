import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';

/** The leads of an institution learn what an officer answered about words of their need. */
@Injectable()
export class TellLeadsOfWording implements Listener<{ needId: string; flagId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { needId, flagId }: { needId: string; flagId: string }): Promise<void> {
    const leads: { personId: string }[] = await tx.query(
      `SELECT r.person_id AS "personId" FROM role r JOIN need n ON n.institution_id = r.organisation_id
        WHERE n.id = $1 AND r.role = 'lead' AND r.until IS NULL`,
      [needId],
    );
    await this.messages.tellAll(
      tx,
      leads.map(({ personId }) => ({
        key: `need-wording:${flagId}:${personId}`,
        kind: 'need-wording',
        to: { personId },
        ids: { needId, flagId },
      })),
    );
  }
}
