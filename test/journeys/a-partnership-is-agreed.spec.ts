import { MovableClock } from '../../libs/platform/clock.js';
import { type RunningApi, startApi } from '../support/api.js';
import {
  actorOf,
  key,
  officer,
  type RegisteredOrganisation,
  rows,
  signIn,
  type Somebody,
  verifiedOrganisation,
} from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;
let officers: [Somebody, Somebody];
let trust: RegisteredOrganisation;
let hospital: RegisteredOrganisation;
let outsider: RegisteredOrganisation;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url, clock: new MovableClock() });
  officers = [await officer(api, 'first@programme.example'), await officer(api, 'second@programme.example')];
  const stated = (name: string, country: string, lead: string) => ({
    name,
    country,
    lead,
    sensitive: country === 'SD',
  });
  trust = await verifiedOrganisation(
    api,
    officers,
    stated('Invented Shire Trust', 'GB', 'gwen@shire.example'),
  );
  hospital = await verifiedOrganisation(
    api,
    officers,
    stated('Invented Nile Hospital', 'SD', 'amna@nile.example'),
  );
  outsider = await verifiedOrganisation(
    api,
    officers,
    stated('Invented Lake Clinic', 'MW', 'chisomo@lake.example'),
  );
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const SHOWN = `{ id state reason allowedActions parties { part organisation { name } lead { id } agreedAt }
  handovers { id } sidesToHandOver { organisation { name } } }`;
const PROPOSE = `mutation ($input: ProposePartnershipInput!) { proposePartnership(input: $input) ${SHOWN} }`;
const AGREE = `mutation ($input: PartnershipInput!) { agreePartnership(input: $input) ${SHOWN} }`;
const PARTNERSHIP = `query ($id: ID!) { partnership(id: $id) ${SHOWN} }`;

interface Shown {
  id: string;
  state: string;
  allowedActions: string[];
  parties: {
    part: string;
    organisation: { name: string } | null;
    lead: { id: string } | null;
    agreedAt: string | null;
  }[];
  handovers: { id: string }[];
  sidesToHandOver: { organisation: { name: string } | null }[];
}

async function propose(more = {}): Promise<Shown> {
  const { proposePartnership } = await trust.lead.ask<{ proposePartnership: Shown }>(PROPOSE, {
    input: {
      idempotencyKey: key(),
      name: 'Invented Nile and Shire',
      purpose: 'Newborn care that stays when visitors leave',
      plan: 'The invented national plan for newborns',
      organisationIds: [trust.id, hospital.id],
      ...more,
    },
  });
  return proposePartnership;
}

const move = (who: Somebody, verb: string, partnershipId: string, reason?: string) =>
  who.ask<Record<string, Shown>>(
    `mutation ($input: ${reason ? 'PartnershipReasonInput' : 'PartnershipInput'}!) { moved: ${verb}Partnership(input: $input) ${SHOWN} }`,
    { input: { idempotencyKey: key(), partnershipId, ...(reason && { reason }) } },
  );

const STATE = 'mutation ($input: StateHandoverInput!) { stateHandover(input: $input) { id } }';
const said = (partnershipId: string, organisationId: string, more = {}) => ({
  input: {
    ...{ idempotencyKey: key(), partnershipId, organisationId, what: 'The course for new midwives' },
    ...{ successorName: 'Sister Invented', remains: 'Four trainers.', materialsAt: 'The library.', ...more },
  },
});
const closing = (who: Somebody, partnershipId: string) =>
  who.refused('mutation ($input: PartnershipInput!) { closePartnership(input: $input) { id } }', {
    input: { idempotencyKey: key(), partnershipId },
  });

