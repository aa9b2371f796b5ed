import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives a partnership its whole life, says which sides lead it, and keeps who continues what before one closes. */
export class PartnershipsLast0000000000200 implements MigrationInterface {
  name = 'PartnershipsLast0000000000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(states);
    await db.query(handover);
    await db.query(guards);
    await db.query(asItWas);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const states = `
  ALTER TABLE partnership DROP CONSTRAINT partnership_state,
    ADD COLUMN begun_at timestamptz,
    ADD COLUMN closing_at timestamptz;

  ALTER TABLE partnership_party ADD COLUMN part text NOT NULL DEFAULT 'partner'
    CONSTRAINT partnership_party_part CHECK (part IN ('lead', 'co-lead', 'partner'));
  ALTER TABLE partnership_party ALTER COLUMN part DROP DEFAULT;
`;

// A line is taken back, never rewritten: whoever answers for it later has to find what was said.
const handover = `
  CREATE TABLE partnership_handover (
    id uuid CONSTRAINT partnership_handover_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT partnership_handover_of REFERENCES partnership (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT partnership_handover_side REFERENCES organisation (id),
    what text NOT NULL CONSTRAINT partnership_handover_what CHECK (length(what) BETWEEN 2 AND 1000),
    successor_name text CONSTRAINT partnership_handover_name CHECK (length(successor_name) BETWEEN 2 AND 200),
    successor_organisation text CONSTRAINT partnership_handover_house CHECK (length(successor_organisation) BETWEEN 2 AND 300),
    remains text NOT NULL CONSTRAINT partnership_handover_remains CHECK (length(remains) BETWEEN 2 AND 2000),
    materials_at text NOT NULL CONSTRAINT partnership_handover_materials CHECK (length(materials_at) BETWEEN 2 AND 1000),
    stated_by uuid CONSTRAINT partnership_handover_stater REFERENCES person (id) ON DELETE SET NULL,
    stated_at timestamptz NOT NULL,
    taken_back_at timestamptz,
    CONSTRAINT partnership_handover_successor CHECK (successor_name IS NOT NULL OR successor_organisation IS NOT NULL)
  );
  COMMENT ON COLUMN partnership_handover.organisation_id IS 'the side that answers for this line';
  CREATE INDEX partnership_handover_by_partnership ON partnership_handover (partnership_id, stated_at);
`;

const guards = `
  -- The table of states (partnership.states.ts) written out, as for matches and engagements.
  CREATE FUNCTION app.moves_of_partnership() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('exploring', 'agreed', 'side'),
      ('agreed', 'active', 'lead'), ('agreed', 'active', 'officer'),
      ('agreed', 'paused', 'lead'), ('agreed', 'paused', 'officer'),
      ('active', 'paused', 'lead'), ('active', 'paused', 'officer'),
      ('paused', 'active', 'lead'), ('paused', 'active', 'officer'),
      ('agreed', 'closing', 'lead'), ('agreed', 'closing', 'officer'),
      ('active', 'closing', 'lead'), ('active', 'closing', 'officer'),
      ('paused', 'closing', 'lead'), ('paused', 'closing', 'officer'),
      ('closing', 'active', 'lead'), ('closing', 'active', 'officer'),
      ('closing', 'closed', 'lead'), ('closing', 'closed', 'officer'),
      ('exploring', 'closed', 'lead'), ('exploring', 'closed', 'officer') $$;

  CREATE OR REPLACE FUNCTION app.guard_partnership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE parties text[] := '{}';
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF OLD.state = 'closed' OR (OLD.id, OLD.proposed_at) IS DISTINCT FROM (NEW.id, NEW.proposed_at)
      OR NEW.proposed_by IS NOT NULL AND NEW.proposed_by IS DISTINCT FROM OLD.proposed_by THEN
      RAISE EXCEPTION 'This of a partnership does not change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = NEW.state THEN RETURN NEW; END IF;
    IF app.has_role('officer') THEN parties := parties || 'officer'::text; END IF;
    IF NEW.id = ANY (app.my_partnerships()) THEN parties := parties || '{lead,side}'::text[]; END IF;
    IF NOT EXISTS (SELECT FROM app.moves_of_partnership() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = ANY (parties)) THEN
      RAISE EXCEPTION 'Nobody here moves a partnership from % to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = 'exploring' AND NEW.state = 'agreed'
      AND EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = NEW.id AND y.agreed_at IS NULL) THEN
      RAISE EXCEPTION 'A partnership is agreed by all of its sides' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = 'closing' AND NEW.state = 'closed'
      AND EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = NEW.id
        AND NOT EXISTS (SELECT FROM partnership_handover h WHERE h.partnership_id = NEW.id
          AND h.organisation_id = y.organisation_id AND h.taken_back_at IS NULL)) THEN
      RAISE EXCEPTION 'A partnership closes when every side has said who continues what' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION app.guard_party() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF (OLD.id, OLD.partnership_id, OLD.organisation_id, OLD.part) IS DISTINCT FROM (NEW.id, NEW.partnership_id, NEW.organisation_id, NEW.part)
      OR OLD.agreed_at IS NOT NULL AND NEW.agreed_at IS DISTINCT FROM OLD.agreed_at THEN
      RAISE EXCEPTION 'A side of a partnership stays what it is' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION app.proposed_by_me(partnership uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM partnership p
        WHERE p.id = $1 AND p.proposed_by = app.person() AND p.state = 'exploring') $$;

  CREATE TRIGGER partnership_handover_only_taken_back BEFORE UPDATE ON partnership_handover
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('taken_back_at');
`;

// One that work was agreed under has begun; whoever proposed one led it until now.
const asItWas = `
  UPDATE partnership p SET state = CASE
    WHEN state = 'proposed' THEN 'exploring'
    WHEN state = 'agreed' AND EXISTS (SELECT FROM engagement e WHERE e.partnership_id = p.id) THEN 'active'
    ELSE state END;
  UPDATE partnership SET begun_at = agreed_at WHERE state IN ('active', 'paused');
  UPDATE partnership_party y SET part = 'lead'
    FROM partnership p WHERE p.id = y.partnership_id AND y.agreed_by = p.proposed_by;
  ALTER TABLE partnership ADD CONSTRAINT partnership_state
    CHECK (state IN ('exploring', 'agreed', 'active', 'paused', 'closing', 'closed'));
`;

/** Organisations for which the reader speaks. */
const speaks = `((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[])`;
const officer = `(SELECT app.has_role('officer'))`;

const policies = `
  -- Associations lead partnerships too, so whoever coordinates one proposes as a lead does.
  DROP POLICY proposed ON partnership;
  CREATE POLICY proposed ON partnership FOR INSERT TO midst_application WITH CHECK (
    state = 'exploring' AND proposed_by = (SELECT app.person())
      AND (${officer} OR (SELECT app.has_role('lead')) OR (SELECT app.has_role('coordinator')))
    OR (SELECT app.is_system('importer')));

  SELECT app.protect('partnership_handover');
  GRANT SELECT, INSERT, UPDATE ON partnership_handover TO midst_application;
  CREATE POLICY seen ON partnership_handover FOR SELECT TO midst_application USING (
    partnership_id = ANY ((SELECT app.my_partnerships())::uuid[]) OR ${officer}
    OR (SELECT app.is_system('relay', 'timekeeper')));
  CREATE POLICY stated ON partnership_handover FOR INSERT TO midst_application WITH CHECK (
    stated_by = (SELECT app.person()) AND taken_back_at IS NULL
    AND (organisation_id = ANY ${speaks} OR ${officer})
    AND EXISTS (SELECT FROM partnership_party y JOIN partnership p ON p.id = y.partnership_id
      WHERE p.id = partnership_handover.partnership_id AND y.organisation_id = partnership_handover.organisation_id
        AND p.state IN ('active', 'paused', 'closing')));
  CREATE POLICY taken_back ON partnership_handover FOR UPDATE TO midst_application
    USING (organisation_id = ANY ${speaks} OR ${officer})
    WITH CHECK (organisation_id = ANY ${speaks} OR ${officer});
`;
