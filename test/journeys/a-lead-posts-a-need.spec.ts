import { randomUUID } from 'node:crypto';
import { impossibleStates } from '../../libs/platform/impossible-states.js';
import {
  does,
  eventsOf,
  type Institution,
  institution,
  isRefused,
  opensNeed,
  sees,
} from '../support/institutions.js';
import {
  asActor,
  asAdmin,
  clinician,
  key,
  officer,
  openPlace,
  type Person,
  type Place,
} from '../support/profiles.js';

const words = {
  title: 'Two midwives and three nurses teach newborn care',
  summary: 'Help us teach newborn resuscitation on two wards.',
  countries: ['KE'],
  region: 'the lake',
  place: 'Mfano County Hospital, maternity wing',
  facilityLevel: 'REGIONAL',
  siteConditions: [{ kind: 'electricity', text: 'Generator from 18:00 to 22:00' }],
  learners: 'Thirty nurses and midwives',
  heritage: 'WELCOME',
  heritageTies: ['WORKED', 'FAMILY'],
  payItems: [
    { item: 'flights', payer: 'PROGRAMME', amount: 900, currency: 'GBP' },
    { item: 'lodging', payer: 'HOST' },
    { item: 'insurance', payer: 'CLINICIAN' },
    { item: 'visa', payer: 'NOT_STATED' },
  ],
  preparations: [{ kind: 'REFERENCE', text: 'Two references' }],
  counterpart: { name: 'Sister Achieng Invented', post: 'ward sister' },
  planServed: 'County health plan 2026-2030',
  handover: 'Ward sister repeats the course each quarter',
  positions: [
    {
      id: '11111111-1111-4111-8111-111111111111',
      headCount: 2,
      professions: ['midwife'],
      activities: ['teach'],
      requirements: [
        { kind: 'YEARS', essential: true, years: 3, count: 'POST_QUALIFICATION' },
        { kind: 'LANGUAGE', essential: false, term: 'sw', level: 'B1', use: 'TEACH_IN' },
        { kind: 'STATED', essential: false, text: 'patient with beginners' },
      ],
    },
    { headCount: 3, professions: ['nurse'], anySpecialty: true },
  ],
  legs: [
    {
      mode: 'IN_COUNTRY',
      countries: ['KE'],
      from: '2099-03-01',
      to: '2099-04-30',
      minDays: 10,
      maxDays: 15,
      repeats: 2,
    },
    {
      mode: 'REMOTE',
      positionId: '11111111-1111-4111-8111-111111111111',
      hoursAWeek: 1,
      weekdaySlot: 'Tuesdays 13:00 Nairobi time',
      optional: true,
    },
  ],
};
const everything = `id title summary countries region place facilityLevel siteConditions { kind text } learners heritage heritageTies
  payItems { item payer amount currency } covered notCovered preparations { kind text } counterpart { name post }
  planServed handover institutionId institutionName recruitmentNotes { country edition sentence }
  positions { id headCount professions activities anySpecialty requirements { kind essential term level use years count text } }
  legs { mode countries from to minDays maxDays repeats hoursAWeek weekdaySlot optional traveller positionId }`;

let place: Place;
let hospital: Institution;
let other: Institution;
let clerk: Person;
let nurse: Person;
beforeAll(async () => {
  place = await openPlace();
  hospital = await institution(place, 'Mfano County Hospital');
  other = await institution(place, 'Other Invented Hospital', { country: 'UG' });
  clerk = await officer(place, 'officer.needs@midst.example');
  nurse = await clinician(place, 'nurse.needs@midst.example');
});
afterAll(() => place.close());