describe('a partnership', () => {
  it('is explored, agreed, begun, paused, taken up again, and closes when both sides have said who continues what', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({ state: 'exploring', allowedActions: ['withdraw'] });
    const { partnership } = await hospital.lead.ask<{ partnership: Shown }>(PARTNERSHIP, { id: proposed.id });
    expect(partnership.allowedActions).toEqual(['agree', 'withdraw']);
    const { agreePartnership } = await hospital.lead.ask<{ agreePartnership: Shown }>(AGREE, {
      input: { idempotencyKey: key(), partnershipId: proposed.id },
    });
    expect(agreePartnership).toMatchObject({
      state: 'agreed',
      allowedActions: ['begin', 'pause', 'startClosing'],
    });
    // Partners see each other, the sensitive one as well; whoever proposed leads.
    const seen = (await trust.lead.ask<{ partnership: Shown }>(PARTNERSHIP, { id: proposed.id })).partnership
      .parties;
    expect(seen.map(({ organisation, part }) => `${organisation?.name} ${part}`).sort()).toEqual([
      'Invented Nile Hospital PARTNER',
      'Invented Shire Trust LEAD',
    ]);
    expect(seen.every((party) => party.lead !== null && party.agreedAt !== null)).toBe(true);
    expect((await move(hospital.lead, 'begin', proposed.id)).moved.state).toBe('active');
    expect((await move(trust.lead, 'pause', proposed.id, 'Exams until June')).moved.state).toBe('paused');
    expect((await move(hospital.lead, 'resume', proposed.id)).moved.state).toBe('active');
    const ending = await move(officers[0], 'startClosing', proposed.id, 'The plan was fulfilled');
    expect(ending.moved).toMatchObject({ state: 'closing', allowedActions: ['carryOn'] });
    // Nobody says it for the other side, not even past the application, and nothing closes before both have said it.
    expect(await closing(trust.lead, proposed.id)).toBe('NOT_HANDED_OVER');
    expect(await trust.lead.refused(STATE, said(proposed.id, hospital.id))).toBe('FORBIDDEN');
    expect(await trust.lead.refused(STATE, said(proposed.id, trust.id, { successorName: null }))).toBe(
      'BAD_INPUT',
    );
    await trust.lead.ask(STATE, said(proposed.id, trust.id));
    const actor = await actorOf(api, trust.lead);
    const bare = [Buffer.from(proposed.id, 'base64url').toString().split(':')[1]];
    await expect(
      rows(api, actor, `UPDATE partnership SET state = 'closed', closed_at = now() WHERE id = $1`, bare),
    ).rejects.toThrow('every side has said');
    const half = (await hospital.lead.ask<{ partnership: Shown }>(PARTNERSHIP, { id: proposed.id }))
      .partnership;
    expect(half.sidesToHandOver).toEqual([{ organisation: { name: 'Invented Nile Hospital' } }]);
    await hospital.lead.ask(STATE, said(proposed.id, hospital.id));
    // A line that was wrong is taken back and said again; the first stays to be read.
    const [wrong] = half.handovers;
    const BACK = 'mutation ($input: HandoverInput!) { takeBackHandover(input: $input) { id } }';
    expect(
      await hospital.lead.refused(BACK, { input: { idempotencyKey: key(), handoverId: wrong.id } }),
    ).toBe('FORBIDDEN');
    await trust.lead.ask(BACK, { input: { idempotencyKey: key(), handoverId: wrong.id } });
    expect(await closing(hospital.lead, proposed.id)).toBe('NOT_HANDED_OVER');
    await trust.lead.ask(
      STATE,
      said(proposed.id, trust.id, { successorOrganisation: 'Invented Shire College' }),
    );
    const { moved } = await move(trust.lead, 'close', proposed.id);
    expect(moved).toMatchObject({ state: 'closed', allowedActions: [], reason: 'The plan was fulfilled' });
    expect(moved.handovers).toHaveLength(3);
    expect(await trust.lead.refused(STATE, said(proposed.id, trust.id))).toBe('NOT_NOW');
    expect(
      await trust.lead.refused(AGREE, { input: { idempotencyKey: key(), partnershipId: proposed.id } }),
    ).toBe('FORBIDDEN');
  });

  it('is led by an association, together with a side that it names, and withdrawn before anybody agreed', async () => {
    const association = await verifiedOrganisation(api, officers, {
      ...{ name: 'Invented Nile Nurses', country: 'GB', lead: 'sara@nurses.example', kind: 'ASSOCIATION' },
    });
    const input = {
      ...{ idempotencyKey: key(), name: 'Nurses of the Nile', purpose: 'An invented purpose' },
      organisationIds: [trust.id, association.id, hospital.id],
      leadIds: [association.id, hospital.id],
    };
    const { proposePartnership: led } = await association.lead.ask<{ proposePartnership: Shown }>(PROPOSE, {
      input,
    });
    expect(led.parties.map(({ part }) => part).sort()).toEqual(['CO_LEAD', 'LEAD', 'PARTNER']);
    const strange = { ...input, idempotencyKey: key(), leadIds: [outsider.id] };
    expect(await association.lead.refused(PROPOSE, { input: strange })).toBe('BAD_INPUT');
    const { moved } = await move(trust.lead, 'withdraw', led.id, 'Not this year');
    expect(moved).toMatchObject({ state: 'closed', reason: 'Not this year' });
  });

  it('is proposed once for one key', async () => {
    const input = { idempotencyKey: key() };
    const [one, again] = [await propose(input), await propose(input)];
    expect(again.id).toBe(one.id);
  });

  it('is agreed when two sides agree in the same moment', async () => {
    const { proposePartnership } = await officers[0].ask<{ proposePartnership: Shown }>(PROPOSE, {
      input: {
        idempotencyKey: key(),
        name: 'Brought together',
        purpose: 'An invented purpose',
        organisationIds: [trust.id, hospital.id],
      },
    });
    const { id } = proposePartnership;
    await Promise.all(
      [trust, hospital].map(({ lead }) =>
        lead.ask(AGREE, { input: { idempotencyKey: key(), partnershipId: id } }),
      ),
    );
    const { partnership } = await officers[0].ask<{ partnership: Shown }>(PARTNERSHIP, { id });
    expect(partnership.state).toBe('agreed');
  });

  it('is nobody else’s to see, agree or close, in a list or by its id', async () => {
    const { id } = await propose();
    expect(await outsider.lead.refused(PARTNERSHIP, { id })).toBe('NOT_FOUND');
    expect(await outsider.lead.refused(AGREE, { input: { idempotencyKey: key(), partnershipId: id } })).toBe(
      'NOT_FOUND',
    );
    const LIST = '{ partnerships(first: 50) { nodes { id } } }';
    const list = async (who: Somebody) =>
      (await who.ask<{ partnerships: { nodes: { id: string }[] } }>(LIST)).partnerships.nodes;
    expect(await list(outsider.lead)).toEqual([]);
    expect(await list(hospital.lead)).toContainEqual({ id });
    const actor = await actorOf(api, outsider.lead);
    for (const table of ['partnership', 'partnership_party'])
      expect(await rows(api, actor, `SELECT FROM ${table}`)).toEqual([]);
    const join = `INSERT INTO partnership_party (id, partnership_id, organisation_id, part) SELECT gen_random_uuid(), $1, id, 'lead' FROM organisation WHERE name = 'Invented Lake Clinic'`;
    const partnershipId = Buffer.from(id, 'base64url').toString().split(':')[1];
    await expect(rows(api, actor, join, [partnershipId])).rejects.toThrow('row-level security');
  });

  it('needs verified sides, and one’s own among them', async () => {
    const newcomer = await signIn(api, 'new@comer.example');
    const { registerOrganisation } = await newcomer.ask<{ registerOrganisation: { id: string } }>(
      'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          kind: 'OVERSEAS_INSTITUTION',
          name: 'Not yet',
          country: 'MW',
          secondLeadEmail: 'two@comer.example',
        },
      },
    );
    const input = { idempotencyKey: key(), name: 'Too soon', purpose: 'An invented purpose' };
    const unverified = { ...input, organisationIds: [registerOrganisation.id, trust.id] };
    expect(await newcomer.refused(PROPOSE, { input: unverified })).toBe('NOT_VERIFIED');
    const foreign = { ...input, organisationIds: [hospital.id, trust.id] };
    expect(await outsider.lead.refused(PROPOSE, { input: foreign })).toBe('FORBIDDEN');
  });
});
