import { KeepNeedsToTheirDays } from '../../libs/needs/keep-needs-to-their-days.job.js';
import { does, type Institution, institution } from '../support/institutions.js';
import { asAdmin, officer, type Person, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let hospital: Institution;
let clerk: Person;
let email: string;
beforeAll(async () => {
  midst = await WholeMidst.start();
  const place: Place = { database: midst.database, api: midst.api, close: () => midst.stop() };
  hospital = await institution(place, 'Mfano Mission Hospital');
  clerk = await officer(place, 'officer.days@midst.example');
  email = (await hospital.lead.ask<{ me: { email: string } }>('{ me { email } }')).me.email;
});
afterAll(() => midst.stop());

const dayFrom = (days: number) =>
  new Date(midst.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const told = (subject: RegExp) => midst.mailbox.to(email).filter((mail) => subject.test(mail.subject ?? ''));

/** The task runs twice side by side, as two workers would, and once more afterwards. */
async function theDayComes(): Promise<void> {
  const task = midst.worker.get(KeepNeedsToTheirDays, { strict: false });
  await Promise.all([task.run(), task.run()]);
  await task.run();
}

async function approved(words: Record<string, unknown>): Promise<string> {
  const { id } = await does(hospital.lead, 'saveNeed', {
    countries: ['KE'],
    positions: [{ professions: ['nurse'] }],
    ...words,
  });
  await does(hospital.lead, 'submitNeed', { needId: id });
  await does(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' });
  return id;
}

async function stateOf(title: string): Promise<string> {
  const [{ state }] = await asAdmin(midst.database, 'SELECT state FROM need WHERE title = $1', [title]);
  return state as string;
}

/** Moves the clock to a moment to come. */
const until = (moment: string) =>
  midst.clock.advance({ seconds: (Date.parse(moment) - midst.clock.now().getTime()) / 1000 });

describe('A need keeps its days', () => {
  let needId: string;

  it('it opens by itself on the day that it states, once, and its leads hear of it', async () => {
    needId = await approved({
      title: 'Triage nurses',
      opensOn: dayFrom(2),
      deadline: dayFrom(10),
      closesOn: dayFrom(20),
    });
    await approved({ title: 'Ward nurses', opensOn: dayFrom(2), closesOn: dayFrom(30) });
    await asAdmin(midst.database, `UPDATE need SET closes_on = '2026-01-01' WHERE title = 'Ward nurses'`, []);
    await theDayComes();
    expect(await stateOf('Triage nurses')).toBe('approved');
    midst.clock.advance({ days: 2 });
    await theDayComes();
    await midst.mailbox.waitFor(email, (mail) => mail.subject === 'Open from today: Triage nurses');
    await midst.mailbox.waitFor(email, (mail) => mail.subject === 'Not opened: Ward nurses');
    const rows = await asAdmin(
      midst.database,
      `SELECT n.title, n.state, h.act, h.system FROM need n JOIN need_history h ON h.need_id = n.id
        WHERE h.system = 'timekeeper' ORDER BY h.id`,
      [],
    );
    expect(rows).toEqual([
      { title: 'Triage nurses', state: 'open', act: 'openOnItsDay', system: 'timekeeper' },
    ]);
    expect(told(/^(Open from today|Not opened)/)).toHaveLength(2);
    const events = await asAdmin(midst.database, `SELECT name FROM event WHERE name = 'need.opened'`, []);
    expect(events).toHaveLength(1);
  });

  it('its last day is a whole day of its country, and then it lapses, once', async () => {
    const lastDay = dayFrom(8);
    midst.clock.advance({ days: 7 });
    await theDayComes();
    expect(await stateOf('Triage nurses')).toBe('open');
    // 20:58 UTC is one of the last minutes of the day in Nairobi.
    until(`${lastDay}T20:58:00Z`);
    await theDayComes();
    expect(told(/last day has passed/)).toHaveLength(0);
    until(`${lastDay}T21:00:01Z`);
    await theDayComes();
    const mail = await midst.mailbox.waitFor(email, (one) =>
      /last day has passed: Triage/.test(one.subject ?? ''),
    );
    expect(mail.text).toContain('still waits for your answer');
    expect(told(/last day has passed/)).toHaveLength(1);
    const events = await asAdmin(midst.database, `SELECT name FROM event WHERE name = 'need.lapsed'`, []);
    expect(events).toHaveLength(1);
  });

  it('it is open again when its days are extended, and closes with its outcome', async () => {
    const lead = await midst.signIn(email);
    const again: Person = { ...hospital.lead, ask: lead.ask };
    expect(await stateOf('Triage nurses')).toBe('lapsed');
    const extended = await does(again, 'extendNeed', {
      needId,
      deadline: dayFrom(30),
      closesOn: dayFrom(40),
    });
    expect(extended.state).toBe('OPEN');
    await theDayComes();
    expect(await stateOf('Triage nurses')).toBe('open');
    const closed = await does(again, 'closeNeed', { needId, outcome: { kind: 'NOT_FILLED' } });
    expect(closed.state).toBe('CLOSED');
    expect(await stateOf('Ward nurses')).toBe('approved');
  });
});
