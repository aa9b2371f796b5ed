import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import { Config } from '../../platform/config.js';
import { faultOf } from '../../platform/logging.js';
import { LOGGER } from '../../platform/platform.module.js';
import { Flows } from '../../platform/queues/flows.js';
import { mergeQueue, shardQueue } from '../../platform/queues/shard-queues.js';
import type { PositionFacts } from '../facts.js';
import type { Placed } from './best.js';
import { mergedTop } from './merging.js';
import { RosterKeeper } from './roster-keeper.service.js';

interface Asked {
  position: PositionFacts;
  /** How many of the best; null: every match. */
  limit: number | null;
}

/** Whoever asked within the lease of a delivery asks the rule instead when no answer came by then. */
const patienceMs = 4_000;

/**
 * Everybody, where they are too many for one program: each worker keeps a shard, a position is asked of all of them at
 * once, and what they answer is merged, exactly. With one shard the roster in this program is everybody.
 */
@Injectable()
export class Shards implements BeforeApplicationShutdown {
  private flows: Flows | null = null;

  constructor(
    private readonly config: Config,
    private readonly rosters: RosterKeeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers for this worker's own shard, and merges for whoever asks. Nothing to do where there is one shard. */
  start(): void {
    const { at, of } = this.rosters.shard;
    if (of === 1) return;
    const flows = (this.flows = new Flows(this.config));
    flows.serve(shardQueue(at), async (job: Job<Asked>) => {
      const roster = await this.rosters.ownShare();
      if (!roster) throw new Error('The roster of this shard is not ready');
      const { position, limit } = job.data;
      return limit === null ? roster.all(position) : roster.top(position, limit);
    });
    flows.serve(mergeQueue, async (job: Job<Asked>) => {
      const lists = Object.values(await job.getChildrenValues<Placed[]>());
      if (lists.length !== of) throw new Error(`${lists.length} of ${of} shards answered`);
      return mergedTop(lists, job.data.limit ?? Infinity);
    });
  }

  /** Every match, best first; null where not everybody is in memory now, and the rule has to answer. */
  all(position: PositionFacts): Promise<Placed[] | null> {
    return this.ask({ position, limit: null });
  }

  /** The best, as `Roster.top`; null as above. */
  top(position: PositionFacts, limit: number): Promise<Placed[] | null> {
    return this.ask({ position, limit });
  }

  private async ask(asked: Asked): Promise<Placed[] | null> {
    const { position, limit } = asked;
    if (!this.flows) {
      const roster = await this.rosters.current();
      return roster && (limit === null ? roster.all(position) : roster.top(position, limit));
    }
    const queues = Array.from({ length: this.rosters.shard.of }, (_, at) => shardQueue(at));
    try {
      return await this.flows.ask<Placed[]>('match', asked, queues, patienceMs);
    } catch (error) {
      this.logger.warn({ fault: faultOf(error) }, 'the shards gave no answer; the rule answers');
      return null;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flows?.close();
  }
}
