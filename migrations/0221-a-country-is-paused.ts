import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets officers pause a country: mail about work there stops, nothing new begins there, and who is there is asked. */
export class ACountryIsPaused0000000000221 implements MigrationInterface {
  name = 'ACountryIsPaused0000000000221';

  async up(db: QueryRunner): Promise<void> {
    await db.query(pauses);
    await db.query(questions);
    await db.query(checks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const officer = `(SELECT app.has_role('officer'))`;

const pauses = `
  CREATE TABLE country_pause (
    id uuid CONSTRAINT country_pause_pk PRIMARY KEY,
    country text NOT NULL CONSTRAINT country_pause_country CHECK (length(country) BETWEEN 2 AND 10),
    state text NOT NULL CONSTRAINT country_pause_state CHECK (state IN
      ('proposed', 'in_force', 'confirmed', 'lifted', 'dropped')),
    reason text NOT NULL CONSTRAINT country_pause_reason CHECK (length(reason) BETWEEN 3 AND 2000),
    decided_by uuid NOT NULL CONSTRAINT country_pause_decider REFERENCES person (id),
    decided_at timestamptz NOT NULL,
    -- Since when nothing begins there: at once, or with the word of the second officer.
    since timestamptz,
    confirmed_by uuid CONSTRAINT country_pause_confirmer REFERENCES person (id),
    confirmed_at timestamptz,
    ended_by uuid CONSTRAINT country_pause_ender REFERENCES person (id),
    ended_at timestamptz,
    end_reason text CONSTRAINT country_pause_end_reason CHECK (length(end_reason) BETWEEN 3 AND 2000),
    CONSTRAINT country_pause_by_two CHECK (confirmed_by IS NULL OR confirmed_by <> decided_by),
    CONSTRAINT country_pause_confirmed CHECK (state <> 'confirmed' OR confirmed_by IS NOT NULL),
    CONSTRAINT country_pause_since CHECK ((state IN ('in_force', 'confirmed', 'lifted')) = (since IS NOT NULL)),
    CONSTRAINT country_pause_ended CHECK ((state IN ('lifted', 'dropped')) = (ended_by IS NOT NULL AND end_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX country_pause_once ON country_pause (country) WHERE state IN ('proposed', 'in_force', 'confirmed');

  SELECT app.protect('country_pause');
  GRANT SELECT, INSERT, UPDATE ON country_pause TO midst_application;
  CREATE POLICY seen ON country_pause FOR SELECT TO midst_application
    USING (${officer} OR (SELECT app.is_system('timekeeper')));
  CREATE POLICY decided ON country_pause FOR INSERT TO midst_application WITH CHECK (
    ${officer} AND decided_by = (SELECT app.person()) AND state IN ('proposed', 'in_force'));
  CREATE POLICY moved ON country_pause FOR UPDATE TO midst_application USING (${officer}) WITH CHECK (${officer});

  -- The table of states (country-pause.states.ts) written out, and that nobody confirms what they decided themselves.
  CREATE FUNCTION app.guard_country_pause() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF (OLD.state, NEW.state) NOT IN (('proposed', 'confirmed'), ('in_force', 'confirmed'), ('proposed', 'dropped'),
        ('in_force', 'lifted'), ('confirmed', 'lifted'))
      OR (OLD.id, OLD.country, OLD.reason, OLD.decided_by, OLD.decided_at)
        IS DISTINCT FROM (NEW.id, NEW.country, NEW.reason, NEW.decided_by, NEW.decided_at)
      OR NEW.state = 'confirmed' AND NEW.confirmed_by IS DISTINCT FROM app.person()
      OR NEW.state IN ('lifted', 'dropped') AND NEW.ended_by IS DISTINCT FROM app.person() THEN
      RAISE EXCEPTION 'A pause is confirmed by a second officer, ended with a reason and not rewritten'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON country_pause FOR EACH ROW EXECUTE FUNCTION app.guard_country_pause();
`;

// That a country is paused and since when is no secret; who decided it and why is the officers'.
const questions = `
  CREATE FUNCTION app.paused_since(wanted text) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT since FROM country_pause WHERE country = wanted AND state IN ('in_force', 'confirmed') $$;

  -- Paused countries in which a need has work on site.
  CREATE FUNCTION app.pauses_of_need(wanted uuid) RETURNS TABLE (country text, since timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT p.country, p.since FROM country_pause p JOIN need n ON n.id = wanted
       WHERE p.state IN ('in_force', 'confirmed') AND (
         EXISTS (SELECT FROM leg l WHERE l.need_id = n.id AND l.mode = 'in-country'
           AND p.country = ANY (CASE WHEN l.countries = '{}' THEN n.countries ELSE l.countries END))
         OR NOT EXISTS (SELECT FROM leg l WHERE l.need_id = n.id) AND p.country = ANY (n.countries))
       ORDER BY p.country $$;

  -- Whether nothing of a need, or of one of its positions, is left to ask anybody for: every stretch is on site, and each
  -- country in which it may be is paused. Remote work and other countries go on.
  CREATE FUNCTION app.need_stopped(wanted uuid, of_position uuid DEFAULT NULL) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    paused text[] := ARRAY(SELECT country FROM country_pause WHERE state IN ('in_force', 'confirmed'));
    answer boolean;
  BEGIN
    IF paused = '{}' THEN RETURN false; END IF;
    SELECT bool_and(mode = 'in-country' AND where_at <> '{}' AND where_at <@ paused) INTO answer FROM (
      SELECT l.mode, CASE WHEN l.countries = '{}' THEN n.countries ELSE l.countries END AS where_at
        FROM leg l JOIN need n ON n.id = l.need_id
       WHERE l.need_id = wanted AND (of_position IS NULL OR l.position_id IS NULL OR l.position_id = of_position)) AS legs;
    IF answer IS NULL THEN
      SELECT n.countries <> '{}' AND n.countries <@ paused INTO answer FROM need n WHERE n.id = wanted;
    END IF;
    RETURN coalesce(answer, false);
  END $$;

  REVOKE EXECUTE ON FUNCTION app.paused_since(text), app.pauses_of_need(uuid), app.need_stopped(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.paused_since(text), app.pauses_of_need(uuid), app.need_stopped(uuid, uuid)
    TO midst_application;

  -- PostgreSQL itself lets no stretch on site begin in a paused country, and no terms with one be accepted.
  CREATE FUNCTION app.refuse_work_in_paused_country() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    legs jsonb;
  BEGIN
    IF TG_TABLE_NAME = 'leg_start' THEN
      SELECT jsonb_build_array(t.legs -> NEW.leg) INTO legs FROM engagement_terms t
       WHERE t.engagement_id = NEW.engagement_id AND t.version = NEW.version;
    ELSIF OLD.accepted_at IS NULL AND NEW.accepted_at IS NOT NULL THEN
      legs := NEW.legs;
    END IF;
    IF EXISTS (SELECT FROM jsonb_array_elements(coalesce(legs, '[]')) AS l (leg) JOIN country_pause p
          ON p.country = l.leg ->> 'country' AND p.state IN ('in_force', 'confirmed')
        WHERE l.leg ->> 'mode' = 'in-country') THEN
      RAISE EXCEPTION 'Work in this country is paused' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER not_in_paused_country BEFORE INSERT ON leg_start
    FOR EACH ROW EXECUTE FUNCTION app.refuse_work_in_paused_country();
  CREATE TRIGGER not_in_paused_country BEFORE UPDATE ON engagement_terms
    FOR EACH ROW EXECUTE FUNCTION app.refuse_work_in_paused_country();
`;

const keeper = `(SELECT app.is_system('timekeeper'))`;

const checks = `
  CREATE TABLE safety_check (
    id uuid CONSTRAINT safety_check_pk PRIMARY KEY,
    pause_id uuid NOT NULL CONSTRAINT safety_check_pause REFERENCES country_pause (id),
    engagement_id uuid NOT NULL CONSTRAINT safety_check_engagement REFERENCES engagement (id),
    person_id uuid NOT NULL CONSTRAINT safety_check_person REFERENCES person (id),
    asked_at timestamptz NOT NULL,
    reminded_at timestamptz,
    answer text CONSTRAINT safety_check_answer CHECK (answer IN ('safe', 'not-there', 'help')),
    words text CONSTRAINT safety_check_words CHECK (length(words) BETWEEN 1 AND 2000),
    answered_at timestamptz,
    -- An officer who heard of them in another way; nobody where they answered themselves.
    officer_id uuid CONSTRAINT safety_check_officer REFERENCES person (id),
    CONSTRAINT safety_check_once UNIQUE (pause_id, engagement_id),
    CONSTRAINT safety_check_answered CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT safety_check_by_officer CHECK (officer_id IS NULL OR words IS NOT NULL)
  );
  CREATE INDEX safety_check_by_person ON safety_check (person_id);

  SELECT app.protect('safety_check');
  GRANT SELECT, INSERT, UPDATE (reminded_at, answer, words, answered_at, officer_id) ON safety_check TO midst_application;
  CREATE POLICY seen ON safety_check FOR SELECT TO midst_application
    USING (person_id = (SELECT app.person()) OR ${officer} OR ${keeper} OR (SELECT app.is_system('doorkeeper')));
  CREATE POLICY asked ON safety_check FOR INSERT TO midst_application WITH CHECK (${keeper} AND answer IS NULL);
  CREATE POLICY reminded ON safety_check FOR UPDATE TO midst_application USING (${keeper}) WITH CHECK (${keeper});
  -- Through the link, by the doorkeeper; or an officer's own word.
  CREATE POLICY answered ON safety_check FOR UPDATE TO midst_application
    USING ((SELECT app.is_system('doorkeeper')))
    WITH CHECK ((SELECT app.is_system('doorkeeper')) AND officer_id IS NULL AND answer IS NOT NULL);
  CREATE POLICY heard ON safety_check FOR UPDATE TO midst_application
    USING (${officer}) WITH CHECK (${officer} AND officer_id = (SELECT app.person()) AND answer IS NOT NULL);
`;
