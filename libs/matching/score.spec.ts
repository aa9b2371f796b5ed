import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { explain } from './explain.js';
import { PersonFacts, PositionFacts } from './facts.js';
import { relatednessOf } from './relatedness.js';
import { aLeg, aPerson, aPosition, aRequirement, today, vocabulary } from './score.cases.js';
import { Score, score } from './score.js';

const of = (position: Partial<PositionFacts>, person: Partial<PersonFacts>) =>
  score(aPosition(position), aPerson(person), vocabulary, today);
const found = (position: Partial<PositionFacts>, person: Partial<PersonFacts>): Score => {
  const pair = of(position, person);
  if (!pair) throw new Error('the pair does not exist');
  return pair;
};
const line = (pair: Score, criterion: string) => pair.criteria.find((one) => one.criterion === criterion);
const working = (code: string, ...specialties: string[]) => [
  { code, specialties, years: null, current: true },
];
const speaking = (code: string, teachIn: 'B1' | 'B2' | 'C1') => ({
  code,
  understandPatients: null,
  teachIn,
  general: null,
  none: false,
});
const wishes = (stated: Partial<PersonFacts['wishes']>) =>
  aPerson({ wishes: stated as PersonFacts['wishes'] }).wishes;
const never = (stated: Partial<PersonFacts['never']>) =>
  aPerson({ never: stated as PersonFacts['never'] }).never;

describe('profession and specialty', () => {
  it('a profession and a country are enough for a need, and a profession for a person', () => {
    const pair = found({}, {});
    expect(pair).toMatchObject({ outcome: 'match', fitForNeed: 100 });
  });

  it('a clinical officer for a doctor is related: a match, with fewer points than a doctor', () => {
    const pair = found({}, { professions: working('clinical-officer') });
    expect(pair.outcome).toBe('match');
    expect(line(pair, 'profession')).toMatchObject({ verdict: 'met', partial: 60, points: 15, max: 24 });
    expect(pair.overall).toBeLessThan(found({}, {}).overall);
  });

  it('a pharmacist for a doctor is no match and no near miss', () => {
    expect(found({}, { professions: working('pharmacist') })).toMatchObject({
      outcome: 'no-match',
      blocker: null,
    });
  });

  it('a position for any profession takes everybody who states one', () => {
    expect(found({ anyProfession: true }, { professions: working('pharmacist') }).outcome).toBe('match');
    expect(found({ anyProfession: true }, { professions: [] }).outcome).toBe('no-match');
  });

  it('a neonatologist is a paediatrician; a family doctor partly; a surgeon is stopped by this alone', () => {
    const need = { specialties: ['paediatrics'] };
    expect(line(found(need, { professions: working('doctor', 'neonatology') }), 'specialty')).toMatchObject({
      points: 32,
    });
    expect(
      line(found(need, { professions: working('doctor', 'family-medicine') }), 'specialty'),
    ).toMatchObject({
      verdict: 'met',
      partial: 50,
    });
    const surgeon = found(need, { professions: working('doctor', 'surgery') });
    expect(surgeon.outcome).toBe('near-miss');
    expect(surgeon.blocker?.criterion).toBe('specialty');
  });
});

