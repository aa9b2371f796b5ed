import type { Role } from './operations.js';

const keptForMs = 60_000;
const mostKept = 5_000;

/**
 * Which roles a session holds, for the links at the head of each page. Kept for a minute and let go with everything
 * that the session changes: what somebody may do is decided by the API each time, never by this.
 */
export class KeptRoles {
  private readonly kept = new Map<string, { roles: readonly Role[]; until: number }>();

  get(session: string, now: number): readonly Role[] | undefined {
    const held = this.kept.get(session);
    return held && held.until > now ? held.roles : undefined;
  }

  keep(session: string, roles: readonly Role[], now: number): void {
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(session, { roles, until: now + keptForMs });
  }

  forget(session: string): void {
    this.kept.delete(session);
  }
}
