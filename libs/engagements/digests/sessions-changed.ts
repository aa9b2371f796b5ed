import type { WorkSession } from '../work/work-plan.entity.js';

export interface SessionsChanged {
  added: number;
  moved: number;
  gone: number;
}

/** How the sessions of a plan differ from those before; one that keeps its topic has moved. Pure. */
export function sessionsChanged(
  before: readonly WorkSession[],
  after: readonly WorkSession[],
): SessionsChanged {
  const told = ({ topic, mode, day, begins, minutes, place }: WorkSession) =>
    JSON.stringify([topic, mode, day, begins ?? null, minutes ?? null, place ?? null]);
  const fresh = without(after, before, told);
  const left = without(before, after, told);
  const added = without(fresh, left, ({ topic }) => topic);
  const gone = without(left, fresh, ({ topic }) => topic);
  return { added: added.length, moved: fresh.length - added.length, gone: gone.length };
}

/** Those of `some` that have no like in `others`, each of whom is taken once. */
function without<T>(some: readonly T[], others: readonly T[], by: (one: T) => string): T[] {
  const left = others.map(by);
  return some.filter((one) => {
    const at = left.indexOf(by(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
