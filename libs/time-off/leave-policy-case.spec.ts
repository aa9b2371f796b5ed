import fc from 'fast-check';
import { leavesOf, type Json, type JsonObject } from '../platform/imports/leaves.js';
import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { readLeavePolicyCase } from './leave-policy-case.js';

const vocabulary = new Vocabulary(shippedRows);
const policy = (row: JsonObject) => readLeavePolicyCase(row, vocabulary).policy;

describe('A row that tells of a leave rule', () => {
  it('reads days only where days are stated', () => {
    expect(policy({ max_duration: '5 days above the entitlement' })).toMatchObject({
      max_days: 5,
      max_per: null,
    });
    expect(policy({ max_duration: '30 days in each 3-year period' })).toMatchObject({
      max_days: 30,
      max_per: 'three-years',
    });
    expect(policy({ max_duration: 'one week of contracted hours per April-March year' })).toMatchObject({
      max_days: null,
      max_per: 'year',
    });
  });

  it('asks whose study leave it is before it takes a type', () => {
    expect(policy({ leave_type: 'study leave', staff_covered: 'consultants' }).leave_type).toBe('SL-CON');
    expect(policy({ leave_type: 'study leave', staff_covered: 'trainee doctors' }).leave_type).toBe('SL-RES');
    expect(
      policy({ leave_type: 'study leave', staff_covered: 'consultants; trainees' }).leave_type,
    ).toBeNull();
    expect(policy({ leave_type: 'study leave' }).leave_type).toBeNull();
    expect(policy({ leave_type: 'career break' }).leave_type).toBe('EMB');
    expect(policy({ leave_type: 'dragon leave' }).leave_type).toBeNull();
  });

  it('reads notice, roles in their order, and pay that is yes, no or something between', () => {
    expect(policy({ notice: 'at least six weeks before' }).notice_days).toBe(42);
    expect(policy({ notice: 'when it suits' }).notice_days).toBeNull();
    expect(policy({ decision_time: 'within 20 working days' }).decision_days).toBeNull();
    expect(policy({ who_approves: 'educational supervisor, TPD, then HR' }).approver_roles).toEqual([
      'educational-supervisor',
      'training-programme-director',
      'hr',
    ]);
    expect(policy({ paid: false })).toMatchObject({ paid: false, paid_text: null });
    expect(policy({ paid: 'paid or unpaid' })).toMatchObject({ paid: null, paid_text: 'paid or unpaid' });
  });
});

const keys =
  'id employer nation leave_type staff_covered eligibility max_duration paid notice who_approves evidence decision_time written_reason appeal other_rules notes source x'.split(
    ' ',
  );
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<Json>(null, true, 0, 3.5, 'six weeks', '5 days a year', 'study leave'),
  fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 }),
);

it('reads any row of that shape, and keeps every stated value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), odd) as fc.Arbitrary<JsonObject>, (row) => {
      expect(readLeavePolicyCase(row, vocabulary).stated).toHaveLength(leavesOf(row).length);
    }),
  );
});
