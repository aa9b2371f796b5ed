import type { FieldFault } from '../../platform/refusal.js';
import type { ApproverRole } from '../vocabulary.js';

/** A role as rules look at it. */
export interface RoleRow {
  code: ApproverRole;
  /** Words by which policies name it, of those that officers added. */
  knownAs: readonly string[];
  above: ApproverRole | null;
}

/** More particular words come before those that they contain. Source: leave policies of NHS employers. */
const patterns: readonly (readonly [RegExp, ApproverRole])[] = [
  [/\b(?:HR|human resources|people (?:team|services)|workforce (?:team|directorate))\b/i, 'hr'],
  [/\brota\b/i, 'rota-coordinator'],
  [/\b(?:training programme|programme) director|\bTPD\b/i, 'training-programme-director'],
  [/\bhead of school\b/i, 'head-of-school'],
  [/\bmedical (?:director|management)\b/i, 'medical-director'],
  [/\b(?:director of nursing|chief nurs\w+|head of nursing|DoN)\b/i, 'director-of-nursing'],
  [/\b(?:clinical|SDU|divisional|care group|directorate) director\b(?! of)/i, 'clinical-director'],
  [/\b(?:clinical lead|lead clinician|lead consultant)\b/i, 'clinical-lead'],
  [/\b(?:college|specialty|foundation) tutor\b/i, 'college-tutor'],
  [/\beducational supervisor|\bES\b/i, 'educational-supervisor'],
  [
    /\bPGMC\b|\b(?:postgraduate|medical) (?:medical )?(?:education )?(?:centre|office)\b|\bstudy leave office\b/i,
    'postgraduate-centre',
  ],
  [/\bdean\b/i, 'postgraduate-dean'],
  [/\bchief executive\b|\bCEO\b/i, 'chief-executive-delegate'],
  [/\bfinance\b|\bpayroll\b|\bbudget holder\b/i, 'finance'],
  [/\bhead of (?:department|service|division)\b|\bdepartment head\b/i, 'head-of-department'],
  [/\b(?:modern )?matrons?\b/i, 'matron'],
  [/\b(?:general|service|business|directorate|divisional|operations?) manager\b/i, 'general-manager'],
  [
    /^(?:(?:the|own|their|your|his|her|immediate|authorising|approving|appropriate)\s+)*(?:line|ward|team)?[\s-]*managers?\b|\b(?:line|ward|team|authorising) manager|\bteam leader\b|\bneeds manager\b/i,
    'line-manager',
  ],
];

let rows: ReadonlyMap<ApproverRole, RoleRow> = new Map();
let added: readonly (readonly [RegExp, ApproverRole])[] = [];

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The roles in use, as they stand in the database: rules look at them in every process. */
export function useRoles(now: readonly RoleRow[]): void {
  rows = new Map(now.map((row) => [row.code, row]));
  // Longer words first: they may contain shorter ones.
  added = now
    .flatMap(({ code, knownAs }) => knownAs.map((words) => [words, code] as const))
    .sort(([a], [b]) => b.length - a.length)
    .map(([words, code]) => [new RegExp(`(?<!\\p{L})${escaped(words)}(?!\\p{L})`, 'iu'), code]);
}

/** What is wrong with a role that nobody may name: sentences at its field. */
export function roleFaults(roles: readonly ApproverRole[], field: (at: number) => string): FieldFault[] {
  return roles.flatMap((role, at) =>
    rows.has(role) ? [] : [{ field: field(at), sentence: 'Choose one of the roles of `approverRoles`.' }],
  );
}

export const roleRow = (code: ApproverRole): RoleRow | undefined => rows.get(code);

/** The role that words name; what officers added goes first, because it is more particular. Pure but for the list. */
export const roleIn = (words: string): ApproverRole | undefined =>
  [...added, ...patterns].find(([pattern]) => pattern.test(words.trim()))?.[1];
