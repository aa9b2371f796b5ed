import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { Consultation } from './consultation.entity.js';

type About = { consultationId: string };

/** Writes to the coordinators of the associations that are asked, each once. */
@Injectable()
export class TellAssociations implements Listener<About> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  run(tx: EntityManager, { consultationId }: About): Promise<void> {
    return tell(tx, this.messages, 'consultation-asked', consultationId);
  }
}

/** Writes to them what was heard and what changed, each once. */
@Injectable()
export class TellWhatChanged implements Listener<About> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  run(tx: EntityManager, { consultationId }: About): Promise<void> {
    return tell(tx, this.messages, 'consultation-published', consultationId);
  }
}

async function tell(
  tx: EntityManager,
  messages: Messages,
  kind: string,
  consultationId: string,
): Promise<void> {
  const { askedHouses } = await tx.findOneByOrFail(Consultation, { id: consultationId });
  const readers: { person_id: string }[] = await tx.query(
    `SELECT DISTINCT person_id FROM role WHERE organisation_id = ANY ($1) AND role = 'coordinator' AND until IS NULL`,
    [askedHouses],
  );
  await messages.tellAll(
    tx,
    readers.map(({ person_id: personId }) => ({
      ...{ key: `${kind}:${consultationId}:${personId}`, kind, to: { personId }, ids: { consultationId } },
    })),
  );
}
