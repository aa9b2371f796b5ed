import type { EntityManager } from 'typeorm';
import { type Actor, type SignedIn, system } from '../../libs/platform/actor.js';
import { Clock } from '../../libs/platform/clock.js';
import { Database } from '../../libs/platform/database.js';
import { Refusal } from '../../libs/platform/refusal.js';
import type { OpenedLink } from '../../libs/time-off/approver-links.service.js';
import { Approving } from '../../libs/time-off/approving.service.js';
import { CarryOnTimeOff } from '../../libs/time-off/carry-on-time-off.job.js';
import { Deferring } from '../../libs/time-off/deferring.service.js';
import { Plans } from '../../libs/time-off/plans.service.js';
import { RemindApprovers } from '../../libs/time-off/remind-approvers.job.js';
import { TimeOff } from '../../libs/time-off/time-off.service.js';
import { TimeOffStore } from '../../libs/time-off/time-off.store.js';
import type { DecideTimeOffInput } from '../../libs/time-off/approver.inputs.js';
import { type RunningApi, startApi } from '../support/api.js';
import { actorOf, signIn } from '../support/people.js';
import { asAdmin } from '../support/profiles.js';
import { type Field, layFields, pairsThatMet, type Ran } from '../support/races.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

/**
 * Ten thousand times two people want something of one request at the same moment. Each field is one request, with a dozen
 * transactions of the real services under way against the real PostgreSQL at once, so that sixty-six pairs meet on it;
 * only those are counted whose transactions overlapped in time.
 */
const races = 10_000;
const fieldsOfEach = 90;

let database: ScratchDatabase;
let api: RunningApi;
let db: Database;
let clinician: SignedIn;
let store: TimeOffStore;
let carryOn: CarryOnTimeOff;
let remind: RemindApprovers;
let met = 0;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url });
  const of = <T>(type: abstract new (...given: never[]) => T) =>
    api.app.get<T>(type as never, { strict: false });
  db = of(Database);
  store = of(TimeOffStore);
  carryOn = new CarryOnTimeOff(of(Clock), store, of(Plans));
  remind = new RemindApprovers(db, of(Clock), store);
  clinician = await actorOf(api, await signIn(api, 'racing@rows.example'));
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const service = <T>(type: abstract new (...given: never[]) => T) =>
  api.app.get<T>(type as never, { strict: false });

type Contender = (field: Field) => Promise<Ran>;

