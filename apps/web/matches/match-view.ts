import type { MatchShownFragment, MatchState, MyMatchesQuery } from '../api/operations.js';
import { placesOf } from '../pages/places.js';
import type { Visit } from '../pages/visit.js';

type Listed = MyMatchesQuery['myMatches']['nodes'][number];

/** Ways to narrow the list, each with the states that it shows. */
export const shows = {
  new: ['FOUND', 'TOLD', 'SEEN'],
  interested: ['INTERESTED', 'SHORTLISTED'],
  introduced: ['INTRODUCED', 'AGREED'],
  declined: ['DECLINED'],
  over: ['NOT_CHOSEN', 'WITHDRAWN', 'LAPSED'],
} as const satisfies Record<string, readonly MatchState[]>;
export type Show = keyof typeof shows;

/** What the pages of one match and of all of them show alike. */
export function matchView<Shown extends Listed | MatchShownFragment>(match: Shown, { language }: Visit) {
  const standing = (...of: string[]) => match.lines.filter((line) => of.includes(line.standing));
  return {
    ...match,
    places: placesOf(match.need?.countries ?? [], language),
    reasons: standing('MET', 'PARTLY'),
    gaps: standing('NOT_MET'),
  };
}
