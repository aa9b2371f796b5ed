import fc from 'fast-check';
import { shippedRows } from './shipped-rows.js';
import { TermKind, termKinds } from './terms.js';
import { PARENT_WEIGHT, Vocabulary } from './vocabulary.js';

const vocabulary = new Vocabulary(shippedRows);
const codes = (kind: TermKind, text: string) => vocabulary.map(kind, text).terms.map((t) => t.code);

describe('stated words become terms', () => {
  test.each<[TermKind, string, string[]]>([
    ['specialty', 'theatre nurse', ['theatre-nursing']],
    ['specialty', 'Scrub Nurses', ['theatre-nursing']],
    ['specialty', 'theatre (scrub)', ['theatre-nursing']],
    ['specialty', 'ob/gyn', ['obstetrics-and-gynaecology']],
    ['specialty', 'Gynecology and Obstetrics', ['obstetrics-and-gynaecology']],
    ['specialty', 'SSI', ['infection-prevention']],
    ['specialty', 'stores and procurement', ['medical-logistics']],
    ['specialty', 'diagnostic radiographer', []],
    ['specialty', 'الصحة النفسية', ['mental-health']],
    ['specialty', 'afya ya akili', ['mental-health']],
    ['specialty', 'النساء والولادة', ['obstetrics-and-gynaecology']],
    ['specialty', 'hémodialyse', ['nephrology']],
    ['specialty', 'opthalmology', ['ophthalmology']],
    ['profession', 'human resources officer', ['human-resources-professional']],
    ['skill', 'R, epi curves', ['disease-surveillance']],
    ['skill', 'fistula needling', ['dialysis-nursing']],
    ['skill', 'filing', ['record-keeping']],
    ['skill', 'staff shortages', []],
    ['skill', 'licence fees', []],
    ['specialty', 'BEmONC', ['emergency-obstetric-care']],
    ['specialty', 'newborn and antenatal screening', []],
    ['specialty', 'paediatric burns', ['burns']],
    ['specialty', 'band 6 MSK outpatients', ['musculoskeletal-physiotherapy']],
    ['specialty', 'outpatients', ['general-practice']],
    ['specialty', 'CSSD', ['sterile-services']],
    ['specialty', 'salle de naissance', ['obstetrics']],
    ['specialty', 'haemoglobin disorders', ['haematology']],
    ['profession', 'CSSD supervisor', ['sterile-services-technician']],
    ['profession', 'infirmière anesthésiste', ['nurse-anaesthetist']],
    ['profession', 'renal technologist', ['health-technician', 'biomedical-technician']],
    ['profession', 'hand therapist', ['occupational-therapist', 'physiotherapist']],
    ['profession', 'technicien de radiologie', ['radiographer']],
    ['profession', 'HRBP', ['human-resources-professional']],
    ['skill', 'pressure mapping', ['wheelchair-provision']],
    ['skill', 'runs ECHO with two sites', ['distance-mentoring']],
    ['skill', 'needling and fistula care', ['dialysis-nursing']],
    ['skill', 'HRBP, mental health trust', []],
    ['country', 'Reading', ['GB']],
    ['country', 'reading glasses', []],
    ['country', 'London, Ontario, Canada', ['CA']],
    ['specialty', 'paeds', ['paediatrics']],
    ['specialty', 'pediatric surgeon', ['paediatric-surgery']],
    [
      'specialty',
      'general, vascular and thoracic surgery',
      ['general-surgery', 'vascular-surgery', 'cardiothoracic-surgery'],
    ],
    ['specialty', 'general/emergency/trauma surgery', ['general-surgery', 'trauma-surgery']],
    ['specialty', 'surgery and anaesthesia', ['surgery', 'anaesthesia']],
    ['specialty', 'tele-ophthalmology', ['ophthalmology']],
    ['profession', 'nurse and midwife', ['nurse', 'midwife']],
    ['profession', 'ob/gyn', ['doctor']],
    ['profession', 'OBGYN', ['doctor']],
    ['profession', 'ob/gyn nurse', ['nurse']],
    ['country', 'KEN', ['KE']],
    ['country', 'Newcastle upon Tyne', ['GB']],
    ['profession', 'two obstetricians, three midwives', ['doctor', 'midwife']],
    ['profession', 'sages-femmes', ['midwife']],
    ['profession', 'Médecin', ['doctor']],
    ['profession', 'infirmière', ['nurse']],
    ['profession', 'clinical officers', ['clinical-officer']],
    ['profession', 'any NHS clinical', ['any-clinical']],
    ['profession', 'non-clinical staff', ['any-non-clinical']],
    ['profession', 'clinical, as specified by partner', ['any-clinical', 'as-host-specifies']],
    ['profession', 'resuscitation officer', ['resuscitation-officer']],
    ['profession', 'biomedical engineer/technician', ['biomedical-engineer', 'biomedical-technician']],
    ['language', 'Kiswahili', ['sw']],
    ['language', 'Farsi or Dari', ['fa', 'prs']],
    ['language', 'Mandarin', ['zh']],
    ['language', 'Twi', ['tw']],
    ['language', 'English, French and Haitian Creole', ['en', 'fr', 'ht']],
    ['languageLevel', 'proficient', ['C1']],
    ['languageLevel', 'working knowledge', ['B2']],
    ['languageLevel', 'B2', ['B2']],
    ['languageLevel', 'IELTS 7.5 or OET B', ['C1']],
    ['country', 'Somaliland/Somalia', ['XS', 'SO']],
    ['country', 'Ethiopia; Jordan; Syria', ['ET', 'JO', 'SY']],
    ['country', 'Malawi, Zambia and the DR Congo', ['MW', 'ZM', 'CD']],
    ['country', 'Guinea-Bissau', ['GW']],
    ['country', 'Burma', ['MM']],
    ['country', 'Côte d’Ivoire', ['CI']],
    ['country', 'Several', ['several-not-named']],
    ['country', '30+ countries', ['several-not-named']],
    ['country', 'South America', ['south-america']],
    ['country', 'Papua New Guinea', ['PG']],
    ['country', 'Kenya (2019)', ['KE']],
    ['activity', 'training of trainers', ['train-trainers']],
    ['activity', 'supervise and mentor junior staff', ['supervise', 'mentor']],
    ['activity', 'fix equipment', ['maintain-equipment']],
    ['mode', 'blended', ['in-country', 'remote']],
    ['mode', 'in-country with remote follow-up', ['in-country', 'remote']],
    ['payItem', 'return flight, visa fees and accommodation', ['flights', 'visa', 'lodging']],
    ['leaveType', 'career break', ['EMB']],
    ['skill', 'Helping Babies Breathe', ['neonatal-resuscitation']],
    ['siteCondition', 'power cuts', ['electricity']],
  ])('%s: %s', (kind, text, expected) => {
    expect(codes(kind, text).sort()).toEqual([...expected].sort());
  });

  test('a nation and a region are kept beside their country', () => {
    expect(vocabulary.map('country', 'Scotland').terms).toEqual([
      { code: 'GB', via: 'synonym', matched: 'Scotland', place: 'GB-SCT' },
    ]);
    expect(vocabulary.map('country', 'Puntland').terms[0]).toMatchObject({
      code: 'SO',
      place: 'SO-puntland',
    });
  });

  test('a town counts alone and gives way to a named country', () => {
    expect(codes('country', 'London')).toEqual(['GB']);
    expect(vocabulary.map('country', 'London, Canada')).toMatchObject({
      terms: [{ code: 'CA' }],
      rest: 'London',
    });
  });

  test('a remark in brackets stays apart', () => {
    const read = vocabulary.map('country', 'United Kingdom (visitors from Nepal and India)');
    expect(read.terms.map((t) => t.code)).toEqual(['GB']);
    expect(read.aside?.map((t) => t.code)).toEqual(['NP', 'IN']);
    expect(codes('country', 'East Africa (Kenya, Uganda)')).toEqual(['eastern-africa', 'KE', 'UG']);
  });
});

