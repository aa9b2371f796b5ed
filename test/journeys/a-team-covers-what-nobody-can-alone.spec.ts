import { type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import {
  aCrowd,
  eventually,
  everythingHeard,
  matchOf,
  placeOf,
  says,
  shownClinician,
} from '../support/matching.js';
import { asActor, asAdmin, officer, type Person, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
let clerk: Person;
let need: { id: string };
let ama: Person;
let bibi: Person;
let cleo: Person;

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const window = (from: number, to: number) => ({ from: day(from), to: day(to) });
const midwife = { professions: [{ code: 'midwife', current: true }] };
const teams = `teamProposals(overlapDays: 3) { days wanted proposals { kind daysWanted daysOpen proved gaps { from to missing }
  handOvers { on overlapDays missingDays } stays { place from to toBeAsked matchId } } }`;
interface Stay {
  from: string;
  to: string;
  toBeAsked: boolean;
  matchId: string;
}
interface Legs {
  teamProposals: { days: number; proposals: { kind: string; daysOpen: number; stays: Stay[] }[] }[] | null;
}
const proposedTo = async (person: Person) =>
  ((await sees(person, need.id, teams)) as unknown as Legs).teamProposals;

beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano County Hospital');
  clerk = await officer(place, 'officer.teams@midst.example');
  await aCrowd(place, 60);
  const about = (ahead: [number, number], more: object = {}) => ({
    ...midwife,
    availability: [window(...ahead)],
    ...more,
  });
  ama = await shownClinician(
    place,
    'ama.teams@midst.example',
    about([20, 55], { registrations: [{ country: 'KE', status: 'LAPSED' }] }),
  );
  bibi = await shownClinician(place, 'bibi.teams@midst.example', about([50, 95]));
  cleo = await shownClinician(place, 'cleo.teams@midst.example', about([20, 95]));
  need = await opensNeed(hospital, clerk, {
    title: 'A midwife on the ward, week after week',
    countries: ['KE'],
    maxPending: 10,
    positions: [{ professions: ['midwife'], headCount: 1 }],
    legs: [{ mode: 'IN_COUNTRY', ...window(30, 90) }],
  });
  await matchOf(cleo, need.id);
});
afterAll(() => midst.stop());

interface Fairness {
  everybody: Record<'people' | 'told' | 'interested' | 'accepted', number | null>;
  tables: { by: string; rows: Record<string, number | null>[] }[];
}

