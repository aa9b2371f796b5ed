import { MovableClock } from '../../libs/platform/clock.js';
import { type RunningApi, startApi } from '../support/api.js';
import { withClient } from '../support/own-servers.js';
import {
  actorOf,
  invitationFor,
  key,
  officer,
  rows,
  signIn,
  type Somebody,
  VERIFY,
  verification,
  verifiedOrganisation,
} from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;
let first: Somebody;
let second: Somebody;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url, clock: new MovableClock() });
  first = await officer(api, 'first@programme.example');
  second = await officer(api, 'second@programme.example');
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const REGISTER =
  'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id state place leads { id } invitations { email kind state } } }';
const ORGANISATION =
  'query ($id: ID!) { organisation(id: $id) { id name state place allowedActions verifications { evidence } leads { name } } }';

async function register(lead: Somebody, more = {}): Promise<string> {
  const { registerOrganisation } = await lead.ask<{ registerOrganisation: { id: string } }>(REGISTER, {
    input: {
      idempotencyKey: key(),
      kind: 'OVERSEAS_INSTITUTION',
      name: 'Makeni Invented Hospital',
      country: 'SL',
      region: 'Northern',
      place: 'Makeni',
      secondLeadEmail: `second.${lead.email}`,
      ...more,
    },
  });
  return registerOrganisation.id;
}

describe('an organisation', () => {
  it('registers with two leads: one at once, one by an invitation that they accept', async () => {
    const lead = await signIn(api, 'fatu@makeni.example');
    const id = await register(lead);
    const guest = await signIn(api, 'second.fatu@makeni.example');
    const token = await invitationFor(api, guest.email);
    const shown = await api.ask<{ invitation: { kind: string; organisationName: string } }>(
      'query ($token: String!) { invitation(token: $token) { kind organisationName inviterName } }',
      { token },
    );
    expect(shown.invitation).toMatchObject({
      kind: 'SECOND_LEAD',
      organisationName: 'Makeni Invented Hospital',
    });
    const ACCEPT =
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { invitation { state } } }';
    const stranger = await signIn(api, 'stranger@elsewhere.example');
    expect(await stranger.refused(ACCEPT, { input: { idempotencyKey: key(), token } })).toBe(
      'INVITATION_FOR_ANOTHER',
    );
    await guest.ask(ACCEPT, { input: { idempotencyKey: key(), token } });
    expect(await guest.refused(ACCEPT, { input: { idempotencyKey: key(), token } })).toBe(
      'INVITATION_CLOSED',
    );
    const { organisation } = await guest.ask<{ organisation: { leads: unknown[] } }>(ORGANISATION, { id });
    expect(organisation.leads).toHaveLength(2);
  });

  it('is verified only by two different officers who state the same', async () => {
    const lead = await signIn(api, 'sahr@bo.example');
    const id = await register(lead, { name: 'Bo Invented Clinic' });
    const ask = (who: Somebody, more = {}) =>
      who.ask<{ verifyOrganisation: { state: string } }>(VERIFY, {
        input: { ...verification(id, 'SL'), ...more },
      });
    expect(await lead.refused(VERIFY, { input: verification(id, 'SL') })).toBe('FORBIDDEN');
    expect((await ask(first)).verifyOrganisation.state).toBe('registered');
    expect(await first.refused(VERIFY, { input: verification(id, 'SL') })).toBe('SECOND_OFFICER_NEEDED');
    const other = {
      ...verification(id, 'SL'),
      basis: { kind: 'EXCEPTION', assessedOn: '2026-01-15', expiresOn: '2099-12-31' },
    };
    expect(await second.refused(VERIFY, { input: other })).toBe('VERIFICATIONS_DIFFER');
    expect((await ask(second)).verifyOrganisation).toEqual({
      state: 'verified',
      basis: 'IDTA',
      emailDomains: [],
    });
    const { organisation } = await lead.ask<{ organisation: { verifications: unknown[] } }>(ORGANISATION, {
      id,
    });
    expect(organisation.verifications).toHaveLength(2);
  });

  it('is not verified by an officer who registered it, nor on a basis that does not fit', async () => {
    const id = await register(first, { name: 'An Invented House of an Officer' });
    expect(await first.refused(VERIFY, { input: verification(id, 'SL') })).toBe('OWN_ORGANISATION');
    const uk = { ...verification(id, 'SL'), basis: { kind: 'UK', assessedOn: '2026-01-15' } };
    expect(await second.refused(VERIFY, { input: uk })).toBe('BAD_INPUT');
  });

  it('is not seen by strangers before, and of a sensitive one never more than the region', async () => {
    const stranger = await signIn(api, 'curious@elsewhere.example');
    const lead = await signIn(api, 'hidden@hargeisa.example');
    const waiting = await register(lead, { name: 'Waiting Invented Clinic' });
    expect(await stranger.refused(ORGANISATION, { id: waiting })).toBe('NOT_FOUND');
    const { id } = await verifiedOrganisation(api, [first, second], {
      name: 'Secret Invented Clinic',
      country: 'XS',
      lead: 'quiet@hargeisa.example',
      sensitive: true,
    });
    expect(await stranger.refused(ORGANISATION, { id })).toBe('NOT_FOUND');
    const { organisations } = await stranger.ask<{
      organisations: { nodes: { id: string; name: string | null; region: string }[] };
    }>('{ organisations(first: 50, country: "XS") { nodes { id name region } } }');
    expect(organisations.nodes).toEqual([{ id, name: null, region: 'An invented region' }]);
  });

  it('waits in the officers’ list until it is verified', async () => {
    const lead = await signIn(api, 'isata@kenema.example');
    const id = await register(lead, { name: 'Kenema Invented Hospital' });
    const waiting = async () =>
      (
        await first.ask<{ organisationsToVerify: { nodes: { id: string }[] } }>(
          '{ organisationsToVerify(first: 100) { nodes { id } } }',
        )
      ).organisationsToVerify.nodes.map((node) => node.id);
    expect(await waiting()).toContain(id);
    for (const one of [first, second]) await one.ask(VERIFY, { input: verification(id, 'SL') });
    expect(await waiting()).not.toContain(id);
    expect(await lead.refused('{ organisationsToVerify { nodes { id } } }')).toBe('FORBIDDEN');
  });
});

