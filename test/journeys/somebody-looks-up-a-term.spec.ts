import { Clock } from '../../libs/platform/clock.js';
import { type RunningApi, startApi } from '../support/api.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

/** Lists are in force on days, so the day stands still here. */
class DayOfTheSummit extends Clock {
  now(): Date {
    return new Date('2026-11-21T12:00:00Z');
  }
}

let database: ScratchDatabase;
let api: RunningApi;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({
    databaseUrl: database.url,
    clock: new DayOfTheSummit(),
  });
});

afterAll(async () => {
  await api.stop();
  await database.drop();
});

interface Offered {
  code: string;
  name: string;
  matched: string | null;
}

async function offered(kind: string, search: string, language = 'en'): Promise<Offered[]> {
  const { terms } = await api.ask<{ terms: Offered[] }>(
    `query ($kind: TermKind!, $search: String!, $language: LanguageTag!) {
       terms(kind: $kind, search: $search, language: $language, first: 5) { code name matched }
     }`,
    { kind, search, language },
  );
  return terms;
}

describe('Somebody who has not signed in', () => {
  it('types the first letters and is offered terms, without accents and in their language', async () => {
    expect((await offered('COUNTRY', 'cote d'))[0]).toMatchObject({ code: 'CI', name: "Côte d'Ivoire" });
    expect((await offered('COUNTRY', 'ethiopi', 'fr'))[0]).toMatchObject({ code: 'ET', name: 'Éthiopie' });
    expect((await offered('LANGUAGE', 'kiswah'))[0]).toMatchObject({ code: 'sw', matched: 'Kiswahili' });
    expect((await offered('SPECIALTY', 'scrub nurses'))[0]).toMatchObject({ code: 'theatre-nursing' });
    expect((await offered('SPECIALTY', 'peadiatrics'))[0]).toMatchObject({ code: 'paediatrics' });
    expect((await offered('PROFESSION', 'physotherap'))[0]).toMatchObject({ code: 'physiotherapist' });
    expect(await offered('SKILL', 'qqxz')).toEqual([]);
    expect(await offered('PROFESSION', '')).toHaveLength(5);
  });

  it('asks for no more than a hundred', async () => {
    const { errors } = await api.graphql(`{ terms(kind: SKILL, first: 101) { code } }`);
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
  });

  it('looks one term up, with what is near to it and where it comes from', async () => {
    const { term, none } = await api.ask<Record<string, unknown>>(
      `{ term(kind: LANGUAGE, code: "sr") { kind name belongsTo related { code weight why } source edition believed }
         none: term(kind: SKILL, code: "alchemy") { code } }`,
    );
    expect(term).toMatchObject({
      kind: 'LANGUAGE',
      name: 'Serbian',
      related: expect.arrayContaining([{ code: 'hr', weight: 0.9, why: 'mutually understood' }]) as unknown,
      source: expect.stringMatching(/./) as unknown,
      edition: expect.stringMatching(/./) as unknown,
    });
    expect(none).toBeNull();
  });

  it('sees what stated words become, and that the others are kept', async () => {
    const { mapText } = await api.ask<Record<string, unknown>>(
      `{ mapText(kind: PROFESSION, text: "two obstetricians, a scrub nurse and a flugelhorn player") {
           terms { term { code } via matched } kept } }`,
    );
    expect(mapText).toEqual({
      terms: [
        { term: { code: 'doctor' }, via: 'CONTAINED', matched: 'obstetricians' },
        { term: { code: 'nurse' }, via: 'CONTAINED', matched: 'scrub nurse' },
      ],
      kept: 'two; flugelhorn player',
    });
  });

  it('finds Somaliland with its own row, and the lists on which a country stands today', async () => {
    const { countries } = await api.ask<{ countries: { code: string; listings: { list: string }[] }[] }>(
      `{ countries(codes: ["XS", "KE", "GH", "FR"]) {
           code name iso source languages listings { list edition validFrom source seenOn } } }`,
    );
    expect(countries.map(({ code }) => code)).toEqual(['FR', 'GH', 'KE', 'XS']);
    const [france, ghana, kenya, somaliland] = countries;
    expect(france.listings).toEqual([]);
    expect(ghana.listings).toContainEqual(
      expect.objectContaining({ list: 'who-support-and-safeguards', edition: '2023', seenOn: '2026-11-21' }),
    );
    expect(kenya.listings.map(({ list }) => list).sort()).toEqual(['uk-agreement', 'uk-amber']);
    expect(somaliland).toMatchObject({ name: 'Somaliland', iso: false });
    expect(somaliland).toMatchObject({ languages: expect.arrayContaining(['so']) as unknown });
  });

  it('gets all countries by name in Welsh', async () => {
    const { countries } = await api.ask<{ countries: { code: string; name: string }[] }>(
      `{ countries(language: "cy") { code name } }`,
    );
    expect(countries).toHaveLength(251);
    expect(countries).toContainEqual({ code: 'DE', name: 'Yr Almaen' });
  });

  it('reads leave types, UK registers and regulators abroad, each with its source and day', async () => {
    const read = await api.ask<{
      leaveTypes: Record<string, unknown>[];
      ukRegisters: Record<string, unknown>[];
      heritageRegulators: Record<string, unknown>[];
      none: unknown[];
    }>(
      `{ leaveTypes { code name staff amount usualNotice approvers evidence source seenOn believed }
         ukRegisters { code name numberPattern statuses liveCheckUrl source seenOn }
         heritageRegulators(country: "KE") { country body route professions asks lead cost source seenOn believed }
         none: heritageRegulators(country: "KE", profession: "interpreter") { body } }`,
    );
    // Those with a national rule, and study leave on Agenda for Change, for which each trust has its own.
    expect(read.leaveTypes).toHaveLength(14);
    expect(read.ukRegisters.map(({ code }) => code)).toEqual(['GMC', 'NMC', 'HCPC', 'GPhC', 'GDC', 'GOC']);
    expect(read.heritageRegulators.length).toBeGreaterThan(0);
    expect(read.none).toEqual([]);
    for (const row of [...read.leaveTypes, ...read.ukRegisters, ...read.heritageRegulators])
      expect(row).toMatchObject({ source: expect.stringMatching(/./) as unknown, seenOn: '2026-11-21' });
  });

  it('reads the bank holidays of a nation, with what stands in for a weekend, and how far they are known', async () => {
    const { bankHolidays } = await api.ask<{
      bankHolidays: {
        knownUntil: string;
        days: { day: string; name: string; substitute: boolean; believed: boolean }[];
      };
    }>(
      `{ bankHolidays(nation: SCOTLAND, from: "2027-12-01", to: "2028-01-31") {
           knownUntil days { day name substitute source believed } } }`,
    );
    expect(bankHolidays.knownUntil).toBe('2028-12-31');
    expect(bankHolidays.days.map(({ day, substitute }) => `${day} ${substitute}`)).toEqual([
      ...['2027-12-27 true', '2027-12-28 true', '2028-01-03 true', '2028-01-04 true'],
    ]);
    expect(bankHolidays.days.filter(({ believed }) => believed)).toEqual([]);
  });
});