describe('A lead posts a need', () => {
  it('a bit at a time, sends it, an officer approves it, and everyone who signed in reads it', async () => {
    const begun = await does(hospital.lead, 'saveNeed', { title: 'Midwives' });
    expect(begun).toMatchObject({ state: 'DRAFT', version: 1 });
    expect(begun.missing.map((m) => m.field)).toEqual(['positions', 'countries']);
    expect(begun.allowedActions).toEqual(['saveNeed', 'submitNeed', 'withdrawNeed', 'copyNeed']);

    const written = await does(hospital.lead, 'saveNeed', { needId: begun.id, version: 1, ...words });
    expect(written).toMatchObject({ version: 2, missing: [] });
    expect((await sees(clerk, begun.id, 'state')).state).toBe('DRAFT');
    expect(await nurse.refused('query ($id: ID!) { need(id: $id) { id } }', { id: begun.id })).toMatchObject({
      code: 'NOT_FOUND',
    });

    await does(hospital.lead, 'submitNeed', { needId: begun.id });
    const queue = await clerk.ask<{ needsToReview: { totalCount: number; nodes: { id: string }[] } }>(
      '{ needsToReview { totalCount nodes { id } } }',
    );
    expect(queue.needsToReview.nodes).toContainEqual({ id: begun.id });
    await does(clerk, 'reviewNeed', { needId: begun.id, decision: 'APPROVE' });
    const open = await does(hospital.lead, 'openNeed', { needId: begun.id });
    expect(open.allowedActions).toEqual([
      'saveNeed',
      'pauseNeed',
      'extendNeed',
      'closeNeed',
      'withdrawNeed',
      'copyNeed',
    ]);

    const seen = await sees(
      nurse,
      begun.id,
      `${everything} allowedActions missing { field } reviews { id } history { id } flags { id }`,
    );
    const legs = words.legs.map(({ positionId: _, ...leg }) => leg);
    const positions = words.positions.map(({ id: _, ...position }) => position);
    expect(seen).toMatchObject({ ...words, legs, positions });
    expect(seen).toMatchObject({
      covered: ['flights', 'lodging'],
      notCovered: ['insurance'],
      institutionId: hospital.globalId,
      institutionName: 'Mfano County Hospital',
      allowedActions: [],
      missing: [],
      reviews: [],
      history: [],
      flags: [],
    });
    const [first] = seen.positions as { id: string }[];
    expect((seen.legs as { positionId: string | null }[]).map((l) => l.positionId)).toEqual([null, first.id]);
    expect(seen.recruitmentNotes).toEqual([
      expect.objectContaining({ country: 'KE', sentence: expect.stringMatching(/^Kenya is on /) }),
    ]);
    const { codesOnRecord } = (await sees(nurse, begun.id, 'codesOnRecord { of edition }')) as unknown as {
      codesOnRecord: { of: string; edition: string }[];
    };
    expect(codesOnRecord).toContainEqual({ of: 'who-support-and-safeguards', edition: '2023' });
    expect(codesOnRecord.map(({ of }) => of)).toEqual(
      expect.arrayContaining(['england', 'northern-ireland', 'scotland', 'wales', 'uk-amber']),
    );
    expect(await eventsOf(place, begun.id)).toEqual(['need.submitted', 'need.approved', 'need.opened']);
  });

  it('finds it by country, profession, institution and state, page by page', async () => {
    const { id } = await opensNeed(other, clerk, {
      countries: ['UG'],
      positions: [{ professions: ['physiotherapist'] }],
    });
    const list = async (person: Person, filter: Record<string, unknown>) =>
      (
        await person.ask<{ needs: { nodes: { id: string }[]; totalCount: number } }>(
          'query ($filter: NeedFilter) { needs(filter: $filter) { totalCount nodes { id } } }',
          { filter },
        )
      ).needs.nodes.map((n) => n.id);
    expect(await list(nurse, { country: 'UG', profession: 'physiotherapist' })).toEqual([id]);
    expect(await list(nurse, { institutionId: other.globalId })).toEqual([id]);
    expect(await list(nurse, { country: 'KE', profession: 'physiotherapist' })).toEqual([]);
    expect(await list(nurse, { states: ['CLOSED'] })).toEqual([]);
    expect(await list(other.lead, { mine: true })).toEqual([id]);

    const page = await nurse.ask<{
      needs: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>('{ needs(first: 1) { nodes { id } pageInfo { endCursor hasNextPage } } }');
    expect(page.needs.pageInfo.hasNextPage).toBe(true);
    const next = await nurse.ask<{ needs: { nodes: { id: string }[] } }>(
      'query ($after: String) { needs(first: 1, after: $after) { nodes { id } } }',
      { after: page.needs.pageInfo.endCursor },
    );
    expect(next.needs.nodes).not.toEqual(page.needs.nodes);
    const nobody = await place.api.ask<{ needs: { totalCount: number } }>('{ needs { totalCount } }');
    expect(nobody.needs.totalCount).toBe(0);
  });

  it('and a sample of it is read before signing in, when an officer lets it', async () => {
    const { id } = await opensNeed(
      hospital,
      clerk,
      { title: 'A sample', countries: ['KE'], positions: [{ anyProfession: true }] },
      { publicSample: true },
    );
    const { needs } = await place.api.ask<{ needs: { nodes: unknown[] } }>(
      '{ needs { nodes { id title place } } }',
    );
    expect(needs.nodes).toEqual([{ id, title: 'A sample', place: null }]);
  });

  it('twice with one key is once, and somebody else’s save in between is not overwritten', async () => {
    const input = { idempotencyKey: key(), title: 'Once' };
    const once = await does(hospital.lead, 'saveNeed', input);
    expect((await does(hospital.lead, 'saveNeed', input)).id).toBe(once.id);
    expect((await isRefused(hospital.lead, 'saveNeed', { ...input, title: 'Other' })).code).toBe(
      'IDEMPOTENCY_CONFLICT',
    );

    await does(hospital.lead, 'saveNeed', { needId: once.id, version: 1, title: 'Twice' });
    expect(
      await isRefused(hospital.lead, 'saveNeed', { needId: once.id, version: 1, title: 'Late' }),
    ).toEqual({
      code: 'CONFLICT',
      fields: ['version'],
    });
  });

  it('of their own institution only', async () => {
    const { id } = await does(hospital.lead, 'saveNeed', { title: 'Ours' });
    for (const verb of ['saveNeed', 'submitNeed', 'openNeed', 'pauseNeed', 'withdrawNeed', 'copyNeed'])
      expect((await isRefused(other.lead, verb, { needId: id })).code).toBe('NOT_FOUND');
    expect((await isRefused(other.lead, 'saveNeed', { institutionId: hospital.globalId })).code).toBe(
      'NOT_FOUND',
    );
    expect((await isRefused(nurse, 'saveNeed', { title: 'x' })).code).toBe('FORBIDDEN');

    const open = await opensNeed(hospital, clerk, {
      countries: ['KE'],
      positions: [{ anyProfession: true }],
    });
    for (const verb of ['saveNeed', 'pauseNeed', 'withdrawNeed'])
      expect((await isRefused(other.lead, verb, { needId: open.id })).code).toBe('FORBIDDEN');
  });

  it('and PostgreSQL alone would let nobody else write or read it', async () => {
    const { id } = await does(hospital.lead, 'saveNeed', { title: 'Ours', place: 'Ward 9' });
    const needId = Buffer.from(id, 'base64url').toString().split(':')[1];
    for (const settings of [{}, { person: other.lead.id }, { person: nurse.id }, { system: 'doorkeeper' }]) {
      for (const [table, column] of [
        ['need', 'id'],
        ['need_detail', 'need_id'],
        ['need_history', 'need_id'],
        ['"position"', 'need_id'],
        ['leg', 'need_id'],
      ])
        expect(
          await asActor(place.database, settings, `SELECT 1 FROM ${table} WHERE ${column} = $1`, [needId]),
        ).toEqual([]);
      expect(
        await asActor(
          place.database,
          settings,
          `UPDATE need SET title = 'Theirs' WHERE id = $1 RETURNING id`,
          [needId],
        ),
      ).toEqual([]);
    }
    await expect(
      asActor(
        place.database,
        { person: nurse.id },
        `INSERT INTO need (id, institution_id, created_at, updated_at) VALUES ($1, $2, now(), now())`,
        [randomUUID(), hospital.id],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asActor(
        place.database,
        { person: hospital.lead.id },
        `UPDATE need_history SET note = 'never' WHERE need_id = $1`,
        [needId],
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('pauses, resumes, extends, copies and closes it with its outcome', async () => {
    const home = await institution(place, 'Invented Health Centre');
    const { id } = await opensNeed(home, clerk, {
      countries: ['KE'],
      closesOn: '2099-01-01',
      positions: [{ professions: ['nurse'] }],
    });
    expect((await does(home.lead, 'pauseNeed', { needId: id, reason: 'Exams' })).state).toBe('PAUSED');
    expect((await isRefused(home.lead, 'extendNeed', { needId: id, closesOn: '2099-06-01' })).code).toBe(
      'NOT_NOW',
    );
    await does(home.lead, 'resumeNeed', { needId: id });
    expect(await isRefused(home.lead, 'extendNeed', { needId: id, closesOn: '2098-01-01' })).toEqual({
      code: 'BAD_INPUT',
      fields: ['closesOn'],
    });
    const extended = await does(home.lead, 'extendNeed', { needId: id, closesOn: '2099-06-01' }, 'closesOn');
    expect(extended).toMatchObject({ state: 'OPEN', closesOn: '2099-06-01' });

    const copy = await does(home.lead, 'copyNeed', { needId: id }, 'countries positions { professions }');
    expect(copy).toMatchObject({
      state: 'DRAFT',
      countries: ['KE'],
      positions: [{ professions: ['nurse'] }],
    });
    expect(copy.id).not.toBe(id);

    const outcome = { kind: 'FILLED_HERE', people: 1, how: 'Two visits' };
    expect(await isRefused(home.lead, 'closeNeed', { needId: id, outcome })).toEqual({
      code: 'BAD_INPUT',
      fields: ['outcome.whoContinues'],
    });
    const closed = await does(
      home.lead,
      'closeNeed',
      { needId: id, outcome: { ...outcome, whoContinues: 'The ward sister', handedOverOn: '2099-05-01' } },
      'outcome { kind whoContinues handedOverOn } history { act note changedFields }',
    );
    expect(closed).toMatchObject({
      state: 'CLOSED',
      allowedActions: ['copyNeed'],
      outcome: { kind: 'FILLED_HERE', whoContinues: 'The ward sister', handedOverOn: '2099-05-01' },
    });
    expect((closed.history as { act: string }[]).map((h) => h.act)).toEqual([
      'close',
      'extend',
      'save',
      'resume',
      'pause',
      'open',
      'approve',
      'submit',
      'save',
    ]);
    expect(await eventsOf(place, id)).toEqual([
      'need.submitted',
      'need.approved',
      'need.opened',
      'need.paused',
      'need.resumed',
      'need.extended',
      'need.closed',
    ]);
    expect((await does(home.lead, 'withdrawNeed', { needId: copy.id })).state).toBe('WITHDRAWN');
  });

  it('whose essentials may change while it is open, and whoever was interested is asked again', async () => {
    const home = await institution(place, 'Invented Clinic');
    const { id } = await opensNeed(home, clerk, {
      title: 'Nurses',
      countries: ['KE'],
      positions: [{ professions: ['nurse'] }],
    });
    await does(home.lead, 'saveNeed', { needId: id, title: 'Nurses who teach' });
    expect(await eventsOf(place, id)).not.toContain('need.changed');
    await does(home.lead, 'saveNeed', { needId: id, payItems: [{ item: 'flights', payer: 'CLINICIAN' }] });
    expect(await eventsOf(place, id)).toContain('need.changed');
    expect(
      await isRefused(home.lead, 'saveNeed', { needId: id, heritage: 'REQUIRED', heritageReason: 'Elders' }),
    ).toEqual({
      code: 'REVIEWED_PART',
      fields: ['heritage', 'heritageReason'],
    });
    expect((await isRefused(home.lead, 'saveNeed', { needId: id, countries: [] })).code).toBe(
      'NEED_INCOMPLETE',
    );
  });

  it('as a learning need where an employer in the UK asks: at a distance or by a visit, never for staff', async () => {
    const trust = await institution(place, 'Invented Fell Trust', { country: 'GB' });
    await asAdmin(place.database, `UPDATE organisation SET kind = 'uk-employer' WHERE id = $1`, [trust.id]);
    expect(await isRefused(trust.lead, 'saveNeed', { kind: 'uk-post' })).toEqual({
      code: 'UK_POST',
      fields: ['kind'],
    });
    for (const country of ['GB', 'KE'])
      expect(
        await isRefused(trust.lead, 'saveNeed', { legs: [{ mode: 'IN_COUNTRY', countries: [country] }] }),
      ).toEqual({ code: 'UK_POST', fields: ['legs.0.mode'] });
    const words = { title: 'Teach us triage', countries: ['KE'], positions: [{ professions: ['nurse'] }] };
    const { id } = await does(trust.lead, 'saveNeed', words);
    expect(await isRefused(trust.lead, 'submitNeed', { needId: id })).toEqual({
      code: 'NEED_INCOMPLETE',
      fields: ['legs'],
    });
    await does(trust.lead, 'saveNeed', { needId: id, legs: [{ mode: 'REMOTE', hoursAWeek: 1 }] });
    await does(trust.lead, 'submitNeed', { needId: id });
    await does(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' });
    expect((await does(trust.lead, 'openNeed', { needId: id }, 'learning')).learning).toBe(true);
    // What the institution is decides, and nobody's hand changes it.
    await asAdmin(place.database, 'UPDATE need SET learning = false');
    expect((await sees(nurse, id, 'learning')).learning).toBe(true);
  });

  it('never for a post in the UK, and for a visit there only with end, letter, return, payer and sign-off', async () => {
    const home = await institution(place, 'Invented Teaching Hospital');
    expect(
      await isRefused(home.lead, 'saveNeed', { legs: [{ mode: 'IN_COUNTRY', countries: ['GB'] }] }),
    ).toEqual({
      code: 'UK_POST',
      fields: ['legs.0.mode'],
    });
    const visit = { mode: 'UK_BOUND', to: '2099-06-30' };
    const { id } = await does(home.lead, 'saveNeed', {
      countries: ['KE'],
      positions: [{ anyProfession: true }],
      legs: [visit],
    });
    expect(await isRefused(home.lead, 'submitNeed', { needId: id })).toEqual({
      code: 'NEED_INCOMPLETE',
      fields: ['legs.0.hostEmployerLetter', 'legs.0.returnStatement', 'legs.0.payer'],
    });
    const asked = {
      hostEmployerLetter: 'Leave granted by the superintendent',
      returnStatement: 'Back on 1 July',
      payer: 'UK host',
    };
    await does(home.lead, 'saveNeed', { needId: id, legs: [{ ...visit, ...asked }] });
    await does(home.lead, 'submitNeed', { needId: id });
    expect(await isRefused(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' })).toEqual({
      code: 'BAD_INPUT',
      fields: ['ukVisitAgreed'],
    });
    expect(
      (await does(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE', ukVisitAgreed: true })).state,
    ).toBe('APPROVED');
  });

  it('not before the institution is verified, nor more than five in a day', async () => {
    const unknown = await institution(place, 'Unverified Invented Hospital', { verified: false });
    const thin = { countries: ['KE'], positions: [{ anyProfession: true }] };
    const draft = await does(unknown.lead, 'saveNeed', thin);
    expect((await isRefused(unknown.lead, 'submitNeed', { needId: draft.id })).code).toBe('NOT_VERIFIED');

    const eager = await institution(place, 'Eager Invented Hospital');
    for (let i = 0; i < 5; i++)
      await does(eager.lead, 'submitNeed', { needId: (await does(eager.lead, 'saveNeed', thin)).id });
    const sixth = await does(eager.lead, 'saveNeed', thin);
    expect((await isRefused(eager.lead, 'submitNeed', { needId: sixth.id })).code).toBe('TOO_MANY');
  });

  it('with codes that exist, and partners and ring-fences that are its own to name', async () => {
    expect(await isRefused(hospital.lead, 'saveNeed', { positions: [{ professions: ['wizard'] }] })).toEqual({
      code: 'BAD_INPUT',
      fields: ['positions.0.professions.0'],
    });
    const nowhere = Buffer.from(`Organisation:${randomUUID()}`).toString('base64url');
    expect(await isRefused(hospital.lead, 'saveNeed', { ringFence: [nowhere] })).toEqual({
      code: 'BAD_INPUT',
      fields: ['ringFence.0'],
    });
    const partnership = Buffer.from(`Partnership:${randomUUID()}`).toString('base64url');
    expect(await isRefused(hospital.lead, 'saveNeed', { partnershipId: partnership })).toEqual({
      code: 'BAD_INPUT',
      fields: ['partnershipId'],
    });
    const fenced = await does(hospital.lead, 'saveNeed', { ringFence: [other.globalId] }, 'ringFence');
    expect(fenced.ringFence).toEqual([other.globalId]);
  });

  it('and leaves nothing that should be impossible', async () => {
    const asked = impossibleStates().filter(({ name }) => name.startsWith('need-'));
    expect(asked.map(({ name }) => name)).toEqual([
      'need-open-unverified',
      'need-open-empty',
      'need-past-its-last-day',
      'need-waiting-too-long',
    ]);
    for (const { as, query } of asked)
      expect(await asActor(place.database, { system: as }, query)).toEqual([]);
    await asAdmin(place.database, `UPDATE organisation SET state = 'suspended'`);
    const [open] = asked.filter(({ name }) => name === 'need-open-unverified');
    expect(await asActor(place.database, { system: open.as }, open.query)).not.toEqual([]);
  });
});
