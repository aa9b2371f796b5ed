import { does, eventsOf, type Institution, institution, isRefused, sees } from '../support/institutions.js';
import { asAdmin, officer, openPlace, type Person, type Place } from '../support/profiles.js';

let place: Place;
let hospital: Institution;
let clerk: Person;
beforeAll(async () => {
  place = await openPlace();
  hospital = await institution(place, 'Mfano District Hospital');
  clerk = await officer(place, 'officer.returns@midst.example');
});
afterAll(() => place.close());

const words = {
  summary: 'Relocation support is offered.',
  countries: ['KE'],
  heritage: 'REQUIRED',
  heritageReason: 'Home visits to elders who speak Luo only',
  positions: [{ professions: ['nurse'] }],
};

describe('A need is returned and sent again', () => {
  it('with reasons that the lead reads, and agreed to in so many words', async () => {
    const { id } = await does(hospital.lead, 'saveNeed', words);
    await does(hospital.lead, 'submitNeed', { needId: id });
    expect((await isRefused(hospital.lead, 'saveNeed', { needId: id, title: 'Late' })).code).toBe('NOT_NOW');

    expect(await isRefused(clerk, 'reviewNeed', { needId: id, decision: 'RETURN' })).toEqual({
      code: 'BAD_INPUT',
      fields: ['reasons'],
    });
    await does(clerk, 'reviewNeed', {
      needId: id,
      decision: 'RETURN',
      reasons: [{ field: 'positions.0.activities', sentence: 'Say what the nurse will do.' }],
      note: 'Nearly there.',
    });
    const returned = await sees(
      hospital.lead,
      id,
      'state allowedActions reviews { decision note reasons { field sentence } } flags { code words outcome note }',
    );
    expect(returned).toEqual({
      state: 'RETURNED',
      allowedActions: ['saveNeed', 'submitNeed', 'withdrawNeed', 'copyNeed'],
      reviews: [
        {
          decision: 'RETURN',
          note: 'Nearly there.',
          reasons: [{ field: 'positions.0.activities', sentence: 'Say what the nurse will do.' }],
        },
      ],
      // The return answers for them: they are looked at again when it is sent again.
      flags: [{ code: 'CODE-3', words: 'Relocation', outcome: 'RETURNED', note: 'Nearly there.' }],
    });

    await does(hospital.lead, 'saveNeed', {
      needId: id,
      positions: [{ professions: ['nurse'], activities: ['teach'] }],
    });
    await does(hospital.lead, 'submitNeed', { needId: id });
    expect(await isRefused(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' })).toEqual({
      code: 'BAD_INPUT',
      fields: ['heritageAgreed', 'note'],
    });
    const approved = await does(
      clerk,
      'reviewNeed',
      { needId: id, decision: 'APPROVE', heritageAgreed: true, note: 'It is about moving a ward.' },
      'heritageAgreedAt flags { outcome note }',
    );
    expect(approved).toMatchObject({
      state: 'APPROVED',
      heritageAgreedAt: expect.any(String),
      flags: [
        { outcome: 'RETURNED', note: 'Nearly there.' },
        { outcome: 'RELEASED', note: 'It is about moving a ward.' },
      ],
    });
    expect(await eventsOf(place, id)).toEqual([
      'need.flagged',
      'need.submitted',
      'need.returned',
      'need.flagged',
      'need.submitted',
      'need.approved',
    ]);
  });

  it('with a demand that no need may make refused at once, and the way out said', async () => {
    const { id } = await does(hospital.lead, 'saveNeed', { ...words, summary: 'Kenyan citizens only' });
    expect(await isRefused(hospital.lead, 'submitNeed', { needId: id })).toEqual({
      code: 'NEED_INCOMPLETE',
      fields: ['summary'],
    });
    const { data, errors } = await place.api.graphql(
      'mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { id } }',
      { input: { idempotencyKey: 'clan', needId: id, heritageTies: ['CITIZEN'] } },
      { token: hospital.lead.token },
    );
    expect(data).toBeFalsy();
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
    await expect(asAdmin(place.database, `UPDATE need SET heritage_ties = '{citizen}'`)).rejects.toThrow(
      /need_heritage_ties/,
    );
  });

  it('by somebody else than a lead of the same institution', async () => {
    const both = await officer(place, 'officer.and.lead@midst.example');
    await asAdmin(
      place.database,
      `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, 'lead', $2, now())`,
      [both.id, hospital.id],
    );
    const { id } = await does(hospital.lead, 'saveNeed', {
      countries: ['KE'],
      positions: [{ anyProfession: true }],
    });
    await does(hospital.lead, 'submitNeed', { needId: id });
    expect((await isRefused(both, 'reviewNeed', { needId: id, decision: 'APPROVE' })).code).toBe('FORBIDDEN');
    const { needsToReview } = await both.ask<{ needsToReview: { nodes: { id: string }[] } }>(
      '{ needsToReview { nodes { id } } }',
    );
    expect(needsToReview.nodes).not.toContainEqual({ id });
  });

  it('and a change to an open need that reads like recruitment is held openly until an officer answers', async () => {
    const { id } = await does(hospital.lead, 'saveNeed', {
      countries: ['KE'],
      positions: [{ anyProfession: true }],
    });
    await does(hospital.lead, 'submitNeed', { needId: id });
    await does(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' });
    await does(hospital.lead, 'openNeed', { needId: id });
    const open = await does(hospital.lead, 'saveNeed', {
      needId: id,
      summary: 'Visa sponsorship afterwards',
    });
    expect(open.state).toBe('OPEN');
    const says = async (who: Person) =>
      (await sees(who, id, 'summary heldSaves { outcome note }')) as unknown as {
        summary: string | null;
        heldSaves: { outcome: string | null; note: string | null }[];
      };
    // The lead sees that it is held; the need reads as before for everybody.
    expect(await says(hospital.lead)).toEqual({ summary: null, heldSaves: [{ outcome: null, note: null }] });
    const flagged = async () =>
      (await clerk.ask<{ flaggedNeeds: { nodes: { id: string }[] } }>('{ flaggedNeeds { nodes { id } } }'))
        .flaggedNeeds.nodes;
    expect(await flagged()).toContainEqual({ id });
    const answer = (note: string, outcome: string) => ({ needId: id, note, outcome });
    await does(clerk, 'settleNeedFlags', answer('Nobody is recruited here.', 'RETURNED'));
    expect(await flagged()).not.toContainEqual({ id });
    expect(await says(hospital.lead)).toEqual({
      summary: null,
      heldSaves: [{ outcome: 'RETURNED', note: 'Nobody is recruited here.' }],
    });
    // Tried again it waits again; what reads otherwise takes its place at once.
    await does(hospital.lead, 'saveNeed', { needId: id, summary: 'Visa sponsorship afterwards' });
    expect(await flagged()).toContainEqual({ id });
    await does(hospital.lead, 'saveNeed', { needId: id, summary: 'Two weeks, then home' });
    expect((await says(hospital.lead)).summary).toBe('Two weeks, then home');
    await does(clerk, 'settleNeedFlags', answer('It was taken out.', 'RETURNED'));
    await does(hospital.lead, 'saveNeed', { needId: id, summary: 'No relocation is asked' });
    expect((await says(hospital.lead)).summary).toBe('Two weeks, then home');
    await does(clerk, 'settleNeedFlags', answer('It says the opposite.', 'RELEASED'));
    expect((await says(hospital.lead)).summary).toBe('No relocation is asked');
    expect((await isRefused(hospital.lead, 'settleNeedFlags', answer('Mine', 'RELEASED'))).code).toBe(
      'FORBIDDEN',
    );
  });
});
