import { type RunningApi, startApi } from '../support/api.js';
import {
  key,
  officer,
  type RegisteredOrganisation,
  signIn,
  type Somebody,
  verifiedOrganisation,
} from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;
let officers: [Somebody, Somebody];
let clinic: RegisteredOrganisation;
let hidden: RegisteredOrganisation;
let association: RegisteredOrganisation;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url });
  officers = [await officer(api, 'first@houses.example'), await officer(api, 'second@houses.example')];
  clinic = await verifiedOrganisation(api, officers, {
    name: 'Invented Clinic',
    country: 'MW',
    lead: 'c@houses.example',
  });
  hidden = await verifiedOrganisation(api, officers, {
    name: 'Kept Back Hospital',
    country: 'SD',
    lead: 'h@houses.example',
    sensitive: true,
  });
  association = await verifiedOrganisation(api, officers, {
    name: 'Invented Association',
    country: 'GB',
    kind: 'ASSOCIATION',
    lead: 'a@houses.example',
  });
  await hidden.lead.ask('mutation ($input: ChangeMyWordsInput!) { changeMyWords(input: $input) { id } }', {
    input: { idempotencyKey: key(), name: 'Invented Kept Back Lead' },
  });
});

afterAll(async () => {
  await api.stop();
  await database.drop();
});

const SHOWN = '{ id state parties { agreedAt organisation { id name leads { name } } lead { name } } }';

async function proposeWith(other: RegisteredOrganisation) {
  const { proposePartnership } = await clinic.lead.ask<{
    proposePartnership: { id: string; parties: { agreedAt: string | null }[] };
  }>(`mutation ($input: ProposePartnershipInput!) { proposePartnership(input: $input) ${SHOWN} }`, {
    input: {
      idempotencyKey: key(),
      name: 'Invented partnership',
      purpose: 'Teaching',
      organisationIds: [clinic.id, other.id],
    },
  });
  return proposePartnership;
}

const AGREE = `mutation ($input: PartnershipInput!) { agreePartnership(input: $input) ${SHOWN} }`;
const ORGANISATION = 'query ($id: ID!) { organisation(id: $id) { name leads { name } } }';

it('to propose to a house that is kept back opens neither its name nor its lead, before it agrees', async () => {
  const proposal = await proposeWith(hidden);
  expect(JSON.stringify(proposal)).not.toContain('Kept Back');
  expect(await clinic.lead.refused(ORGANISATION, { id: hidden.id })).toBe('NOT_FOUND');
  await hidden.lead.ask(AGREE, { input: { idempotencyKey: key(), partnershipId: proposal.id } });
  const { organisation } = await clinic.lead.ask<{ organisation: unknown }>(ORGANISATION, { id: hidden.id });
  expect(organisation).toMatchObject({
    name: 'Kept Back Hospital',
    leads: [{ name: 'Invented Kept Back Lead' }],
  });
});

it('a coordinator agrees for the association, and the agreement is recorded on its side', async () => {
  const { id } = await proposeWith(association);
  const { agreePartnership } = await association.lead.ask<{
    agreePartnership: { state: string; parties: { agreedAt: string | null }[] };
  }>(AGREE, { input: { idempotencyKey: key(), partnershipId: id } });
  expect(agreePartnership.state).toBe('agreed');
  expect(agreePartnership.parties.map(({ agreedAt }) => agreedAt)).not.toContain(null);
});

it('a coordinator says where the association is and when it wants no requests', async () => {
  const coordinator = await signIn(api, 'a@houses.example');
  const { saveOrganisation } = await coordinator.ask<{ saveOrganisation: unknown }>(
    'mutation ($input: SaveOrganisationInput!) { saveOrganisation(input: $input) { place quietWeeks { startsOn } } }',
    {
      input: {
        idempotencyKey: key(),
        organisationId: association.id,
        place: 'Invented Street',
        quietWeeks: [{ startsOn: '2027-01-04', endsOn: '2027-01-10' }],
      },
    },
  );
  expect(saveOrganisation).toEqual({ place: 'Invented Street', quietWeeks: [{ startsOn: '2027-01-04' }] });
});
