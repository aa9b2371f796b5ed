import { Injectable } from '@nestjs/common';
import type { ClinicianFacts } from '../clinicians/facts.query.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';
import { bandOf, type MatchBand, shapeOf } from './bands.js';
import { widest } from './candidates.js';
import { candidates } from './candidates.query.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';
import { settingsOn } from './matching-settings.js';

const matcher = system('matcher');
const page = 2_500;
/** Enough for a week of writing needs; far too few to feel for single people. */
const newShapesADay = 300;

/** How many people fit. Numbers stay inside; an institution gets bands, and a band that was shown stays for a while. */
@Injectable()
export class Counting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly finding: Finding,
    private readonly rosters: RosterKeeper,
  ) {}

  /**
   * How many fit each of these positions now, as if the need were open. They are variants of one institution's
   * position and are asked of the same people in one pass: of everybody whom any of them could reach.
   */
  async counts(positions: readonly PositionFacts[]): Promise<number[]> {
    const roster = await this.rosters.current();
    if (roster)
      return roster.counts(positions.map((one) => ({ ...one, paused: false }))).map(({ matches }) => matches);
    return this.countsByRule(positions);
  }

  /** The same where no roster is ready. */
  private async countsByRule(positions: readonly PositionFacts[]): Promise<number[]> {
    const asked = positions.map((position) => ({ ...position, paused: false }));
    const counts = asked.map(() => 0);
    const [first, ...others] = asked.flatMap((position) => this.finding.narrowing(position) ?? []);
    if (!first) return counts;
    const narrowed = widest([first, ...others]);
    const judges = asked.map((position) => this.finding.judge(position));
    for (let after: string | null = null; ;) {
      const from: string | null = after;
      const people: ClinicianFacts[] = await this.database.read(matcher, (tx) =>
        candidates(tx, narrowed, { after: from, limit: page }),
      );
      for (const person of people)
        judges.forEach((judge, i) => {
          if (judge.outcomeOnly(person)?.outcome === 'match') counts[i]++;
        });
      if (people.length < page) return counts;
      after = people[people.length - 1].personId;
    }
  }

  /** How many people fit an open need, from what was found; each person once. */
  async found(needId: string): Promise<number> {
    // Through an array, or PostgreSQL looks at everybody to count a few hundred (52 ms instead of 2).
    const [{ people }]: { people: number }[] = await this.database.read(matcher, (tx) =>
      tx.query(
        `SELECT count(*)::int AS people FROM matcher_candidate
          WHERE person_id = ANY (ARRAY(SELECT DISTINCT person_id FROM match WHERE need_id = $1))`,
        [needId],
      ),
    );
    return people;
  }

  /**
   * The bands of these shapes for an institution: those that were shown lately, or those of `count`.
   * @throws Refusal TOO_MANY
   */
  async bands(
    institutionId: string,
    shapes: readonly (readonly PositionFacts[])[],
    count: () => Promise<readonly number[]>,
  ): Promise<MatchBand[]> {
    const names = shapes.map(shapeOf);
    const shown = await this.shown(institutionId, names);
    if (names.every((name) => shown.has(name))) return names.map((name) => shown.get(name) as MatchBand);
    const counts = await count();
    const fresh = names.flatMap((shape, i) => (shown.has(shape) ? [] : [{ shape, band: bandOf(counts[i]) }]));
    await this.remember(institutionId, fresh);
    return names.map((name, i) => shown.get(name) ?? bandOf(counts[i]));
  }

  private async shown(institutionId: string, shapes: readonly string[]): Promise<Map<string, MatchBand>> {
    const rows: { shape: string; band: MatchBand }[] = await this.database.read(matcher, (tx) =>
      tx.query(
        'SELECT shape, band FROM shown_band WHERE institution_id = $1 AND shape = ANY ($2) AND until > $3',
        [institutionId, shapes, this.clock.now()],
      ),
    );
    return new Map(rows.map(({ shape, band }) => [shape, band]));
  }

  private async remember(
    institutionId: string,
    fresh: readonly { shape: string; band: MatchBand }[],
  ): Promise<void> {
    const { hoursOfBand } = settingsOn(this.clock.now().toISOString().slice(0, 10));
    await this.database.as(matcher, async (tx) => {
      const [{ lately }]: { lately: number }[] = await tx.query(
        'SELECT count(*)::int AS lately FROM shown_band WHERE institution_id = $1 AND until > $2',
        [institutionId, this.clock.in((hoursOfBand - 24) * 3600)],
      );
      if (lately + fresh.length > newShapesADay)
        throw new Refusal(
          'TOO_MANY',
          'So many different needs were tried today that no more are counted. Go on tomorrow.',
        );
      await tx.query(
        `INSERT INTO shown_band (institution_id, shape, band, until)
         SELECT DISTINCT ON (shape) $1::uuid, shape, band, $4::timestamptz FROM unnest($2::text[], $3::text[]) AS r (shape, band)
         ON CONFLICT (institution_id, shape) DO UPDATE SET band = excluded.band, until = excluded.until
           WHERE shown_band.until <= $5`,
        [
          institutionId,
          fresh.map(({ shape }) => shape),
          fresh.map(({ band }) => band),
          this.clock.in(hoursOfBand * 3600),
          this.clock.now(),
        ],
      );
    });
  }
}
