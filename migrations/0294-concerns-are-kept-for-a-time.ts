import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps closed concerns as long as a dated rule says; before they go, safeguarding staff are told. */
export class ConcernsAreKeptForATime0000000000294 implements MigrationInterface {
  name = 'ConcernsAreKeptForATime0000000000294';

  async up(db: QueryRunner): Promise<void> {
    await db.query(rule);
    await db.query(applied);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const rule = `
  -- How long a closed concern is kept, from which day on; a rule that changes is a new row.
  CREATE TABLE concern_retention (
    valid_from date CONSTRAINT concern_retention_pk PRIMARY KEY,
    months integer NOT NULL CONSTRAINT concern_retention_months CHECK (months BETWEEN 12 AND 1200),
    warned_days integer NOT NULL CONSTRAINT concern_retention_warned CHECK (warned_days BETWEEN 14 AND 365),
    source text NOT NULL CONSTRAINT concern_retention_source CHECK (length(source) BETWEEN 3 AND 500)
  );
  SELECT app.protect('concern_retention');
  GRANT SELECT ON concern_retention TO midst_application;
  CREATE POLICY everybody_reads ON concern_retention FOR SELECT TO midst_application USING (true);
  INSERT INTO concern_retention (valid_from, months, warned_days, source) VALUES ('2026-11-29', 84, 30,
    'Midst''s own beginning: seven years after it is closed, until the programme and its data protection officer say otherwise');

  ALTER TABLE concern ADD COLUMN goes_on date;

  CREATE FUNCTION app.concern_rule(today date) RETURNS SETOF concern_retention LANGUAGE sql STABLE AS $$
    SELECT * FROM concern_retention r WHERE r.valid_from <= today ORDER BY r.valid_from DESC LIMIT 1 $$;
  REVOKE EXECUTE ON FUNCTION app.concern_rule(date) FROM PUBLIC;

  -- What was done about a concern is only ever added to, and goes with it alone.
  CREATE FUNCTION app.goes_with_its_concern() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND app.forgetting() THEN RETURN OLD; END IF;
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;
  DROP TRIGGER never_changes ON concern_entry;
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON concern_entry
    FOR EACH ROW EXECUTE FUNCTION app.goes_with_its_concern();
  DROP TRIGGER never_changes ON concern_reading;
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON concern_reading
    FOR EACH ROW EXECUTE FUNCTION app.goes_with_its_concern();

  -- A concern that is opened again goes no more.
  CREATE OR REPLACE FUNCTION app.guard_concern() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND (OLD.state, NEW.state) NOT IN (
        ('received', 'looked_at'), ('looked_at', 'closed'), ('closed', 'looked_at')) THEN
      RAISE EXCEPTION 'A concern does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state <> 'closed' THEN NEW.goes_on := NULL; END IF;
    RETURN NEW;
  END $$;
`;

const applied = `
  -- Names the day on which those go that the rule lets go soon. The timekeeper reads no concern: it learns the days, and
  -- who is told looks for themselves. While nobody is named as staff, nobody could be told, and nothing is named.
  CREATE FUNCTION app.name_concerns_that_go(today date) RETURNS TABLE (day date)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT app.is_system('timekeeper') THEN
      RAISE EXCEPTION 'This is the timekeeper''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('midst.system', '', true);
    -- A rule that became longer meanwhile keeps what was named.
    UPDATE concern c SET goes_on = NULL FROM app.concern_rule(today) r
      WHERE c.goes_on > today AND (c.closed_at AT TIME ZONE 'UTC' + r.months * interval '1 month')::date > c.goes_on;
    IF EXISTS (SELECT FROM app.safeguarding_staff()) THEN
      UPDATE concern c SET goes_on = today + r.warned_days FROM app.concern_rule(today) r
        WHERE c.state = 'closed' AND c.goes_on IS NULL
          AND (c.closed_at AT TIME ZONE 'UTC' + r.months * interval '1 month')::date <= today + r.warned_days;
    END IF;
    PERFORM set_config('midst.system', 'timekeeper', true);
    RETURN QUERY SELECT DISTINCT c.goes_on FROM concern c WHERE c.goes_on > today;
  END $$;
  REVOKE EXECUTE ON FUNCTION app.name_concerns_that_go(date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.name_concerns_that_go(date) TO midst_application;

  -- Those whose day has come go whole: what was raised, what was done, who read it, and the mails about it.
  CREATE FUNCTION app.forget_concerns(today date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    gone uuid[];
  BEGIN
    IF NOT app.is_system('timekeeper') THEN
      RAISE EXCEPTION 'This is the timekeeper''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('midst.system', '', true), set_config('midst.forgetting', 'on', true);
    SELECT coalesce(array_agg(id), '{}') INTO gone FROM concern WHERE state = 'closed' AND goes_on <= today;
    DELETE FROM message WHERE kind LIKE 'concern-%' AND (door_id = ANY (gone) OR (ids ->> 'concernId')::uuid = ANY (gone));
    DELETE FROM concern_reading WHERE concern_id = ANY (gone);
    DELETE FROM concern_entry WHERE concern_id = ANY (gone);
    DELETE FROM concern WHERE id = ANY (gone);
    PERFORM set_config('midst.system', 'timekeeper', true), set_config('midst.forgetting', '', true);
    RETURN cardinality(gone);
  END $$;
  REVOKE EXECUTE ON FUNCTION app.forget_concerns(date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.forget_concerns(date) TO midst_application;
`;