describe('nothing is guessed', () => {
  test.each<[TermKind, string]>([
    ['profession', 'other'],
    ['profession', 'Doctors Without Borders'],
    ['profession', 'not a nurse'],
    ['profession', 'no doctors, nurses or students'],
    ['specialty', 'ward sister (field not stated)'],
    ['country', 'Congo'],
    ['country', 'New South Wales'],
    ['country', 'never registered in Kenya'],
    ['country', 'contact us by post'],
    ['country', 'not stated'],
    ['country', 'Somali'],
    ['language', 'Creole'],
    ['language', 'French not required'],
    ['language', 'no Arabic'],
    ['languageLevel', 'IELTS not taken'],
    ['languageLevel', 'OET pending'],
    ['specialty', 'orthopaedically minded'],
    ['mode', 'a remote area'],
  ])('%s: %s', (kind, text) => {
    expect(codes(kind, text)).toEqual([]);
    expect(vocabulary.map(kind, text).rest).toBeTruthy();
  });

  test('unknown text maps to nothing, in every kind, and comes back whole', () => {
    const nonsense = fc
      .array(fc.stringMatching(/^[qxz]{2,9}$/), { minLength: 1, maxLength: 6 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(nonsense, fc.constantFrom(...termKinds), (text, kind) => {
        const read = vocabulary.map(kind, text);
        expect(read.terms).toEqual([]);
        expect(read.rest).toBe(text);
      }),
    );
  });

  test('a term inside a longer word is not a term', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('nurse', 'doctor', 'midwife', 'dentist'),
        fc.stringMatching(/^[qxz]{1,5}$/),
        (word, tail) => {
          expect(codes('profession', word + tail)).toEqual([]);
          expect(codes('profession', tail + word)).toEqual([]);
        },
      ),
    );
  });

  test('any text at all is read without an error, and no word is lost', () => {
    const words = fc.array(
      fc.constantFrom(
        'nurse',
        'and',
        'not',
        'Kenya',
        'zzq',
        'doctor',
        '(',
        ')',
        ',',
        ';',
        '/',
        'no',
        'or',
        'but',
        'Wales',
        'from',
        'paediatric',
        'surgery',
        '25',
        '&',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((w) => w.join(' ')),
          fc.string({ unit: 'grapheme' }),
        ),
        fc.constantFrom(...termKinds),
        (text, kind) => {
          const read = vocabulary.map(kind, text);
          if (text.includes('zzq')) expect(read.rest).toContain('zzq');
        },
      ),
    );
  });
});

