import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../../platform/jobs.js';
import { notify } from '../../platform/live/notice.js';
import { DocumentVersion, SharedDocument } from '../documents/document.entity.js';
import { Thread, ThreadMessage } from '../thread.entity.js';
import { WorkPlan } from '../work/work-plan.entity.js';
import { conversationTopic, engagementTopic } from './topics.js';

/** Whoever has the conversation open learns that there is a message: by its id, which each then reads for themselves. */
@Injectable()
export class WakeConversation implements Listener<{ messageId: string }> {
  readonly actor = 'relay';

  async run(tx: EntityManager, { messageId }: { messageId: string }): Promise<void> {
    const { threadId } = await tx.findOneByOrFail(ThreadMessage, { id: messageId });
    const { matchId } = await tx.findOneByOrFail(Thread, { id: threadId });
    await notify(tx, { topic: conversationTopic(matchId), id: messageId });
  }
}

/** One side is out, so what they have open ends at once; nothing is new about it. */
@Injectable()
export class EndWatching implements Listener<{ matchId: string }> {
  readonly actor = 'relay';

  async run(tx: EntityManager, { matchId }: { matchId: string }): Promise<void> {
    await notify(tx, { topic: conversationTopic(matchId), id: '' });
  }
}

/** Whoever has the engagement open learns that it moved. */
@Injectable()
export class WakeEngagement implements Listener<{ engagementId: string }> {
  readonly actor = 'relay';

  async run(tx: EntityManager, { engagementId: id }: { engagementId: string }): Promise<void> {
    await notify(tx, { topic: engagementTopic(id), id });
  }
}

/** The same of its work plan. */
@Injectable()
export class WakeWorkPlan implements Listener<{ planId: string }> {
  readonly actor = 'relay';

  async run(tx: EntityManager, { planId }: { planId: string }): Promise<void> {
    const { engagementId: id } = await tx.findOneByOrFail(WorkPlan, { id: planId });
    await notify(tx, { topic: engagementTopic(id), id });
  }
}

/** The same of a document, where both sides see it: that there is another one is nobody else's to know. */
@Injectable()
export class WakeDocument implements Listener<{ versionId: string }> {
  readonly actor = 'relay';

  async run(tx: EntityManager, { versionId }: { versionId: string }): Promise<void> {
    const { documentId } = await tx.findOneByOrFail(DocumentVersion, { id: versionId });
    const { audience, engagementId: id } = await tx.findOneByOrFail(SharedDocument, { id: documentId });
    if (audience === 'both-sides') await notify(tx, { topic: engagementTopic(id), id });
  }
}
