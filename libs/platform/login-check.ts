import type { DataSource } from 'typeorm';
import { StartRefused } from './start-refused.js';

/** A login under which row-level security would not hold. The message says what to change. */
export class UnsafeLogin extends StartRefused {}

/**
 * Refuses a login that is, or is a member of, a superuser or a role with BYPASSRLS, or that owns a table:
 * for each of these PostgreSQL skips some or all policies, and nothing else would notice.
 * @throws UnsafeLogin
 */
export async function refuseUnsafeLogin(source: DataSource): Promise<void> {
  const [login]: { name: string; superuser: boolean; bypass: boolean; owned: string | null }[] =
    await source.query(`
    SELECT current_user AS name,
           bool_or(r.rolsuper) AS superuser,
           bool_or(r.rolbypassrls) AS bypass,
           (SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
               AND pg_has_role(current_user, c.relowner, 'MEMBER') LIMIT 1) AS owned
      FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`);
  const why = login.superuser
    ? 'is a superuser'
    : login.bypass
      ? 'may bypass row-level security (BYPASSRLS)'
      : login.owned && `owns the table ${login.owned}`;
  if (why)
    throw new UnsafeLogin(
      `The login "${login.name}" in DATABASE_URL ${why}, so row-level security would not protect anybody. ` +
        'Give DATABASE_URL a login of its own that owns nothing, and keep the owner for DATABASE_OWNER_URL.',
    );
}
