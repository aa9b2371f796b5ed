import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { type DueDigest, Topics } from '../../notifications/topics.service.js';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { Thread } from '../thread.entity.js';
import { happened, isNews } from './happened.query.js';

const relay = system('relay');
const page = 500;

type Place = Pick<DueDigest, 'personId' | 'topicId'>;

/** Asks for the digests of conversations that are due, each once, and only where something is new. */
@Injectable()
export class GatherThreadDigests implements Task {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    for (let after: Place | null = null; ;) {
      const found = await this.due(after);
      for (const digest of found.due) await this.database.as(relay, (tx) => this.gather(tx, digest));
      if (!found.last) return;
      after = found.last;
    }
  }

  private due(after: Place | null): ReturnType<Topics['due']> {
    return this.database.read(relay, (tx) => this.topics.due(tx, after, page));
  }

  /** What is new now goes into this one; whoever looks later the same day, or beside, finds it gathered. */
  private async gather(tx: EntityManager, digest: DueDigest): Promise<void> {
    const { personId, topicId, since, until, date } = digest;
    if (!(await this.topics.gathered(tx, digest))) return;
    const thread = await tx.findOneBy(Thread, { id: topicId });
    if (!thread) return;
    const side = thread.personId === personId ? 'clinician' : 'institution';
    if (!isNews(await happened(tx, thread, side, { since, until }))) return;
    await this.messages.tell(tx, {
      key: `thread-digest:${topicId}:${personId}:${date}`,
      kind: 'thread-digest',
      to: { personId },
      ids: { topicId, side, since: since.toISOString(), until: until.toISOString() },
    });
  }
}