describe('silence is a question', () => {
  it('a language that nobody stated is asked for, and the answer decides', () => {
    const need = {
      requirements: [aRequirement({ kind: 'language', term: 'sw', level: 'B2', use: 'teach-in' })],
    };
    const silent = found(need, {});
    expect(silent.outcome).toBe('match');
    expect(silent.openQuestions[0]).toMatchObject({
      criterion: 'language',
      askOf: 'clinician',
      decides: true,
    });
    const yes = found(need, { languages: [speaking('sw', 'C1')] });
    const no = found(need, { languages: [speaking('sw', 'B1')] });
    expect(yes.outcome).toBe('match');
    expect(no).toMatchObject({
      outcome: 'near-miss',
      blocker: { criterion: 'language', verdict: 'not_met' },
    });
    expect(yes.overall).toBeGreaterThan(silent.overall);
    expect(silent.overall).toBeGreaterThan(no.overall);
  });

  it('being from Kenya says nothing about Kiswahili', () => {
    const need = { requirements: [aRequirement({ kind: 'language', term: 'sw', level: 'B2' })] };
    const pair = found(need, { ties: [{ country: 'KE', kind: 'born' }] });
    expect(line(pair, 'language')?.verdict).toBe('not_stated');
  });

  it('the first question is the one whose answer changes most', () => {
    const pair = found(
      {
        heritage: 'welcome',
        requirements: [
          aRequirement({ kind: 'skill', term: 'triage', essential: false }),
          aRequirement({ kind: 'registration', term: 'KE' }),
          aRequirement({ kind: 'language', term: 'sw', level: 'B2' }),
        ],
      },
      {},
    );
    const asked = pair.openQuestions.map(({ criterion }) => criterion);
    // What decides comes first; the tie, which decides nothing, is worth more than one skill of many.
    expect(asked).toEqual([
      'language',
      'mode',
      'cost',
      'registration',
      'tie-welcome',
      'worked-there',
      'place',
      'skill',
      'low-resource-experience',
    ]);
  });
});

describe('languages', () => {
  const need = (essential: boolean) => ({
    requirements: [aRequirement({ kind: 'language', term: 'sw', level: 'B2', use: 'teach-in', essential })],
  });

  it('one step below counts partly for a desirable, never for an essential', () => {
    const person = { languages: [speaking('sw', 'B1')] };
    expect(line(found(need(false), person), 'language')).toMatchObject({ verdict: 'met', partial: 50 });
    expect(line(found(need(true), person), 'language')).toMatchObject({ verdict: 'not_met', points: 0 });
  });

  it('understanding patients does not state teaching', () => {
    const understands = {
      code: 'sw',
      understandPatients: 'C2' as const,
      teachIn: null,
      general: null,
      none: false,
    };
    expect(line(found(need(true), { languages: [understands] }), 'language')?.verdict).toBe('not_stated');
  });

  it('either of two languages will do where the need says so', () => {
    const either = {
      requirements: ['sw', 'am'].map((term) =>
        aRequirement({ kind: 'language', term, level: 'B2', group: 'either' }),
      ),
    };
    const pair = found(either, {
      languages: [speaking('am', 'C1'), { ...speaking('sw', 'B1'), teachIn: null, none: true }],
    });
    expect(pair.outcome).toBe('match');
    expect(pair.criteria.filter(({ criterion }) => criterion === 'language')).toMatchObject([
      { subject: 'language-am' },
    ]);
  });
});

