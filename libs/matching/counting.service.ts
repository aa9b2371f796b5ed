import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';
import type { Answered } from './answered.js';
import { bandOf, type MatchBand, shapeOf } from './bands.js';
import type { PositionFacts } from './facts.js';
import { settingsOn } from './matching-settings.js';

const matcher = system('matcher');
/**
 * What an institution may have counted anew in a day. Whoever writes a need changes it perhaps a hundred times; far fewer
 * than are needed to feel for single people. The steps that are shown beside a draft are bounded on their own: counted
 * as drafts, as they once were, a dozen edits of one need used the day up, since each brings some twenty of them.
 */
const newDraftsADay = 300;
const newStepsADay = 20 * newDraftsADay;

interface Shown {
  band: MatchBand;
  until: Date;
}

/** How many people fit. Numbers stay inside; an institution gets bands, and a band that was shown stays for a while. */
@Injectable()
export class Counting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many people fit an open need, from what was found; each person once. */
  async found(needId: string): Promise<Answered<number>> {
    const asOf = this.clock.now();
    // Through an array, or PostgreSQL looks at everybody to count a few hundred (52 ms instead of 2).
    const [{ people }]: { people: number }[] = await this.database.read(matcher, (tx) =>
      tx.query(
        `SELECT count(*)::int AS people FROM matcher_candidate
          WHERE person_id = ANY (ARRAY(SELECT DISTINCT person_id FROM match WHERE need_id = $1))`,
        [needId],
      ),
    );
    return { answer: people, by: 'found', asOf };
  }

  /**
   * The bands of these shapes for an institution: those that were shown lately, or those of `count`. `steps`: they are
   * what one step would change of a draft that was asked for itself.
   * @throws Refusal TOO_MANY
   */
  async bands(
    institutionId: string,
    shapes: readonly (readonly PositionFacts[])[],
    count: () => Promise<Answered<readonly number[]>>,
    { steps = false } = {},
  ): Promise<Answered<MatchBand[]>> {
    const names = shapes.map(shapeOf);
    const shown = await this.shown(institutionId, names);
    if (names.every((name) => shown.has(name))) {
      const kept = names.map((name) => shown.get(name) as Shown);
      const oldest = Math.min(...kept.map(({ until }) => until.getTime())) - this.hoursOfBand * 3_600_000;
      return { answer: kept.map(({ band }) => band), by: 'kept', asOf: new Date(oldest) };
    }
    const { answer: counts, by, asOf } = await count();
    const fresh = names.flatMap((shape, i) => (shown.has(shape) ? [] : [{ shape, band: bandOf(counts[i]) }]));
    await this.remember(institutionId, fresh, steps);
    return { answer: names.map((name, i) => shown.get(name)?.band ?? bandOf(counts[i])), by, asOf };
  }

  private async shown(institutionId: string, shapes: readonly string[]): Promise<Map<string, Shown>> {
    const rows: (Shown & { shape: string })[] = await this.database.read(matcher, (tx) =>
      tx.query(
        'SELECT shape, band, until FROM shown_band WHERE institution_id = $1 AND shape = ANY ($2) AND until > $3',
        [institutionId, shapes, this.clock.now()],
      ),
    );
    return new Map(rows.map((row) => [row.shape, row]));
  }

  private get hoursOfBand(): number {
    return settingsOn(this.clock.today()).hoursOfBand;
  }

  private async remember(
    institutionId: string,
    fresh: readonly { shape: string; band: MatchBand }[],
    steps: boolean,
  ): Promise<void> {
    const { hoursOfBand } = this;
    await this.database.as(matcher, async (tx) => {
      const [{ lately }]: { lately: number }[] = await tx.query(
        'SELECT count(*)::int AS lately FROM shown_band WHERE institution_id = $1 AND step = $3 AND until > $2',
        [institutionId, this.clock.in((hoursOfBand - 24) * 3600), steps],
      );
      if (lately + fresh.length > (steps ? newStepsADay : newDraftsADay))
        throw new Refusal(
          'TOO_MANY',
          'So many different needs were tried today that no more are counted. Go on tomorrow.',
        );
      await tx.query(
        `INSERT INTO shown_band (institution_id, shape, band, until, step)
         SELECT DISTINCT ON (shape) $1::uuid, shape, band, $4::timestamptz, $6::boolean
           FROM unnest($2::text[], $3::text[]) AS r (shape, band)
         ON CONFLICT (institution_id, shape) DO UPDATE
           SET band = excluded.band, until = excluded.until, step = excluded.step
           WHERE shown_band.until <= $5`,
        [
          institutionId,
          fresh.map(({ shape }) => shape),
          fresh.map(({ band }) => band),
          this.clock.in(hoursOfBand * 3600),
          this.clock.now(),
          steps,
        ],
      );
    });
  }
}
