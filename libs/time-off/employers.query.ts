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

export async function cardOf(
  tx: EntityManager,
  id: string,
): Promise<{ name: string | null; kind: string } | undefined> {
  const [card]: { name: string | null; kind: string }[] = await tx.query(
    'SELECT name, kind FROM organisation_card WHERE id = $1',
    [id],
  );
  return card;
}
