import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets programme and hosts ask for training before work of a kind begins, and has PostgreSQL itself wait for it. */
export class TrainingBeforeALeg0000000000293 implements MigrationInterface {
  name = 'TrainingBeforeALeg0000000000293';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(waiting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  -- What has to be done before a leg begins: the programme's own (no institution), or a host's for its own work. Dated: what
  -- is asked otherwise is a new row. Empty lists and no country mean all.
  CREATE TABLE training_requirement (
    id uuid CONSTRAINT training_requirement_pk PRIMARY KEY,
    institution_id uuid CONSTRAINT training_requirement_institution REFERENCES organisation (id),
    name text NOT NULL CONSTRAINT training_requirement_name CHECK (length(name) BETWEEN 3 AND 200),
    about text CONSTRAINT training_requirement_about CHECK (length(about) BETWEEN 3 AND 2000),
    modes text[] NOT NULL DEFAULT '{}' CONSTRAINT training_requirement_modes
      CHECK (modes <@ '{in-country,remote,uk-bound}'),
    activities text[] NOT NULL DEFAULT '{}',
    country text,
    source text NOT NULL CONSTRAINT training_requirement_source CHECK (length(source) BETWEEN 3 AND 500),
    valid_from date NOT NULL,
    valid_to date,
    stated_by uuid NOT NULL CONSTRAINT training_requirement_author REFERENCES person (id),
    stated_at timestamptz NOT NULL,
    CONSTRAINT training_requirement_days CHECK (valid_to >= valid_from)
  );
  CREATE INDEX training_requirement_by_institution ON training_requirement (institution_id, valid_from);

  -- That it was done, as whoever did it says; on which paper one sees it.
  CREATE TABLE training_record (
    id uuid CONSTRAINT training_record_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT training_record_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT training_record_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT training_record_person REFERENCES person (id),
    requirement_id uuid NOT NULL CONSTRAINT training_record_requirement REFERENCES training_requirement (id),
    done_on date NOT NULL,
    evidence text NOT NULL CONSTRAINT training_record_evidence CHECK (length(evidence) BETWEEN 1 AND 1000),
    at timestamptz NOT NULL
  );
  CREATE INDEX training_record_newest ON training_record (engagement_id, requirement_id, id DESC);

  -- What somebody else saw of that. Nothing is edited; the newest counts.
  CREATE TABLE training_check (
    id uuid CONSTRAINT training_check_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT training_check_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT training_check_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT training_check_person REFERENCES person (id),
    requirement_id uuid NOT NULL CONSTRAINT training_check_requirement REFERENCES training_requirement (id),
    record_id uuid NOT NULL CONSTRAINT training_check_record REFERENCES training_record (id),
    passed boolean NOT NULL,
    seen text NOT NULL CONSTRAINT training_check_seen CHECK (length(seen) BETWEEN 1 AND 2000),
    valid_until date NOT NULL,
    checked_by uuid NOT NULL CONSTRAINT training_check_author REFERENCES person (id),
    at timestamptz NOT NULL
  );
  CREATE INDEX training_check_newest ON training_check (engagement_id, requirement_id, id DESC);
`;

const officer = `(SELECT app.has_role('officer'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;
const sameWork = (table: string) =>
  `EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = ${table}.person_id
     AND e.institution_id = ${table}.institution_id AND e.state IN ('proposed', 'agreed', 'changing'))`;

const policies = `
  SELECT app.protect('training_requirement');
  GRANT SELECT, INSERT, UPDATE (valid_to) ON training_requirement TO midst_application;
  CREATE POLICY everybody_reads ON training_requirement FOR SELECT TO midst_application USING (true);
  CREATE POLICY stated ON training_requirement FOR INSERT TO midst_application WITH CHECK (
    stated_by = (SELECT app.person()) AND CASE WHEN institution_id IS NULL THEN ${officer} ELSE ${leads} END);
  CREATE POLICY ended ON training_requirement FOR UPDATE TO midst_application
    USING (CASE WHEN institution_id IS NULL THEN ${officer} ELSE ${leads} END)
    WITH CHECK (valid_to IS NOT NULL);

  SELECT app.protect('training_record');
  GRANT SELECT, INSERT ON training_record TO midst_application;
  CREATE POLICY seen ON training_record FOR SELECT TO midst_application USING (${parties} OR ${officer});
  CREATE POLICY recorded ON training_record FOR INSERT TO midst_application
    WITH CHECK (${mine} AND ${sameWork('training_record')});

  -- Never whoever did it; a host looks at what it asked for itself, an officer at all.
  SELECT app.protect('training_check');
  GRANT SELECT, INSERT ON training_check TO midst_application;
  CREATE POLICY seen ON training_check FOR SELECT TO midst_application USING (${parties} OR ${officer});
  CREATE POLICY checked ON training_check FOR INSERT TO midst_application WITH CHECK (
    checked_by = (SELECT app.person()) AND NOT ${mine} AND ${sameWork('training_check')}
    AND EXISTS (SELECT FROM training_record r WHERE r.id = record_id AND r.engagement_id = training_check.engagement_id
      AND r.requirement_id = training_check.requirement_id)
    AND (${officer} OR ${institution} AND EXISTS (SELECT FROM training_requirement q
      WHERE q.id = requirement_id AND q.institution_id = training_check.institution_id)));

  CREATE FUNCTION app.forget_trainings() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE training_record SET evidence = '-' WHERE person_id = NEW.id;
    UPDATE training_check SET seen = '-' WHERE person_id = NEW.id;
    RETURN NEW;
  END $$;
  REVOKE EXECUTE ON FUNCTION app.forget_trainings() FROM PUBLIC;
  CREATE TRIGGER forgets_trainings AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_trainings();
`;

const waiting = `
  -- For which trainings a leg still waits on a day: those asked for then, of this kind of work, that nobody has looked at
  -- and found good until the leg is over. The one place of this rule: the application asks here as well.
  CREATE FUNCTION app.trainings_waited(engagement uuid, terms integer, leg integer, today date) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(q.id ORDER BY q.id), '{}')
        FROM engagement_terms t, LATERAL (SELECT t.legs -> leg AS l) one, training_requirement q
        WHERE t.engagement_id = engagement AND t.version = terms AND l IS NOT NULL
          AND (q.institution_id IS NULL OR q.institution_id = t.institution_id)
          AND daterange(q.valid_from, q.valid_to, '[]') @> greatest((l ->> 'from')::date, today)
          AND (q.modes = '{}' OR l ->> 'mode' = ANY (q.modes))
          AND (q.activities = '{}' OR q.activities && t.activities)
          AND (q.country IS NULL OR q.country = l ->> 'country')
          AND NOT EXISTS (SELECT FROM (SELECT c.passed, c.valid_until FROM training_check c
              WHERE c.engagement_id = engagement AND c.requirement_id = q.id ORDER BY c.id DESC LIMIT 1) newest
            WHERE newest.passed AND newest.valid_until >= (l ->> 'to')::date) $$;
  REVOKE EXECUTE ON FUNCTION app.trainings_waited(uuid, integer, integer, date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.trainings_waited(uuid, integer, integer, date) TO midst_application;

  CREATE FUNCTION app.guard_trained_start() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF app.trainings_waited(NEW.engagement_id, NEW.version, NEW.leg, (NEW.at AT TIME ZONE 'UTC')::date) <> '{}' THEN
      RAISE EXCEPTION 'This leg waits for training' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER after_training BEFORE INSERT ON leg_start FOR EACH ROW WHEN (app.somebody())
    EXECUTE FUNCTION app.guard_trained_start();
`;
