/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { tokenIn } from '../support/engagements.js';
import { type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import { eventually, matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { at } from '../support/pages.js';
import { asAdmin, key, officer, type Person, type Place } from '../support/profiles.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let place: Place;
let hospital: Institution;
let needId: string;
const team: {
  person: Person;
  employerId: string;
  manager: string;
  from: number;
  to: number;
  engagementId: string;
}[] = [];
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const rotaFields = `rota { mode countries gaps { from to missing }
  stays { from to mine name engagement { id state timeOff } } }`;

interface Stretch {
  gaps: { from: string; to: string; missing: number }[];
  stays: {
    from: string;
    to: string;
    mine: boolean;
    name: string | null;
    engagement: { timeOff: string } | null;
  }[];
}

async function rotaOf(person: Person): Promise<Stretch[]> {
  return ((await sees(person, needId, rotaFields)) as unknown as { rota: Stretch[] }).rota;
}

async function employer(name: string, domain: string): Promise<string> {
  const id = randomUUID();
  await asAdmin(
    place.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, email_domains, registered_at)
     VALUES ($1, 'uk-employer', $2, 'GB', 'verified', 'uk', '2026-01-01', $3, now())`,
    [id, name, [domain]],
  );
  return id;
}

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  place = placeOf(midst);
  hospital = await institution(place, 'Invented Maternity Hospital, Hargeisa', { country: 'XS' });
  const clerk = await officer(place, 'officer.relay@midst.example');
  ({ id: needId } = await opensNeed(hospital, clerk, {
    title: 'Obstetric team, two months without a gap',
    institutionId: hospital.globalId,
    countries: ['XS'],
    maxPending: 10,
    positions: [{ professions: ['midwife'], headCount: 1, activities: ['teach'] }],
    legs: [{ mode: 'IN_COUNTRY', countries: ['XS'], from: day(60), to: day(119) }],
  }));
  for (const [name, trust, from, to] of [
    ['Hodan Invented', 'north', 60, 88],
    ['Ayaan Notional', 'south', 86, 117],
  ] as const) {
    const domain = `${trust}.relay.example`;
    const person = await shownClinician(
      place,
      `${trust}.relay@midst.example`,
      { professions: [{ code: 'midwife', current: true }], availability: [{ from: day(from), to: day(to) }] },
      { name },
    );
    const employerId = await employer(`Invented ${trust} Trust`, domain);
    team.push({ person, employerId, manager: `manager@${domain}`, from, to, engagementId: '' });
  }
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

describe('An obstetric team for Somaliland, from two employers, one after the other', () => {
  it('each is introduced and agrees their own part of the two months', async () => {
    for (const member of team) {
      const { id: matchId } = await matchOf(member.person, needId);
      await says(member.person, 'expressInterest', { matchId, ticked: ['NAME', 'AVAILABILITY'] });
      await says(hospital.lead, 'shortlistMatch', { matchId });
      await says(hospital.lead, 'introduce', { matchId, showName: true, showEmail: true });
      const terms = {
        legs: [{ mode: 'IN_COUNTRY', country: 'XS', from: day(member.from), to: day(member.to) }],
        pays: [{ item: 'flights', payer: 'PROGRAMME' }],
        counterpart: { name: 'Edna Invented' },
      };
      const agree = { conductCode: '2026-11' };
      const first = await says(
        hospital.lead,
        'agreeEngagement',
        { matchId, terms, ...agree },
        'id state version',
      );
      const second = await says(
        member.person,
        'agreeEngagement',
        { engagementId: first.id, version: 1, ...agree },
        'id state',
      );
      expect(second.state).toBe('AGREED');
      member.engagementId = second.id;
    }
  });

  it('each asks their own employer, and neither of them learns of the other', async () => {
    for (const { person, employerId, manager, engagementId, from, to } of team)
      await person.ask('mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { id } }', {
        input: {
          idempotencyKey: key(),
          asking: {
            engagementId,
            employerId: toGlobalId('Organisation', employerId),
            lines: [{ leaveType: 'UNP', from: day(from), to: day(to), days: 20, hours: 150 }],
            approvers: [{ role: 'LINE_MANAGER', name: 'Morag Invented', email: manager }],
          },
        },
      });
    const [north, south] = await Promise.all(
      team.map(({ manager }) => midst.mailbox.waitFor(manager, (m) => /please decide/.test(m.subject ?? ''))),
    );
    expect(`${north.text}`).toContain('Hodan');
    expect(`${north.text}`).not.toContain('Ayaan');
    expect(`${south.text}`).not.toContain('Hodan');
    await midst.ask('mutation ($input: DecideTimeOffInput!) { decideTimeOff(input: $input) { link } }', {
      input: { idempotencyKey: key(), token: tokenIn(north.text), decision: 'APPROVE' },
    });
  });

  it('the lead sees the rota: who, whose time is settled, three days together, and the two days that nobody covers', async () => {
    const [stretch, ...others] = await eventually(async () => {
      const rota = await rotaOf(hospital.lead);
      return rota[0]?.stays[0]?.engagement?.timeOff === 'APPROVED' && rota;
    }, 'the approval');
    expect(others).toEqual([]);
    expect(stretch.stays).toMatchObject([
      {
        from: day(60),
        to: day(88),
        name: 'Hodan Invented',
        mine: false,
        engagement: { timeOff: 'APPROVED' },
      },
      {
        from: day(86),
        to: day(117),
        name: 'Ayaan Notional',
        mine: false,
        engagement: { timeOff: 'PENDING' },
      },
    ]);
    expect(stretch.gaps).toEqual([{ from: day(118), to: day(119), missing: 1 }]);
    const page = await at(web, hospital.lead).open(`/needs/${encodeURIComponent(needId)}/rota`);
    expect(page.text).toContain('Hodan Invented');
    expect(page.text).toContain('Nobody is agreed for these days, or too few');
  });

  it('each of the team sees when the other is there and not who they are; strangers see nothing', async () => {
    const [{ person }] = team;
    const [{ stays }] = await rotaOf(person);
    expect(stays).toMatchObject([
      { mine: true, from: day(60) },
      { mine: false, from: day(86), name: null, engagement: null },
    ]);
    const page = await at(web, person).open(`/needs/${encodeURIComponent(needId)}/rota`);
    expect(page.text).toContain('A colleague');
    expect(page.text).not.toContain('Ayaan');
    const stranger = await shownClinician(place, 'stranger.relay@midst.example', {
      professions: [{ code: 'midwife', current: true }],
    });
    expect(await rotaOf(stranger)).toEqual([]);
  });
});
