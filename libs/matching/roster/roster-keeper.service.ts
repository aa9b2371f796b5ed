import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { everybodysFacts, factsOf } from '../../clinicians/facts.query.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Listening } from '../../platform/listening.js';
import { faultOf } from '../../platform/logging.js';
import { LOGGER } from '../../platform/platform.module.js';
import { Secrets } from '../../platform/secrets.js';
import { Finding } from '../finding.service.js';
import { changesFrom, horizon, reachesBack } from './changes.query.js';
import { isIn, type Shard } from './merging.js';
import { Roster } from './roster.js';
import { SnapshotFile } from './snapshot-file.js';

const matcher = system('matcher');
const page = 2_500;
/** People packed without a pause: some 5 ms. */
const atOnce = 250;
/** Behind the notice: whoever is hidden must be out of every roster within a second, also where no notice came. */
const pollMs = 600;
/** Notices that come sooner after one another share a look: a look for each of thirty saved profiles a second cost as much as saving ten. */
const gatherMs = 200;
/** A snapshot that is older than this is written anew by whoever stops. */
const snapshotMs = 10 * 60 * 1000;

export interface RosterState {
  ready: boolean;
  people: number;
  /** Everything that was saved before is in it; null while there is none. */
  lookedAt: Date | null;
}

/**
 * Keeps this program's roster: builds it beside everything else, follows changes, and says when it cannot answer. What
 * it says is as of the moment of asking: the log of changes is looked through first.
 */
