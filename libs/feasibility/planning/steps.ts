import type { RegistrationStatus } from '../../clinicians/profile-words.js';
import type {
  DocumentKind,
  RegistrationRequirement,
  StepOwner,
  TravelStep,
} from '../../reference/going.entity.js';
import { type AskedLeave, type LeaveWay, standingOfAsked } from './leave.js';
import { aDay, type Span } from './days.js';
import type { HeldDocument } from '../papers/held-document.entity.js';
import type { Standing, Step } from './planner.js';
import { requirementFor } from './requirements.js';
import type { Work } from './works.js';

/** One stretch on site or from afar, as the plan reads it. */
export interface PlannedWork {
  country: string | null;
  work: Work;
}

/** Everything that a plan of one person reads, already reduced to what they may read themselves. */
export interface PlanFacts {
  works: readonly PlannedWork[];
  /** The last day on which the journey may end; null: not stated. */
  home: string | null;
  onSite: boolean;
  /** The journey of a colleague: what would be one's own to do is the institution's. */
  colleague: boolean;
  aloneWithChildren: boolean;
  professions: readonly string[];
  trainedIn: readonly string[];
  registrations: readonly { country: string; status: RegistrationStatus }[];
  papers: readonly HeldDocument[];
  leave: readonly LeaveWay[];
  asked: readonly AskedLeave[];
  /** Checks that an officer recorded as passed, with the last day on which they hold. */
  cleared: readonly { kind: 'live-register' | 'record-check'; until: string }[];
}

/** How long papers of a kind took from asking to issue, in days, for a country where they are for one. */
export interface SeenPaper {
  kind: string;
  country: string | null;
  papers: number;
  median: number;
  most: number;
}

export interface Rules {
  requirements: readonly RegistrationRequirement[];
  kinds: readonly DocumentKind[];
  steps: readonly TravelStep[];
  seenPapers: readonly SeenPaper[];
}

/** Where a step is told from: the planner reads the step, words are made of the rest. */
export type Subject =
  | { of: 'leave'; way: LeaveWay | null; asked: AskedLeave | null }
  | { of: 'permission'; country: string; row: RegistrationRequirement; openWhere: boolean }
  | { of: 'paper'; kind: DocumentKind }
  | { of: 'other'; row: TravelStep; country: string | null };

export interface Draft extends Step {
  owner: StepOwner;
  subject: Subject;
  /** What they hold or asked for, where there is something. */
  held: HeldDocument | null;
  /** What was seen of its kind; null: nothing, or of too few people. */
  seen: SeenPaper | null;
  /** What they hold lapses before the journey ends, so it counts for nothing. */
  lapsing: string | null;
}

/** The fewest days of a unit: a range in months is not made narrower than what was seen. */
const daysOf = { day: 1, week: 7, month: 28 } as const;

/** The range of a row, as wide as what was seen; what nobody knows the most of stays so. */
function fromRow({ least, usual, most, unit }: Span, seen: SeenPaper | null): Span {
  if (!seen) return { least, usual, most, unit };
  const [median, nineOfTen] = [seen.median / daysOf[unit], Math.ceil(seen.most / daysOf[unit])];
  return {
    least: least === null ? null : Math.min(least, Math.floor(median)),
    usual: usual ?? Math.ceil(median),
    most: most === null ? null : Math.max(most, nineOfTen),
    unit,
  };
}

const seenOf = ({ seenPapers }: Rules, kind: string | null, country: string | null): SeenPaper | null =>
  seenPapers.find((one) => one.kind === kind && one.country === country) ?? null;

