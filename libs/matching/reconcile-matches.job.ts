import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { factsOf } from '../clinicians/facts.query.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { LOGGER } from '../platform/platform.module.js';
import { type Drift, drifts, drop, keptOf, note, noted, somePeople } from './drift.query.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { factsOfOpenNeeds } from './open-needs.query.js';
import { clearChanges } from './roster/changes.query.js';
import type { Roster } from './roster/roster.js';
import { isIn } from './roster/merging.js';
import { Shards } from './roster/shards.service.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';

const matcher = system('matcher');
/** The hour of the night (UTC) in which everything is matched anew. */
const nightHour = 2;
/** People and positions of the sample in which the roster is held against the rule. */
const samplePeople = 100;
const samplePositions = 20;
/** Kept pairs at once in memory. */
const keptAtOnce = 10_000;

/**
 * Matches everybody with everything once a night and expects that nothing differs from what was kept. A difference may
 * be work under way, so it is noted first and looked at again an hour later; what is still there then is told.
 */
@Injectable()
export class ReconcileMatches implements Task {
  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
    private readonly clock: Clock,
    private readonly rosters: RosterKeeper,
    private readonly shards: Shards,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    await this.lookAgain();
    if (this.clock.now().getUTCHours() !== nightHour) return;
    await this.reconcile();
    await this.database.as(matcher, clearChanges);
  }

  /** The whole of it. @returns what was noted, or null where no roster is ready */
  async reconcile(): Promise<Drift[] | null> {
    const roster = await this.rosters.ownShare();
    if (!roster) return null;
    const positions = await this.open();
    const found: Drift[] = [];
    for (const position of positions) {
      const drift = await this.compared(position);
      if (!drift) return null;
      found.push(...drift);
    }
    found.push(...(await this.sampled(roster, positions)));
    await this.database.as(matcher, (tx) => note(tx, found, this.clock.now()));
    this.logger.info(
      { positions: positions.length, differences: found.length },
      'everything was matched anew',
    );
    return found;
  }

  private async lookAgain(): Promise<void> {
    const before = await this.database.read(matcher, noted);
    if (before.length === 0) return;
    const positions = await this.open();
    for (const positionId of new Set(before.map((one) => one.positionId))) {
      const drift = before.filter((one) => one.positionId === positionId);
      const position = positions.find((one) => one.positionId === positionId);
      const now = position ? await this.compared(position) : [];
      if (!now) return;
      const still = drift.filter(
        ({ personId, what }) => what === 'roster' || now.some((one) => one.personId === personId),
      );
      await this.database.as(matcher, (tx) =>
        drop(
          tx,
          drift.filter((one) => !still.includes(one)),
        ),
      );
      if (still.length > 0)
        this.logger.error({ positionId, differences: still.length }, 'kept matches differ from the rule');
    }
  }

  private open(): Promise<PositionFacts[]> {
    return this.database.read(matcher, (tx) => factsOfOpenNeeds(tx, this.finding.today));
  }

  /** Null where not everybody is in memory. */
  private async compared(position: PositionFacts): Promise<Drift[] | null> {
    const { positionId } = position;
    const matches = await this.shards.all(position);
    if (!matches) return null;
    return this.database.read(matcher, async (tx) => {
      const found: Drift[] = [];
      for (let after: string | null = null; ;) {
        const kept = await keptOf(tx, positionId, after, keptAtOnce);
        const last: string | null = kept.length < keptAtOnce ? null : kept[keptAtOnce - 1].personId;
        found.push(...drifts(positionId, kept, new Map(matches.between(after, last))));
        if (last === null) return found;
        after = last;
      }
    });
  }

  /** Pairs of the roster (of this program's shard) against the rule, on facts as they are in PostgreSQL now. */
  private async sampled(roster: Roster, positions: readonly PositionFacts[]): Promise<Drift[]> {
    const people = await this.database.read(matcher, async (tx) =>
      factsOf(
        tx,
        (await somePeople(tx, samplePeople)).filter((id) => isIn(this.rosters.shard, id)),
      ),
    );
    const every = Math.max(1, Math.floor(positions.length / samplePositions));
    return positions
      .filter((_, at) => at % every === 0)
      .flatMap((position) => {
        const judge = this.finding.judge(position);
        return people.flatMap((person): Drift[] => {
          const said = roster.standing(position, person.personId);
          const same = JSON.stringify(said) === JSON.stringify(judge.outcomeOnly(person));
          return same ? [] : [{ positionId: position.positionId, personId: person.personId, what: 'roster' }];
        });
      });
  }
}
