import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps an engagement open past its last day until it is handed over, or until it is recorded why that is not needed. */
export class HandingOverIsAStage0000000000290 implements MigrationInterface {
  name = 'HandingOverIsAStage0000000000290';

  async up(db: QueryRunner): Promise<void> {
    await db.query(states);
    await db.query(contributions);
    await db.query(waivers);
    await db.query(waiting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const states = `
  ALTER TABLE engagement DROP CONSTRAINT engagement_state;
  ALTER TABLE engagement ADD CONSTRAINT engagement_state CHECK (state IN
    ('proposed', 'agreed', 'changing', 'cancelled', 'handing_over', 'ended'));
  ALTER TABLE engagement DROP CONSTRAINT engagement_agreed;
  ALTER TABLE engagement ADD CONSTRAINT engagement_agreed
    CHECK (state NOT IN ('agreed', 'changing', 'handing_over', 'ended') OR agreed_version IS NOT NULL);
  CREATE INDEX engagement_handing_over ON engagement (last_day, id) WHERE state = 'handing_over';

  CREATE OR REPLACE FUNCTION app.moves_of_engagement() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('proposed', 'proposed', 'proposer'), ('proposed', 'proposed', 'other'),
      ('proposed', 'agreed', 'other'),
      ('agreed', 'changing', 'proposer'), ('agreed', 'changing', 'other'),
      ('changing', 'changing', 'proposer'), ('changing', 'changing', 'other'),
      ('changing', 'agreed', 'other'),
      ('proposed', 'cancelled', 'proposer'), ('proposed', 'cancelled', 'other'),
      ('agreed', 'cancelled', 'proposer'), ('agreed', 'cancelled', 'other'),
      ('changing', 'cancelled', 'proposer'), ('changing', 'cancelled', 'other'),
      ('proposed', 'cancelled', 'midst'), ('agreed', 'cancelled', 'midst'), ('changing', 'cancelled', 'midst'),
      ('agreed', 'handing_over', 'midst'), ('changing', 'handing_over', 'midst'),
      ('handing_over', 'ended', 'midst'),
      ('handing_over', 'ended', 'proposer'), ('handing_over', 'ended', 'other') $$;
`;

// What was given is recorded while it is handed over, as before and after.
const contributions = `
  CREATE OR REPLACE FUNCTION app.guard_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    refusal CONSTANT text := 'insufficient_privilege';
    who text;
    own text[];
  BEGIN
    IF NOT app.somebody() OR app.forgetting() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'recorded' OR NEW.version <> 1 OR NEW.generation <> 1 OR NEW.answered_at IS NOT NULL
        OR NEW.engagement_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement e WHERE e.id = NEW.engagement_id
          AND e.person_id = NEW.person_id AND e.institution_id = NEW.institution_id
          AND e.partnership_id IS NOT DISTINCT FROM NEW.partnership_id AND e.state IN ('agreed', 'changing', 'handing_over', 'ended')) THEN
        RAISE EXCEPTION 'A contribution begins as its person recorded it' USING ERRCODE = refusal;
      END IF;
      RETURN NEW;
    END IF;
    who := CASE WHEN app.person() = OLD.person_id THEN 'person'
      WHEN app.step() = OLD.id OR app.person() IS NOT NULL THEN 'host' ELSE 'midst' END;
    own := CASE who
      WHEN 'person' THEN '{person_name,state,version,confirmer_name,confirmer_email,confirmer_language,generation,asked_at,reminders,due_at,silence_told_at,answered_at,answered_by,verifier_name,verifier_post,verifier_standing,dispute_reason,dispute_words}'
      WHEN 'host' THEN '{state,due_at,answered_at,answered_by,verifier_name,verifier_post,verifier_standing,dispute_reason,dispute_words}'
      ELSE '{reminders,due_at,silence_told_at}' END::text[];
    IF to_jsonb(OLD) - own IS DISTINCT FROM to_jsonb(NEW) - own THEN
      RAISE EXCEPTION 'This is not for the % to change in a contribution', who USING ERRCODE = refusal;
    END IF;
    IF NOT EXISTS (SELECT FROM app.moves_of_contribution() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = who) THEN
      RAISE EXCEPTION 'A % moves no contribution from % to %', who, OLD.state, NEW.state USING ERRCODE = refusal;
    END IF;
    IF who = 'person' AND (NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.generation < OLD.generation
        OR NEW.state <> 'withdrawn' AND num_nonnulls(NEW.answered_at, NEW.answered_by, NEW.verifier_name, NEW.verifier_standing) > 0) THEN
      RAISE EXCEPTION 'Nobody answers for their own contribution' USING ERRCODE = refusal;
    END IF;
    IF who = 'host' AND NEW.answered_by IS DISTINCT FROM app.person() THEN
      RAISE EXCEPTION 'An answer is signed by whoever gives it' USING ERRCODE = refusal;
    END IF;
    RETURN NEW;
  END $$;
`;

const officer = `(SELECT app.has_role('officer'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;

const waivers = `
  -- Why no handover is needed: each side says it for itself, or an officer for both. Said once, for ever.
  CREATE TABLE handover_waiver (
    id uuid CONSTRAINT handover_waiver_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT handover_waiver_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT handover_waiver_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT handover_waiver_person REFERENCES person (id),
    said_as text NOT NULL CONSTRAINT handover_waiver_said_as CHECK (said_as IN ('clinician', 'institution', 'officer')),
    reason text NOT NULL CONSTRAINT handover_waiver_reason CHECK (reason IN
      ('complete', 'carried-on-already', 'did-not-happen', 'institution-gone', 'nobody-there', 'other')),
    words text CONSTRAINT handover_waiver_words CHECK (length(words) BETWEEN 3 AND 2000),
    said_by uuid NOT NULL CONSTRAINT handover_waiver_author REFERENCES person (id),
    at timestamptz NOT NULL,
    CONSTRAINT handover_waiver_once UNIQUE (engagement_id, said_as),
    CONSTRAINT handover_waiver_explained CHECK (reason <> 'other' OR words IS NOT NULL)
  );
  SELECT app.protect('handover_waiver');
  GRANT SELECT, INSERT ON handover_waiver TO midst_application;
  CREATE POLICY seen ON handover_waiver FOR SELECT TO midst_application
    USING (${parties} OR ${officer} OR ${system});
  CREATE POLICY said ON handover_waiver FOR INSERT TO midst_application WITH CHECK (
    said_by = (SELECT app.person())
    AND CASE said_as WHEN 'officer' THEN ${officer} AND NOT ${mine}
      WHEN 'clinician' THEN ${mine} ELSE ${institution} AND NOT ${mine} END
    AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = handover_waiver.person_id
      AND e.institution_id = handover_waiver.institution_id
      AND (e.state = 'handing_over' OR said_as <> 'officer' AND e.state IN ('agreed', 'changing'))));

  DROP POLICY seen ON engagement_handover;
  CREATE POLICY seen ON engagement_handover FOR SELECT TO midst_application
    USING (${parties} OR ${officer} OR ${system});
`;

const waiting = `
  -- For whose word a handover waits: both sides', the host's, the clinician's, or nobody's any more (null). Handed over
  -- is what names a successor and the host has confirmed; one sees what one may see of it.
  CREATE FUNCTION app.handover_waits_for(engagement uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN 'officer' = ANY (w.said) OR w.said @> '{clinician,institution}' THEN NULL
      WHEN h.successor IS NOT NULL AND h.state = 'confirmed' THEN NULL
      WHEN h.successor IS NOT NULL OR 'clinician' = ANY (w.said) THEN 'institution'
      WHEN 'institution' = ANY (w.said) THEN 'clinician'
      ELSE 'both' END
      FROM (SELECT coalesce(array_agg(said_as), '{}') AS said FROM handover_waiver
          WHERE engagement_id = engagement) w
      LEFT JOIN LATERAL (SELECT successor, state FROM engagement_handover
          WHERE engagement_id = engagement ORDER BY id DESC LIMIT 1) h ON true $$;
  REVOKE EXECUTE ON FUNCTION app.handover_waits_for(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.handover_waits_for(uuid) TO midst_application;
`;
