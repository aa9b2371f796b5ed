import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import type { Listener } from '../../platform/jobs.js';
import { EngagementStore } from '../engagement.store.js';
import { tellOtherSide } from '../tell-of-engagement.js';
import { DocumentVersion, SharedDocument } from './document.entity.js';

/** The other side learns that there is something new to read, once a day at most; nothing is told of what it cannot see. */
@Injectable()
export class TellOfDocument implements Listener<{ versionId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly messages: Messages,
    private readonly store: EngagementStore,
  ) {}

  async run(tx: EntityManager, { versionId }: { versionId: string }): Promise<void> {
    const version = await tx.findOneByOrFail(DocumentVersion, { id: versionId });
    const document = await tx.findOneByOrFail(SharedDocument, { id: version.documentId });
    if (document.audience !== 'both-sides') return;
    const engagement = await this.store.get(tx, document.engagementId);
    await tellOtherSide(tx, this.messages, engagement, {
      news: 'document',
      side: version.side,
      at: version.at,
    });
  }
}
