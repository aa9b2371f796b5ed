/** Whose journey a visit to the United Kingdom is: one's own, or that of a colleague whom one hosts. */
export type Visitor = 'you' | 'colleague';

export interface Home {
  livesIn: string | null;
  ukNation: string | null;
  /** Where employers are; null: not known. */
  employedIn: readonly (string | null)[];
}

/** Whether somebody is at home in the United Kingdom: by where they live, else by where they work; null: not stated. Pure. */
export function atHomeInUk({ livesIn, ukNation, employedIn }: Home): boolean | null {
  if (ukNation) return true;
  if (livesIn) return livesIn === 'GB';
  const known = employedIn.filter((country) => country !== null);
  return known.length === 0 ? null : known.includes('GB');
}

/**
 * Who travels on a visit to the United Kingdom: always somebody of the institution (CODE-2). That is the clinician where
 * they live elsewhere, and their colleague where they live there. Where nobody stated it and nothing but visits is left,
 * it is read as their own: a plan that was not needed costs less than one that was missing. Null: what is left is their
 * own journey elsewhere, and the visit has a plan of its own with whoever comes. Pure.
 */
export function visitorOf(atHome: boolean | null, onlyVisits: boolean): Visitor | null {
  if (atHome === false) return 'you';
  if (!onlyVisits) return null;
  return atHome ? 'colleague' : 'you';
}
