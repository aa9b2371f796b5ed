import type { StatedRow } from '../platform/imports/stated-row.js';
import { datesInside } from '../reference/dates.js';
import { readDuration, roughDays } from '../reference/durations.js';
import { daysAfter } from '../platform/days.js';
import type { ProfileChanges, ProfileLists } from './profile.changes.js';
import { Mode } from './profile-words.js';

type Window = ProfileLists['availability'][number];

const SEEN_BY =
  'It is used to find what somebody can do; in words it is seen by the person and by programme officers only.';

const window = (part: Partial<Window>): Window => ({
  ...{ from: null, to: null, modes: [], weekdays: [], hours: null, evenings: false },
  ...part,
});

/** What keeps a date from being a promise: it comes back, it is hoped for, or it is the time that somebody cannot. */
const NO_PROMISE =
  /\b(?:each|every|yearly|annually|ideally|could|may be|might|possibl[ey]|perhaps|hop(?:e|ing)|flexible|negotiable|discuss\w*|being made|not yet|unless|if|except|exams?|busy|on[- ]call|(?:not|un)[- ]?available|away|cannot|can't|no)\b/i;
const NOT_BEFORE =
  /(?:\b(?:not|cannot \w+|can't \w+|only) (?:before|from|after)|\bafter|\b(?:from|starting|since)(?: the)?(?: (?:start|beginning|end) of)?|(?<!\p{L})(?:à partir de|a partir de|dès|desde))\s*$/iu;
/** "Free until June" and "in post until June" both end there, and only one of them says when somebody can go. */
const ONLY_AN_END = /\b(?:until|till|before|by|up to)\s*$|(?<!\p{L})(?:jusqu['’](?:en|à|au)|até)\s*$/iu;
const CANNOT_THEN =
  /\b(?:exams?|courses?|busy|on[- ]call|(?:not|un)[- ]?available|away|maternity|paternity|parental|sick|surgery)\b[^;]*$/i;
const FREE_AFTER = /^[\s,;:–-]*(?:but )?(?:free|available|can (?:go|travel|come))\b[^;]*\bafter/i;
const MOST =
  /\b(?:max(?:imum)?|at most|up to|no more than|not more than|no longer than|only|at a time)\b|(?<!\p{L})(?:máximo|au plus)(?!\p{L})/iu;
const A_LENGTH =
  /(?:\b(?:max(?:imum)?|at most|up to|(?:no|not) more than|no longer than)\s+)?(?:\d{1,3}|one|two|three|four|five|six|a)\s+(?:days?|weeks?|wks?|months?|jours?|semaines?|mois|dias?|semanas?|mes(?:es)?)(?:\s+(?:max(?:imum)?|only|at a time|máximo|au plus))?/gi;
const FROM_AFAR_ONLY =
  /\b(?:remote(?:ly)?|online|virtual(?:ly)?|from home) only\b|\bonly (?:remote(?:ly)?|online|virtual(?:ly)?|from home)\b|\b(?:no|cannot|can't|unable to) travel\b(?! to| before| until| in)|\bà distance (?:seulement|uniquement)\b|\b(?:só|apenas) (?:online|à distância|remoto)\b/iu;

/**
 * Months that somebody names are a window for journeys, and say nothing of an hour online. Read is only what has a year and is
 * promised: leave that was granted, and the day before which somebody cannot go. Evenings are kept as what they are.
 */
export function availabilityIn(row: StatedRow): ProfileLists['availability'] {
  const found: Window[] = [];
  for (const words of row.words('availability_or_leave')) {
    const windows = words.text.split(';').flatMap((clause) => windowsIn(clause, words.text));
    const evenings = /\bevenings?\b/i.test(words.text) && !/\b(?:no|not)\b/i.test(words.text);
    const all = [...windows, ...(evenings && found.length === 0 ? [window({ evenings: true })] : [])];
    if (all.length === 0) continue;
    row.mapped(
      words,
      [...windows.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`), ...(evenings ? ['evenings'] : [])],
      SEEN_BY,
    );
    found.push(...all);
  }
  return found.slice(0, 20);
}

function windowsIn(clause: string, whole: string): Window[] {
  const modes = [Mode.IN_COUNTRY, Mode.UK_BOUND];
  return datesInside(clause).flatMap(({ before, span, after }) => {
    const { first, last } = span;
    if (!first || !last) return [];
    const rest = `${after};${whole.slice(whole.indexOf(clause) + clause.length)}`;
    if (CANNOT_THEN.test(before))
      return FREE_AFTER.test(rest) ? [window({ from: daysAfter(last, 1), modes })] : [];
    // "From May to July" has both ends.
    const range = span.precision === 'days' || span.precision === 'months';
    if (NOT_BEFORE.test(before) && !range)
      return [window({ from: /\bafter\s*$/i.test(before) ? daysAfter(last, 1) : first, modes })];
    return NO_PROMISE.test(clause) || ONLY_AN_END.test(before)
      ? []
      : [window({ from: first, to: last, modes })];
  });
}

/** The longest stay that somebody names as their longest, and "remote only": what they cannot do is theirs to say once. */
export function limitsIn(row: StatedRow): Pick<ProfileChanges, 'wishes'> {
  const texts = ['availability_or_leave', 'constraints']
    .flatMap((key) => row.words(key))
    .map(({ text }) => text);
  const lengths = texts.flatMap((text) =>
    [...text.matchAll(A_LENGTH)].flatMap(([words]) => {
      const most = MOST.test(words) ? readDuration(words)?.most : undefined;
      return most ? [Math.round(roughDays(most))] : [];
    }),
  );
  const maxDays = lengths.length > 0 ? Math.max(1, Math.min(...lengths)) : null;
  const modes = texts.some((text) => FROM_AFAR_ONLY.test(text)) ? [Mode.REMOTE] : [];
  if (maxDays === null && modes.length === 0) return {};
  return { wishes: { ...(maxDays !== null && { maxDays }), ...(modes.length > 0 && { modes }) } };
}
