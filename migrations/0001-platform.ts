import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lays the ground: who acts, what happened, who must hear of it, and which wish was already granted. */
export class Platform0000000000001 implements MigrationInterface {
  name = 'Platform0000000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA app;
      GRANT USAGE ON SCHEMA app, public TO midst_application;

      -- Who acts is set for one transaction. nullif: after the first transaction on a connection an unset
      -- custom setting reads as '' and no longer as NULL, and ''::uuid is an error.
      CREATE FUNCTION app.person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('midst.person', true), '')::uuid $$;
      CREATE FUNCTION app.step() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('midst.step', true), '')::uuid $$;
      CREATE FUNCTION app.system() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('midst.system', true), '') $$;
      CREATE FUNCTION app.is_system(VARIADIC names text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(app.system() = ANY (names), false) $$;

      -- Whether anybody acts at all: without an actor nothing is read, and nothing but the trail of denials written.
      CREATE FUNCTION app.somebody() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT app.person() IS NOT NULL OR app.step() IS NOT NULL OR app.system() IS NOT NULL $$;

      -- Forced row-level security with a policy for the owner: without one, an owner's own data migration
      -- would silently change no rows.
      CREATE FUNCTION app.protect(name regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY the_owner ON %s FOR ALL TO %I USING (true) WITH CHECK (true)', name, current_user);
      END $$;
      REVOKE EXECUTE ON FUNCTION app.protect(regclass) FROM PUBLIC;

      CREATE TABLE event (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        expanded_at timestamptz
      );
      CREATE INDEX event_to_expand ON event (seq) WHERE expanded_at IS NULL;
      CREATE INDEX event_by_age ON event (expanded_at);
      SELECT app.protect('event');
      GRANT INSERT, SELECT, UPDATE, DELETE ON event TO midst_application;
      CREATE POLICY anybody_reports ON event FOR INSERT TO midst_application
        WITH CHECK (app.somebody() AND expanded_at IS NULL);
      CREATE POLICY system_reads ON event FOR SELECT TO midst_application USING (app.system() IS NOT NULL);
      CREATE POLICY relay_expands ON event FOR UPDATE TO midst_application
        USING (app.is_system('relay')) WITH CHECK (app.is_system('relay'));
      CREATE POLICY relay_clears ON event FOR DELETE TO midst_application USING (app.is_system('relay'));

      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        listener text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        lease_until timestamptz NOT NULL DEFAULT '-infinity',
        done_at timestamptz,
        parked_at timestamptz,
        last_error text,
        UNIQUE (event_id, listener)
      );
      CREATE INDEX delivery_due ON delivery (lease_until) WHERE done_at IS NULL AND parked_at IS NULL;
      SELECT app.protect('delivery');
      GRANT INSERT, SELECT, UPDATE, DELETE ON delivery TO midst_application;
      -- The relay plans and clears; whichever part of Midst does the effect closes it in its own transaction.
      CREATE POLICY system_reads ON delivery FOR SELECT TO midst_application USING (app.system() IS NOT NULL);
      CREATE POLICY relay_plans ON delivery FOR INSERT TO midst_application WITH CHECK (app.is_system('relay'));
      CREATE POLICY system_closes ON delivery FOR UPDATE TO midst_application
        USING (app.system() IS NOT NULL) WITH CHECK (app.system() IS NOT NULL);
      CREATE POLICY relay_clears ON delivery FOR DELETE TO midst_application USING (app.is_system('relay'));

      -- What the hourly check found: evidence, never edited. ids keeps the first hundred of how_many.
      CREATE TABLE impossible_state (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now(),
        ids text[] NOT NULL,
        how_many integer NOT NULL
      );
      CREATE INDEX impossible_state_by_name ON impossible_state (name, found_at);
      SELECT app.protect('impossible_state');
      GRANT INSERT, SELECT ON impossible_state TO midst_application;
      CREATE POLICY system_finds ON impossible_state FOR INSERT TO midst_application
        WITH CHECK (app.system() IS NOT NULL);
      CREATE POLICY relay_reads ON impossible_state FOR SELECT TO midst_application USING (app.is_system('relay'));

      CREATE TABLE idempotency (
        scope uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        operation text NOT NULL,
        body text NOT NULL,
        result text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scope, key)
      );
      CREATE INDEX idempotency_by_age ON idempotency (at);
      SELECT app.protect('idempotency');
      GRANT INSERT, SELECT, UPDATE, DELETE ON idempotency TO midst_application;
      CREATE POLICY own_keys ON idempotency FOR SELECT TO midst_application
        USING (scope = coalesce(app.person(), app.step()));
      CREATE POLICY own_keys_taken ON idempotency FOR INSERT TO midst_application
        WITH CHECK (scope = coalesce(app.person(), app.step()));
      CREATE POLICY own_keys_answered ON idempotency FOR UPDATE TO midst_application
        USING (scope = coalesce(app.person(), app.step()) AND result IS NULL)
        WITH CHECK (scope = coalesce(app.person(), app.step()));
      CREATE POLICY aged ON idempotency FOR SELECT TO midst_application USING (app.is_system('timekeeper'));
      CREATE POLICY cleared ON idempotency FOR DELETE TO midst_application USING (app.is_system('timekeeper'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
