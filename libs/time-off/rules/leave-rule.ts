import type { ApproverRole, Decision } from '../vocabulary.js';

/**
 * Groups of staff whose rules differ. Somebody may be in several, e.g. a locum consultant. Source: terms and conditions
 * of service of the NHS by staff group (nhsemployers.org), as told in `docs/decisions/leave-rules.md`.
 */
export const staffGroups = [
  'agenda-for-change',
  'consultant',
  'resident-doctor',
  'specialist-doctor',
  'locum',
  'bank',
  'fellow',
] as const;
export type StaffGroup = (typeof staffGroups)[number];

/**
 * What an amount is counted in. A contractual week is the hours of the person's own contract: a week of 24 hours for
 * somebody on 24 hours. `day` is a working day of the person; `calendar-day` every day.
 */
export const lengthUnits = [
  'day',
  'calendar-day',
  'hour',
  'contractual-week',
  'week',
  'month',
  'year',
] as const;
export type LengthUnit = (typeof lengthUnits)[number];

export interface Length {
  amount: number;
  unit: LengthUnit;
}

/**
 * How much of it there is, and over what: a leave year (from its first month), three years, one request, one event, or a
 * whole career with the employer. `exceptionally` needs the word of a role above the usual chain.
 */
export interface Limit extends Length {
  per: 'leave-year' | 'three-years' | 'request' | 'event' | 'career';
  exceptionally: boolean;
  /** From how many months of service it is so much: of several for the same `per` the last one reached holds. */
  afterServiceMonths?: number;
}

/**
 * When a stage of the chain is asked at all; `always` otherwise. Amounts are days of the person, pounds of cost; a length
 * is that of one stretch, but in working days of all the leave that is asked for.
 */
export type StageCondition =
  | { when: 'always' }
  | { when: 'days-over'; days: number }
  | { when: 'longer-than' | 'up-to' | 'at-least' | 'less-than'; length: Length }
  | { when: 'cost-over'; pounds: number }
  | { when: 'exceptional' }
  | { when: 'off-list' }
  | { when: 'overseas' }
  | { when: 'staff'; groups: StaffGroup[] };

/**
 * Roles that are asked at the same time. All must agree, or any one may. Stages follow one another. In a stage with
 * branches some belong together, as deep as it goes: "(A, then B) or C", "A and (B or (C and D))". Without, every role
 * stands alone.
 */
export interface ChainStage {
  roles: ApproverRole[];
  /** The place of each role in the stage, in their order: `branches.ts`. */
  branches?: string[];
  agreed: 'all' | 'any';
  condition: StageCondition;
}

/**
 * A rule for one kind of leave, in facts that can be reckoned with. Null and empty mean *not stated*, never *not
 * required*: a route over such a rule says that it must be asked. What fits none of these facts stays in the words of the
 * policy, which are shown beside.
 */
export interface LeaveRule {
  /** Of the row in `leave_policy`. */
  id: string;
  /** Null for a national starting point. */
  employerName: string | null;
  national: boolean;
  /** Common practice that was not seen in a source. */
  believed: boolean;
  leaveType: string | null;
  name: string;
  /** Nations in which it holds; empty: all of the United Kingdom. */
  nations: ('england' | 'wales' | 'scotland' | 'northern-ireland')[];
  /** Whom it is for; empty: everybody. */
  staffGroups: StaffGroup[];
  pay: 'paid' | 'unpaid' | 'part' | 'discretion' | null;
  limits: Limit[];
  /** Whether amounts shrink with contracted hours. */
  proRata: boolean | null;
  /** First month of the leave year, 1 to 12; null: not stated (April is usual). */
  leaveYearFrom: number | null;
  /** The least and the most that one stretch may be. */
  shortest: Length | null;
  longest: Length | null;
  notice: (Length & { waivable: boolean }) | null;
  minServiceMonths: number | null;
  /** What must be shown, e.g. `invitation`, `partnership-letter`; codes of the phrase books. */
  evidence: string[];
  /** What must be done first, e.g. `mandatory-training`; or true of the host, e.g. `named-partnership`. */
  gates: string[];
  chain: ChainStage[];
  decision: { amount: number; unit: 'calendar-day' | 'working-day' | 'week' | 'month' } | null;
  writtenReason: boolean | null;
  appeal: boolean | null;
  /** Which answers the employer may give; empty: every one. */
  outcomes: Decision[];
  /** Whether it may be used for volunteering or working overseas. */
  overseas: 'yes' | 'discretion' | 'unpaid-work-only' | 'no' | null;
  /** Codes of leave types, one of which must have been refused first. */
  afterRefusalOf: string[];
  /** Codes of leave types with which it may not be combined for one engagement. */
  notWith: string[];
  /** Whether it is never given afterwards. */
  neverAfterwards: boolean;
  validFrom: string | null;
  validTo: string | null;
  source: { text: string; title: string | null; url: string | null; seenOn: string };
}
