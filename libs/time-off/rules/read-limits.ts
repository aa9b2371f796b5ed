import { NUMBER, numberOf } from '../../reference/numbers.js';
import type { Length, Limit } from './leave-rule.js';
import { clausesOf, type FoundLength, lengthsIn, roughly } from './read-lengths.js';
import { groupsIn } from './read-staff.js';

/** How much of a kind of leave there is, as far as a text says it in numbers. */
export interface ReadLimits {
  limits: Limit[];
  shortest: Length | null;
  longest: Length | null;
}

const YEARS =
  /\b(?:in|per|over|within|during|for|every|each)\s+(?:(?:each|every|any|a|the)\s+)?(?:rolling\s+)?(?:3|three)[\s-]years?(?:\s+(?:period|cycle|window|block))?/i;
const TWELVE_MONTHS =
  /\b(?:in|per|over|within|during|every|each)\s+(?:(?:each|every|any|a|the)\s+)?(?:rolling\s+)?(?:12|twelve)[\s-]months?(?:\s+(?:period|cycle))?/i;
const OPEN_RANGE = new RegExp(`(${NUMBER})\\s*(?:-|–|to)\\s*(${NUMBER})\\s+(months?|years?)\\b`, 'iu');
const LEAST_AND_MOST = new RegExp(
  `((?:at least|not? less than|minimum(?: of)?)\\s+(?:${NUMBER}))(,?\\s+and\\s+(?:at most|not? more than|up to|a? ?maximum of))\\s+(${NUMBER})\\s+(days?|weeks?|months?|years?)\\b`,
  'iu',
);
const YEAR =
  /\b(?:in the leave year\b|(?:a|an|per|each|every|any|in a|in any|in each)\s+(?:(?:[\p{L}-]+(?:\s+to\s+[\p{L}]+)?)\s+)?(?:12[\s-]month\s+period|year)\b|per annum\b|p\.?a\.?(?![\p{L}])|annually\b|yearly\b)|\/\s*(?:yr|year)\b/iu;
const CAREER =
  /\b(?:in total|overall|in all|over (?:a|the|their|your|one['’]s)?\s*(?:whole |entire |working )?(?:career|employment)|career total|during (?:the |their |your )?(?:career|employment)|in (?:a|their|your|one['’]s) (?:(?:whole|entire|working) )?career|(?:total|maximum) over)\b/i;
const EVENT =
  /\b(?:(?:per|each|for each|for every|on each)\s+(?:event|occasion|episode|case|incident|visit|trip|deployment))\b/i;
const REQUEST =
  /\b(?:each|at a time|at any one time|at one time|at once|in one go|per (?:request|application|period|break|block)|(?:in )?any one (?:period|block))\b/i;
const ATATIME = /\bconsecutive\b/i;
const EXCEPTION = /\bexception/i;
const FURTHER = /\b(?:further|additional|extra|more)\b/i;
const LEAST = /\b(?:at least|minimum(?: of)?|min\.?|not? less than|no fewer than)\s*$/i;
const LEAST_AFTER = /^\s*(?:minimum|min\b|at least|or more|or longer)/i;
const RANGE = /^\s*(?:-|–|to|and|up to)\s*$/i;
/** Where a window of three years stood: of two amounts beside each other it is that of the nearer. */
const IN_THREE_YEARS = '§';
/** A sum of money has a year and is no time. */
const MONEY =
  /(?:£|GBP|EUR|€)\s*[\d,.]+\s*k?(?:\s*(?:a|per|each|every|in any)\s*(?:year|month|annum|event|trip|three years))?/gi;
/** What stands in brackets is an amount of its own only where it says so; otherwise it explains the one before. */
const COUNTS =
  /^(?!.*\b(?:some|usually|typically|e\.g|for example|read as|about|advised)\b).*\b(?:total|overall|further|exception\w*|at least|minimum|maximum)\b/i;
