import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/refusal.js';

/** The employer, where the actor may state its rules, and as what they do. @throws Refusal NOT_FOUND */
export async function spokenFor(
  tx: EntityManager,
  id: string,
): Promise<{ id: string; name: string; as: 'employer-hr' | 'officer' }> {
  const [{ hr, officer }]: { hr: boolean; officer: boolean }[] = await tx.query(
    `SELECT $1 = ANY (app.my_organisations('employer-hr')) AS hr, app.has_role('officer') AS officer`,
    [id],
  );
  const card = hr || officer ? await cardOf(tx, id) : undefined;
  // An overseas institution releases colleagues who come to the United Kingdom; an officer states its rules as it tells them.
  const employs = card?.kind === 'uk-employer' || (card?.kind === 'overseas-institution' && officer);
  if (!card?.name || !employs) throw notFound('employer');
  return { id, name: card.name, as: hr ? 'employer-hr' : 'officer' };
}

/** An employer as it is asked about: known, or a name with where its person says that it is. */
export interface NamedEmployer {
  employerId: string | null;
  employerName?: string | null;
  employerCountry?: string | null;
  /** It is asked for a visit to the United Kingdom and nothing else: whoever makes one lives elsewhere. */
  forUkVisit?: boolean;
}

/**
 * Whether the rules of the United Kingdom say nothing of an employer. Of one that is only a name: as was said with it,
 * else as one's own profile says of an employment of that name, else where one lives, else by what it is asked for. Reads one's own rows only.
 */
export async function isOverseas(
  tx: EntityManager,
  { employerName, employerCountry, forUkVisit = false }: NamedEmployer,
  card: { kind: string } | undefined,
): Promise<boolean> {
  if (card) return card.kind === 'overseas-institution';
  if (employerCountry || !employerName) return Boolean(employerCountry) && employerCountry !== 'GB';
  const [{ country }]: { country: string | null }[] = await tx.query(
    `SELECT coalesce(
       (SELECT e.country FROM clinician_employment e
         WHERE e.person_id = app.person() AND lower(e.name) = lower($1) AND e.country IS NOT NULL ORDER BY e.ordinal LIMIT 1),
       (SELECT CASE WHEN c.uk_nation IS NULL THEN c.lives_in ELSE 'GB' END FROM clinician c WHERE c.id = app.person())
     ) AS country`,
    [employerName.trim()],
  );
  return country === null ? forUkVisit : country !== 'GB';
}

/** What somebody said in their profile of the rules of an employer that is only a name; null: nothing. */
export async function saidOfRules(tx: EntityManager, employerName: string): Promise<string | null> {
  const [said]: { words: string }[] = await tx.query(
    `SELECT leave_words AS words FROM clinician_employment
      WHERE person_id = app.person() AND lower(name) = lower($1) AND leave_words IS NOT NULL ORDER BY ordinal LIMIT 1`,
    [employerName.trim()],
  );
  return said?.words ?? null;
}

export async function cardOf(
  tx: EntityManager,
  id: string,
): Promise<{ name: string | null; kind: string; country: string | null } | undefined> {
  const [card]: { name: string | null; kind: string; country: string | null }[] = await tx.query(
    'SELECT name, kind, country FROM organisation_card WHERE id = $1',
    [id],
  );
  return card;
}
