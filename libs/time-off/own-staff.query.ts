import type { EntityManager } from 'typeorm';
import type { Stage } from '../clinicians/profile-words.js';
import type { UkNation } from '../reference/uk-nation.js';
import type { StaffGroup } from './rules/leave-rule.js';
import { staffGroupOf } from './rules/staff-group-of.js';

/** What one's own profile says of the staff to which one belongs; null: it does not say. */
export interface OwnStaff {
  group: StaffGroup | null;
  nation: UkNation | null;
}

/** Read by the person themselves: nobody else may read a profile for this, and it is then all null. */
export async function ownStaff(tx: EntityManager, personId: string): Promise<OwnStaff> {
  const [own]: { stage: Stage | null; nation: UkNation | null; professions: string[] }[] = await tx.query(
    `SELECT c.stage, c.uk_nation AS nation,
       ARRAY(SELECT code FROM clinician_profession WHERE person_id = c.id AND current ORDER BY ordinal) AS professions
     FROM clinician c WHERE c.id = $1`,
    [personId],
  );
  if (!own) return { group: null, nation: null };
  return { group: staffGroupOf(own.professions, own.stage === 'trainee'), nation: own.nation };
}
