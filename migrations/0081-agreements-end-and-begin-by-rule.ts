import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends agreements with what they rest on, and has PostgreSQL itself ask for checks and places before they begin. */
export class AgreementsEndAndBeginByRule0000000000081 implements MigrationInterface {
  name = 'AgreementsEndAndBeginByRule0000000000081';

  async up(db: QueryRunner): Promise<void> {
    await db.query(moves);
    await db.query(places);
    await db.query(legs);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const moves = `
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
      ('agreed', 'ended', 'midst'), ('changing', 'ended', 'midst') $$;
`;

const places = `
  -- The last place of a position is taken once, whoever writes: one acceptance at a time, and each counts the others.
  CREATE FUNCTION app.guard_places() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    laid engagement_terms;
    counted record;
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    SELECT * INTO laid FROM engagement_terms t WHERE t.engagement_id = NEW.id AND t.version = NEW.agreed_version;
    IF laid.position_id IS NULL THEN RETURN NEW; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('places of ' || laid.position_id, 0));
    SELECT * INTO counted FROM app.places_taken(laid.id);
    IF counted.taken >= counted.places THEN
      RAISE EXCEPTION 'All % places of this position are taken on some of these days', counted.places
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  -- After "guarded", by the order of their names: who agrees at all is asked first.
  CREATE TRIGGER within_head_count BEFORE UPDATE ON engagement FOR EACH ROW
    WHEN (NEW.state = 'agreed' AND (OLD.state, OLD.agreed_version) IS DISTINCT FROM (NEW.state, NEW.agreed_version))
    EXECUTE FUNCTION app.guard_places();
`;

const legs = `
  -- What a leg still waits for on a day: the same as waitsFor in checks.ts, from what officers recorded (who, when,
  -- seen), the latest of each kind. It answers in codes, so neither side reads what an officer saw.
  CREATE FUNCTION app.leg_waits_for(engagement uuid, terms integer, leg integer, today date) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH stated AS (
        SELECT (l ->> 'from')::date AS from_day, (l ->> 'to')::date AS to_day,
            coalesce((l ->> 'aloneWithChildren')::boolean, false) AS alone,
            coalesce((l ->> 'treatsPeople')::boolean, false)
              OR l ->> 'mode' <> 'remote' AND 'treat' = ANY (t.activities) AS treats
          FROM engagement_terms t, LATERAL (SELECT t.legs -> leg AS l) one
          WHERE t.engagement_id = engagement AND t.version = terms AND l IS NOT NULL
      ), seen AS (
        SELECT DISTINCT ON (c.kind) c.kind, c.passed, c.covers_children, c.valid_until FROM record_check c
          WHERE c.engagement_id = engagement ORDER BY c.kind, c.at DESC, c.id DESC
      )
      SELECT coalesce(array_agg(k.kind ORDER BY k.kind), '{}')
        FROM stated s CROSS JOIN (VALUES ('live-register'), ('record-check')) AS k (kind)
        WHERE (s.treats OR s.alone) AND NOT EXISTS (SELECT FROM seen WHERE seen.kind = k.kind AND seen.passed
          AND CASE k.kind WHEN 'live-register' THEN seen.valid_until >= greatest(s.from_day, today)
            ELSE seen.valid_until >= s.to_day AND (NOT s.alone OR seen.covers_children) END) $$;
  REVOKE EXECUTE ON FUNCTION app.leg_waits_for(uuid, integer, integer, date) FROM PUBLIC;

  -- Said by one of the two sides, on one of its days, after the checks. The day is the one that the row itself says.
  CREATE FUNCTION app.guard_leg_start() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    begun timestamp := NEW.at AT TIME ZONE 'UTC';
    stated jsonb;
    waits text[];
  BEGIN
    SELECT t.legs -> NEW.leg INTO stated FROM engagement_terms t
      WHERE t.engagement_id = NEW.engagement_id AND t.version = NEW.version;
    IF stated IS NULL OR (stated ->> 'from')::date > (begun + interval '14 hours')::date
      OR (stated ->> 'to')::date < (begun - interval '12 hours')::date THEN
      RAISE EXCEPTION 'A leg of the terms begins on one of its days' USING ERRCODE = 'insufficient_privilege';
    END IF;
    waits := app.leg_waits_for(NEW.engagement_id, NEW.version, NEW.leg, begun::date);
    IF cardinality(waits) > 0 THEN
      RAISE EXCEPTION 'This leg waits for %', array_to_string(waits, ' and ') USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER after_checks BEFORE INSERT ON leg_start FOR EACH ROW WHEN (app.somebody())
    EXECUTE FUNCTION app.guard_leg_start();
`;