describe('registers, skills and years', () => {
  it('renewing a lapsed Kenyan registration is the one thing in the way', () => {
    const pair = found(
      { requirements: [aRequirement({ kind: 'registration', term: 'KE' })] },
      { registrations: [{ country: 'KE', body: null, status: 'lapsed' }] },
    );
    expect(pair).toMatchObject({
      outcome: 'near-miss',
      blocker: { criterion: 'registration', subject: 'registration-KE' },
    });
  });

  it('two things in the way are no near miss', () => {
    const pair = found(
      {
        requirements: [
          aRequirement({ kind: 'registration', term: 'KE' }),
          aRequirement({ kind: 'years', years: 5 }),
        ],
      },
      { registrations: [{ country: 'KE', body: null, status: 'none' }], years: 2 },
    );
    expect(pair).toMatchObject({ outcome: 'no-match', blocker: null });
  });

  it('a narrower skill is the skill; a related one lifts the question of an essential', () => {
    const need = { requirements: [aRequirement({ kind: 'skill', term: 'resuscitation' })] };
    const having = (code: string) => ({ skills: [{ code, level: null, lastUsed: null }] });
    expect(line(found(need, having('neonatal-resuscitation')), 'skill')).toMatchObject({
      verdict: 'met',
      points: 10,
    });
    const related = line(found(need, having('triage')), 'skill');
    expect(related?.verdict).toBe('not_stated');
    expect(related?.points).toBe((line(found(need, {}), 'skill')?.points ?? 0) + 1);
  });

  it('a skill in the person’s own words lifts the question a little and gates nothing', () => {
    const need = {
      requirements: [aRequirement({ kind: 'qualification', term: 'x', text: 'sepsis audit certificate' })],
    };
    const pair = found(need, { words: ['Led a sepsis audit'] });
    const lifted = line(pair, 'qualification');
    expect(lifted).toMatchObject({ verdict: 'not_stated', partial: 60 });
    expect(lifted?.points).toBe((line(found(need, {}), 'qualification')?.points ?? 0) + 1);
    expect(pair.outcome).toBe(found(need, {}).outcome);
  });

  it('words in common count a little, and the match says which', () => {
    const need = { words: ['Clubfoot clinics with plaster technicians'] };
    const pair = found(need, { words: ['Ran clubfoot clinics for years'] });
    expect(line(pair, 'words')).toMatchObject({
      verdict: 'met',
      partial: 40,
      facts: { stated: 'clinic, clubfoot' },
    });
    expect(pair.overall).toBeGreaterThan(found(need, {}).overall);
    expect(
      explain(pair, 'clinician', 'en', (_kind, code) => code).lines.map((one) => one.sentence),
    ).toContain('Both texts speak of: clinic, clubfoot.');
  });

  it('a theme that fills a post is another specialty, and one beside a specialty says nothing', () => {
    const need = aPosition({ professions: ['doctor'], specialties: ['paediatrics'] });
    const verdict = (...specialties: string[]) =>
      line(found(need, { professions: working('doctor', ...specialties) }), 'specialty')?.verdict;
    expect(verdict('public-health')).toBe('not_met');
    expect(verdict('global-health')).toBe('not_stated');
    // Asked for, neither refuses anybody for having a specialty as well.
    const open = aPosition({ professions: ['doctor'], specialties: ['public-health'] });
    expect(line(found(open, { professions: working('doctor', 'paediatrics') }), 'specialty')?.verdict).toBe(
      'not_stated',
    );
  });

  it('work without a protected title is told by its specialty, and nobody’s title by theirs', () => {
    const manager = { professions: ['manager'], specialties: [] };
    const having = (specialties: string[]) => ({
      professions: [{ code: 'doctor', specialties, years: null, current: true }],
    });
    expect(line(found(manager, having(['global-health'])), 'profession')).toMatchObject({
      verdict: 'met',
      partial: 80,
    });
    expect(found(manager, having(['paediatrics'])).outcome).toBe('no-match');
    const midwife = { professions: ['midwife'], specialties: [] };
    expect(found(midwife, having(['obstetrics'])).outcome).toBe('no-match');
  });

  it('whether somebody works for a service is asked of everybody who lives there, also of students and the retired', () => {
    const need = { requirements: [aRequirement({ kind: 'staff', term: 'GB' })] };
    for (const stage of ['retired', 'student', 'awaiting-registration', 'qualified'] as const)
      expect(line(found(need, { livesIn: 'GB', stage }), 'staff')?.verdict).toBe('not_stated');
    expect(line(found(need, { livesIn: 'FI', stage: 'qualified' }), 'staff')?.verdict).toBe('not_met');
    const points = (stage: 'retired' | 'qualified') =>
      line(found(need, { livesIn: 'GB', stage }), 'staff')?.points ?? 0;
    expect(points('qualified')).toBeGreaterThan(points('retired'));
  });

  it('where somebody comes from counts, whichever ties a need names beside it', () => {
    const need = { heritage: 'required' as const, heritageTies: ['family' as const] };
    const tied = (kind: 'born' | 'family' | 'worked') => ({ ties: [{ country: 'KE', kind }] });
    expect(line(found(need, tied('born')), 'tie')?.verdict).toBe('met');
    expect(line(found(need, tied('family')), 'tie')?.verdict).toBe('met');
    expect(line(found(need, tied('worked')), 'tie')?.verdict).toBe('not_stated');
  });

  it('29 years in her only profession are 29 years in it', () => {
    const need = { requirements: [aRequirement({ kind: 'years', years: 5, count: 'in-profession' })] };
    expect(line(found(need, { years: 29 }), 'years')?.verdict).toBe('met');
    expect(line(found(need, { years: 3 }), 'years')?.verdict).toBe('not_met');
    const both = [...working('doctor'), ...working('nurse')];
    expect(line(found(need, { years: 29, professions: both }), 'years')?.verdict).toBe('not_stated');
  });

  it('no years in one of the professions that count, and none said of the other, is a question', () => {
    const need = {
      anyProfession: true,
      requirements: [aRequirement({ kind: 'years', years: 1, count: 'in-profession' })],
    };
    const [doctor, midwife] = [...working('doctor'), ...working('midwife')];
    const professions = [{ ...doctor, years: 0 }, midwife];
    expect(line(found(need, { professions }), 'years')?.verdict).toBe('not_stated');
    expect(line(found(need, { professions: [{ ...doctor, years: 0 }] }), 'years')?.verdict).toBe('not_met');
  });
});

