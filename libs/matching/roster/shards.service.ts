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
import { Matches, type MatchesText } from './matches.js';
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
      return limit === null ? roster.all(position).text : roster.top(position, limit);
    });
    flows.serve(mergeQueue, async (job: Job<Asked>) => {
      const answers = Object.values(await job.getChildrenValues<Placed[] | MatchesText>());
      if (answers.length !== of) throw new Error(`${answers.length} of ${of} shards answered`);
      return job.data.limit === null
        ? Matches.merged((answers as MatchesText[]).map((text) => Matches.from(text))).text
        : mergedTop(answers as Placed[][], job.data.limit);
    });
  }

  /** Every match; null where not everybody is in memory now, and the rule has to answer. */
  async all(position: PositionFacts): Promise<Matches | null> {
    if (!this.flows) return (await this.rosters.current())?.all(position) ?? null;
    const text = await this.askShards<MatchesText>({ position, limit: null });
    return text && Matches.from(text);
  }

  /** The best, as `Roster.top`; null as above. */
  async top(position: PositionFacts, limit: number): Promise<Placed[] | null> {
    if (!this.flows) return (await this.rosters.current())?.top(position, limit) ?? null;
    return this.askShards<Placed[]>({ position, limit });
  }

  private async askShards<T>(asked: Asked): Promise<T | null> {
    const queues = Array.from({ length: this.rosters.shard.of }, (_, at) => shardQueue(at));
    try {
      return await this.flows!.ask<T>('match', asked, queues, patienceMs);
    } catch (error) {
      this.logger.warn({ fault: faultOf(error) }, 'the shards gave no answer; the rule answers');
      return null;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flows?.close();
  }
}
