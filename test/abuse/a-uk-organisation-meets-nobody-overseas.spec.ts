/** @queue is tried elsewhere */
import { type Institution, institution, opensNeed } from '../support/institutions.js';
import { matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { asActor, asAdmin, officer, type Person, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

/**
 * Colleagues overseas are shielded from organisations in the United Kingdom as people here are from hosts: before they say
 * that they are interested there is no row, no page and no number by which one could be found.
 */
let midst: WholeMidst;
let place: Place;
let trust: Institution;
let nurse: Person;
let needId: string;
let matchId: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  trust = await institution(place, 'Invented Fell Trust', { country: 'GB', kind: 'uk-employer' });
  const clerk = await officer(place, 'officer.shield@midst.example');
  nurse = await shownClinician(
    place,
    'wanjiru.shielded@post.example',
    { professions: [{ code: 'nurse', current: true }], livesIn: 'KE' },
    { name: 'Wanjiru Shielded' },
  );
  // Whoever speaks for the trust in any way looks with the same eyes.
  await asAdmin(
    place.database,
    `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, 'employer-hr', $2, now())`,
    [trust.lead.id, trust.id],
  );
  ({ id: needId } = await opensNeed(trust, clerk, {
    ...{ title: 'Teach us triage', openCountries: true, positions: [{ professions: ['nurse'] }] },
    legs: [{ mode: 'REMOTE', hoursAWeek: 1 }],
  }));
  ({ id: matchId } = await matchOf(nurse, needId));
});
afterAll(() => midst.stop());

/** Every table of Midst in which somebody in this person's place stands, by column. */
async function rowsAbout(personId: string, eye: string): Promise<string[]> {
  const columns = (await asAdmin(
    place.database,
    `SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
       JOIN pg_class k ON k.relname = c.table_name AND k.relnamespace = 'public'::regnamespace AND k.relkind IN ('r', 'v')
      WHERE c.table_schema = 'public' AND c.udt_name = 'uuid' ORDER BY 1, 2`,
  )) as { table: string; column: string }[];
  const found: string[] = [];
  for (const { table, column } of columns) {
    const sql = `SELECT 1 FROM "${table}" WHERE "${column}" = $1 LIMIT 1`;
    const rows = await asActor(place.database, { person: eye }, sql, [personId]).catch((error: Error) => {
      if (/permission denied/.test(error.message)) return [];
      throw error;
    });
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

const askedOfNeed = `query ($id: ID!) { need(id: $id) { matchBand matches(first: 5) { nodes { id } } } }`;

it('has no row about them in any table', async () => {
  expect(await rowsAbout(nurse.id, trust.lead.id)).toEqual([]);
  // The same walk finds what somebody may see: her own rows.
  expect(await rowsAbout(nurse.id, nurse.id)).toEqual(
    expect.arrayContaining(['match.person_id', 'clinician.id']),
  );
});

it('has a band and nobody on the need, and reaches no match, person or profile by an id', async () => {
  const { need } = await trust.lead.ask<{ need: Record<string, unknown> }>(askedOfNeed, { id: needId });
  expect(need).toMatchObject({ matchBand: 'FEWER_THAN_10', matches: { nodes: [] } });
  expect(JSON.stringify(need)).not.toContain('Wanjiru');
  const ids = [matchId, Buffer.from(`Clinician:${nurse.id}`).toString('base64url')];
  for (const id of [...ids, Buffer.from(`Person:${nurse.id}`).toString('base64url')]) {
    const { data } = await midst.api.graphql<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { __typename } }',
      { id },
      { token: trust.lead.token },
    );
    expect(data?.node ?? null).toBeNull();
  }
  for (const verb of ['introduce', 'shortlistMatch', 'notChosen']) {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`;
    const said = { idempotencyKey: midst.key(), matchId };
    expect((await trust.lead.refused(document, { input: said })).code).toBe('NOT_FOUND');
  }
});

it('counts them in a preview by a band, and lists none', async () => {
  const { previewMatches } = await trust.lead.ask<{ previewMatches: Record<string, unknown>[] }>(
    `query ($input: PreviewMatchesInput!) { previewMatches(input: $input) { band count best(first: 5) { fitForNeed } } }`,
    {
      input: {
        ...{ institutionId: trust.globalId, openCountries: true, positions: [{ professions: ['nurse'] }] },
        legs: [{ mode: 'REMOTE', hoursAWeek: 1 }],
      },
    },
  );
  expect(previewMatches).toEqual([{ band: 'FEWER_THAN_10', count: null, best: null }]);
});

it('sees after an interest what was ticked and no more', async () => {
  await says(nurse, 'expressInterest', { matchId, ticked: ['LANGUAGES'] });
  const { need } = await trust.lead.ask<{
    need: { matches: { nodes: { card: Record<string, unknown> }[] } };
  }>('query ($id: ID!) { need(id: $id) { matches(first: 5) { nodes { card { name email livesIn } } } } }', {
    id: needId,
  });
  expect(need.matches.nodes).toEqual([{ card: { name: null, email: null, livesIn: null } }]);
  const seen = await rowsAbout(nurse.id, trust.lead.id);
  expect(seen).toEqual(expect.arrayContaining(['match.person_id']));
  for (const table of [
    'clinician',
    'clinician_contact',
    'clinician_private',
    'clinician_employment',
    'person_contact',
  ])
    expect(seen.filter((one) => one.startsWith(`${table}.`))).toEqual([]);
});
