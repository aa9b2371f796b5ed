import { type StaffGroup, staffGroups } from './leave-rule.js';

const patterns: readonly (readonly [RegExp, StaffGroup])[] = [
  [
    /\bagenda for change\b|\bAfC\b|\b(?:nurses?|midwives|midwife|allied health professionals?)\b/i,
    'agenda-for-change',
  ],
  [/\bconsultants?\b/i, 'consultant'],
  [
    /\b(?:(?:doctors? in|specialty) training|trainees?|residents?|resident doctors?|juniors?|junior doctors?|foundation (?:doctors?|year)|FY?[12]s?|registrars?|dentists? in training)\b/i,
    'resident-doctor',
  ],
  [
    /\bSAS\b|\bstaff grade|\bassociate specialists?\b|\b(?:specialty|specialist) doctors?\b/i,
    'specialist-doctor',
  ],
  [/\blocums?\b/i, 'locum'],
  [/\bbank (?:and agency )?(?:staff|workers?|nurses?)\b|\bzero[\s-]hours\b/i, 'bank'],
  [/\bfellows?\b|\bfellowship holders?\b/i, 'fellow'],
];

/** All of them, where no grade is named. */
const DOCTORS = /\b(?:medical (?:and dental )?staff|doctors)\b/i;

/** Groups of staff that a text names, in the order of the list. */
export function groupsIn(text: string): StaffGroup[] {
  const found = patterns.filter(([pattern]) => pattern.test(text)).map(([, group]) => group);
  const doctors: readonly StaffGroup[] = ['consultant', 'resident-doctor', 'specialist-doctor'];
  if (/\bnon-medical\b/i.test(text)) found.push('agenda-for-change');
  else if (DOCTORS.test(text) && !doctors.some((group) => found.includes(group))) found.push(...doctors);
  return staffGroups.filter((group) => found.includes(group));
}

const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|excluding|exclud(?:es|ed)|other than|apart from|but not|not(?: including| for| open to)?)\b(.*)$/i;
const EVERYBODY =
  /\b(?:all|any|every)\s+(?:(?:NHS|trust|our)\s+)*(?:staff|employees?|colleagues?|workers?|people)\b|^\s*(?:(?:trust |NHS )?(?:staff|employees|colleagues)|all|everybody|everyone)\s*$/i;

/** Whom a rule is for; empty: everybody, or nobody of the list was named. */
export function readStaff(text: string): { groups: StaffGroup[]; everybody: boolean } {
  const without = groupsIn(EXCEPT.exec(text)?.[1] ?? '');
  const main = text.replace(EXCEPT, ' ');
  const named = groupsIn(main);
  const everybody = named.length === 0 && EVERYBODY.test(main);
  if (everybody && without.length > 0)
    return { groups: staffGroups.filter((group) => !without.includes(group)), everybody: false };
  return { groups: named.filter((group) => !without.includes(group)), everybody };
}