const NATION = /\b(?:england|wales|scotland|northern ireland)\s*:/i;
/** A length of something else than leave. */
const NO_LEAVE_BEFORE = /\b(?:within|notice of|after the first|in the first|first|last|previous)\s*$/i;
const NO_LEAVE_AFTER =
  /^\s*['’]?\s*(?:notice|before|in advance|prior|ago|old|of age|of the (?:return|date))\b/i;
/** A window that is neither a year nor three: amounts over it stay in words. */
const OTHER_WINDOW = new RegExp(
  `\\b(?:in|per|over|within|every|each)\\s+(?:(?:each|every|any|a|the)\\s+)?rolling\\s+(?:${NUMBER})[\\s-](?:weeks?|months?|years?)\\b`,
  'iu',
);
/** In "10 days a year" the year is what they are counted over. */
const AMOUNT_BEFORE = /\b(?:hours?|days?|weeks?|fortnights?|months?)\b[^,;]*$/i;

/** Reads what a text says about how much leave there is, e.g. "30 days in three years", "3 months to 5 years". Pure. */
export function readLimits(text: string): ReadLimits {
  const read: ReadLimits = { limits: [], shortest: null, longest: null };
  let forSome = false;
  for (const clause of clausesOf(text)) {
    if (NATION.test(clause.text)) continue;
    if (clause.bracketed && !COUNTS.test(clause.text)) {
      // "30 days (15 in the foundation year)": what is stated is not everybody's.
      forSome ||= groupsIn(clause.text).length > 0 && lengthsIn(clause.text).length > 0;
      continue;
    }
    readClause(clause.text, clause.bracketed, read);
  }
  return { ...read, limits: forSome ? [] : unambiguous(read.limits) };
}

function readClause(stated: string, bracketed: boolean, read: ReadLimits): void {
  const three = YEARS.test(stated);
  // The window is no amount: "30 days in three years" has one length.
  const clause = stated
    .replace(MONEY, ' ')
    .replace(YEARS, ` ${IN_THREE_YEARS} `)
    .replace(TWELVE_MONTHS, ' a year ')
    .replace(OPEN_RANGE, '$1 $3 to $2 $3')
    .replace(LEAST_AND_MOST, '$1 $4 $2 $3 $4');
  if (OTHER_WINDOW.test(clause)) return;
  const lengths = ranged(lengthsIn(clause), read);
  const rest = lengths.filter(
    (one) =>
      !NO_LEAVE_BEFORE.test(one.before) &&
      !NO_LEAVE_AFTER.test(one.after) &&
      !(AMOUNT_BEFORE.test(one.before) && /^an?\s/i.test(matched(clause, one))),
  );
  for (const found of rest) {
    const { before, after } = found;
    if (found.unit === 'year' && /\b(?:after|from|at|with)\s+$/i.test(before)) {
      afterService(read.limits, found);
      continue;
    }
    const length: Length = { amount: found.amount, unit: found.unit };
    const near = `${before.split(',').at(-1) ?? ''} ${after.split(',')[0]}`;
    const exceptionally =
      EXCEPTION.test(near) || (FURTHER.test(matched(clause, found)) && EXCEPTION.test(stated));
    const last = read.limits.at(-1);
    if (LEAST.test(before) || LEAST_AFTER.test(after)) read.shortest ??= length;
    else if (exceptionally)
      read.limits.push({
        ...inAll(sameHours(length, last), FURTHER.test(matched(clause, found)) ? last : undefined),
        ...{ per: last?.per ?? 'event', exceptionally: true },
      });
    else if (CAREER.test(near) || (bracketed && /\b(?:total|overall)\b/i.test(clause)))
      read.limits.push({ ...length, per: 'career', exceptionally: false });
    else if (three && (near.includes(IN_THREE_YEARS) || rest.length === 1))
      read.limits.push({ ...length, per: 'three-years', exceptionally: false });
    else if (YEAR.test(near) || /\bannual\s+$/i.test(before))
      read.limits.push({ ...length, per: 'leave-year', exceptionally: false });
    else if (EVENT.test(near)) read.limits.push({ ...length, per: 'event', exceptionally: false });
    else if (
      REQUEST.test(near) ||
      ATATIME.test(matched(clause, found)) ||
      length.unit === 'month' ||
      length.unit === 'year'
    )
      read.longest ??= length;
    else read.limits.push({ ...length, per: 'event', exceptionally: false });
  }
  // "6 months to 5 years (total 5)": the unit is that of the length beside which it stands.
  const total = new RegExp(`^total(?:\\s+of)?\\s+(${NUMBER})$`, 'i').exec(clause);
  const amount = total && numberOf(total[1]);
  if (bracketed && amount && read.longest)
    read.limits.push({ amount, unit: read.longest.unit, per: 'career', exceptionally: false });
}

/** "3 months to 5 years" is the least and the most of one stretch; what is left is no range. */
function ranged(lengths: FoundLength[], read: ReadLimits): FoundLength[] {
  return lengths.filter((from, i) => {
    const to = lengths[i + 1] as FoundLength | undefined;
    const earlier = lengths[i - 1] as FoundLength | undefined;
    if (to && between(from, to)) {
      read.shortest ??= { amount: from.amount, unit: from.unit };
      return false;
    }
    if (earlier && between(earlier, from) && !CAREER.test(from.after.split(',')[0])) {
      read.longest ??= { amount: from.amount, unit: from.unit };
      return false;
    }
    return true;
  });
}

function between(from: FoundLength, to: FoundLength): boolean {
  const gap = from.after.slice(0, Math.max(0, from.after.length - to.after.length));
  const words = gap.replace(new RegExp(`${NUMBER}\\s*[\\p{L}\\s-]*$`, 'iu'), '');
  return RANGE.test(words) && roughly(from) < roughly(to);
}

const matched = (clause: string, { before, after }: FoundLength) =>
  clause.slice(before.length, clause.length - after.length);

/** "27 days, 29 days after 5 years": the amount before it holds from then on. */
function afterService(limits: Limit[], { amount }: FoundLength): void {
  const last = limits.at(-1);
  if (last && last.afterServiceMonths === undefined) last.afterServiceMonths = amount * 12;
}

/** A further week by exception makes two in all: an exceptional limit stands in place of the usual one. */
function inAll(length: Length, usual: Limit | undefined): Length {
  return usual?.unit === length.unit ? { ...length, amount: usual.amount + length.amount } : length;
}

/** "One week of contractual hours; a further week": the further one is counted as the first. */
function sameHours(length: Length, last: Limit | undefined): Length {
  return length.unit === 'week' && last?.unit === 'contractual-week'
    ? { ...length, unit: last.unit }
    : length;
}

/** Two amounts over the same time are for two kinds of people, which nothing here can tell: they stay in words. */
function unambiguous(limits: Limit[]): Limit[] {
  const same = (a: Limit, b: Limit) =>
    a.per === b.per && a.exceptionally === b.exceptionally && a.afterServiceMonths === b.afterServiceMonths;
  return limits.filter((one) => limits.filter((other) => same(one, other)).length === 1);
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The month in which the leave year begins, where a text says so. */
export function readLeaveYear(text: string): number | null {
  const named = months.join('|');
  const run = new RegExp(
    `\\b(?:1(?:st)?\\s+)?(${named})\\s*(?:-|–|to|until)\\s*(?:\\d\\d(?:st|th)?\\s+)?(${named})\\b`,
    'i',
  ).exec(text);
  const begins = new RegExp(
    `leave year[^.;]{0,30}?(?:begins?|starts?|runs?|from)[^.;]{0,12}?(${named})\\b`,
    'i',
  ).exec(text);
  // December to February is a season, April to March a year.
  const [from, to] = run ? [1, 2].map((at) => months.indexOf(run[at].toLowerCase())) : [];
  if (from !== undefined && (to! + 1) % 12 === from) return from + 1;
  if (begins) return months.indexOf(begins[1].toLowerCase()) + 1;
  if (/\bcalendar year\b/i.test(text)) return 1;
  return /\bfinancial year\b/i.test(text) ? 4 : null;
}

/** Whether amounts shrink with contracted hours. */
export function readProRata(text: string): boolean | null {
  if (/\bnot pro[\s-]?rata|regardless of (?:contracted )?hours/i.test(text)) return false;
  return /\bpro[\s-]?rata/i.test(text) ? true : null;
}
