import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { Figure } from '../house/report.js';
import { Chance } from '../population/chance.js';
import type { Town } from '../population/town.js';
import { everySkill } from '../population/words.js';
import { type Asker, Times } from './asker.js';
import type { Inside } from './inside.js';

/** Whom nobody of the town is, so that one person more can be seen in a count. */
const rare = 'translator';
const calmMs = 250;

const preview = `query Rare($input: PreviewMatchesInput!) { previewMatches(input: $input) { count answeredBy } }`;

export class Freshness {
  private constructor(
    private readonly client: Client,
    private readonly asker: Asker,
    private readonly town: Town,
    private readonly inside: Inside,
  ) {}

  static async over<T>(
    adminUrl: string,
    asker: Asker,
    town: Town,
    inside: Inside,
    work: (freshness: Freshness) => Promise<T>,
  ): Promise<T> {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    try {
      return await work(new Freshness(client, asker, town, inside));
    } finally {
      await client.end();
    }
  }

  /** From the commit of a profile until a preview has it, and until a roster that nobody asks has it. */
  async commitToSearchable(rounds: number): Promise<Figure[]> {
    const asked = new Times();
    let before = await this.count();
    for (const personId of this.some(rounds, 1)) {
      await this.become(personId, rare);
      const count = await asked.of(() => this.count());
      if (count !== before + 1)
        throw new Error(`A profile was committed and not counted: ${before} → ${count}`);
      before = count;
    }
    const unasked = await this.toggled(rounds, 2, () => this.inside.untilThere.bind(this.inside));
    return [
      { name: 'commit → in a preview over HTTP, p50', value: asked.at(0.5), unit: 'ms' },
      { name: 'commit → in a preview over HTTP, p95', value: asked.at(0.95), unit: 'ms', most: 10 },
      { name: 'commit → in a roster nobody asks, p50', value: unasked.at(0.5), unit: 'ms' },
      { name: 'commit → in a roster nobody asks, p95', value: unasked.at(0.95), unit: 'ms', most: 10 },
      { name: 'the same, slowest', value: unasked.at(1), unit: 'ms' },
    ];
  }

