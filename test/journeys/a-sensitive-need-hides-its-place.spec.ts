/** @queue is tried elsewhere */
import { does, type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import { asActor, clinician, officer, openPlace, type Person, type Place } from '../support/profiles.js';

const hidden = {
  place: 'Zamarra Camp, tent 4',
  sites: ['Zamarra Camp', 'Umbrin Post'],
  contact: 'lead@zamarra.example',
  counterpart: { name: 'Dr Ilse Invented', post: 'head of clinic' },
};
const words = {
  title: 'Remote advice on burns',
  sensitive: true,
  region: 'the north',
  countries: ['SD'],
  positions: [{ professions: ['doctor'] }],
  ...hidden,
};
const fields =
  'title region sensitive place sites contact counterpart { name post } stated { text } institutionId institutionName';

let place: Place;
let clinic: Institution;
let other: Institution;
let clerk: Person;
let nurse: Person;
let needId: string;
beforeAll(async () => {
  place = await openPlace();
  clinic = await institution(place, 'Zamarra Invented Clinic', { country: 'SD', sensitive: true });
  other = await institution(place, 'Other Invented Clinic');
  clerk = await officer(place, 'officer.sensitive@midst.example');
  nurse = await clinician(place, 'nurse.sensitive@midst.example');
  needId = (await opensNeed(clinic, clerk, words)).id;
});
afterAll(() => place.close());

const nothing = {
  place: null,
  sites: [],
  contact: null,
  counterpart: null,
  stated: [],
  institutionId: null,
  institutionName: null,
};

describe('A sensitive need hides its place', () => {
  it('and every name, from everyone but its leads and officers', async () => {
    for (const reader of [nurse, other.lead]) {
      expect(await sees(reader, needId, fields)).toEqual({
        title: words.title,
        region: 'the north',
        sensitive: true,
        ...nothing,
      });
    }
    for (const reader of [clinic.lead, clerk])
      expect(await sees(reader, needId, fields)).toMatchObject({
        ...hidden,
        institutionId: clinic.globalId,
        institutionName: 'Zamarra Invented Clinic',
      });
  });

  it('in lists, by its id and through any node as well', async () => {
    const inList = await nurse.ask<{ needs: { nodes: unknown[] } }>(`{ needs { nodes { id ${fields} } } }`);
    expect(inList.needs.nodes).toEqual([expect.objectContaining({ id: needId, ...nothing })]);
    const { node } = await nurse.ask<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { ... on Need { ${fields} } } }`,
      { id: needId },
    );
    expect(node).toMatchObject(nothing);
    expect(JSON.stringify([inList, node])).not.toMatch(/zamarra|ilse|umbrin/i);
  });

  it('and is not found by its institution', async () => {
    const found = async (reader: Person) =>
      (
        await reader.ask<{ needs: { totalCount: number } }>(
          'query ($f: NeedFilter) { needs(filter: $f) { totalCount } }',
          { f: { institutionId: clinic.globalId } },
        )
      ).needs.totalCount;
    expect(await found(nurse)).toBe(0);
    expect(await found(clinic.lead)).toBe(1);
    expect(await found(clerk)).toBe(1);
  });

  it('also without the application in between', async () => {
    const detail = (person: string) => asActor(place.database, { person }, 'SELECT place FROM need_detail');
    expect(await detail(nurse.id)).toEqual([]);
    expect(await detail(other.lead.id)).toEqual([]);
    expect(await detail(clinic.lead.id)).toHaveLength(1);
    for (const system of ['matcher', 'relay'])
      expect(await asActor(place.database, { system }, 'SELECT place FROM need_detail')).toEqual([]);
  });

  it('from the moment it is made sensitive, and not before', async () => {
    const plain = await opensNeed(other, clerk, { ...words, countries: ['KE'], sensitive: false });
    expect(await sees(nurse, plain.id, 'place institutionName')).toEqual({
      place: hidden.place,
      institutionName: 'Other Invented Clinic',
    });
    await does(other.lead, 'saveNeed', { needId: plain.id, sensitive: true });
    expect(await sees(nurse, plain.id, 'place institutionName')).toEqual({
      place: null,
      institutionName: null,
    });
  });

  it('and cannot be sent while its own words tell what its fields hide', async () => {
    const { id } = await does(clinic.lead, 'saveNeed', {
      ...words,
      title: 'Burns at Umbrin Post',
      region: null,
    });
    const { missing } = (await sees(clinic.lead, id, 'missing { field }')) as {
      missing: { field: string }[];
    };
    expect(missing.map((m) => m.field)).toEqual(['region', 'title']);
  });
});