/** One transaction in somebody's name, timed from when it has a connection until it is committed or rolled back. */
async function runs(actor: Actor, work: (tx: EntityManager) => Promise<unknown>): Promise<Ran> {
  let from = performance.now();
  try {
    await db.as(actor, async (tx) => {
      from = performance.now();
      await work(tx);
    });
    return { from, to: performance.now(), code: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { from, to: performance.now(), code: error.code };
  }
}

const linkOf = (field: Field, which: number): OpenedLink => ({
  holder: { kind: 'approver', stepId: field.steps[which], network: 'test' },
  generation: 1,
});
const decides =
  (which: number, said: Partial<DecideTimeOffInput>): Contender =>
  (field) => {
    const link = linkOf(field, which);
    return runs(link.holder, (tx) => service(Approving).decide(tx, link, said as DecideTimeOffInput));
  };
const approves = (which: number) => decides(which, { decision: 'approve' });
const refuses = (which: number) => decides(which, { decision: 'refuse', reason: 'cover' });
const withdraws: Contender = ({ requestId }) =>
  runs(clinician, (tx) => service(TimeOff).withdraw(tx, clinician, requestId, null));
const nudges: Contender = ({ steps }) =>
  runs(clinician, (tx) => service(TimeOff).nudge(tx, clinician, steps[0]));
const says =
  (isMet: boolean): Contender =>
  (field) => {
    const link = linkOf(field, 0);
    const input = { idempotencyKey: '', token: '', met: isMet, reason: isMet ? null : ('cover' as const) };
    return runs(link.holder, (tx) => service(Deferring).sayCondition(tx, link, input));
  };

interface Outcome {
  state: string;
  steps: string[];
  decisions: number[];
  acts: string[];
  won: Record<string, number>;
}

/** Lets all contenders go at once, carries on as the listener would, and tells what came of it. */
async function play(field: Field, contenders: [name: string, contender: Contender][]): Promise<Outcome> {
  const ran = await Promise.all(contenders.map(([, contender]) => contender(field)));
  met += pairsThatMet(ran);
  const won: Record<string, number> = {};
  for (const [i, { code }] of ran.entries())
    if (code === null) won[contenders[i][0]] = (won[contenders[i][0]] ?? 0) + 1;
  return db.as(system('relay'), async (tx) => {
    await carryOn.run(tx, { requestId: field.requestId });
    const { state } = await store.request(tx, field.requestId);
    const steps = await store.steps(tx, field.requestId);
    const counts: { step_id: string; count: number }[] = await tx.query(
      'SELECT step_id, count(*)::int FROM time_off_decision WHERE request_id = $1 GROUP BY step_id',
      [field.requestId],
    );
    const acts = (await store.history(tx, field.requestId)).map(({ act }) => act);
    const decisions = field.steps.map((id) => counts.find((one) => one.step_id === id)?.count ?? 0);
    return { state, steps: steps.map((step) => step.state), decisions, acts, won };
  });
}

/** Everybody's turn comes at another place of the queue in every field. */
function turned<T>(list: T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

const times = (count: number, name: string, contender: Contender) =>
  Array.from({ length: count }, (): [string, Contender] => [name, contender]);

it('Two approvers side by side: each says one thing, and together they come to one outcome', async () => {
  const seen = new Set<string>();
  for (const [i, field] of (
    await layFields(database, clinician.personId, fieldsOfEach / 2, 'asked', 2)
  ).entries()) {
    const contenders = [0, 1].flatMap((which) => [
      ...times(3, `yes ${which}`, approves(which)),
      ...times(3, `no ${which}`, refuses(which)),
    ]);
    const { state, steps, decisions, won } = await play(field, turned(contenders, i * 5));
    expect(decisions).toEqual([1, 1]);
    for (const which of [0, 1]) expect((won[`yes ${which}`] ?? 0) + (won[`no ${which}`] ?? 0)).toBe(1);
    expect(state).toBe(steps.every((step) => step === 'approved') ? 'approved' : 'refused');
    seen.add(state);
  }
  expect(seen).toEqual(new Set(['approved', 'refused']));
});

it('An approval against a withdrawal: withdrawn once, and the step says what came first', async () => {
  const seen = new Set<string>();
  for (const [i, field] of (
    await layFields(database, clinician.personId, fieldsOfEach / 2, 'asked', 1)
  ).entries()) {
    const contenders = [...times(6, 'yes', approves(0)), ...times(6, 'withdrawn', withdraws)];
    const { state, steps, decisions, acts, won } = await play(field, turned(contenders, i));
    expect(won.withdrawn).toBe(1);
    expect(state).toBe('withdrawn');
    expect(decisions[0]).toBe(won.yes ?? 0);
    expect(steps).toEqual([won.yes ? 'approved' : 'stopped']);
    if (won.yes) expect(acts.indexOf('approve')).toBeLessThan(acts.indexOf('withdrawTimeOff'));
    seen.add(steps[0]);
  }
  expect(seen).toEqual(new Set(['approved', 'stopped']));
});

it('A nudge, a reminder and a decision: one decision, and nobody is urged after it', async () => {
  let nudged = 0;
  for (const [i, field] of (
    await layFields(database, clinician.personId, fieldsOfEach / 2, 'asked', 1)
  ).entries()) {
    await db.as(system('relay'), (tx) =>
      tx.query('UPDATE time_off_step SET due_at = now() WHERE id = $1', [field.steps[0]]),
    );
    const reminds: Contender = async () => {
      const from = performance.now();
      await remind.run();
      return { from, to: performance.now(), code: null };
    };
    const contenders = [
      ...times(4, 'nudged', nudges),
      ...times(3, 'yes', approves(0)),
      ...times(3, 'no', refuses(0)),
      ...times(2, 'reminded', reminds),
    ];
    const { state, decisions, acts, won } = await play(field, turned(contenders, i * 5));
    expect(decisions).toEqual([1]);
    expect((won.yes ?? 0) + (won.no ?? 0)).toBe(1);
    expect(won.nudged ?? 0).toBeLessThanOrEqual(1);
    expect(acts.filter((act) => act === 'nudgeApprover')).toHaveLength(won.nudged ?? 0);
    expect(acts.filter((act) => act === 'remind').length).toBeLessThanOrEqual(1);
    const decided = acts.findIndex((act) => act === 'approve' || act === 'refuse');
    for (const act of ['nudgeApprover', 'remind']) expect(acts.lastIndexOf(act)).toBeLessThan(decided);
    expect(state).toBe(won.yes ? 'approved' : 'refused');
    nudged += won.nudged ?? 0;
  }
  expect(nudged).toBeGreaterThan(0);
});

it('Word of a condition against a withdrawal: one word at most, and ten thousand pairs have met by then', async () => {
  const seen = new Set<string>();
  const fields = await layFields(database, clinician.personId, fieldsOfEach * 2, 'conditional', 1);
  for (const [i, field] of fields.entries()) {
    const contenders = [
      ...times(4, 'met', says(true)),
      ...times(4, 'failed', says(false)),
      ...times(4, 'withdrawn', withdraws),
    ];
    const { state, steps, decisions, won } = await play(field, turned(contenders, i * 5));
    const words = (won.met ?? 0) + (won.failed ?? 0);
    expect(decisions).toEqual([words]);
    expect(words).toBeLessThanOrEqual(1);
    expect(won.withdrawn).toBe(1);
    expect(state).toBe('withdrawn');
    expect(steps).toEqual([won.met ? 'approved' : won.failed ? 'refused' : 'stopped']);
    seen.add(steps[0]);
    if (met >= races && seen.size === 3) break;
  }
  expect(seen).toEqual(new Set(['approved', 'refused', 'stopped']));
  expect(met).toBeGreaterThanOrEqual(races);
  const [{ count }] = await asAdmin(
    database,
    `SELECT count(*)::int FROM time_off_request r WHERE r.state = 'approved' AND NOT app.chain_agrees(r.id, r.revision, 'approved')`,
    [],
  );
  expect(count).toBe(0);
});
