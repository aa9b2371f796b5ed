import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets officers bring a file in step by step: uploaded, mapped, checked, applied, and taken back again. */
export class FilesThatOfficersBringIn0000000000176 implements MigrationInterface {
  name = 'FilesThatOfficersBringIn0000000000176';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(takingBack);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE import_file (
    id uuid CONSTRAINT import_file_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT import_file_person REFERENCES person (id),
    kind text NOT NULL CONSTRAINT import_file_kind CHECK (kind IN ('organisations', 'clinicians', 'needs')),
    format text NOT NULL CONSTRAINT import_file_format CHECK (format IN ('csv', 'json')),
    name text NOT NULL CONSTRAINT import_file_name CHECK (length(name) BETWEEN 1 AND 200),
    source text NOT NULL CONSTRAINT import_file_source CHECK (source ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    state text NOT NULL CONSTRAINT import_file_state CHECK (state IN ('uploading', 'uploaded', 'checking', 'checked',
      'applying', 'applied', 'undoing', 'undone', 'failed', 'dropped')),
    columns jsonb NOT NULL DEFAULT '[]',
    total integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    fault text,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    applied_from timestamptz,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
  );
  COMMENT ON COLUMN import_file.applied_from IS 'what came into the ledger from here on came by this file, also where a worker died before it could note it';
  CREATE INDEX import_file_due ON import_file (moved_at) WHERE state IN ('checking', 'applying', 'undoing');

  -- The file itself, in pieces, until it is applied or dropped: it may hold names and addresses.
  CREATE TABLE import_part (
    file_id uuid NOT NULL CONSTRAINT import_part_file REFERENCES import_file (id) ON DELETE CASCADE,
    ordinal integer NOT NULL CONSTRAINT import_part_ordinal CHECK (ordinal BETWEEN 0 AND 199),
    text text NOT NULL CONSTRAINT import_part_text CHECK (length(text) <= 60000),
    CONSTRAINT import_part_pk PRIMARY KEY (file_id, ordinal)
  );

  -- What became of each row, without any stated value.
  CREATE TABLE import_row (
    file_id uuid NOT NULL CONSTRAINT import_row_file REFERENCES import_file (id) ON DELETE CASCADE,
    row integer NOT NULL,
    key text,
    outcome text NOT NULL CONSTRAINT import_row_outcome CHECK (outcome IN ('added', 'changed', 'unchanged', 'refused')),
    why text,
    mapped integer NOT NULL,
    kept integer NOT NULL,
    refused integer NOT NULL,
    lost integer NOT NULL,
    noun_id uuid,
    taken_back text CONSTRAINT import_row_taken_back CHECK (taken_back IN ('taken-back', 'used', 'gone', 'changed-before')),
    CONSTRAINT import_row_pk PRIMARY KEY (file_id, row)
  );
`;

const officer = `(SELECT app.has_role('officer'))`;
const importer = `(SELECT app.is_system('importer'))`;
const ownUpload = `EXISTS (SELECT FROM import_file f WHERE f.id = file_id AND f.person_id = (SELECT app.person()))`;

const policies = `
  SELECT app.protect('import_file');
  GRANT SELECT, INSERT, UPDATE ON import_file TO midst_application;
  CREATE POLICY seen ON import_file FOR SELECT TO midst_application USING (${officer} OR ${importer});
  CREATE POLICY begun ON import_file FOR INSERT TO midst_application
    WITH CHECK (${officer} AND person_id = (SELECT app.person()) AND state = 'uploading');
  CREATE POLICY moved ON import_file FOR UPDATE TO midst_application
    USING (${officer} OR ${importer}) WITH CHECK (${officer} OR ${importer});

  SELECT app.protect('import_part');
  GRANT SELECT, INSERT, DELETE ON import_part TO midst_application;
  CREATE POLICY uploaded ON import_part FOR INSERT TO midst_application WITH CHECK (${officer} AND ${ownUpload});
  CREATE POLICY own ON import_part FOR SELECT TO midst_application USING (${importer} OR ${officer} AND ${ownUpload});
  CREATE POLICY forgotten ON import_part FOR DELETE TO midst_application USING (${importer} OR ${officer});

  SELECT app.protect('import_row');
  GRANT SELECT, INSERT, UPDATE, DELETE ON import_row TO midst_application;
  CREATE POLICY seen ON import_row FOR SELECT TO midst_application USING (${officer} OR ${importer});
  CREATE POLICY told ON import_row FOR ALL TO midst_application USING (${importer}) WITH CHECK (${importer});
`;

// A table that refers to a record without cascading keeps it by itself; what would go along silently is looked for here.
const takingBack = `
  CREATE FUNCTION app.untouched_organisation(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM organisation o WHERE o.id = organisation AND o.state = 'registered' AND o.round = 1)
      AND NOT EXISTS (SELECT FROM audit_entry a WHERE a.organisation_id = organisation AND a.person_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM role r WHERE r.organisation_id = organisation)
      AND NOT EXISTS (SELECT FROM invitation i WHERE i.organisation_id = organisation)
      AND NOT EXISTS (SELECT FROM verification v WHERE v.organisation_id = organisation)
      AND NOT EXISTS (SELECT FROM association_member m WHERE m.organisation_id = organisation)
      AND NOT EXISTS (SELECT FROM leave_policy p WHERE p.employer_id = organisation)
      AND NOT EXISTS (SELECT FROM leave_policy_proposal p WHERE p.employer_id = organisation) $$;
  REVOKE EXECUTE ON FUNCTION app.untouched_organisation(uuid) FROM PUBLIC;

  -- Takes away a record that a file made, where nobody has done anything with it since. Returns what became of it.
  CREATE FUNCTION app.take_back_imported(sort text, noun uuid, since timestamptz) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE house uuid;
  BEGIN
    IF NOT app.is_system('importer') THEN
      RAISE EXCEPTION 'Only the importer takes back what a file made' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF sort = 'need' THEN
      SELECT institution_id INTO house FROM need WHERE id = noun FOR UPDATE;
      IF NOT FOUND THEN RETURN 'gone'; END IF;
      IF NOT EXISTS (SELECT FROM need WHERE id = noun AND state = 'draft')
        OR EXISTS (SELECT FROM need_history h WHERE h.need_id = noun AND h.system IS DISTINCT FROM 'importer')
        OR EXISTS (SELECT FROM need_review r WHERE r.need_id = noun)
        OR EXISTS (SELECT FROM match m WHERE m.need_id = noun) THEN RETURN 'used'; END IF;
      DELETE FROM need WHERE id = noun;
      -- The institution that the row named goes with the last of its needs, where it came by the file as well.
      BEGIN
        DELETE FROM organisation o WHERE o.id = house AND o.import_key LIKE '%:institution:%' AND o.registered_at >= since
          AND app.untouched_organisation(o.id) AND NOT EXISTS (SELECT FROM need n WHERE n.institution_id = o.id);
      EXCEPTION WHEN foreign_key_violation THEN NULL;
      END;
    ELSIF sort = 'organisation' THEN
      PERFORM FROM organisation WHERE id = noun FOR UPDATE;
      IF NOT FOUND THEN RETURN 'gone'; END IF;
      IF NOT app.untouched_organisation(noun) THEN RETURN 'used'; END IF;
      DELETE FROM organisation WHERE id = noun;
    ELSIF sort = 'clinician' THEN
      PERFORM FROM person WHERE id = noun FOR UPDATE;
      IF NOT FOUND THEN RETURN 'gone'; END IF;
      IF EXISTS (SELECT FROM person p WHERE p.id = noun AND (p.claimed_at IS NOT NULL OR p.closed_at IS NOT NULL))
        OR EXISTS (SELECT FROM clinician c WHERE c.id = noun AND c.claimed)
        OR EXISTS (SELECT FROM role r WHERE r.person_id = noun)
        OR EXISTS (SELECT FROM session s WHERE s.person_id = noun)
        OR EXISTS (SELECT FROM registration_check r WHERE r.person_id = noun)
        OR EXISTS (SELECT FROM match m WHERE m.person_id = noun) THEN RETURN 'used'; END IF;
      -- An invitation that went out already opens nothing any more.
      UPDATE message m SET state = 'suppressed', reason = 'What it was about was taken back.'
       WHERE m.state IN ('waiting', 'held')
         AND m.door_id IN (SELECT i.id FROM invitation i WHERE i.kind = 'claim-profile' AND i.subject_id = noun);
      DELETE FROM invitation i WHERE i.kind = 'claim-profile' AND i.subject_id = noun;
      DELETE FROM person WHERE id = noun;
    ELSE
      RAISE EXCEPTION 'No file makes a %', sort;
    END IF;
    DELETE FROM imported_record WHERE kind = sort AND noun_id = noun;
    RETURN 'taken-back';
  EXCEPTION WHEN foreign_key_violation THEN RETURN 'used';
  END $$;
`;