/** The steps of one plan, each once, with what comes first. Pure. */
export function stepsOf(facts: PlanFacts, rules: Rules): Draft[] {
  const drafts = new Map<string, Draft>();
  const add = (draft: Draft): string => {
    if (!drafts.has(draft.code)) drafts.set(draft.code, draft);
    return draft.code;
  };
  const paper = (code: string): string[] => {
    const kind = rules.kinds.find((one) => one.code === code);
    if (!kind) return [];
    // A passport has to be good until they are home; what a council keeps, until it has it.
    const goodFor = code === 'passport' ? ('journey' as const) : ('next' as const);
    const found = heldOf(facts, code, null, goodFor === 'journey');
    const seen = seenOf(rules, code, null);
    const draft = { ...bare(`paper:${code}`, fromRow(kind, seen), kind.owner), ...found, goodFor, seen };
    return [add({ ...draft, validMonths: kind.validMonths, subject: { of: 'paper', kind } })];
  };

  if (facts.onSite) for (const draft of leaveSteps(facts)) add(draft);
  for (const { country, work } of facts.works) {
    if (country === null) continue;
    const permission = permissionOf(facts, rules, country, work);
    if (!permission) continue;
    const open = permission.standing.is === 'not-started';
    const { row } = permission.subject;
    add({ ...permission, after: open && row.answer === 'needed' ? row.documents.flatMap(paper) : [] });
  }
  const before = (code: string): string[] => {
    const added = [...drafts.keys()].filter((key) => key === code || key.startsWith(`${code}:`));
    return added.length > 0 || code === 'permission' || code === 'leave' ? added : paper(code);
  };
  for (const row of askedSteps(rules.steps, facts))
    for (const country of row.document === 'visa' ? countriesOf(facts, row.works) : [null]) {
      const found = row.document === 'record-check' ? (clearedOf(facts) ?? heldHere()) : heldHere();
      const after = found.standing.is === 'not-started' ? row.after.flatMap(before) : [];
      const code = country ? `${row.code}:${country}` : row.code;
      const seen = seenOf(rules, row.document, country);
      const span = fromRow(row, seen);
      const draft = { ...bare(code, span, row.owner), ...found, after, seen, goodFor: 'journey' as const };
      add({ ...draft, subject: { of: 'other', row, country } });

      function heldHere() {
        return heldOf(facts, row.document, country, true);
      }
    }
  const all = [...drafts.values()];
  return facts.colleague ? all.map((draft) => ({ ...draft, owner: ofColleague(draft.owner) })) : all;
}

/** What a colleague and her employer have to do, the institution sees to: it is both. */
const ofColleague = (owner: StepOwner): StepOwner =>
  owner === 'you' || owner === 'employer' ? 'host' : owner;

/** A row of the country stands in the place of the general one for the same paper. */
function askedSteps(steps: readonly TravelStep[], facts: PlanFacts): TravelStep[] {
  const kinds = facts.works.map(({ work }) => work);
  const countries = facts.works.flatMap(({ country }) => country ?? []);
  const asked = steps.filter(
    (row) => (row.country === null || countries.includes(row.country)) && isAsked(row, kinds, facts),
  );
  const own = new Set(asked.flatMap(({ country, document }) => (country ? document : [])));
  return asked.filter(({ country, document }) => country !== null || !own.has(document));
}

/** Whoever works alone with children is looked at as whoever treats people is. */
function isAsked(
  { document, works }: TravelStep,
  kinds: readonly Work[],
  { aloneWithChildren }: PlanFacts,
): boolean {
  return works.length === 0 || meet(works, kinds) || (document === 'record-check' && aloneWithChildren);
}

type Bare = Omit<Draft, 'subject'>;

function bare(code: string, span: Span, owner: StepOwner): Bare {
  const nothing = { after: [], standing: { is: 'not-started' } as Standing, validMonths: null };
  return { code, span, owner, goodFor: 'next', held: null, lapsing: null, seen: null, ...nothing };
}

type Found = Pick<Draft, 'standing' | 'held' | 'lapsing'>;

/** What they hold of a kind, or asked for. What lapses before they are home counts for nothing where it must not. */
function heldOf(
  { papers, home }: PlanFacts,
  kind: string,
  country: string | null,
  untilHome: boolean,
): Found {
  const own = papers.filter(
    (one) => one.kind === kind && (one.country === null || country === null || one.country === country),
  );
  const held = own.filter(({ state }) => state === 'held').sort(longest)[0] ?? null;
  const asked = own.find(({ state }) => state === 'asked') ?? null;
  const short = untilHome && home !== null && held?.lapsesOn != null && held.lapsesOn < home;
  if (held && !short) return { standing: { is: 'done', until: held.lapsesOn }, held, lapsing: null };
  const lapsing = held?.lapsesOn ?? null;
  if (asked) return { standing: { is: 'under-way', since: asked.askedOn! }, held: asked, lapsing };
  return { standing: { is: 'not-started' }, held, lapsing };
}

