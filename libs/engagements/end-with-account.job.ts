import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { tellingOf } from '../matching/endings.service.js';
import { Match } from '../matching/match.entity.js';
import { Messages } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import type { Listener } from '../platform/jobs.js';
import { EndingEngagements } from './ending.service.js';
import { bothSides } from './tell-of-engagement.js';
import { Thread } from './thread.entity.js';

/**
 * A clinician closed their account: what they agreed is cancelled, conversations close, and each institution is told
 * once: of the cancelled engagement where there is one, otherwise that whoever was introduced has withdrawn.
 */
@Injectable()
export class EndWithAccount implements Listener<{ personId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly ending: EndingEngagements,
  ) {}

  async run(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
    const told = await this.ending.end(tx, 'endWithAccount', { personId }, 'clinician-left');
    for (const thread of await tx.findBy(Thread, { personId, closedAt: IsNull() })) {
      await tx.update(Thread, { id: thread.id }, { closedAt: this.clock.now() });
      const match = told.includes(thread.matchId) ? null : await tx.findOneBy(Match, { id: thread.matchId });
      if (!match?.interestedAt || match.state === 'agreed') continue;
      const { id, needId, interestedAt } = match;
      const readers = (await bothSides(tx, thread)).filter((reader) => reader !== personId);
      await this.messages.tellAll(
        tx,
        readers.map((reader) => tellingOf('interest-ended', { id, needId, interestedAt }, reader)),
      );
    }
  }
}
