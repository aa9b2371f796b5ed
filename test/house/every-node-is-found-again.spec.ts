import { buildSchema, isObjectType } from 'graphql';
import { schemaText } from '../../apps/cli/print-schema.js';
import { Nodes } from '../../libs/platform/graphql/node.js';
import { key, signIn } from '../support/people.js';
import { openPlace, type Place } from '../support/profiles.js';

let place: Place;
let text: string;

beforeAll(async () => {
  place = await openPlace();
  text = await schemaText();
});

afterAll(async () => place.close());

/** Types that promise an id which `node` opens, and which no library reads again by it. */
function unregistered(schema: string, registered: readonly string[]): string[] {
  return Object.values(buildSchema(schema).getTypeMap())
    .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name)
    .filter((name) => !registered.includes(name));
}

it('every type with an id of its own is read again by it', () => {
  expect(unregistered(text, place.api.app.get(Nodes).types)).toEqual([]);
});

it('this walk sees a planted type', () => {
  const planted = `${text}\ntype Planted implements Node { id: ID! }`;
  expect(unregistered(planted, place.api.app.get(Nodes).types)).toEqual(['Planted']);
});

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

it('one reads what is one’s own, another reads null, and so does an id of no shape', async () => {
  const lead = await signIn(place.api, 'lead@node.example');
  const other = await signIn(place.api, 'other@node.example');
  const { registerOrganisation, me } = await lead
    .ask<{ registerOrganisation: { id: string; invitations: { id: string }[] } }>(
      'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id invitations { id } } }',
      {
        input: {
          idempotencyKey: key(),
          kind: 'OVERSEAS_INSTITUTION',
          name: 'Invented Node Hospital',
          country: 'KE',
          secondLeadEmail: 'second@node.example',
        },
      },
    )
    .then(async (done) => ({
      ...done,
      ...(await lead.ask<{ me: { id: string; sessions: { id: string }[] } }>(
        '{ me { id sessions { id } } }',
      )),
    }));
  const ids = [registerOrganisation.id, registerOrganisation.invitations[0].id, me.id, me.sessions[0].id];
  for (const id of ids) {
    const mine = await lead.ask<{ node: { id: string } | null }>(NODE, { id });
    expect(mine.node).toMatchObject({ id });
    const theirs = await other.ask<{ node: unknown }>(NODE, { id });
    expect(theirs.node).toBeNull();
    const nobodys = await place.api.ask<{ node: unknown }>(NODE, { id });
    expect(nobodys.node).toBeNull();
  }
  for (const type of place.api.app.get(Nodes).types) {
    const shapeless = Buffer.from(`${type}:not-a-key`).toString('base64url');
    expect(await lead.ask(NODE, { id: shapeless })).toEqual({ node: null });
  }
});
