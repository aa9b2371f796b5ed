import type { MigrationInterface, QueryRunner } from 'typeorm';

const decides = `((SELECT app.has_role('safeguarding')) OR (SELECT app.has_role('operator')))`;

/** How long closed concerns are kept is decided by the programme: one proposes a rule from a day on, a second lets it hold. */
export class HowLongConcernsAreKeptIsDecided0000000000343 implements MigrationInterface {
  name = 'HowLongConcernsAreKeptIsDecided0000000000343';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern_retention_proposal (
        id uuid CONSTRAINT concern_retention_proposal_pk PRIMARY KEY,
        valid_from date NOT NULL,
        months integer NOT NULL CONSTRAINT concern_retention_proposal_months CHECK (months BETWEEN 12 AND 1200),
        warned_days integer NOT NULL CONSTRAINT concern_retention_proposal_warned CHECK (warned_days BETWEEN 14 AND 365),
        source text NOT NULL CONSTRAINT concern_retention_proposal_source CHECK (length(source) BETWEEN 3 AND 500),
        proposed_by uuid NOT NULL CONSTRAINT concern_retention_proposal_by REFERENCES person (id),
        proposed_at timestamptz NOT NULL,
        outcome text CONSTRAINT concern_retention_proposal_outcome CHECK (outcome IN ('confirmed', 'dropped')),
        answered_by uuid CONSTRAINT concern_retention_proposal_answered_by REFERENCES person (id),
        answered_at timestamptz,
        CONSTRAINT concern_retention_proposal_answered CHECK (num_nulls(outcome, answered_by, answered_at) IN (0, 3)),
        CONSTRAINT concern_retention_proposal_second CHECK (outcome IS DISTINCT FROM 'confirmed' OR answered_by <> proposed_by)
      );
      CREATE UNIQUE INDEX concern_retention_proposal_waits_once ON concern_retention_proposal (valid_from) WHERE outcome IS NULL;
      SELECT app.protect('concern_retention_proposal');
      GRANT SELECT, INSERT, UPDATE (outcome, answered_by, answered_at) ON concern_retention_proposal TO midst_application;
      CREATE POLICY seen ON concern_retention_proposal FOR SELECT TO midst_application USING (${decides});
      CREATE POLICY proposed ON concern_retention_proposal FOR INSERT TO midst_application
        WITH CHECK (outcome IS NULL AND proposed_by = (SELECT app.person()) AND ${decides});
      CREATE POLICY answered ON concern_retention_proposal FOR UPDATE TO midst_application
        USING (outcome IS NULL AND ${decides}) WITH CHECK (answered_by = (SELECT app.person()) AND ${decides});

      -- The second word makes the row, and no other way leads to one. It holds from a day to come: what goes sooner by it is
      -- named to staff first.
      CREATE FUNCTION app.keep_retention() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.valid_from <= NEW.answered_at::date THEN
          RAISE EXCEPTION 'A rule of how long concerns are kept holds from a day to come' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO concern_retention (valid_from, months, warned_days, source)
          VALUES (NEW.valid_from, NEW.months, NEW.warned_days, NEW.source);
        RETURN NULL;
      END $$;
      CREATE TRIGGER keeps_retention AFTER UPDATE ON concern_retention_proposal FOR EACH ROW
        WHEN (OLD.outcome IS NULL AND NEW.outcome = 'confirmed') EXECUTE FUNCTION app.keep_retention();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
