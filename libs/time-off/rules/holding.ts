import type { LeavePolicy } from '../leave-policy.entity.js';
import type { StaffGroup } from './leave-rule.js';

type Held = Pick<LeavePolicy, 'id' | 'leaveType' | 'staffGroups' | 'national' | 'adoptedAt'>;

/** What an employer stated here weighs more than what was read about it, and that more than what is national. */
const rank = ({ adoptedAt, national }: Held) => (adoptedAt ? 2 : national ? 0 : 1);

/** Whether a rule for some staff is a rule for all of these. */
const covers = (rule: readonly StaffGroup[], others: readonly StaffGroup[]) =>
  rule.length === 0 || (others.length > 0 && others.every((group) => rule.includes(group)));

export const sameGroups = (a: readonly StaffGroup[], b: readonly StaffGroup[]) =>
  a.length === b.length && a.every((group) => b.includes(group));

/**
 * The rules that hold, of all that are dated so: an employer's own in place of the national one of the same kind, for the
 * staff whom it is for. Where a group is asked about, a rule for some staff goes before one for everybody. Pure.
 */
export function holding<T extends Held>(dated: readonly T[], group: StaffGroup | null): T[] {
  const theirs = group
    ? dated.filter(({ staffGroups }) => staffGroups.length === 0 || staffGroups.includes(group))
    : dated;
  const overtakes = (one: T, other: T) => {
    if (one.leaveType === null || one.leaveType !== other.leaveType) return false;
    if (rank(one) !== rank(other))
      return rank(one) > rank(other) && (group !== null || covers(one.staffGroups, other.staffGroups));
    return group !== null && one.staffGroups.length > 0 && other.staffGroups.length === 0;
  };
  return theirs
    .filter((rule) => !theirs.some((other) => overtakes(other, rule)))
    .sort(
      (a, b) =>
        rank(b) - rank(a) || (a.leaveType ?? '~').localeCompare(b.leaveType ?? '~') || (a.id < b.id ? -1 : 1),
    );
}

/** The one rule in whose place another of this kind, for these staff, would come; undefined where there is none. Pure. */
export function heldFor<T extends Held>(
  dated: readonly T[],
  leaveType: string,
  groups: readonly StaffGroup[],
): T | undefined {
  const nearness = (rule: T) => rank(rule) * 2 + Number(sameGroups(rule.staffGroups, groups));
  return dated
    .filter(
      (rule) => rule.leaveType === leaveType && (groups.length === 0 || covers(rule.staffGroups, groups)),
    )
    .sort((a, b) => nearness(b) - nearness(a) || (a.id < b.id ? -1 : 1))
    .at(0);
}