@Injectable()
export class RosterKeeper implements OnModuleDestroy {
  private roster: Roster | null = null;
  private source: string;
  private from = '0';
  /** Changes above the horizon that are taken up already. */
  private taken = new Set<string>();
  private wake: Listening | undefined;
  private poll: NodeJS.Timeout | undefined;
  private gathering: NodeJS.Timeout | undefined;
  private noticed = false;
  private now: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private stopped = false;
  private lookedAt: Date | null = null;
  private readonly file: SnapshotFile | null;
  /** Whom it keeps: everybody, or a share of them. */
  readonly shard: Shard;

  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
    private readonly clock: Clock,
    private readonly config: Config,
    secrets: Secrets,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const { DATA_DIR, ROSTER_SHARD } = config.values;
    const key = Buffer.concat(
      ['first half', 'second half'].map((half) => Buffer.from(secrets.sign('roster', half), 'base64url')),
    );
    const [which, of] = ROSTER_SHARD.split('/').map(Number);
    this.shard = { at: which - 1, of };
    const name = of === 1 ? 'roster.snapshot' : `roster-${which}-of-${of}.snapshot`;
    this.file = DATA_DIR ? new SnapshotFile(join(DATA_DIR, name), key) : null;
  }

  /** Begins to build and to follow. Nothing waits for it: until it is ready the rule itself answers. */
  start(): void {
    this.now = this.begin().catch((error: unknown) => {
      this.logger.error({ fault: faultOf(error) }, 'the roster could not be built; it is tried again');
      this.poll = setTimeout(() => this.start(), 5_000);
      this.poll.unref();
    });
  }

  get ready(): boolean {
    return this.roster !== null;
  }

  get size(): number {
    return this.roster?.size ?? 0;
  }

  /** How it stands, as it is: asking this looks through no log. */
  get state(): RosterState {
    return { ready: this.roster !== null, people: this.size, lookedAt: this.roster && this.lookedAt };
  }

  /** Everybody with everything that is committed now, as of today; null while that is not in this program's memory. */
  current(): Promise<Roster | null> {
    return this.shard.of === 1 ? this.ownShare() : Promise.resolve(null);
  }

  /** The same of this program's own shard only. */
  async ownShare(): Promise<Roster | null> {
    if (this.roster === null) return null;
    await this.catchUp();
    const { roster } = this;
    if (roster) roster.asOf = this.finding.today;
    return roster;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.gathering);
    await this.wake?.stop();
    await this.now;
    await this.next;
    await this.save(snapshotMs);
  }

  /** When the build or restoring that is under way has ended, well or not. For tests and benches. */
  settled(): Promise<void> {
    return this.now;
  }

  private async begin(): Promise<void> {
    const began = performance.now();
    const how = (await this.restore()) ? 'snapshot' : 'database';
    if (how === 'database') await this.build();
    if (this.stopped || !this.roster) return;
    await this.follow();
    this.logger.info(
      { people: this.roster.size, from: how, ms: Math.round(performance.now() - began) },
      'the roster is ready',
    );
    const woken = () => this.woken();
    this.wake = new Listening(this.config.values.DATABASE_URL, 'midst_roster', {
      begun: woken,
      heard: woken,
    });
    void this.wake.start();
    this.poll = setInterval(() => void this.catchUp(), pollMs);
    this.poll.unref();
    if (how === 'database') await this.save(snapshotMs);
  }

  private get options() {
    return this.finding.rosterOptions;
  }

  private async restore(): Promise<boolean> {
    const snapshot = (await this.file?.read()) ?? null;
    if (!snapshot) return false;
    const age = (await this.file?.age(this.clock.now())) ?? Infinity;
    const { database, complete } = await this.database.read(matcher, (tx) =>
      reachesBack(tx, snapshot.horizon),
    );
    const roster =
      complete && database === snapshot.database && age < 2 * 24 * 3_600_000
        ? Roster.restore(snapshot.state, this.options)
        : null;
    if (!roster) return false;
    this.source = database;
    this.from = snapshot.horizon;
    await this.follow(roster);
    this.roster = roster;
    return true;
  }

  private async build(): Promise<void> {
    const { from, database } = await this.database.read(matcher, async (tx) => ({
      from: await horizon(tx),
      database: (await reachesBack(tx, null)).database,
    }));
    const building = Roster.begin(this.options);
    await this.database.read(matcher, (tx) =>
      everybodysFacts(tx, page, async (people) => {
        for (let at = 0; at < people.length && !this.stopped; at += atOnce) {
          // Whoever else asks this program is answered between.
          await turn();
          for (const person of people.slice(at, at + atOnce))
            if (isIn(this.shard, person.personId)) building.add(person);
        }
        return !this.stopped;
      }),
    );
    if (this.stopped) return;
    const roster = building.end();
    this.from = from;
    this.source = database;
    await this.follow(roster);
    this.roster = roster;
  }

  /** Looks at once for the first notice, and once for all that come soon after it. Whoever asks looks by themselves. */
  private woken(): void {
    if (this.gathering) return void (this.noticed = true);
    void this.catchUp();
    this.gathering = setTimeout(() => {
      this.gathering = undefined;
      if (this.noticed) this.woken();
    }, gatherMs);
    this.noticed = false;
  }

  /** Looks through the log once more after this call; calls that wait together share one look. */
  private catchUp(): Promise<void> {
    if (this.stopped) return this.now;
    this.next ??= this.now.then(async () => {
      this.now = this.next!;
      this.next = null;
      try {
        await this.follow();
      } catch (error) {
        // Whoever asks must not get an answer of yesterday: without the log there is no roster.
        this.logger.warn(
          { fault: faultOf(error) },
          'the roster could not follow; the rule answers meanwhile',
        );
        this.roster = null;
        clearInterval(this.poll);
        await this.wake?.stop();
        if (!this.stopped) {
          this.poll = setTimeout(() => this.start(), 1_000);
          this.poll.unref();
        }
      }
    });
    return this.next;
  }

  private async follow(roster = this.roster): Promise<void> {
    if (!roster) return;
    const at = this.clock.now();
    await this.database.read(matcher, async (tx) => {
      const { horizon: upTo, changes } = await changesFrom(tx, this.from);
      const news = changes.filter(
        ({ tx: at, personId }) => !this.taken.has(`${at} ${personId}`) && isIn(this.shard, personId),
      );
      const ids = [...new Set(news.map(({ personId }) => personId))];
      for (let start = 0; start < ids.length; start += page) {
        const some = ids.slice(start, start + page);
        const people = await factsOf(tx, some);
        const there = new Set(people.map(({ personId }) => personId));
        for (const person of people) roster.apply(person);
        for (const personId of some) if (!there.has(personId)) roster.apply({ personId, gone: true });
      }
      this.from = upTo;
      this.taken = new Set(
        changes
          .filter(({ tx: at }) => BigInt(at) >= BigInt(upTo))
          .map(({ tx: at, personId }) => `${at} ${personId}`),
      );
    });
    this.lookedAt = at;
  }

  private async save(olderThan: number): Promise<void> {
    if (!this.file || !this.roster) return;
    const age = await this.file.age(this.clock.now());
    if (age !== null && age < olderThan) return;
    try {
      await this.file.write({ database: this.source, horizon: this.from, state: this.roster.state });
    } catch (error) {
      this.logger.warn({ fault: faultOf(error) }, 'the snapshot of the roster could not be written');
    }
  }
}
