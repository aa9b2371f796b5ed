import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';

type Asked = { deskReviewId: string };

/** Writes to whoever speaks for a desk that a need of its country waits for its answer, each once. */
@Injectable()
export class TellDesk implements Listener<Asked> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { deskReviewId }: Asked): Promise<void> {
    await tell(tx, this.messages, 'desk-asked', deskReviewId, 'd.desk_id');
  }
}

/** Writes to the leads of an institution what the desk of the country says about their need, each once. */
@Injectable()
export class TellLeadsOfDesk implements Listener<Asked> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { deskReviewId }: Asked): Promise<void> {
    await tell(tx, this.messages, 'desk-answered', deskReviewId, 'n.institution_id');
  }
}

/** @param house the column that names whose leads are written to */
async function tell(
  tx: EntityManager,
  messages: Messages,
  kind: string,
  deskReviewId: string,
  house: 'd.desk_id' | 'n.institution_id',
): Promise<void> {
  const readers: { person_id: string }[] = await tx.query(
    `SELECT r.person_id FROM desk_review d JOIN need n ON n.id = d.need_id
       JOIN role r ON r.organisation_id = ${house} AND r.role = 'lead' AND r.until IS NULL WHERE d.id = $1`,
    [deskReviewId],
  );
  await messages.tellAll(
    tx,
    readers.map(({ person_id: personId }) => ({
      ...{ key: `${kind}:${deskReviewId}:${personId}`, kind, to: { personId }, ids: { deskReviewId } },
    })),
  );
}
