import type { EntityManager } from 'typeorm';

/** Kinds of leave that were refused for an engagement, and kinds that are in use for it. */
export interface KindsAsked {
  refused: string[];
  used: string[];
}

/** Of all employers of one's own, or of the one with this key. */
export async function kindsAsked(
  tx: EntityManager,
  engagementId: string,
  employerKey: string | null = null,
): Promise<KindsAsked> {
  const asked: { kind: string; state: string }[] = await tx.query(
    `SELECT DISTINCT l.leave_type AS kind, r.state FROM time_off_request r
       JOIN time_off_line l ON l.request_id = r.id AND l.revision = r.revision
      WHERE r.engagement_id = $1 AND ($2::text IS NULL OR r.employer_key = $2) ORDER BY 1, 2`,
    [engagementId, employerKey],
  );
  const of = (...states: string[]) => [
    ...new Set(asked.flatMap(({ kind, state }) => (states.includes(state) ? kind : []))),
  ];
  return { refused: of('refused'), used: of('asking', 'approved', 'reported') };
}
