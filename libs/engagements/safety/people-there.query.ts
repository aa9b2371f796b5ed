import type { EntityManager } from 'typeorm';
import { dayAt, daysAfter } from '../../platform/days.js';

/** Somebody whose agreed work on site in a country has begun, or begins within a month. */
export interface WorkThere {
  engagementId: string;
  personId: string;
  institutionId: string;
  from: string;
  to: string;
}

/** How many days before its first day somebody counts as due there: papers, flights and leave are fixed by then. */
export const dueDays = 30;

/** Agreed work on site in a country that runs today or begins soon; each engagement once, with its nearest stretch there. */
export function workThere(tx: EntityManager, country: string, now: Date): Promise<WorkThere[]> {
  const today = dayAt(now);
  return tx.query(
    `SELECT DISTINCT ON (e.id) e.id AS "engagementId", e.person_id AS "personId", e.institution_id AS "institutionId",
            l.leg ->> 'from' AS "from", l.leg ->> 'to' AS "to"
       FROM engagement e JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.agreed_version
      CROSS JOIN LATERAL jsonb_array_elements(t.legs) AS l (leg)
      WHERE e.state IN ('agreed', 'changing') AND l.leg ->> 'mode' = 'in-country' AND l.leg ->> 'country' = $1
        AND l.leg ->> 'to' >= $2 AND l.leg ->> 'from' <= $3
      ORDER BY e.id, l.leg ->> 'from'`,
    // A stretch is over when its last day has passed everywhere.
    [country, daysAfter(today, -1), daysAfter(today, dueDays)],
  );
}
