import { crossFaults, faultsOf } from './taxonomy.js';
import { Term, TermKind, termKinds } from './terms.js';
import { shippedRows } from './shipped-rows.js';
import { Vocabulary } from './vocabulary.js';

const term = (code: string, over: Partial<Term> = {}): Term => ({
  code,
  name: code,
  synonyms: [],
  related: [],
  source: 'invented',
  edition: '1',
  ...over,
});
const kinds = (terms: Term[]) => faultsOf(terms).map((f) => f.kind);
const countryCodes = new Set(shippedRows.countries.map((c) => c.code));

describe('the check of a taxonomy finds', () => {
  const tie = (code: string, weight = 0.5, why = 'near') => ({ code, weight, why });
  test.each<[string, Term[]]>([
    ['orphan', [term('a', { parent: 'gone' })]],
    ['cycle', [term('a', { parent: 'b' }), term('b', { parent: 'a' })]],
    ['duplicate-code', [term('a'), term('a')]],
    [
      'duplicate-synonym',
      [term('a', { synonyms: ['scrub nurse'] }), term('b', { synonyms: ['Scrub Nurses'] })],
    ],
    ['one-way-relation', [term('a', { related: [tie('b')] }), term('b')]],
    ['unknown-relation', [term('a', { related: [tie('gone')] })]],
    ['unequal-weights', [term('a', { related: [tie('b', 0.5)] }), term('b', { related: [tie('a', 0.6)] })]],
    [
      'weight-out-of-range',
      [term('a', { related: [tie('b', 1.5)] }), term('b', { related: [tie('a', 1.5)] })],
    ],
    [
      'unexplained-relation',
      [term('a', { related: [tie('b', 0.5, ' ')] }), term('b', { related: [tie('a')] })],
    ],
    ['no-source', [term('a', { source: '' })]],
  ])('%s', (fault, terms) => {
    expect(kinds(terms)).toContain(fault);
  });

  test('an unknown country and an unknown profession', () => {
    const rows = {
      ...shippedRows,
      places: [
        { code: 'QQ-1', name: 'Nowhere', country: 'QQ', synonyms: [], source: 'invented', edition: '1' },
      ],
      skills: [],
    };
    expect(crossFaults(rows, countryCodes)).toEqual([
      { kind: 'unknown-country', code: 'QQ-1', detail: 'QQ' },
    ]);
    const lost = {
      ...shippedRows,
      specialties: [{ ...shippedRows.specialties[0], professions: ['astronaut'] }],
      skills: [],
    };
    expect(crossFaults(lost, countryCodes)).toEqual([
      { kind: 'unknown-reference', code: shippedRows.specialties[0].code, detail: 'astronaut' },
    ]);
  });
});

describe('what the rule asks of terms', () => {
  const specialties = new Set(shippedRows.specialties.map(({ code }) => code));

  test('the practice in a title is a specialty, and somebody of the profession practises it', () => {
    const wrong = shippedRows.professions.filter(({ practice }) => practice && !specialties.has(practice));
    expect(wrong.map(({ code }) => code)).toEqual([]);
    expect(shippedRows.professions.filter(({ practice }) => practice).length).toBeGreaterThanOrEqual(50);
  });

  test('aid goes to countries that there are, and not to the richest', () => {
    const aided = shippedRows.countries.filter(({ receivesAid }) => receivesAid).map(({ code }) => code);
    expect(aided.length).toBeGreaterThanOrEqual(140);
    expect(aided).toEqual(expect.arrayContaining(['KE', 'SO', 'XS', 'NP', 'SY']));
    for (const code of ['GB', 'US', 'FI', 'GR', 'SA', 'AU']) expect(aided).not.toContain(code);
  });

  test('themes are fields beside a specialty, and no ward’s own', () => {
    const themes = shippedRows.specialties.filter(({ theme }) => theme).map(({ code }) => code);
    expect(themes).toEqual(
      expect.arrayContaining(['quality-improvement', 'global-health', 'nurse-education']),
    );
    expect(themes).not.toContain('paediatrics');
    expect(themes).not.toContain('theatre-nursing');
    // People are trained for these and hold posts in them: they are specialties like any other.
    expect(themes).not.toContain('infection-prevention');
    expect(themes).not.toContain('antimicrobial-stewardship');
  });

  test('some themes fill a post by themselves, and teaching and leadership do not', () => {
    const posts = shippedRows.specialties.filter(({ post }) => post);
    expect(posts.every(({ theme }) => theme)).toBe(true);
    const codes = posts.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['public-health', 'health-data', 'nursing-leadership']));
    for (const code of ['leadership', 'health-professions-education', 'health-research'])
      expect(codes).not.toContain(code);
  });
});

