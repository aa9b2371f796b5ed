import { Refusal } from '../platform/refusal.js';

/** The lines that a pair must reach, as they stood from a given day. Rows are added, never edited. */
export interface Thresholds {
  /** First day on which the row holds, as a date and as days since 1970-01-01. */
  since: string;
  from: number;
  source: string;
  reason: string;
  /** Least fit for the need and for the clinician, 0–100, of a match. */
  need: number;
  clinician: number;
  /** The most that everything unanswered or only partly answered may cost, on each side. */
  silenceNeed: number;
  silenceClinician: number;
  /** From which weight (0–100) another profession, specialty, skill or qualification counts as related at all. */
  relatedProfession: number;
  relatedTerm: number;
}

const rows: readonly Thresholds[] = [
  {
    since: '2026-01-01',
    from: 20_454,
    source:
      'Matching rule of Midst, first edition; to be reviewed by the programme office with its first hundred answers',
    reason:
      'Half of what was asked: hosts who screen by hand write to people of whom they still have questions, and not ' +
      'to people who have answered no to most of it. Silence may cost 40 and 30, so it alone never costs a match: ' +
      'languages were stated in 5 of 50 profiles read. A profession related by less than 40 of 100 is another ' +
      'profession; below 30 another subject.',
    need: 50,
    clinician: 50,
    silenceNeed: 40,
    silenceClinician: 30,
    relatedProfession: 40,
    relatedTerm: 30,
  },
];

/** The row that holds on a day (days since 1970-01-01); before the first row, the first. */
export function thresholdsOn(day: number, table: readonly Thresholds[] = rows): Thresholds {
  const latestFirst = [...table].sort((a, b) => b.from - a.from);
  const found = latestFirst.find(({ from }) => from <= day) ?? latestFirst.at(-1);
  if (!found)
    throw new Refusal('UNAVAILABLE', 'There is no row of matching thresholds: add one and try again.');
  return found;
}

export { rows as thresholdRows };
