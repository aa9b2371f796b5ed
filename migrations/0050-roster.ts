import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes whose facts changed and in which transaction, so that everybody who keeps a copy can follow. */
export class Roster0000000000050 implements MigrationInterface {
  name = 'Roster0000000000050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(log);
    await db.query(drift);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// A sequence is not in the order of commits, so a reader who remembered its last number would pass over whoever
// commits later with a smaller one. The transaction's own number tells what is settled: everything below the oldest
// transaction still under way (pg_snapshot_xmin) has been seen or never will be.
const log = `
  CREATE TABLE matcher_change (
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    person_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT matcher_change_pk PRIMARY KEY (tx, person_id)
  );
  CREATE INDEX matcher_change_by_age ON matcher_change (at);
  COMMENT ON TABLE matcher_change IS 'who may read differently in matcher_person since which transaction; kept for three days';
  SELECT app.protect('matcher_change');
  GRANT SELECT, DELETE ON matcher_change TO midst_application;
  CREATE POLICY matcher_follows ON matcher_change FOR SELECT TO midst_application USING ((SELECT app.is_system('matcher')));
  CREATE POLICY matcher_clears ON matcher_change FOR DELETE TO midst_application USING ((SELECT app.is_system('matcher')));

  -- A saved profile counts up clinician.facts_version with whatever else it writes, so the parts need no trigger.
  -- The notice only wakes: it may be lost, and nothing is lost with it.
  CREATE FUNCTION app.note_matcher_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF TG_TABLE_NAME = 'clinician' THEN
      INSERT INTO matcher_change (person_id) SELECT id FROM changed ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO matcher_change (person_id) SELECT DISTINCT person_id FROM changed ON CONFLICT DO NOTHING;
    END IF;
    IF FOUND THEN PERFORM pg_notify('midst_roster', ''); END IF;
    RETURN NULL;
  END $$;
  CREATE FUNCTION app.note_closed_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    INSERT INTO matcher_change (person_id)
      SELECT now.id FROM changed now JOIN former USING (id) WHERE now.closed_at IS DISTINCT FROM former.closed_at
      ON CONFLICT DO NOTHING;
    IF FOUND THEN PERFORM pg_notify('midst_roster', ''); END IF;
    RETURN NULL;
  END $$;

  CREATE TRIGGER noted_new AFTER INSERT ON clinician REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_matcher_change();
  CREATE TRIGGER noted AFTER UPDATE ON clinician REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_matcher_change();
  CREATE TRIGGER noted_gone AFTER DELETE ON clinician REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_matcher_change();
  CREATE TRIGGER noted AFTER UPDATE ON person REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_closed_person();
  ${['clinician_private', 'consent', 'association_member']
    .map(
      (table) => `
  CREATE TRIGGER noted_new AFTER INSERT ON ${table} REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_matcher_change();
  CREATE TRIGGER noted AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_matcher_change();`,
    )
    .join('')}
`;

const drift = `
  -- What the nightly rematch found to differ from what was kept: expected to be empty.
  CREATE TABLE match_drift (
    position_id uuid NOT NULL,
    person_id uuid NOT NULL,
    what text NOT NULL CONSTRAINT match_drift_what CHECK (what IN ('missing', 'kept', 'overall', 'roster')),
    at timestamptz NOT NULL,
    CONSTRAINT match_drift_pk PRIMARY KEY (position_id, person_id)
  );
  SELECT app.protect('match_drift');
  GRANT SELECT, INSERT, DELETE ON match_drift TO midst_application;
  CREATE POLICY matcher_notes ON match_drift FOR ALL TO midst_application
    USING ((SELECT app.is_system('matcher'))) WITH CHECK ((SELECT app.is_system('matcher')));
`;
