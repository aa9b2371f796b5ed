import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States what can be reckoned with in the thirteen national starting points; docs/decisions/leave-rules.md says from where. */
export class NationalLeaveRulesInFacts0000000000101 implements MigrationInterface {
  name = 'NationalLeaveRulesInFacts0000000000101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(cleared);
    await db.query(stated);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// Six weeks are six weeks and not the 42 or 30 days into which they had been turned.
const cleared = `
  UPDATE leave_policy SET limits = '[]', chain = '[]', notice = NULL, notice_unit = NULL WHERE national
`;

const always = { when: 'always' };
const stage = (roles: readonly string[], condition: object = always, agreed = 'all') => ({
  roles,
  agreed,
  condition,
});
const limit = (amount: number, unit: string, per: string, more: object = {}) => ({
  ...{ amount, unit, per },
  exceptionally: false,
  ...more,
});

/** Study and professional leave of residents: cost first, then the rota, then whoever decides on what is on no list. */
const ofResidents = [
  stage(['head-of-school'], { when: 'cost-over', pounds: 1000 }),
  stage(['rota-coordinator']),
  stage(['training-programme-director', 'head-of-school'], { when: 'off-list' }, 'any'),
  stage(['training-programme-director'], { when: 'overseas' }),
];
const sixWeeks = { notice: 6, notice_unit: 'week' };
const resident = { staff_groups: ['resident-doctor'] };
const managerAndHr = [stage(['line-manager', 'hr'])];

/** By the code of the kind of leave. What no fact can hold (days of the first foundation year, Wales) stays in words. */
const facts: Record<string, Record<string, unknown>> = {
  'AL-AFC': {
    staff_groups: ['agenda-for-change'],
    limits: [
      limit(27, 'day', 'leave-year'),
      limit(29, 'day', 'leave-year', { afterServiceMonths: 60 }),
      limit(33, 'day', 'leave-year', { afterServiceMonths: 120 }),
    ],
    ...sixWeeks,
    chain: [stage(['line-manager'])],
  },
  'AL-CON': {
    staff_groups: ['consultant'],
    limits: [limit(6, 'week', 'leave-year')],
    ...sixWeeks,
    evidence_codes: ['cover-plan'],
    chain: [stage(['clinical-lead'])],
  },
  'AL-RES': {
    ...resident,
    ...sixWeeks,
    evidence_codes: ['cover-plan'],
    chain: [stage(['rota-coordinator'])],
  },
  'SL-RES': {
    ...resident,
    limits: [limit(30, 'day', 'leave-year')],
    pro_rata: true,
    ...sixWeeks,
    never_afterwards: true,
    evidence_codes: ['curriculum-link', 'cost'],
    chain: ofResidents,
    overseas: 'discretion',
  },
  'PL-RES': {
    ...resident,
    ...sixWeeks,
    never_afterwards: true,
    evidence_codes: ['invitation'],
    chain: ofResidents,
  },
  'SL-CON': {
    staff_groups: ['consultant'],
    limits: [limit(30, 'day', 'three-years')],
    evidence_codes: ['programme'],
    chain: [stage(['clinical-director'])],
  },
  'SL-SAS': {
    staff_groups: ['specialist-doctor'],
    limits: [limit(30, 'day', 'three-years')],
    evidence_codes: ['programme'],
    chain: [stage(['clinical-lead'])],
  },
  SPL: { evidence_codes: ['partnership-letter', 'risk-form'], chain: managerAndHr },
  UNP: { gates: ['visa-check'], chain: managerAndHr },
  EMB: {
    staff_groups: ['agenda-for-change'],
    min_service_months: 12,
    ...{ shortest: 3, shortest_unit: 'month', longest: 5, longest_unit: 'year' },
    evidence_codes: ['keep-in-touch-plan'],
    chain: managerAndHr,
    overseas: 'yes',
  },
  SEC: { evidence_codes: ['agreement'], chain: [stage(['clinical-director', 'hr'])] },
  OOP: {
    ...resident,
    ...{ notice: 3, notice_unit: 'month' },
    evidence_codes: ['placement-details'],
    chain: [
      'educational-supervisor',
      'training-programme-director',
      'head-of-school',
      'postgraduate-dean',
    ].map((role) => stage([role])),
  },
  FEL: {
    staff_groups: ['fellow'],
    ...{ longest: 6, longest_unit: 'month' },
    gates: ['agreed-before-applying'],
    evidence_codes: ['agreement'],
    chain: [stage(['line-manager', 'training-programme-director'], always, 'any')],
  },
};

/** One row keeps what it had where its facts say nothing of it. */
const stated = Object.entries(facts)
  .map(([code, columns]) => {
    const sets = Object.entries(columns).map(([column, value]) => `${column} = ${literal(column, value)}`);
    return `UPDATE leave_policy SET ${sets.join(', ')} WHERE national AND leave_type = '${code}'`;
  })
  .join(';\n');

function literal(column: string, value: unknown): string {
  if (column === 'limits' || column === 'chain') return `'${JSON.stringify(value)}'::jsonb`;
  if (Array.isArray(value)) return `ARRAY[${value.map((word) => `'${String(word)}'`).join(', ')}]`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}
