import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that the sides of an engagement share, each in versions; whoever is worried puts one out of sight at once. */
export class DocumentsOfAnEngagement0000000000228 implements MigrationInterface {
  name = 'DocumentsOfAnEngagement0000000000228';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(forgetting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const pair = (table: string) => `
    engagement_id uuid NOT NULL CONSTRAINT ${table}_engagement REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT ${table}_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT ${table}_person REFERENCES person (id),
    audience text NOT NULL CONSTRAINT ${table}_audience CHECK (audience IN ('both-sides', 'own-side', 'officers')),
    side text NOT NULL CONSTRAINT ${table}_side CHECK (side IN ('clinician', 'institution')),`;

const tables = `
  CREATE TABLE shared_document (
    id uuid CONSTRAINT shared_document_pk PRIMARY KEY,${pair('shared_document')}
    name text NOT NULL CONSTRAINT shared_document_name CHECK (length(name) BETWEEN 1 AND 200),
    shared_by uuid NOT NULL CONSTRAINT shared_document_by REFERENCES person (id),
    at timestamptz NOT NULL,
    -- Its bytes are to go, and then its names with them: an officer said so, or whose it was has closed their account.
    erase boolean NOT NULL DEFAULT false
  );
  CREATE INDEX shared_document_by_engagement ON shared_document (engagement_id, id);
  CREATE INDEX shared_document_to_erase ON shared_document (id) WHERE erase;

  CREATE TABLE shared_document_version (
    id uuid CONSTRAINT shared_document_version_pk PRIMARY KEY,
    document_id uuid NOT NULL CONSTRAINT shared_document_version_of REFERENCES shared_document (id),
    version integer NOT NULL CONSTRAINT shared_document_version_number CHECK (version >= 1),
    file_name text NOT NULL CONSTRAINT shared_document_version_name CHECK (length(file_name) BETWEEN 1 AND 120),
    type text NOT NULL,
    bytes integer NOT NULL CONSTRAINT shared_document_version_bytes CHECK (bytes > 0),
    sha256 text NOT NULL CONSTRAINT shared_document_version_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    side text NOT NULL CONSTRAINT shared_document_version_side CHECK (side IN ('clinician', 'institution')),
    shared_by uuid NOT NULL CONSTRAINT shared_document_version_by REFERENCES person (id),
    at timestamptz NOT NULL,
    erased_at timestamptz,
    CONSTRAINT shared_document_version_once UNIQUE (document_id, version)
  );
  CREATE INDEX shared_document_version_by_day ON shared_document_version (shared_by, at);

  CREATE TABLE document_quarantine (
    id uuid CONSTRAINT document_quarantine_pk PRIMARY KEY,
    document_id uuid NOT NULL CONSTRAINT document_quarantine_of REFERENCES shared_document (id),${pair('document_quarantine')}
    reason text NOT NULL CONSTRAINT document_quarantine_reason CHECK (length(reason) BETWEEN 3 AND 1000),
    raised_by uuid NOT NULL CONSTRAINT document_quarantine_by REFERENCES person (id),
    at timestamptz NOT NULL,
    outcome text CONSTRAINT document_quarantine_outcome CHECK (outcome IN ('released', 'erased')),
    note text CONSTRAINT document_quarantine_note CHECK (length(note) BETWEEN 3 AND 1000),
    settled_by uuid CONSTRAINT document_quarantine_settler REFERENCES person (id),
    settled_at timestamptz,
    CONSTRAINT document_quarantine_settled CHECK (num_nonnulls(outcome, note, settled_by, settled_at) IN (0, 4))
  );
  CREATE UNIQUE INDEX document_quarantine_open ON document_quarantine (document_id) WHERE outcome IS NULL;
  CREATE INDEX document_quarantine_by_engagement ON document_quarantine (engagement_id, id);
`;

const officer = `(SELECT app.has_role('officer'))`;
const relay = `(SELECT app.is_system('relay'))`;
const me = `(SELECT app.person())`;
const mine = `person_id = ${me}`;
const institution = `(institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(institution_id))`;
/** Who may look at it while nothing is wrong with it: both sides, or the one whose it is. */
const audience = `(${mine} AND (audience = 'both-sides' OR side = 'clinician')
  OR ${institution} AND (audience = 'both-sides' OR side = 'institution'))`;
const ownSide = (by: string) => `${by} = ${me} AND (side = 'clinician') = (person_id = ${by})`;

const policies = `
  -- Whether somebody has put it out of sight, whoever may know of that: in the moment of doing so it is still there.
  CREATE FUNCTION app.is_quarantined(document uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM document_quarantine q
        WHERE q.document_id = document AND q.outcome IS DISTINCT FROM 'released') $$;
  REVOKE EXECUTE ON FUNCTION app.is_quarantined(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.is_quarantined(uuid) TO midst_application;

  SELECT app.protect('shared_document');
  GRANT SELECT, INSERT, UPDATE (name, erase) ON shared_document TO midst_application;
  CREATE POLICY seen ON shared_document FOR SELECT TO midst_application USING (${relay}
    OR NOT erase AND ${audience} AND NOT app.is_quarantined(id)
    OR ${officer} AND NOT erase AND (audience = 'officers' OR app.is_quarantined(id)));
  CREATE POLICY shared ON shared_document FOR INSERT TO midst_application WITH CHECK (NOT erase AND ${audience}
    AND ${ownSide('shared_by')} AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id
      AND e.person_id = shared_document.person_id AND e.institution_id = shared_document.institution_id
      AND e.state <> 'cancelled'));
  CREATE POLICY erased ON shared_document FOR UPDATE TO midst_application USING (${relay}) WITH CHECK (${relay});

  SELECT app.protect('shared_document_version');
  GRANT SELECT, INSERT, UPDATE (file_name, erased_at) ON shared_document_version TO midst_application;
  CREATE POLICY seen ON shared_document_version FOR SELECT TO midst_application
    USING (EXISTS (SELECT FROM shared_document d WHERE d.id = document_id));
  CREATE POLICY shared ON shared_document_version FOR INSERT TO midst_application WITH CHECK (erased_at IS NULL
    AND shared_by = ${me} AND EXISTS (SELECT FROM shared_document d JOIN engagement e ON e.id = d.engagement_id
      WHERE d.id = document_id AND e.state <> 'cancelled'
        AND (shared_document_version.side = 'clinician') = (d.person_id = ${me})
        AND (d.audience = 'both-sides' OR d.side = shared_document_version.side)
        AND (d.person_id = ${me} OR app.holds('lead', d.institution_id))));
  CREATE POLICY erased ON shared_document_version FOR UPDATE TO midst_application USING (${relay}) WITH CHECK (${relay});

  SELECT app.protect('document_quarantine');
  GRANT SELECT, INSERT, UPDATE (outcome, note, settled_by, settled_at) ON document_quarantine TO midst_application;
  CREATE POLICY seen ON document_quarantine FOR SELECT TO midst_application
    USING (${audience} OR raised_by = ${me} OR ${officer} OR ${relay});
  CREATE POLICY raised ON document_quarantine FOR INSERT TO midst_application WITH CHECK (raised_by = ${me}
    AND num_nonnulls(outcome, note, settled_by, settled_at) = 0
    AND EXISTS (SELECT FROM shared_document d WHERE d.id = document_id
      AND (d.engagement_id, d.institution_id, d.person_id, d.audience, d.side) = (document_quarantine.engagement_id,
        document_quarantine.institution_id, document_quarantine.person_id, document_quarantine.audience, document_quarantine.side)));
  CREATE POLICY settled ON document_quarantine FOR UPDATE TO midst_application
    USING (${officer} AND outcome IS NULL AND NOT ${mine} AND raised_by <> ${me}) WITH CHECK (${officer} AND settled_by = ${me});
`;

const forgetting = `
  -- What an officer has erased goes, and what a clinician kept for their own side goes with their account. Those who
  -- share a document see it no more from this moment; a worker takes the bytes.
  CREATE FUNCTION app.erase_documents() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF TG_TABLE_NAME = 'document_quarantine' THEN
      UPDATE shared_document SET erase = true WHERE id = NEW.document_id;
    ELSE
      UPDATE shared_document SET erase = true
        WHERE person_id = NEW.id AND side = 'clinician' AND audience <> 'both-sides';
      UPDATE document_quarantine SET reason = 'Removed with the account.' WHERE raised_by = NEW.id AND person_id = NEW.id;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER erases AFTER UPDATE OF outcome ON document_quarantine FOR EACH ROW
    WHEN (NEW.outcome = 'erased') EXECUTE FUNCTION app.erase_documents();
  CREATE TRIGGER erases_documents AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.erase_documents();
`;