describe('how terms are written does not matter', () => {
  test('case, accents, spacing and a final full stop change no code', () => {
    const terms = [...vocabulary.all('specialty'), ...vocabulary.all('profession')].map((t) => t.name);
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.boolean(), (name, upper) => {
        const kind: TermKind = vocabulary.all('specialty').some((t) => t.name === name)
          ? 'specialty'
          : 'profession';
        const changed = ` ${upper ? name.toUpperCase() : name.toLowerCase()} . `.replace(/ /g, '  ');
        expect(codes(kind, changed)).toEqual(codes(kind, name));
      }),
    );
  });

  test.each(termKinds.map((k) => [k]))('every %s is found by its own name', (kind) => {
    for (const term of vocabulary.all(kind))
      expect([term.name, codes(kind, term.name)]).toEqual([term.name, expect.arrayContaining([term.code])]);
  });
});

describe('nearness', () => {
  const all = vocabulary.all('specialty').map((t) => t.code);
  test('is 1 with itself, between 0 and 1 otherwise, and the same both ways', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        const near = vocabulary.related('specialty', a, b);
        expect(near).toBe(vocabulary.related('specialty', b, a));
        expect(a === b ? near === 1 : near >= 0 && near < 1).toBe(true);
      }),
    );
  });

  test('follows parents by one rule', () => {
    expect(vocabulary.related('specialty', 'general-surgery', 'surgery')).toBe(PARENT_WEIGHT);
    expect(vocabulary.related('specialty', 'surgery', 'colorectal-surgery')).toBeCloseTo(PARENT_WEIGHT ** 2);
    expect(vocabulary.ancestors('specialty', 'colorectal-surgery')).toEqual(['general-surgery', 'surgery']);
  });

  test('keeps nurse and midwife two professions', () => {
    expect(vocabulary.related('profession', 'nurse', 'midwife')).toBeGreaterThan(0);
    expect(vocabulary.related('profession', 'nurse', 'midwife')).toBeLessThan(0.5);
    expect(vocabulary.related('profession', 'nurse', 'translator')).toBe(0);
  });
});

test('names come in the language asked for, otherwise in English', () => {
  expect(vocabulary.name('country', 'DE', 'fr')).toBe('Allemagne');
  expect(vocabulary.name('profession', 'midwife', 'fr-BE')).toBe('sage-femme');
  expect(vocabulary.name('profession', 'paramedic', 'cy')).toBe('parafeddyg');
  expect(vocabulary.name('profession', 'osteopath', 'cy')).toBe('Osteopath or chiropractor');
  expect(vocabulary.name('country', 'XS')).toBe('Somaliland');
  expect(vocabulary.name('country', 'ZZ')).toBeUndefined();
});

test('an empty answer is nothing', () => {
  expect(vocabulary.map('country', '  ')).toEqual({ terms: [] });
});
