import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreeing counts places and refusals as they stand that day; legs begin on record; words of recruitment are remarked. */
export class AgreeingLooksAgain0000000000033 implements MigrationInterface {
  name = 'AgreeingLooksAgain0000000000033';

  async up(db: QueryRunner): Promise<void> {
    await db.query(windows);
    await db.query(tables);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const windows = `
  -- On the busiest of the days of these terms: how many others have agreed to the same position, and how many may.
  -- Places are counted by days, so that several people can cover a long leg one after the other. Numbers only, and only
  -- for the two sides of the terms: neither sees who else comes.
  CREATE FUNCTION app.places_taken(terms uuid, OUT taken integer, OUT places integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH laid AS (
        SELECT t.engagement_id, t.position_id, t.legs, p.head_count FROM engagement_terms t JOIN "position" p ON p.id = t.position_id
          WHERE t.id = $1 AND (t.person_id = app.person() OR app.holds('lead', t.institution_id))
      ), mine AS (
        SELECT (leg ->> 'from')::date AS from_day, (leg ->> 'to')::date AS to_day FROM laid, jsonb_array_elements(laid.legs) leg
      ), theirs AS (
        SELECT e.id, (leg ->> 'from')::date AS from_day, (leg ->> 'to')::date AS to_day
          FROM laid JOIN engagement_terms t ON t.position_id = laid.position_id
            JOIN engagement e ON e.id = t.engagement_id AND e.agreed_version = t.version
              AND e.state IN ('agreed', 'changing') AND e.id <> laid.engagement_id,
            jsonb_array_elements(t.legs) leg
      ), days AS (
        SELECT from_day AS day FROM mine
        UNION SELECT t.from_day FROM theirs t JOIN mine m ON t.from_day BETWEEN m.from_day AND m.to_day
      )
      SELECT coalesce(max(busy.people), 0)::integer, (SELECT head_count FROM laid)
        FROM (SELECT count(DISTINCT t.id) AS people FROM days d JOIN theirs t ON d.day BETWEEN t.from_day AND t.to_day
                GROUP BY d.day) busy $$;
  CREATE INDEX engagement_terms_by_position ON engagement_terms (position_id);

  -- What somebody refuses, for themselves and for the matcher: in words to nobody else, whatever they lead.
  CREATE FUNCTION app.refusals_of(person uuid)
    RETURNS TABLE (never_send text[], remote_too boolean, hidden_from_countries text[], institutions uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT v.never_send, v.remote_too, v.hidden_from_countries,
          v.hidden_from_organisations || CASE WHEN v.hidden_from_own_employer THEN ARRAY(
            SELECT e.organisation_id FROM clinician_employment e
              WHERE e.person_id = v.person_id AND e.organisation_id IS NOT NULL) ELSE '{}' END
        FROM clinician_private v
        WHERE v.person_id = $1 AND ($1 = app.person() OR app.is_system('matcher')) $$;
`;

const tables = `
  CREATE TABLE leg_start (
    id uuid CONSTRAINT leg_start_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT leg_start_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT leg_start_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT leg_start_person REFERENCES person (id),
    version integer NOT NULL,
    leg integer NOT NULL CONSTRAINT leg_start_leg CHECK (leg >= 0),
    side text NOT NULL CONSTRAINT leg_start_side CHECK (side IN ('clinician', 'institution')),
    started_by uuid NOT NULL CONSTRAINT leg_start_by REFERENCES person (id),
    at timestamptz NOT NULL,
    CONSTRAINT leg_start_once UNIQUE (engagement_id, version, leg)
  );

  CREATE TABLE message_flag (
    id uuid CONSTRAINT message_flag_pk PRIMARY KEY,
    message_id uuid NOT NULL CONSTRAINT message_flag_message REFERENCES thread_message (id) ON DELETE CASCADE,
    need_id uuid NOT NULL CONSTRAINT message_flag_need REFERENCES need (id) ON DELETE CASCADE,
    author_id uuid NOT NULL CONSTRAINT message_flag_author REFERENCES person (id),
    side text NOT NULL CONSTRAINT message_flag_side CHECK (side IN ('clinician', 'institution')),
    code text NOT NULL CONSTRAINT message_flag_code CHECK (code IN ('CODE-3')),
    words text NOT NULL CONSTRAINT message_flag_words CHECK (length(words) BETWEEN 1 AND 300),
    raised_at timestamptz NOT NULL,
    settled_by uuid CONSTRAINT message_flag_settled_by REFERENCES person (id) ON DELETE SET NULL,
    settled_at timestamptz,
    note text,
    CONSTRAINT message_flag_once UNIQUE (message_id, words),
    CONSTRAINT message_flag_settled CHECK (settled_at IS NOT NULL OR settled_by IS NULL AND note IS NULL)
  );
  CREATE INDEX message_flag_waiting ON message_flag (id) WHERE settled_at IS NULL;
`;

const officer = `(SELECT app.has_role('officer'))`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
const me = `(SELECT app.person())`;
const parties = `(person_id = ${me}
  OR institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(institution_id))`;

const policies = `
  -- Said by one of the two sides, of what both accepted last. Never changed.
  SELECT app.protect('leg_start');
  GRANT SELECT, INSERT ON leg_start TO midst_application;
  CREATE POLICY seen ON leg_start FOR SELECT TO midst_application USING (${parties} OR ${officer} OR ${system});
  CREATE POLICY begun ON leg_start FOR INSERT TO midst_application
    WITH CHECK (${parties} AND started_by = ${me} AND (side = 'clinician') = (person_id = started_by)
      AND EXISTS (SELECT FROM engagement e WHERE e.id = engagement_id AND e.person_id = leg_start.person_id
        AND e.institution_id = leg_start.institution_id AND e.agreed_version = leg_start.version
        AND e.state IN ('agreed', 'changing')));

  -- Officers read the words and not the message; an officer who wrote them leaves them to another.
  SELECT app.protect('message_flag');
  GRANT SELECT, INSERT, UPDATE (settled_by, settled_at, note) ON message_flag TO midst_application;
  CREATE POLICY seen ON message_flag FOR SELECT TO midst_application
    USING (${officer} OR EXISTS (SELECT FROM thread_message m WHERE m.id = message_id));
  CREATE POLICY remarked ON message_flag FOR INSERT TO midst_application WITH CHECK (settled_at IS NULL
    AND author_id = ${me} AND EXISTS (SELECT FROM thread_message m JOIN thread t ON t.id = m.thread_id
      JOIN match p ON p.id = t.match_id WHERE m.id = message_id AND m.author_id = message_flag.author_id
        AND m.side = message_flag.side AND p.need_id = message_flag.need_id));
  CREATE POLICY settled ON message_flag FOR UPDATE TO midst_application
    USING (${officer} AND settled_at IS NULL AND author_id <> ${me})
    WITH CHECK (${officer} AND settled_by = ${me} AND settled_at IS NOT NULL AND author_id <> ${me});
`;
