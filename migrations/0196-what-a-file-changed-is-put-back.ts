import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps for a while what records said before a file changed them, so that undoing the file puts it back. */
export class WhatAFileChangedIsPutBack0000000000196 implements MigrationInterface {
  name = 'WhatAFileChangedIsPutBack0000000000196';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE import_former (
        file_id uuid NOT NULL CONSTRAINT import_former_file REFERENCES import_file (id) ON DELETE CASCADE,
        noun_id uuid NOT NULL,
        former jsonb NOT NULL,
        ledger jsonb NOT NULL,
        left_as text,
        CONSTRAINT import_former_pk PRIMARY KEY (file_id, noun_id)
      );
      COMMENT ON TABLE import_former IS 'a record as it stood before a file changed it; forgotten when the file is undone, or after thirty days';
      COMMENT ON COLUMN import_former.left_as IS 'a digest of the record as the file left it: another one means that somebody has touched it since';

      SELECT app.protect('import_former');
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_former TO midst_application;
      CREATE POLICY kept ON import_former FOR ALL TO midst_application
        USING ((SELECT app.is_system('importer'))) WITH CHECK ((SELECT app.is_system('importer')));

      ALTER TABLE import_row DROP CONSTRAINT import_row_taken_back;
      ALTER TABLE import_row ADD CONSTRAINT import_row_taken_back
        CHECK (taken_back IN ('taken-back', 'put-back', 'used', 'gone', 'changed-before'));
    `);
    await db.query(readingAndPuttingBack);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const readingAndPuttingBack = `
  -- The tables that a file writes for one record, with the column that names it; the record itself first.
  CREATE FUNCTION app.tables_of_imported(sort text) RETURNS TABLE (tab text, key text) LANGUAGE sql IMMUTABLE AS $$
    SELECT t.tab, t.key FROM (VALUES
      ('need', 'need', 'id'), ('need', 'need_detail', 'need_id'), ('need', 'position', 'need_id'), ('need', 'leg', 'need_id'),
      ('organisation', 'organisation', 'id'), ('organisation', 'organisation_place', 'organisation_id'),
      ('clinician', 'clinician', 'id'), ('clinician', 'clinician_profession', 'person_id'),
      ('clinician', 'clinician_skill', 'person_id'), ('clinician', 'clinician_language', 'person_id'),
      ('clinician', 'heritage_tie', 'person_id'), ('clinician', 'registration', 'person_id'),
      ('clinician', 'availability', 'person_id'), ('clinician', 'past_assignment', 'person_id'),
      ('clinician', 'clinician_employment', 'person_id'), ('clinician', 'clinician_private', 'person_id')) AS t (sort, tab, key)
     WHERE t.sort = tables_of_imported.sort $$;