describe('the data that we ship', () => {
  const vocabulary = new Vocabulary(shippedRows);
  test.each(termKinds.map((k) => [k]))('%s has no fault', (kind) => {
    const known = kind === 'country' ? ['"America" also', '"Americas" also'] : [];
    const faults = faultsOf(vocabulary.all(kind)).filter(
      (f) => !known.some((k) => f.detail.startsWith(k) || f.detail.startsWith(k.replace('"', '"='))),
    );
    expect(faults).toEqual([]);
  });

  test.each(termKinds.map((k) => [k]))('%s has no phrase with two owners', (kind) => {
    // "America" and "Americas" differ by one letter and are both read as written
    expect(vocabulary.clashes(kind).filter((c) => c.phrase !== 'America' && c.phrase !== 'Americas')).toEqual(
      [],
    );
  });

  test('every reference leads somewhere', () => {
    expect(crossFaults(shippedRows, countryCodes)).toEqual([]);
  });

  test('is as broad as promised', () => {
    expect(shippedRows.specialties.length).toBeGreaterThanOrEqual(150);
    expect(shippedRows.skills.length).toBeGreaterThanOrEqual(750);
    // The thirteen with a national rule, and study leave on Agenda for Change, which is each trust's own.
    expect(shippedRows.leaveTypes).toHaveLength(14);
    const alone = shippedRows.skills.filter(({ related, parent }) => related.length === 0 && !parent);
    expect(alone.length).toBeLessThanOrEqual(25);
  });

  test('every cost and every condition of a place has a name in each language of the pages', () => {
    const unnamed = [...shippedRows.payItems, ...shippedRows.siteConditions].filter(
      ({ names }) => !['fr', 'pt', 'ar', 'cy', 'sw'].every((language) => names?.[language]),
    );
    expect(unnamed.map(({ code }) => code)).toEqual([]);
  });

  test('the commonest terms have names in French, Portuguese, Arabic and Welsh', () => {
    const named = (list: readonly Term[]) =>
      list.filter(({ names }) => ['fr', 'pt', 'ar', 'cy'].every((language) => names?.[language])).length;
    expect(named(shippedRows.professions)).toBeGreaterThanOrEqual(65);
    expect(named(shippedRows.specialties)).toBeGreaterThanOrEqual(120);
    expect(named(shippedRows.skills)).toBeGreaterThanOrEqual(80);
    expect(named(shippedRows.activities)).toBeGreaterThanOrEqual(20);
    expect(named(shippedRows.languages)).toBeGreaterThanOrEqual(100);
  });

  test.each<[TermKind, string]>([
    ['skill', 'the latest news on new wards'],
    ['skill', 'deployed via a partner, etc.'],
    ['specialty', 'his prompt and safe help'],
    ['specialty', 'midwifery or nursing homes'],
    ['language', 'and more'],
  ])('no acronym of a %s is found in everyday words: %s', (kind, text) => {
    const read = vocabulary.map(kind, text).terms.map(({ code }) => code);
    for (const code of [
      'early-warning-scores',
      'cervical-cancer-screening',
      'ebola-care',
      'theatre-nursing',
      'mos',
    ])
      expect(read).not.toContain(code);
    expect(read).not.toContain('health-informatics');
    expect(read).not.toContain('emergency-obstetric-care');
  });
});