describe('A team covers what nobody can alone', () => {
  it('the lead sees nobody before interest, and then a relay of what each ticked', async () => {
    expect(await proposedTo(hospital.lead)).toMatchObject([{ days: 61, proposals: [] }]);
    const ids: Record<string, string> = {};
    for (const [name, person, ticked] of [
      ['ama', ama, ['PROFESSIONS', 'AVAILABILITY']],
      ['bibi', bibi, ['AVAILABILITY']],
      ['cleo', cleo, ['PROFESSIONS']],
    ] as const) {
      ids[name] = (await matchOf(person, need.id)).id;
      await says(person, 'expressInterest', { matchId: ids[name], ticked: [...ticked] });
    }
    const [leg] = (await proposedTo(hospital.lead))!;
    const [best, fewer] = leg.proposals;
    expect(best).toMatchObject({
      kind: 'BEST',
      daysWanted: 61,
      daysOpen: 0,
      gaps: [],
      proved: true,
      handOvers: [{ overlapDays: 3, missingDays: 0 }],
      stays: [
        { from: day(30), toBeAsked: false, matchId: ids.ama },
        { to: day(90), toBeAsked: false, matchId: ids.bibi },
      ],
    });
    // She ticked no dates, so hers are a question, whatever her profile says.
    expect(fewer).toMatchObject({
      kind: 'FEWER_HAND_OVERS',
      stays: [{ toBeAsked: true, matchId: ids.cleo }],
    });
    expect(leg.proposals).toHaveLength(2);
    expect(await proposedTo(ama)).toBeNull();
    expect(await proposedTo(clerk)).toBeNull();
    await twoBesideEachOther(ids);
    await says(bibi, 'withdrawInterest', { matchId: ids.bibi });
    expect(JSON.stringify(await proposedTo(hospital.lead))).not.toContain(ids.bibi);
  });

  async function twoBesideEachOther(ids: Record<string, string>): Promise<void> {
    const compare = `query ($one: ID!, $other: ID!) { compareMatches(one: $one, other: $other) {
      one { id } lines { criterion one { standing sentence } other { standing sentence } } } }`;
    const { compareMatches } = await hospital.lead.ask<{
      compareMatches: { lines: { criterion: string; one: unknown; other: unknown }[] };
    }>(compare, { one: ids.ama, other: ids.bibi });
    expect(compareMatches.lines).toEqual([
      expect.objectContaining({ criterion: 'profession', other: null }),
      expect.objectContaining({
        criterion: 'availability',
        one: expect.objectContaining({ standing: 'MET' }),
        other: expect.objectContaining({ standing: 'MET' }),
      }),
    ]);
    expect(await clerk.refused(compare, { one: ids.ama, other: ids.bibi })).toMatchObject({
      code: 'FORBIDDEN',
    });
  }

  // Nurses are near to midwives, so the fifteen of the crowd fit as well; Bibi has just said no.
  it('officers learn how far everybody would cover it, in numbers, and are recorded', async () => {
    const coverage =
      'teamCoverage(reason: "Planning with the ministry") { people taken toBeAsked daysWanted daysOpen }';
    expect(await sees(clerk, need.id, coverage)).toMatchObject({
      teamCoverage: [{ people: 17, taken: 1, toBeAsked: 0, daysWanted: 61, daysOpen: 0 }],
    });
    expect(await sees(hospital.lead, need.id, coverage)).toMatchObject({ teamCoverage: null });
    expect(
      await asAdmin(place.database, `SELECT reason FROM audit_entry WHERE act = 'counted-coverage'`),
    ).toEqual([{ reason: 'Planning with the ministry' }]);
  });

  it('two steps together can bring whom neither brings alone, and are counted over everybody', async () => {
    const preview = `query ($input: PreviewMatchesInput!) { previewMatches(input: $input) { count
      ifRelaxed { what how count } ifTwoRelaxed { steps { what how } count } } }`;
    interface Preview {
      count: number;
      ifRelaxed: { what: string; how: string; count: number }[];
      ifTwoRelaxed: { steps: { what: string; how: string }[]; count: number }[];
    }
    // Ama's registration has lapsed, and she is free a month too early.
    const input = {
      institutionId: hospital.globalId,
      reason: 'What would bring Ama',
      countries: ['KE'],
      positions: [
        {
          professions: ['midwife'],
          requirements: [{ kind: 'REGISTRATION', essential: true, term: 'KE' }],
        },
      ],
      legs: [{ mode: 'IN_COUNTRY', ...window(70, 75) }],
    };
    const { previewMatches } = await clerk.ask<{ previewMatches: Preview[] }>(preview, { input });
    const [{ count, ifRelaxed, ifTwoRelaxed }] = previewMatches;
    expect(count).toBe(17);
    expect(ifRelaxed).toEqual([
      { what: '0', how: 'DESIRABLE', count: 17 },
      { what: 'leg 0', how: 'A_MONTH_EARLIER', count: 17 },
      { what: 'leg 0', how: 'A_MONTH_LATER', count: 17 },
      { what: 'leg 0', how: 'ALSO_REMOTE', count: 17 },
    ]);
    expect(ifTwoRelaxed[0]).toEqual({
      steps: [
        { what: '0', how: 'DESIRABLE' },
        { what: 'leg 0', how: 'A_MONTH_EARLIER' },
      ],
      count: 18,
    });
    expect(ifTwoRelaxed.slice(1).map((pair) => pair.count)).toEqual([17, 17]);
  });

  it('a clinician learns what would open most needs, and sees two of theirs side by side', async () => {
    const registered = await opensNeed(hospital, clerk, {
      title: 'A registered midwife',
      countries: ['KE'],
      positions: [
        {
          professions: ['midwife'],
          requirements: [{ kind: 'REGISTRATION', essential: true, term: 'KE' }],
        },
      ],
    });
    const { myOpenings } = await ama.ask<{ myOpenings: object[] }>(
      '{ myOpenings(first: 5) { kind sentence opens closes needs { id } } }',
    );
    expect(myOpenings).toEqual([
      {
        kind: 'REGISTRATION_RENEWED',
        sentence: 'Renewing your registration: Kenya.',
        opens: 1,
        closes: 0,
        needs: [{ id: registered.id }],
      },
    ]);
    const mine = [await matchOf(cleo, need.id), await matchOf(cleo, registered.id)];
    const { compareMyMatches } = await cleo.ask<{ compareMyMatches: { lines: { criterion: string }[] } }>(
      'query ($one: ID!, $other: ID!) { compareMyMatches(one: $one, other: $other) { lines { criterion one { points } other { points } } } }',
      { one: mine[0].id, other: mine[1].id },
    );
    expect(compareMyMatches.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ criterion: 'profession', one: { points: 24 }, other: { points: 24 } }),
        expect.objectContaining({ criterion: 'registration', one: null }),
      ]),
    );
  });

  it('who was told is counted by wave, and the report on fairness names no small number', async () => {
    const dentists = await opensNeed(hospital, clerk, {
      title: 'Dentists teach',
      countries: ['KE'],
      maxPending: 1,
      positions: [{ professions: ['dentist'] }],
    });
    await everythingHeard(place);
    const waves = async () =>
      (await sees(
        clerk,
        dentists.id,
        'toldInWaves(reason: "Looking at exposure") { wave people }',
      )) as unknown as {
        toldInWaves: { wave: number; people: number }[] | null;
      };
    expect(await eventually(async () => (await waves()).toldInWaves, 'a first wave')).toEqual([
      { wave: 1, people: 40 },
    ]);
    const { fairnessReport } = await clerk.ask<{ fairnessReport: Fairness }>(
      `{ fairnessReport(reason: "Yearly report") { everybody { people told interested accepted } toldHowOften { needs people }
          tables { by rows { group name people told interested accepted } } } }`,
    );
    // Who answers before the mail went out is not told any more, so the number is not the same in each run.
    const [{ told }] = await asAdmin(
      place.database,
      'SELECT count(DISTINCT person_id)::int AS told FROM match_exposure',
    );
    expect(told).toBeGreaterThanOrEqual(40);
    expect(fairnessReport.everybody).toMatchObject({ people: 63, told, interested: null, accepted: null });
    expect(fairnessReport.tables.map(({ by }) => by)).toEqual(['PROFESSION', 'PLACE', 'HERITAGE']);
    const [professions] = fairnessReport.tables;
    expect(professions.rows).toContainEqual(expect.objectContaining({ group: 'midwife', people: null }));
    for (const { people, told, interested, accepted } of fairnessReport.tables.flatMap(({ rows }) => rows))
      for (const one of [people, told, interested, accepted]) expect(one ?? 5).toBeGreaterThanOrEqual(5);
    // Who was told of what is read by the person and by the matcher, not by officers one by one.
    const all = 'SELECT need_id FROM match_exposure';
    expect(await asActor(place.database, { person: clerk.id }, all)).toEqual([]);
    const [{ person, needs }] = await asAdmin(
      place.database,
      'SELECT person_id AS person, count(*)::int AS needs FROM match_exposure GROUP BY person_id LIMIT 1',
    );
    expect(await asActor(place.database, { person: String(person) }, all)).toHaveLength(Number(needs));
  });
});