  -- A record whole, table by table; null where it is not there. Times in UTC, so that equal records read equal.
  CREATE FUNCTION app.imported_record_now(sort text, noun uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET timezone = 'UTC' AS $$
  DECLARE part record; found jsonb; whole jsonb := '{}';
  BEGIN
    IF NOT app.is_system('importer') THEN
      RAISE EXCEPTION 'Only the importer reads records whole' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR part IN SELECT * FROM app.tables_of_imported(sort) LOOP
      EXECUTE format('SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), ''[]'') FROM %I t WHERE %I = $1', part.tab, part.key)
        INTO found USING noun;
      whole := whole || jsonb_build_object(part.tab, found);
    END LOOP;
    RETURN CASE WHEN whole -> sort = '[]' THEN NULL ELSE whole END;
  END $$;

  -- What stays equal as long as nobody touches a record: everything but its counters.
  CREATE FUNCTION app.digest_of_imported(whole jsonb, sort text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(jsonb_set(whole, ARRAY[sort, '0'], (whole -> sort -> 0) - '{version,facts_version,updated_at}'::text[])::text) $$;

  -- Puts a record back to what it said before a file changed it, where nobody has touched it since. Returns what became of it.
  CREATE FUNCTION app.put_back_imported(sort text, noun uuid, file uuid, since timestamptz) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET timezone = 'UTC' AS $$
  DECLARE kept import_former; now_whole jsonb; part record; columns text;
  BEGIN
    IF NOT app.is_system('importer') THEN
      RAISE EXCEPTION 'Only the importer puts back what a file changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', sort) USING noun;
    now_whole := app.imported_record_now(sort, noun);
    IF now_whole IS NULL THEN RETURN 'gone'; END IF;
    SELECT * INTO kept FROM import_former f WHERE f.file_id = file AND f.noun_id = noun;
    IF NOT FOUND OR kept.left_as IS NULL THEN RETURN 'changed-before'; END IF;
    IF app.digest_of_imported(now_whole, sort) <> kept.left_as
      OR sort = 'need' AND (
        EXISTS (SELECT FROM need_history h WHERE h.need_id = noun AND h.at >= since AND h.system IS DISTINCT FROM 'importer')
        OR EXISTS (SELECT FROM match m WHERE m.need_id = noun))
      OR sort = 'organisation' AND EXISTS (SELECT FROM audit_entry a
        WHERE a.organisation_id = put_back_imported.noun AND a.at >= since AND a.person_id IS NOT NULL)
      OR sort = 'clinician' AND EXISTS (SELECT FROM registration_check r WHERE r.person_id = noun)
    THEN RETURN 'used'; END IF;
    FOR part IN SELECT *, row_number() OVER () AS place FROM app.tables_of_imported(sort) ORDER BY place DESC LOOP
      IF part.tab <> sort AND now_whole -> part.tab IS DISTINCT FROM kept.former -> part.tab THEN
        EXECUTE format('DELETE FROM %I WHERE %I = $1', part.tab, part.key) USING noun;
      END IF;
    END LOOP;
    FOR part IN SELECT *, row_number() OVER () AS place FROM app.tables_of_imported(sort) ORDER BY place LOOP
      SELECT string_agg(quote_ident(c.column_name), ', ') INTO columns FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.table_name = part.tab AND c.is_generated = 'NEVER'
         AND NOT (part.tab = sort AND c.column_name IN ('id', 'version', 'facts_version', 'updated_at'));
      IF part.tab = sort THEN
        EXECUTE format('UPDATE %I SET (%s) = (SELECT %s FROM jsonb_populate_record(NULL::%I, $2)) WHERE id = $1',
          sort, columns, columns, sort) USING noun, kept.former -> sort -> 0;
      ELSIF now_whole -> part.tab IS DISTINCT FROM kept.former -> part.tab THEN
        EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1)',
          part.tab, columns, columns, part.tab) USING kept.former -> part.tab;
      END IF;
    END LOOP;
    -- Counters only go on: whoever read the record in between must not save over this unnoticed.
    IF sort = 'need' THEN
      UPDATE need SET version = version + 1, updated_at = now() WHERE id = noun;
      INSERT INTO need_history (id, need_id, institution_id, need_version, act, from_state, to_state, changes, at)
        SELECT gen_random_uuid(), n.id, n.institution_id, n.version, 'save', n.state, n.state, '{}', now() FROM need n WHERE n.id = noun;
    ELSIF sort = 'clinician' THEN
      UPDATE clinician SET facts_version = facts_version + 1 WHERE id = noun;
    END IF;
    UPDATE imported_record r SET hash = kept.ledger ->> 'hash', shape = kept.ledger -> 'shape'
     WHERE r.kind = sort AND r.noun_id = noun AND r.source = kept.ledger ->> 'source' AND r.key = kept.ledger ->> 'key';
    DELETE FROM import_former f WHERE f.file_id = file AND f.noun_id = noun;
    RETURN 'put-back';
  EXCEPTION WHEN foreign_key_violation THEN RETURN 'used';
  END $$;

  REVOKE EXECUTE ON FUNCTION app.imported_record_now(text, uuid), app.put_back_imported(text, uuid, uuid, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.imported_record_now(text, uuid), app.put_back_imported(text, uuid, uuid, timestamptz),
    app.digest_of_imported(jsonb, text) TO midst_application;
`;
