import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import type { Listener } from '../platform/jobs.js';

/** Writes to the members of an association of the need that it shares, each once. */
@Injectable()
export class TellMembersOfNeed implements Listener<{ shareId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { shareId }: { shareId: string }): Promise<void> {
    const members: { person_id: string }[] = await tx.query('SELECT person_id FROM app.members_to_tell($1)', [
      shareId,
    ]);
    await this.messages.tellAll(
      tx,
      members.map(({ person_id: personId }) => ({
        key: `need-shared:${shareId}:${personId}`,
        kind: 'need-shared',
        to: { personId },
        ids: { shareId },
      })),
    );
  }
}
