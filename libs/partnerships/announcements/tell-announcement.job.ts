import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { Announcement } from './announcement.entity.js';
import { readersOf } from './announcements.service.js';

/** Writes to everybody for whom a released announcement is, each once. */
@Injectable()
export class TellAnnouncement implements Listener<{ announcementId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { announcementId }: { announcementId: string }): Promise<void> {
    const announcement = await tx.findOneByOrFail(Announcement, { id: announcementId });
    const readers = await readersOf(tx, announcement);
    await this.messages.tellAll(
      tx,
      readers.map((personId) => ({
        key: `announcement:${announcementId}:${personId}`,
        kind: 'announcement',
        to: { personId },
        ids: { announcementId },
      })),
    );
  }
}
