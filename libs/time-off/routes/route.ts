import type { UkNation } from '../../reference/uk-nation.js';
import type { PlannedLeg, Stretch } from '../plan-cover.js';
import type { ChainStage, LeaveRule, StaffGroup } from '../rules/leave-rule.js';

/**
 * When somebody works. `weekdays` are hours on Monday to Sunday of each week in turn (a rota of several weeks has several
 * rows; the first row holds for the week of `from`); a night is counted on the day on which it begins.
 */
export interface WorkPattern {
  from: string;
  weekdays: number[][];
  nights: boolean;
  /** Whether bank holidays of the nation are days off. */
  bankHolidaysOff: boolean;
}

/** What is asked of the finder. All days are YYYY-MM-DD in the employer's nation. */
export interface RouteQuestion {
  today: string;
  /** Stretches of the engagement; remote ones outside working hours need no leave. */
  legs: readonly (PlannedLeg & { country: string | null })[];
  nation: UkNation;
  /** Bank holidays of the nation, and the last day for which they are published: beyond it nobody knows them. */
  holidays: { days: readonly string[]; knownUntil: string };
  /** Null: not stated; five days of equal hours are then assumed, and said to be. */
  work: WorkPattern | null;
  contractedHours: number | null;
  groups: readonly StaffGroup[];
  serviceMonths: number | null;
  /** Rules that hold, an employer's own already in place of the national ones of the same kind. */
  rules: readonly LeaveRule[];
  /** Self-declared and optional: what is left of each kind, by its code. */
  balances: readonly { leaveType: string; days: number | null; hours: number | null }[];
  /** Kinds that were refused for this engagement, and kinds that are already used for it. */
  refused: readonly string[];
  used: readonly string[];
  /** Own commitments and other engagements: refused. Closed weeks of the employer: warned of, or refused where it says so. */
  busy: readonly (Stretch & { what: string })[];
  closedWeeks: readonly (Stretch & { what: string; refuses?: boolean })[];
}

/** One line of leave, as `TimeOffAsking.lines` takes it. */
export interface RouteLine extends Stretch {
  ruleId: string;
  leaveType: string;
  days: number;
  hours: number;
  pay: LeaveRule['pay'];
}

/**
 * A sentence about a rule that was applied, kept as facts: the words are made where it is read, in the reader's language.
 * `open` asks for something that nobody stated; `warns` is lawful but unwise.
 */
export interface RouteNote {
  kind: 'applied' | 'open' | 'warns';
  code: string;
  ruleId: string | null;
  facts: Record<string, string | number>;
}

/** A lawful way to cover every working day of the legs. */
export interface Route {
  lines: RouteLine[];
  /** One chain for each kind of leave that is asked for, with stages that do not apply already left out. */
  chains: { ruleId: string; stages: ChainStage[] }[];
  /** How many people decide, over all chains. */
  approvers: number;
  /** The last day on which it can be asked and still keeps every notice. */
  askBy: string;
  /** When the answer can be relied on if it is asked today; null where no rule states a time. */
  decidedBy: string | null;
  daysUnpaid: number;
  notes: RouteNote[];
}

/** Why there is no route, as the nearest rules that stand in the way, each with what would remove it. */
export interface NoRoute {
  ruleId: string | null;
  leaveType: string | null;
  code: string;
  facts: Record<string, string | number>;
}

export interface RouteAnswer {
  /** Working days of the legs on which leave is needed, hours beside. */
  needed: { days: number; hours: number; stretches: Stretch[] };
  /** Best first: paid before unpaid, fewest approvers, earliest certain. */
  routes: Route[];
  /** False where many kinds that fit only in pieces were not all looked through: there may be other routes. */
  all: boolean;
  /** Empty where there is a route that needs no other dates. */
  inTheWay: NoRoute[];
}
