import { MovableClock } from '../../libs/platform/clock.js';
import { type RunningApi, startApi } from '../support/api.js';
import {
  actorOf,
  invitationFor,
  key,
  officer,
  rows,
  signIn,
  type Somebody,
  verifiedOrganisation,
} from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let clock: MovableClock;
let api: RunningApi;
let officers: [Somebody, Somebody];

beforeAll(async () => {
  database = await createScratchDatabase();
  clock = new MovableClock();
  api = await startApi({ databaseUrl: database.url, clock });
});
beforeEach(async () => {
  // Staff sign in afresh for each story: their sessions end after thirty idle minutes, codes come five times an hour.
  clock.advance({ hours: 1, seconds: 1 });
  officers = [await officer(api, 'first@programme.example'), await officer(api, 'second@programme.example')];
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const HAND_OVER = 'mutation ($input: HandOverLeadInput!) { handOverLead(input: $input) { id state } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { invitation { state } } }';
const ROLES = '{ me { roles { role } } }';

interface Roles {
  me: { roles: { role: string }[] };
}

const rolesOf = async (somebody: Somebody) =>
  (await somebody.ask<Roles>(ROLES)).me.roles.map(({ role }) => role);
const handOver = (lead: Somebody, organisationId: string, successorEmail: string) =>
  lead.ask<{ handOverLead: { id: string } }>(HAND_OVER, {
    input: { idempotencyKey: key(), organisationId, successorEmail },
  });
const accept = (token: string) => ({ input: { idempotencyKey: key(), token } });

describe('a lead', () => {
  it('stays the lead until the successor accepts, and not a moment longer', async () => {
    const { id, lead } = await verifiedOrganisation(api, officers, {
      name: 'Ho Invented Hospital',
      country: 'GH',
      lead: 'esi@ho.example',
    });
    await handOver(lead, id, 'yaw@ho.example');
    expect(await rolesOf(lead)).toEqual(['LEAD']);
    const successor = await signIn(api, 'yaw@ho.example');
    expect(await rolesOf(successor)).toEqual([]);
    await successor.ask(ACCEPT, accept(await invitationFor(api, 'yaw@ho.example')));
    expect(await rolesOf(successor)).toEqual(['LEAD']);
    expect(await rolesOf(lead)).toEqual([]);
    expect(
      await lead.refused(HAND_OVER, {
        input: { idempotencyKey: key(), organisationId: id, successorEmail: 'x@ho.example' },
      }),
    ).toBe('FORBIDDEN');
  });

  it('sends the link again, and the old one opens nothing', async () => {
    const { id, lead } = await verifiedOrganisation(api, officers, {
      name: 'Wa Invented Hospital',
      country: 'GH',
      lead: 'adwoa@wa.example',
    });
    await handOver(lead, id, 'kofi@wa.example');
    const old = await invitationFor(api, 'kofi@wa.example');
    await handOver(lead, id, 'kofi@wa.example');
    const successor = await signIn(api, 'kofi@wa.example');
    expect(await successor.refused(ACCEPT, accept(old))).toBe('NOT_FOUND');
    await successor.ask(ACCEPT, accept(await invitationFor(api, 'kofi@wa.example')));
  });

  it('can withdraw, and a link ends after fourteen days', async () => {
    const { id, lead } = await verifiedOrganisation(api, officers, {
      name: 'Tema Invented Hospital',
      country: 'GH',
      lead: 'abena@tema.example',
    });
    const { handOverLead } = await handOver(lead, id, 'kwame@tema.example');
    const token = await invitationFor(api, 'kwame@tema.example');
    await lead.ask(
      'mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { state } }',
      {
        input: { idempotencyKey: key(), invitationId: handOverLead.id },
      },
    );
    const first = await signIn(api, 'kwame@tema.example');
    expect(await first.refused(ACCEPT, accept(token))).toBe('INVITATION_CLOSED');
    await handOver(lead, id, 'ekow@tema.example');
    const late = await invitationFor(api, 'ekow@tema.example');
    clock.advance({ days: 14 });
    const second = await signIn(api, 'ekow@tema.example');
    expect(await second.refused(ACCEPT, accept(late))).toBe('INVITATION_CLOSED');
  });

  it('who was replaced gives nothing away by an older invitation', async () => {
    const { id, lead } = await verifiedOrganisation(api, officers, {
      name: 'Axim Invented Hospital',
      country: 'GH',
      lead: 'afia@axim.example',
    });
    await handOver(lead, id, 'one@axim.example');
    await handOver(lead, id, 'two@axim.example');
    const one = await signIn(api, 'one@axim.example');
    const two = await signIn(api, 'two@axim.example');
    const forTwo = await invitationFor(api, 'two@axim.example');
    await one.ask(ACCEPT, accept(await invitationFor(api, 'one@axim.example')));
    expect(await two.refused(ACCEPT, accept(forTwo))).toBe('INVITATION_CLOSED');
    expect(await rolesOf(two)).toEqual([]);
  });

  it('of another organisation cannot hand this one over, whatever PostgreSQL is asked', async () => {
    const mine = await verifiedOrganisation(api, officers, {
      name: 'Yendi Invented Hospital',
      country: 'GH',
      lead: 'yaa@yendi.example',
    });
    const theirs = await verifiedOrganisation(api, officers, {
      name: 'Keta Invented Hospital',
      country: 'GH',
      lead: 'kojo@keta.example',
    });
    const input = { idempotencyKey: key(), organisationId: theirs.id, successorEmail: 'mate@yendi.example' };
    expect(await mine.lead.refused(HAND_OVER, { input })).toBe('FORBIDDEN');
    const actor = await actorOf(api, mine.lead);
    const organisationId = Buffer.from(theirs.id, 'base64url').toString().split(':')[1];
    const invite = `INSERT INTO invitation (id, kind, email, organisation_id, invited_by, state, created_at, ends_at)
      VALUES (gen_random_uuid(), 'successor', 'mate@yendi.example', $1, $2, 'sent', now(), now() + interval '1 day')`;
    await expect(rows(api, actor, invite, [organisationId, actor.personId])).rejects.toThrow(
      'row-level security',
    );
    const [ended] = await rows<unknown[]>(
      api,
      actor,
      `UPDATE role SET until = now() WHERE organisation_id = $1 RETURNING id`,
      [organisationId],
    );
    expect(ended).toEqual([]);
  });
});