describe('heritage', () => {
  it('a tie to one country of a region counts half of one to the country, and one to the UK nothing', () => {
    const tied = { ties: [{ country: 'ET', kind: 'born' as const }] };
    const named = line(found({ heritage: 'welcome', countries: ['ET'] }, tied), 'tie-welcome');
    const region = {
      heritage: 'welcome' as const,
      countries: [],
      openCountries: true,
      region: 'Horn of Africa',
    };
    const open = line(found(region, tied), 'tie-welcome');
    expect(named).toMatchObject({ verdict: 'met', points: 12 });
    expect(open).toMatchObject({ verdict: 'met', partial: 50, points: 8 });
    const trained = { ties: [{ country: 'GB', kind: 'trained' as const }] };
    const visit = found({ heritage: 'welcome', countries: ['GB', 'KE'] }, trained);
    expect(line(visit, 'tie-welcome')?.verdict).toBe('not_stated');
    expect(line(visit, 'worked-there')?.verdict).toBe('not_stated');
    expect(line(found({ heritage: 'welcome', countries: ['GB'] }, trained), 'tie-welcome')).toBeUndefined();
  });

  it('required and untold is a question; required and denied is the one thing in the way', () => {
    expect(line(found({ heritage: 'required' }, {}), 'tie')?.verdict).toBe('not_stated');
    expect(
      line(found({ heritage: 'required' }, { ties: [{ country: 'GH', kind: 'born' }] }), 'tie')?.verdict,
    ).toBe('not_stated');
    expect(found({ heritage: 'required' }, { tiesComplete: true })).toMatchObject({
      outcome: 'near-miss',
      blocker: { criterion: 'tie' },
    });
    expect(
      line(found({ heritage: 'required' }, { ties: [{ country: 'KE', kind: 'partner' }] }), 'tie')?.verdict,
    ).toBe('met');
  });

  it('welcome lifts someone in the order and bars nobody', () => {
    const tied = found({ heritage: 'welcome' }, { ties: [{ country: 'KE', kind: 'family' }] });
    const untied = found({ heritage: 'welcome' }, { tiesComplete: true });
    expect(untied).toMatchObject({ outcome: 'match', fitForNeed: tied.fitForNeed });
    expect(tied.overall).toBeGreaterThan(untied.overall);
  });
});

describe('a specialty beside one of its own branches', () => {
  const field = relatednessOf(new Vocabulary(shippedRows));
  const points = (professions: string[], specialties: string[], profession: string, stated: string) => {
    const person = aPerson({ professions: working(profession, stated) });
    const pair = score(aPosition({ professions, specialties }), person, field, today);
    return pair && line(pair, 'specialty')?.points;
  };

  it('stands for itself: “diabetes and general medicine” wants no nephrologist, and “general medicine” takes one', () => {
    const both = ['endocrinology-and-diabetes', 'internal-medicine'];
    expect(points(['doctor'], both, 'doctor', 'internal-medicine')).toBe(32);
    expect(points(['doctor'], both, 'doctor', 'endocrinology-and-diabetes')).toBe(32);
    expect(points(['doctor'], both, 'doctor', 'nephrology')).toBe(26);
    expect(points(['doctor'], ['internal-medicine'], 'doctor', 'nephrology')).toBe(32);
  });

  it('is not narrowed by a branch that only another profession has', () => {
    const nursing = ['mental-health', 'mental-health-nursing'];
    expect(points(['doctor', 'nurse'], nursing, 'doctor', 'psychiatry')).toBe(
      points(['doctor', 'nurse'], ['mental-health'], 'doctor', 'psychiatry'),
    );
  });
});

