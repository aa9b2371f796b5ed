import fc from 'fast-check';
import { leavesOf, type Json, type JsonObject } from '../platform/imports/leaves.js';
import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { readLeavePolicyCase } from './leave-policy-case.js';

const vocabulary = new Vocabulary(shippedRows);
const read = (row: JsonObject) => readLeavePolicyCase(row, vocabulary);
const facts = (row: JsonObject) => read(row).facts;
const type = (row: JsonObject) => read(row).policy.leaveType;

describe('A row that tells of a leave rule', () => {
  it('asks whose study leave it is before it takes a type', () => {
    expect(type({ leave_type: 'study leave', staff_covered: 'consultants' })).toBe('SL-CON');
    expect(type({ leave_type: 'study leave', staff_covered: 'trainee doctors' })).toBe('SL-RES');
    expect(type({ leave_type: 'study leave', staff_covered: 'consultants; trainees' })).toBeNull();
    expect(type({ leave_type: 'study leave' })).toBeNull();
    expect(type({ leave_type: 'study leave', staff_covered: 'doctors and dentists in training' })).toBe(
      'SL-RES',
    );
    expect(type({ leave_type: 'study leave', staff_covered: 'SAS doctors' })).toBe('SL-SAS');
    expect(type({ leave_type: 'study leave', staff_covered: 'nurses' })).toBe('SL-AFC');
    expect(type({ leave_type: 'professional leave', staff_covered: 'consultants' })).toBe('SL-CON');
    expect(
      type({ leave_type: 'professional leave', staff_covered: 'consultants and SAS doctors' }),
    ).toBeNull();
    expect(type({ leave_type: 'career break' })).toBe('EMB');
    expect(type({ leave_type: 'dragon leave' })).toBeNull();
  });

  it('promises no notice that grows with the leave, takes service from whom it is for, and hears a no before a reason', () => {
    expect(facts({ notice: 'twice the length of the leave, at least 2 weeks' }).notice).toBeNull();
    expect(facts({ staff_covered: 'staff with 7 years continuous service' }).minServiceMonths).toBe(84);
    expect(facts({ appeal: 'none; the decision stands' }).appeal).toBe(false);
  });

  it('becomes facts, with the words beside them', () => {
    const { policy, facts } = read({
      employer: 'Invented Trust',
      nation: 'Wales',
      leave_type: 'special leave',
      staff_covered: 'all staff except bank staff',
      eligibility: '12 months of service; only where study leave was refused',
      max_duration: '10 days a year',
      paid: 'half pay',
      notice: 'six weeks, which the manager may waive',
      who_approves: 'line manager, then HR',
      evidence: 'an invitation',
      decision_time: 'within 10 working days',
      written_reason: true,
      appeal: 'to the board',
      overseas_volunteering: 'yes',
      other_rules: ['never given afterwards', 'a rule that nothing can hold'],
    });
    expect(policy).toMatchObject({
      noticeText: 'six weeks, which the manager may waive',
      maxText: '10 days a year',
      otherRules: ['never given afterwards', 'a rule that nothing can hold'],
    });
    expect(facts).toMatchObject({
      nations: ['wales'],
      pay: 'part',
      limits: [{ amount: 10, unit: 'day', per: 'leave-year', exceptionally: false }],
      notice: { amount: 6, unit: 'week', waivable: true },
      minServiceMonths: 12,
      evidence: ['invitation'],
      decision: { amount: 10, unit: 'working-day' },
      writtenReason: true,
      appeal: true,
      overseas: 'yes',
      afterRefusalOf: ['SL-RES', 'SL-CON', 'SL-SAS', 'SL-AFC'],
      neverAfterwards: true,
    });
    expect(facts.chain.map(({ roles }) => roles)).toEqual([['line-manager'], ['hr']]);
    expect(facts.staffGroups).not.toContain('bank');
  });

  it('says of each value what became of it, and why one is shown in words', () => {
    const { stated } = read({
      max_duration: 'until it lands',
      notice: '6 weeks',
      who_approves: 'HR, then the wizard',
    });
    expect(stated.map(({ field, state }) => [field, state])).toEqual([
      ['max_duration', 'kept'],
      ['notice', 'mapped'],
      ['who_approves', 'mapped'],
    ]);
    expect(stated[2].why).toContain('“the wizard”');
  });

  it('counts annual leave by the year, and takes a gate from the list of evidence', () => {
    expect(
      facts({ leave_type: 'annual leave', staff_covered: 'AfC', max_duration: '27 days' }).limits,
    ).toEqual([{ amount: 27, unit: 'day', per: 'leave-year', exceptionally: false }]);
    expect(facts({ evidence: 'invitation; proof of mandatory training' })).toMatchObject({
      evidence: ['invitation'],
      gates: ['mandatory-training'],
    });
  });

  it('is never at odds with its own kind', () => {
    expect(
      facts({ leave_type: 'career break', eligibility: 'not together with a career break' }).notWith,
    ).toEqual([]);
  });
});

const keys =
  'id employer nation leave_type staff_covered eligibility max_duration paid notice who_approves evidence decision_time written_reason appeal other_rules notes source x'.split(
    ' ',
  );
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<Json>(null, true, 0, 3.5, 'six weeks', '5 days a year', 'study leave'),
  // Sentences of the field, put together at random.
  fc
    .array(
      fc.constantFrom(
        ...'up to|at least|7 days|three weeks|2 years|a year|in 3 years|of service|;|(|)|overall|HR|line manager|then|and|or|for more|over 9 days|not|study leave|was refused|pro rata|exceptionally|a further|week'.split(
          '|',
        ),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
  fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 }),
);

it('reads any row of that shape, and keeps every stated value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), odd) as fc.Arbitrary<JsonObject>, (row) => {
      expect(readLeavePolicyCase(row, vocabulary).stated).toHaveLength(leavesOf(row).length);
    }),
  );
});

/** Every amount among facts. */
function amountsIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(amountsIn);
}

const said: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6, '½': 0.5, half: 0.5 };

/** Every number of a text, as digits or as a word; years are also months. */
function numbersIn(text: string): number[] {
  const found = [...text.matchAll(/\d+(?:[.,]\d+)?|½|\p{L}+/gu)].flatMap(([one]) => {
    const number = said[one.toLowerCase()] ?? Number(one.replace(',', '.'));
    return Number.isFinite(number) ? [number] : [];
  });
  // A further week by exception makes two in all.
  const sums = found.flatMap((one) => found.map((other) => one + other));
  return [...found, ...found.map((number) => number * 12), ...sums];
}

it('never makes up a number', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), odd) as fc.Arbitrary<JsonObject>, (row) => {
      const numbers = numbersIn(JSON.stringify(row));
      const { leaveYearFrom: _, ...rest } = facts(row);
      expect(amountsIn(rest).filter((amount) => !numbers.includes(amount))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
