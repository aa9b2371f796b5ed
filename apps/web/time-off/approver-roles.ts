import type { RoleInUseFragment } from '../api/operations.js';
import { addName } from '../pages/words.js';

/** What ships: the page knows it also while the API has not been asked yet. */
const shipped: readonly string[] = [
  'LINE_MANAGER',
  'ROTA_COORDINATOR',
  'CLINICAL_LEAD',
  'CLINICAL_DIRECTOR',
  'EDUCATIONAL_SUPERVISOR',
  'TRAINING_PROGRAMME_DIRECTOR',
  'HEAD_OF_SCHOOL',
  'POSTGRADUATE_DEAN',
  'MEDICAL_DIRECTOR',
  'HR',
  'FINANCE',
  'CHIEF_EXECUTIVE_DELEGATE',
  'MATRON',
  'DIRECTOR_OF_NURSING',
  'HEAD_OF_DEPARTMENT',
  'COLLEGE_TUTOR',
  'POSTGRADUATE_CENTRE',
  'GENERAL_MANAGER',
];

let inUse = shipped;

/** The codes of the roles that may be asked, as some page last read them. */
export const approverRoles = (): readonly string[] => inUse;

/** Takes over what a page has read: which roles there are, and what officers called theirs. */
export function learnRoles(rows: readonly RoleInUseFragment[]): void {
  inUse = rows.map(({ code }) => code);
  for (const { code, name, nameCy } of rows.filter(({ added }) => added)) {
    addName('en-GB', `timeOff.role.${code}`, name);
    addName('cy', `timeOff.role.${code}`, nameCy);
  }
}
