import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { LeavePolicies } from '../../../libs/time-off/leave-policies.service.js';
import { StatingRules } from '../../../libs/time-off/stating-rules.service.js';
import { type Facts, type LeaveFacts, noFacts } from '../../../libs/time-off/rules/leave-facts.js';
import type { Performer, Stage } from './stage.js';

interface DemoLeaveRule {
  key: string;
  /** One of the employers. */
  employer: string;
  leaveType: string;
  name: string;
  facts: Partial<Facts>;
  otherRules: string[];
  source: string;
}

/** Two employers have a rule of their own; at the others the national starting points hold. */
const leaveRules: readonly DemoLeaveRule[] = [
  {
    ...{ key: 'vale-partnership-leave', employer: 'vale', leaveType: 'SPL', name: 'Partnership leave' },
    facts: {
      pay: 'paid',
      limits: [{ amount: 5, unit: 'day', per: 'leave-year', exceptionally: false }],
      leaveYearFrom: 4,
      notice: { amount: 6, unit: 'week', waivable: true },
      evidence: ['partnership-letter'],
      gates: ['mandatory-training', 'named-partnership'],
      chain: [
        { roles: ['line-manager'], agreed: 'all', condition: { when: 'always' } },
        { roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 3 } },
      ],
      decision: { amount: 10, unit: 'working-day' },
      writtenReason: true,
      appeal: true,
      overseas: 'yes',
      neverAfterwards: true,
    },
    otherRules: ['Whoever comes back tells the ward about it at the next teaching hour.'],
    source: 'Invented Vale leave policy, section 7',
  },
  {
    ...{ key: 'bay-special-leave', employer: 'bay', leaveType: 'SPL', name: 'Leave for health partnerships' },
    facts: {
      pay: 'discretion',
      limits: [{ amount: 2, unit: 'contractual-week', per: 'leave-year', exceptionally: false }],
      notice: { amount: 3, unit: 'month', waivable: false },
      chain: [{ roles: ['line-manager', 'clinical-director'], agreed: 'all', condition: { when: 'always' } }],
      overseas: 'yes',
      afterRefusalOf: ['SL-RES', 'SL-CON', 'SL-SAS', 'SL-AFC'],
    },
    otherRules: [],
    source: 'Notional Bay special leave procedure, part 3',
  },
];

/** An officer states them for the employers, as those told her; from that day on they hold. */
export async function playLeaveRules(
  stage: Stage,
  officer: Performer,
  employers: ReadonlyMap<string, string>,
): Promise<void> {
  const rules = stage.get(StatingRules);
  for (const { key, employer, facts, ...stated } of leaveRules) {
    const proposalId = await stage.act(officer, `${key}/propose`, (tx) =>
      rules.propose(tx, {
        ...stated,
        idempotencyKey: key,
        employerId: toGlobalId('Organisation', employers.get(employer)!),
        facts: { ...noFacts(), ...facts } as LeaveFacts,
        validFrom: stage.get(LeavePolicies).today(),
      }),
    );
    await stage.act(officer, `${key}/adopt`, (tx) => rules.adopt(tx, proposalId));
  }
}