describe('with every check of the application taken away', () => {
  it('PostgreSQL lets no lead and no single officer verify, and shows strangers nothing', async () => {
    const lead = await signIn(api, 'past@checks.example');
    await register(lead, { name: 'Unchecked Invented Clinic' });
    const asLead = await actorOf(api, lead);
    const asOfficer = await actorOf(api, first);
    const verify = `UPDATE organisation SET state = 'verified', basis = 'idta' WHERE name = 'Unchecked Invented Clinic'`;
    await expect(rows(api, asLead, verify)).rejects.toThrow('Only a programme officer');
    await expect(rows(api, asOfficer, verify)).rejects.toThrow('verified by two officers');
    await expect(
      rows(
        api,
        asLead,
        `UPDATE organisation SET email_domains = '{gmail.example}' WHERE name = 'Unchecked Invented Clinic'`,
      ),
    ).rejects.toThrow('Only a programme officer');
    const stranger = await actorOf(api, await signIn(api, 'nosy@elsewhere.example'));
    expect(
      await rows(api, stranger, `SELECT FROM organisation WHERE state <> 'verified' OR sensitive`),
    ).toEqual([]);
    expect(await rows(api, stranger, 'SELECT FROM verification')).toEqual([]);
    expect(await rows(api, stranger, 'SELECT FROM invitation')).toEqual([]);
    expect(
      await rows(
        api,
        stranger,
        `SELECT FROM organisation_place p JOIN organisation_card c ON c.id = p.organisation_id WHERE c.sensitive`,
      ),
    ).toEqual([]);
    const give = `INSERT INTO role (id, person_id, role, organisation_id, since, given_by)
      SELECT gen_random_uuid(), $1, 'lead', id, now(), $1 FROM organisation WHERE state = 'verified' LIMIT 1`;
    await expect(rows(api, stranger, give, [stranger.personId])).rejects.toThrow('row-level security');
  });

  it('shows a disclosed name to a lead only while the basis holds and the organisation is verified', async () => {
    const { id, lead } = await verifiedOrganisation(api, [first, second], {
      name: 'Receiving Invented Hospital',
      country: 'GH',
      lead: 'akua@receiving.example',
    });
    const clinician = await actorOf(api, await signIn(api, 'shows@hospital.example'));
    const organisationId = Buffer.from(id, 'base64url').toString().split(':')[1];
    await rows(
      api,
      clinician,
      `INSERT INTO disclosure (id, person_id, organisation_id, fields, given_at) VALUES (gen_random_uuid(), $1, $2, '{name}', now())`,
      [clinician.personId, organisationId],
    );
    const seen = async (table: string, column: string) =>
      (
        await rows(api, await actorOf(api, lead), `SELECT FROM ${table} WHERE ${column} = $1`, [
          clinician.personId,
        ])
      ).length;
    expect([await seen('person', 'id'), await seen('person_contact', 'person_id')]).toEqual([1, 0]);
    const set = (sql: string) =>
      withClient(database.adminUrl, (client) => client.query(sql, [organisationId]));
    await withClient(database.adminUrl, async (client) => {
      await client.query('ALTER TABLE organisation DISABLE TRIGGER guarded');
    });
    await set(`UPDATE organisation SET basis_expires_on = current_date - 1 WHERE id = $1`);
    expect(await seen('person', 'id')).toBe(0);
    await set(`UPDATE organisation SET basis_expires_on = current_date WHERE id = $1`);
    expect(await seen('person', 'id')).toBe(1);
    await set(`UPDATE organisation SET state = 'suspended' WHERE id = $1`);
    expect(await seen('person', 'id')).toBe(0);
  });
});
