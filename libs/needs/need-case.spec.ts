import fc from 'fast-check';
import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import type { Json, JsonObject } from '../platform/imports/leaves.js';
import { leavesOf, rebuilt, placeOf, shapeOf } from '../platform/imports/leaves.js';
import { blankNeed, faultsInDraft, ukPosts, withWords } from './draft.js';
import { missingToSubmit } from './missing.js';
import { readNeedCase } from './need-case.js';

const vocabulary = new Vocabulary(shippedRows);
const read = (row: JsonObject) => readNeedCase(row, vocabulary);
const position = (row: JsonObject) => read(row).words.positions?.[0];
const state = (row: JsonObject, field: string) =>
  read(row)
    .stated.filter((one) => one.field === field)
    .map((one) => one.state);

describe('A row that tells of a need', () => {
  it('counts heads where a number stands before a profession', () => {
    const { positions } = read({ professions: ['2 obstetricians', 'three scrub nurses', 'midwife'] }).words;
    expect(positions?.map(({ headCount, professions }) => [headCount, professions])).toEqual([
      [2, ['doctor']],
      [3, ['nurse']],
      [null, ['midwife']],
    ]);
  });

  it('says of a number that it was counted, and takes OB/GYN for a doctor of that field', () => {
    const row = { professions: ['2 obstetricians', '3 very senior midwives'] };
    expect(read(row).stated).toMatchObject([
      { terms: ['doctor', '2 wanted'], why: null },
      { terms: ['midwife'], why: expect.stringContaining('very senior') as string },
    ]);
    expect(position({ professions: ['ob/gyn'] })).toMatchObject({
      professions: ['doctor'],
      specialties: ['obstetrics-and-gynaecology'],
    });
  });

  it('reads a second specialty in a title that only borders on what is stated, and none that contains it', () => {
    const specialties = (professions: string[], ...stated: string[]) =>
      position({ professions, specialties: stated })?.specialties;
    expect(specialties(['theatre nurse', 'anaesthetist'], 'perioperative care')).toEqual([
      'theatre-nursing',
      'anaesthesia',
    ]);
    expect(specialties(['surgeon', 'nurse'], 'burns')).toEqual(['burns']);
    expect(specialties(['nutritionist', 'paediatrician'], 'acute malnutrition')).toEqual(['malnutrition']);
  });

  it('takes nursing in place of a specialty for who is wanted, whatever their field', () => {
    const row = { professions: ['any'], specialties: ['nursing', 'quality improvement'] };
    expect(position(row)).toMatchObject({
      professions: ['any', 'nurse'],
      specialties: ['quality-improvement'],
    });
    expect(read(row).stated.find(({ field }) => field === 'specialties')).toMatchObject({
      terms: ['nurse'],
    });
    expect(position({ professions: ['nurse'], specialties: ['nursing'] })?.specialties).toEqual([]);
    expect(position({ professions: ['nurse'], specialties: ['adult nursing'] })?.specialties).toEqual([
      'adult-nursing',
    ]);
  });

  it('knows trauma of the mind by the psychologists beside it', () => {
    const trauma = (...professions: string[]) =>
      position({ professions, specialties: ['trauma'] })?.specialties;
    expect(trauma('psychologist')).toEqual(['clinical-psychology']);
    expect(trauma('doctor', 'nurse')).toEqual(['trauma-surgery']);
    const row = { professions: ['psychologist'], specialties: ['trauma'] };
    expect(read(row).stated.find(({ field }) => field === 'specialties')?.terms).toEqual([
      'clinical-psychology',
    ]);
  });

  it('takes a language among the skills for a language', () => {
    expect(position({ skills_desirable: ['Nepali'] })?.requirements).toMatchObject([
      { kind: 'language', term: 'ne', essential: false },
    ]);
    expect(position({ skills_essential: ['fluent Arabic or French'] })?.requirements).toMatchObject([
      { kind: 'language', term: 'ar', essential: true },
      { kind: 'language', term: 'fr', essential: true },
    ]);
    expect(position({ skills_essential: ['teach Portuguese'] })?.requirements).not.toMatchObject([
      { kind: 'language' },
    ]);
  });

  it('takes "any NHS nurse" for nurses of the NHS and not for anybody', () => {
    expect(position({ professions: ['any NHS nurse'] })).toMatchObject({
      professions: ['nurse'],
      anyProfession: false,
    });
    expect(position({ professions: ['any NHS'] })?.anyProfession).toBe(true);
  });

  it('takes for demanded what any of four languages demands, and guesses no wish', () => {
    const asks = (requirement: string) => {
      const { words, stated } = read({ languages: [{ language: 'French', requirement }] });
      const said = stated.find(({ field }) => field === 'languages.requirement');
      return [words.positions?.[0].requirements?.[0].essential, said?.state];
    };
    for (const demand of ['essential', 'obligatoire', 'obligatorio', 'Indispensable', 'erforderlich'])
      expect(asks(demand)).toEqual([true, 'mapped']);
    for (const wish of ['an advantage', 'souhaité', 'not essential', 'nice to have'])
      expect(asks(wish)).toEqual([false, 'mapped']);
    expect(asks('see the annex')).toEqual([false, 'kept']);
  });

  it('takes either-or professions as one position', () => {
    const { positions } = read({ professions: ['nurse', 'nutritionist/dietitian'] }).words;
    expect(positions).toHaveLength(1);
    expect(positions?.[0].professions).toEqual(['nurse', 'nutritionist', 'dietitian']);
  });

  it('takes a bracket that names a team for whom it has in mind, and any other for learners', () => {
    expect(position({ professions: ['any (a team of pharmacy and nursing)'] })).toMatchObject({
      professions: ['any', 'pharmacist', 'nurse'],
      anyProfession: true,
    });
    const learners = read({ professions: ['any (learners: nurses and midwives)'] }).words;
    expect(learners.positions?.[0].professions).toEqual(['any']);
    expect(learners.learners).toContain('midwives');
  });

  it('is a need of the country from which visitors to the UK come, though nobody goes there', () => {
    const { words, institution } = read({
      country: 'United Kingdom (visitors from Kenya)',
      institution: 'A teaching hospital',
      mode: 'UK visit',
    });
    expect(words.countries).toEqual(['GB', 'KE']);
    expect(words.legs).toMatchObject([{ mode: 'uk-bound', countries: ['GB'] }]);
    expect(institution?.country).toBe('GB');
    const host = read({
      country: 'United Kingdom',
      institution: 'A trust receiving staff from Ghana and Malawi',
    });
    expect(host.words.countries).toEqual(['GB', 'GH', 'MW']);
    expect(host.institution?.country).toBe('GB');
    expect(
      read({ country: 'Kenya', institution: 'A hospital with staff from Ghana' }).words.countries,
    ).toEqual(['KE']);
    expect(read({ country: 'Kenya (Kisumu)' }).words.countries).toEqual(['KE']);
  });

  it('is asked for in the country of the work where the UK is only named beside it', () => {
    const { institution } = read({
      country: 'Wales; Lesotho',
      institution: 'A partnership hub',
      mode: 'in-country',
    });
    expect(institution?.country).toBe('LS');
  });

  it('ends a stay with a length after the last day on which it can begin', () => {
    const leg = (start: string, duration: string) =>
      read({ country: 'Kenya', mode: 'in-country', start, duration }).words.legs?.[0];
    expect(leg('10 May 2027', '8 days')).toMatchObject({ from: '2027-05-10', to: '2027-05-17' });
    expect(leg('March 2027', '2 weeks')).toMatchObject({ from: '2027-03-01', to: '2027-04-13' });
    expect(leg('from March 2027', '2 weeks')).toMatchObject({ from: '2027-03-01', to: null });
    expect(leg('March 2027', 'as agreed')).toMatchObject({ to: null });
  });

  it('opens the country for a region, and names the region', () => {
    expect(read({ country: 'Sub-Saharan Africa' }).words).toMatchObject({
      countries: [],
      openCountries: true,
      region: 'Sub-Saharan Africa',
    });
    expect(read({ country: 'Somaliland/Somalia' }).words).toMatchObject({
      countries: ['XS', 'SO'],
      openCountries: false,
    });
    expect(read({ country: 'Wakanda' }).words).toMatchObject({ countries: [], openCountries: false });
  });

  it('makes any one of several languages a group, and asks nobody for the language of an advert', () => {
    const languages = [
      { language: 'Arabic', level: null, requirement: 'any one of' },
      { language: 'Kiswahili', level: 'proficient', requirement: 'any one of' },
      { language: 'French', level: null, requirement: 'advert language' },
    ];
    expect(position({ languages })?.requirements).toMatchObject([
      { kind: 'language', term: 'ar', essential: true, group: 'languages' },
      { kind: 'language', term: 'sw', essential: true, group: 'languages', level: 'C1' },
    ]);
  });

  it('reads years, and keeps those that are no number in words', () => {
    expect(position({ experience_years: 5 })?.requirements).toMatchObject([{ kind: 'years', years: 5 }]);
    expect(position({ experience_years: '4 post-qualification' })?.requirements).toMatchObject([
      { kind: 'years', years: 4, count: 'post-qualification' },
    ]);
    expect(position({ experience_years: 'experienced preferred' })?.requirements).toMatchObject([
      { kind: 'stated', essential: false, text: 'experienced preferred' },
    ]);
  });

  it('takes a licence for a country only where one is named, and none that the programme arranges', () => {
    expect(position({ licensing: 'active US clinical licence' })?.requirements).toMatchObject([
      { kind: 'registration', term: 'US' },
    ]);
    expect(position({ licensing: 'GMC registration by sponsorship' })?.requirements).toMatchObject([
      { kind: 'stated' },
    ]);
  });

  it('has a leg for each mode, with its dates, length and load', () => {
    const row = {
      country: 'Kenya',
      mode: 'in-country (or remote)',
      start: '2027-03-01',
      duration: '2 to 4 weeks, extendable',
      hours: '5 days a week plus on call one night in four',
    };
    expect(read(row).words.legs).toMatchObject([
      { mode: 'in-country', optional: false, from: '2027-03-01', minDays: 14, maxDays: 28, extendable: true },
      { mode: 'remote', optional: true, daysAWeek: 5, onCall: 'on call one night in four' },
    ]);
  });

  it('makes no post in the UK of anything', () => {
    const row = { country: 'United Kingdom', mode: 'in-country', duration: '2 years' };
    expect(read(row).words.legs).toEqual([]);
    expect(state(row, 'mode')).toEqual(['refused']);
    expect(
      read({ country: 'United Kingdom', mode: 'UK visit', duration: '4 weeks' }).words.legs,
    ).toMatchObject([{ mode: 'uk-bound', countries: ['GB'] }]);
  });

  it('never takes for a need what is a programme, a project, guidance, a grant call or unknown', () => {
    const kinds = ['programme', 'project or volunteer description', 'guidance', 'grant call', 'treasure map'];
    for (const record_kind of kinds) {
      const { words } = read({ record_kind, professions: ['nurse'], country: 'Kenya' });
      expect(words.recordKind).not.toBe('need');
      const whole = withWords(blankNeed('n', 'o', new Date(0)), words, () => 'id');
      expect(missingToSubmit(whole, '2027-01-01').map(({ field }) => field)).toContain('recordKind');
    }
    expect(read({ record_kind: 'advert' }).words.recordKind).toBe('need');
  });

  it('takes heritage for required only where that is said', () => {
    const label = (text: string) => ({ information_kinds: [text] });
    expect(read(label('Heritage or diaspora tie REQUIRED')).words.heritage).toBe('required');
    expect(read(label('Heritage encouraged, but not required')).words.heritage).toBe('welcome');
    expect(read({ country: 'Kenya' }).words.heritage).toBe('welcome');
  });

  it('narrows no ties by a guess: where no diaspora is named, whoever worked, trained, married or has family counts', () => {
    const required = { information_kinds: ['Heritage or diaspora tie REQUIRED'] };
    for (const other_requirements of [[], ['heritage tie to Kenya']]) {
      const { words } = read({ ...required, other_requirements });
      expect(words.heritage).toBe('required');
      expect(words.heritageTies ?? []).toEqual([]);
    }
    // Whoever only went there to work is no part of its diaspora; origin always counts.
    const { words } = read({ ...required, other_requirements: ['Kenyan diaspora'] });
    expect(words.heritageTies).toEqual(['trained', 'partner', 'family']);
  });

  it('reads demands among other lines as it would in fields of their own', () => {
    const { requirements } = position({
      other_requirements: [
        'at least 3 years of clinical experience',
        'GMC registration with licence to practise',
        'fluent French or Portuguese an advantage',
        'MDCN temporary licence',
      ],
    })!;
    expect(requirements).toMatchObject([
      { kind: 'years', years: 3, essential: true },
      { kind: 'registration', term: 'GB', essential: true },
      { kind: 'language', term: 'fr', essential: false },
      { kind: 'language', term: 'pt', essential: false },
      { kind: 'stated' },
    ]);
    expect(requirements?.[2].group).toBe(requirements?.[3].group);
  });

  it('asks for teaching where anybody is to be trained, and for a mentor where anybody is to be coached', () => {
    expect(
      position({ skills_essential: ['train medics', 'coach health assistants'] })!.requirements,
    ).toMatchObject([{ kind: 'teaching' }, { kind: 'skill', term: 'mentoring' }]);
  });

  it('takes whoever is named by a specialty of their own, and no wider one for a narrower that is stated', () => {
    const team = { professions: ['plastic surgeon', 'anaesthetist'], specialties: ['cleft lip and palate'] };
    expect(position(team)?.specialties).toEqual(['cleft-care', 'anaesthesia']);
    const ward = { professions: ['paediatrician'], specialties: ['neonatology'] };
    expect(position(ward)?.specialties).toEqual(['neonatology']);
  });

  it('takes a specialty from words for practitioners where each of them has one and no other is stated', () => {
    expect(position({ professions: ['paediatric nurse', 'neonatologist'] })?.specialties).toEqual([
      'childrens-nursing',
      'neonatology',
    ]);
    expect(position({ professions: ['nurse', 'anaesthetist'] })?.specialties).toEqual([]);
    expect(position({ professions: ['dentist'] })?.specialties).toEqual([]);
    expect(position({ professions: ['paediatrician'], specialties: ['any'] })).toMatchObject({
      specialties: [],
      anySpecialty: true,
    });
  });

  it('refuses what no need may demand, and keeps the words among those that were stated', () => {
    const row = {
      other_requirements: ['citizens only', 'must be a Christian', 'closing date 2027-02-03', '12 places'],
    };
    expect(state(row, 'other_requirements')).toEqual(['refused', 'refused', 'mapped', 'mapped']);
    expect(read(row).words).toMatchObject({ deadline: '2027-02-03', summary: null });
    expect(read(row).words.positions?.[0]).toMatchObject({ headCount: 12, requirements: [] });
  });

  it('reads who pays only where it is said, and amounts with their currency', () => {
    const funding = [
      'return flight',
      'host pays lodging',
      'flights at own expense',
      'GBP 1,200 grant',
      'unpaid',
      'fairy dust',
    ];
    expect(read({ funding }).words.payItems).toMatchObject([
      { item: 'flights', payer: 'other' },
      { item: 'lodging', payer: 'host' },
      { item: 'flights', payer: 'clinician' },
      { payer: 'programme', amount: 1200, currency: 'GBP' },
      { item: 'nothing', payer: 'not-stated' },
      { item: 'other', payer: 'not-stated', text: 'fairy dust' },
    ]);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'Kenya',
    'UK visit',
    'remote',
    'nurse',
    '5 years',
    '2 weeks',
    'citizens only',
    'any',
    '7',
    'in-country',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const odd: fc.Arbitrary<Json> = fc.oneof(
  word,
  fc.constantFrom<Json>(null, true, 0, 12, -1, 1e9),
  fc.array(word, { maxLength: 3 }),
  fc.array(fc.dictionary(fc.constantFrom('language', 'level', 'requirement', 'x'), word), { maxLength: 3 }),
  fc.dictionary(word, word, { maxKeys: 3 }) as fc.Arbitrary<Json>,
);
const keys = [
  'id country institution title professions specialties skills_essential skills_desirable languages mode start',
  'duration hours funding licensing experience_years safeguarding_vaccination other_requirements',
  'language_of_advert notes record_kind information_kinds source unknown',
].flatMap((names) => names.split(' '));
const rows = fc.dictionary(fc.constantFrom(...keys), odd) as fc.Arbitrary<JsonObject>;

describe('Any row of that shape', () => {
  it('is read without a fault into a draft that contradicts nothing', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const whole = withWords(blankNeed('n', 'o', new Date(0)), read(row).words, () => 'id');
        expect(
          [...faultsInDraft(whole), ...ukPosts(whole)].filter(({ sentence }) => !/twice/.test(sentence)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every stated value', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { stated } = read(row);
        expect(stated).toHaveLength(leavesOf(row).length);
        const texts = new Map(stated.map((one) => [placeOf(one), one.text]));
        expect(JSON.stringify(rebuilt(shapeOf(row), texts).row)).toBe(JSON.stringify(row));
      }),
      { numRuns: 300 },
    );
  });
});