describe('wishes and dates', () => {
  it('someone who only helps from home is near a visit, and matches the mentoring beside it', () => {
    const home = { wishes: wishes({ modes: ['remote'] }) };
    expect(found({}, home)).toMatchObject({ outcome: 'near-miss', blocker: { criterion: 'mode' }, legs: [] });
    const both = { legs: [aLeg(), aLeg({ id: 'mentoring', mode: 'remote' as const })] };
    expect(found(both, home)).toMatchObject({ outcome: 'match', legs: ['mentoring'] });
  });

  it('ten days of the fourteen are not enough, and say how near they come', () => {
    const need = { legs: [aLeg({ from: today + 100, to: today + 160, minDays: 14 })] };
    const free = (days: number) => ({
      availability: [{ from: today + 110, to: today + 109 + days, modes: [] }],
    });
    expect(line(found(need, free(14)), 'availability')?.verdict).toBe('met');
    const short = found(need, free(10));
    expect(short.outcome).toBe('near-miss');
    expect(short.blocker).toMatchObject({ criterion: 'availability', partial: 71 });
  });

  it('months for a journey say nothing of an hour online', () => {
    const may = { availability: [{ from: today + 200, to: today + 230, modes: ['in-country' as const] }] };
    const verdict = (mode: 'in-country' | 'remote') =>
      line(
        found({ legs: [aLeg({ mode, from: today + 100, to: today + 160, minDays: 14 })] }, may),
        'availability',
      )?.verdict;
    expect([verdict('in-country'), verdict('remote')]).toEqual(['not_met', 'not_stated']);
  });

  it('flights that must be covered and are not stand in the way; unsaid they are a question to the lead', () => {
    const person = { wishes: wishes({ mustBeCovered: ['flights'] }) };
    expect(found({ notCovered: ['flights'] }, person).blocker?.criterion).toBe('cost');
    const unsaid = found({}, person);
    expect(unsaid.outcome).toBe('match');
    expect(unsaid.openQuestions.find(({ criterion }) => criterion === 'cost')?.askOf).toBe('lead');
    expect(line(found({ covered: ['flights'] }, person), 'cost')?.verdict).toBe('met');
  });
});

describe('what outranks fit: the pair does not exist', () => {
  const mentoring = aLeg({ id: 'mentoring', mode: 'remote' });

  it('never send me closes the visit and leaves the mentoring, unless nothing is wanted for that country', () => {
    expect(of({}, { never: never({ countries: ['KE'] }) })).toBeNull();
    expect(of({ legs: [] }, { never: never({ countries: ['KE'] }) })).toBeNull();
    expect(of({ legs: [aLeg(), mentoring] }, { never: never({ countries: ['KE'] }) })?.legs).toEqual([
      'mentoring',
    ]);
    expect(
      of({ legs: [aLeg(), mentoring] }, { never: never({ countries: ['KE'], remoteToo: true }) }),
    ).toBeNull();
  });

  it('a need for any of two countries stays open for the other one', () => {
    expect(of({ countries: ['KE', 'ET'] }, { never: never({ countries: ['KE'] }) })?.outcome).toBe('match');
  });

  it('hidden from the institution, from its country or from a country of the need', () => {
    expect(of({}, { never: never({ institutions: ['mfano-hospital'] }) })).toBeNull();
    expect(of({}, { never: never({ hiddenFromCountries: ['KE'] }) })).toBeNull();
    const elsewhere = { countries: [], openCountries: true, institutionCountry: 'KE' };
    expect(of(elsewhere, { never: never({ hiddenFromCountries: ['KE'] }) })).toBeNull();
  });

  it('outside a ring-fence, or while paused', () => {
    expect(of({ ringFence: ['trust'] }, {})).toBeNull();
    expect(of({ ringFence: ['trust'] }, { memberOf: ['trust'] })?.outcome).toBe('match');
    expect(of({ paused: true }, {})).toBeNull();
  });
});
