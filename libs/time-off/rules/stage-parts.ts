import type { ApproverRole } from '../vocabulary.js';
import type { ChainStage } from './leave-rule.js';

type Parted = Pick<ChainStage, 'roles' | 'parts' | 'agreed'>;

/** The parts of a stage; every role is one of its own where none are stated. Pure. */
export const partsOf = ({ roles, parts }: Pick<Parted, 'roles' | 'parts'>): ApproverRole[][] =>
  parts ?? roles.map((role) => [role]);

/** Whom a stage still needs beside those who are asked anyway: as few as do. Pure. */
export function neededBeside(stage: Parted, asked: (role: ApproverRole) => boolean): ApproverRole[] {
  const parts = partsOf(stage);
  if (stage.agreed === 'all') return parts.flatMap((part) => (part.some(asked) ? [] : part.slice(0, 1)));
  const missing = parts.map((part) => part.filter((role) => !asked(role)));
  return missing.sort((a, b) => a.length - b.length).at(0) ?? [];
}

/** Parts as somebody stated them; null where every role stands alone, which is said without them. Pure. */
export function statedParts(
  parts: readonly (readonly ApproverRole[])[] | null | undefined,
): ApproverRole[][] | null {
  const said = (parts ?? []).map((part) => [...new Set(part)]).filter((part) => part.length > 0);
  return said.some((part) => part.length > 1) && said.length > 1 ? said : null;
}

/** Whether parts hold every role of a stage once, and nobody else. Pure. */
export function fitsRoles({ roles, parts }: Pick<Parted, 'roles' | 'parts'>): boolean {
  const all = parts?.flat() ?? roles;
  return all.length === roles.length && roles.every((role) => all.includes(role));
}