/** What has no last day first, then the one that lasts longest. */
function longest(a: HeldDocument, b: HeldDocument): number {
  return (b.lapsesOn ?? '9999').localeCompare(a.lapsesOn ?? '9999');
}

type Permission = Bare & { subject: Extract<Subject, { of: 'permission' }> };

function permissionOf(facts: PlanFacts, rules: Rules, country: string, work: Work): Permission | null {
  const { registrations, trainedIn, professions } = facts;
  const there = registrations.filter((one) => one.country === country && one.status !== 'none');
  const elsewhere = trainedIn.length > 0 || registrations.some((one) => one.country === country);
  const trainedThere = there.length > 0 || trainedIn.includes(country) || (elsewhere ? false : null);
  const found = requirementFor(rules.requirements, country, work, { professions, trainedThere });
  if (!found) return null;
  const { row } = found;
  const held = heldOf(facts, 'permission', country, true);
  const live = there.some(({ status }) => status === 'active');
  const standing: Standing =
    held.standing.is === 'not-started' && live && !held.lapsing ? { is: 'done', until: null } : held.standing;
  const owner = row.answer === 'needed' ? ('council' as const) : ('host' as const);
  const seen = seenOf(rules, 'permission', country);
  const draft = { ...bare(`permission:${country}`, fromRow(row, seen), owner), ...held, standing, seen };
  return {
    ...draft,
    goodFor: 'journey',
    validMonths: row.permitsMonths,
    subject: { of: 'permission', country, ...found },
  };
}

/** What an officer saw counts before what anybody says of themselves. */
function clearedOf({ cleared, home }: PlanFacts): Found | null {
  const check = cleared.find(
    ({ kind, until }) => kind === 'record-check' && (home === null || until >= home),
  );
  return check ? { standing: { is: 'done', until: check.until }, held: null, lapsing: null } : null;
}

/** What was asked already, else how each employer lets them go. The notice is what a date can be built on. */
function leaveSteps({ leave, asked }: PlanFacts): Draft[] {
  // Approvers are asked one after the other. What nine of ten took is no promise where no rule makes one.
  const spanOf = (way: LeaveWay | null): Span => {
    const { noticeDays = null, decisionDays = null, seen = [] } = way ?? {};
    const days = [noticeDays, decisionDays].filter((one) => one !== null);
    const all = (of: 'median' | 'most') => Math.ceil(seen.reduce((sum, turn) => sum + turn[of], 0));
    return {
      ...aDay,
      least: null,
      usual: seen.length > 0 ? Math.max(noticeDays ?? 0, all('median')) : null,
      most: days.length > 0 ? Math.max(...days, all('most')) : null,
    };
  };
  if (asked.length === 0)
    return leave.map((way, i) => ({
      ...bare(`leave:${i}`, spanOf(way), 'you'),
      subject: { of: 'leave', way, asked: null },
    }));
  return asked.map((one, i) => {
    const way = leave.find(({ employer }) => employer === one.employer) ?? leave[0] ?? null;
    const is = standingOfAsked(one.state);
    const standing: Standing =
      is === 'under-way' ? { is, since: one.askedOn } : is === 'done' ? { is, until: null } : { is };
    const owner = is === 'under-way' ? ('employer' as const) : ('you' as const);
    return { ...bare(`leave:${i}`, spanOf(way), owner), standing, subject: { of: 'leave', way, asked: one } };
  });
}

function countriesOf({ works }: PlanFacts, kinds: readonly string[]): string[] {
  return [
    ...new Set(works.flatMap(({ country, work }) => (country && kinds.includes(work) ? [country] : []))),
  ];
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