  /** Without a notice, and over a connection that breaks while people change: how long, and whether anything was lost. */
  async withoutNotice(rounds: number): Promise<Figure[]> {
    const { rows } = await this.client.query<{ text: string }>(
      `SELECT pg_get_functiondef('app.note_matcher_change'::regproc) AS text`,
    );
    const [{ text }] = rows;
    const silent = text.replace(/PERFORM pg_notify\([^)]*\)/, 'NULL');
    if (silent === text) throw new Error('The notice was not found in app.note_matcher_change');
    await this.client.query(silent);
    let lost: Times;
    try {
      lost = await this.toggled(rounds, 3, () => this.inside.untilThere.bind(this.inside));
    } finally {
      await this.client.query(text);
    }
    const cut = await this.toggled(rounds, 4, async () => {
      const { rowCount } = await this.client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'midst-roster'`,
      );
      if (!rowCount) await new Promise((resolve) => setTimeout(resolve, 1_200));
      return this.inside.untilThere.bind(this.inside);
    });
    return [
      { name: 'notice lost: in the roster, slowest', value: lost.at(1), unit: 'ms', most: 1_000 },
      { name: 'connection cut: in the roster, slowest', value: cut.at(1), unit: 'ms', most: 1_000 },
    ];
  }

  /** Hidden, consent withdrawn, account closed: shown once after the commit, and still in a roster after how long. */
  async gone(rounds: number): Promise<Figure[]> {
    const ways = [
      (id: string) => this.client.query(`UPDATE clinician SET visibility = 'hidden' WHERE id = $1`, [id]),
      (id: string) =>
        this.client.query(
          `UPDATE consent SET withdrawn_at = now() WHERE person_id = $1 AND purpose = 'matching' AND withdrawn_at IS NULL`,
          [id],
        ),
      (id: string) => this.client.query('UPDATE person SET closed_at = now() WHERE id = $1', [id]),
    ];
    const out = new Times();
    let shown = 0;
    for (const [n, personId] of this.some(rounds, 5).entries()) {
      await this.become(personId, rare);
      await this.inside.rosters.current();
      const before = await this.count();
      const { people } = this.inside.rosters.state;
      await ways[n % ways.length](personId);
      const [count] = await Promise.all([
        this.count(),
        out.of(() => this.must(this.inside.untilThere(people - 1))),
      ]);
      if (count !== before - 1) shown++;
    }
    return [
      { name: 'hidden, withdrawn, closed: still shown', value: shown, unit: 'times', most: 0 },
      { name: 'the same: out of the roster, p95', value: out.at(0.95), unit: 'ms' },
      { name: 'the same: out of the roster, slowest', value: out.at(1), unit: 'ms', most: 1_000 },
    ];
  }

  /** Random changes of profiles, each followed by what the worker does; then everything is compared. */
  async listsStayRight(needIds: readonly string[], changes: number): Promise<Figure[]> {
    const chance = new Chance(99);
    const [whole, ranked] = [new Times(), new Times()];
    const began = process.cpuUsage();
    let cpu = 0;
    for (let n = 0; n < changes; n++) {
      const personId = chance.one(this.town.clinicians);
      await this.changeSomething(personId, chance);
      const before = process.cpuUsage();
      await whole.of(() => this.inside.findNeedsFor(personId));
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1000;
      if (n % 4 === 0) await ranked.of(() => this.inside.rankNeedsFor(personId));
    }
    void began;
    const { pairs, different } = await this.inside.differences(needIds);
    return [
      { name: 'one change → every list right, mean', value: whole.mean, unit: 'ms', most: 3 },
      { name: 'the same, p95', value: whole.at(0.95), unit: 'ms' },
      { name: 'the same, CPU without PostgreSQL', value: cpu / changes, unit: 'ms' },
      { name: `pairs kept of ${needIds.length} needs`, value: pairs, unit: 'pairs' },
      { name: `differences after ${changes} changes`, value: different, unit: 'pairs', most: 0 },
      { name: 'open needs for one person, p95', value: ranked.at(0.95), unit: 'ms', most: 2 },
    ];
  }

  /** Hides somebody and shows them again, and waits for the roster in this process each time. */
  private async toggled(
    rounds: number,
    seed: number,
    before: () =>
      ((people: number) => Promise<number | null>) | Promise<(people: number) => Promise<number | null>>,
  ): Promise<Times> {
    const times = new Times();
    for (const personId of this.some(rounds, seed)) {
      await this.inside.rosters.current();
      const { people } = this.inside.rosters.state;
      const show = (how: string) =>
        this.client.query('UPDATE clinician SET visibility = $2 WHERE id = $1', [personId, how]);
      // Each is the first after a calm moment: notices that come sooner after one another share a look.
      await pause(calmMs);
      const until = await before();
      await show('hidden');
      await times.of(() => this.must(until(people - 1)));
      await pause(calmMs);
      await show('shown');
      await times.of(() => this.must(until(people)));
    }
    return times;
  }

  private async must(waiting: Promise<number | null>): Promise<void> {
    if ((await waiting) === null) throw new Error('A change never came into the roster');
  }

  private some(count: number, seed: number): string[] {
    return new Chance(seed).several(this.town.clinicians, count);
  }

  private async count(): Promise<number> {
    const [institution] = this.town.institutions;
    const input = {
      institutionId: toGlobalId('Organisation', institution.id),
      openCountries: true,
      positions: [{ professions: [rare] }],
      reason: 'A measurement of freshness',
    };
    const { previewMatches } = await this.asker.ask<{
      previewMatches: { count: number; answeredBy: string }[];
    }>(this.town.officers[0], preview, { input });
    return previewMatches[0].count;
  }

  /** As a saved profile does it: the parts, and one more of the facts' version, in one transaction. */
  private become(personId: string, profession: string): Promise<unknown> {
    return this.saved(
      personId,
      `DELETE FROM clinician_profession WHERE person_id = '${personId}';
      INSERT INTO clinician_profession (person_id, ordinal, code, specialties, current)
        VALUES ('${personId}', 0, '${profession}', '{}', true);`,
    );
  }

  private changeSomething(personId: string, chance: Chance): Promise<unknown> {
    const skills = chance.several(everySkill, chance.between(1, 4), (all) => chance.skewed(all));
    const changes = [
      () => `UPDATE clinician SET years = ${chance.between(1, 35)} WHERE id = '${personId}';`,
      () => `DELETE FROM clinician_skill WHERE person_id = '${personId}';
        INSERT INTO clinician_skill (person_id, ordinal, code, level) VALUES ${skills
          .map((code, ordinal) => `('${personId}', ${ordinal}, '${code}', 'practises')`)
          .join(', ')};`,
      () =>
        `UPDATE clinician SET wish_modes = ARRAY['${chance.one(['remote', 'in-country'])}'] WHERE id = '${personId}';`,
      () => `UPDATE clinician_profession SET code = '${chance.one(['nurse', 'doctor', 'midwife'])}'
        WHERE person_id = '${personId}' AND ordinal = 0
          AND NOT EXISTS (SELECT FROM clinician_profession WHERE person_id = '${personId}' AND ordinal > 0);`,
      () =>
        `UPDATE clinician SET visibility = '${chance.one(['hidden', 'shown', 'shown'])}' WHERE id = '${personId}';`,
      () =>
        `UPDATE clinician SET teaching = ${chance.happens(0.5)}, low_resource = ${chance.happens(0.5)} WHERE id = '${personId}';`,
    ];
    return this.saved(personId, chance.one(changes)());
  }

  private saved(personId: string, statements: string): Promise<unknown> {
    return this.client.query(`BEGIN; ${statements}
      UPDATE clinician SET facts_version = facts_version + 1 WHERE id = '${personId}'; COMMIT`);
  }
}
