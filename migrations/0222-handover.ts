import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes handing over a stage: who carries on, what remains and where it lies, and how it goes three and twelve months later. */
export class Handover0000000000222 implements MigrationInterface {
  name = 'Handover0000000000222';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(shown);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  -- Each statement stays; the newest counts. No successor means the honest "nobody yet".
  CREATE TABLE engagement_handover (
    id uuid CONSTRAINT engagement_handover_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT engagement_handover_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT engagement_handover_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT engagement_handover_person REFERENCES person (id),
    state text NOT NULL CONSTRAINT engagement_handover_state CHECK (state IN ('stated', 'confirmed')),
    successor text CONSTRAINT engagement_handover_successor CHECK (length(successor) BETWEEN 2 AND 200),
    successor_role text CONSTRAINT engagement_handover_role CHECK (length(successor_role) <= 200),
    successor_email text CONSTRAINT engagement_handover_email CHECK (length(successor_email) <= 254),
    remains text NOT NULL CONSTRAINT engagement_handover_remains CHECK (length(remains) BETWEEN 3 AND 4000),
    materials text NOT NULL CONSTRAINT engagement_handover_materials CHECK (length(materials) BETWEEN 3 AND 2000),
    side text NOT NULL CONSTRAINT engagement_handover_side CHECK (side IN ('clinician', 'institution')),
    stated_by uuid NOT NULL CONSTRAINT engagement_handover_author REFERENCES person (id),
    stated_at timestamptz NOT NULL,
    confirmed_by uuid CONSTRAINT engagement_handover_confirmer REFERENCES person (id),
    confirmed_at timestamptz,
    CONSTRAINT engagement_handover_named CHECK (successor IS NOT NULL OR successor_role IS NULL AND successor_email IS NULL),
    CONSTRAINT engagement_handover_confirmed CHECK ((state = 'confirmed') = (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL))
  );
  CREATE INDEX engagement_handover_newest ON engagement_handover (engagement_id, id DESC);

  -- How it goes afterwards. The day stands here, and a task finds it.
  CREATE TABLE handover_check (
    id uuid CONSTRAINT handover_check_pk PRIMARY KEY,
    engagement_id uuid NOT NULL CONSTRAINT handover_check_of REFERENCES engagement (id),
    institution_id uuid NOT NULL CONSTRAINT handover_check_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT handover_check_person REFERENCES person (id),
    months integer NOT NULL CONSTRAINT handover_check_months CHECK (months IN (3, 12)),
    due_on date NOT NULL,
    asked_at timestamptz,
    reminded_at timestamptz,
    in_use text CONSTRAINT handover_check_in_use CHECK (in_use IN ('yes', 'partly', 'no')),
    came_of text CONSTRAINT handover_check_came_of CHECK (length(came_of) <= 4000),
    carries_on text CONSTRAINT handover_check_carries_on CHECK (length(carries_on) <= 500),
    answered_at timestamptz,
    CONSTRAINT handover_check_once UNIQUE (engagement_id, months),
    CONSTRAINT handover_check_answered CHECK ((in_use IS NULL) = (answered_at IS NULL))
  );
  CREATE INDEX handover_check_due ON handover_check (due_on) WHERE answered_at IS NULL;
`;

const officer = `(SELECT app.has_role('officer'))`;
const keeper = `(SELECT app.is_system('timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;

const policies = `
  SELECT app.protect('engagement_handover');
  GRANT SELECT, INSERT, UPDATE (state, confirmed_by, confirmed_at) ON engagement_handover TO midst_application;
  CREATE POLICY seen ON engagement_handover FOR SELECT TO midst_application USING (${parties} OR ${officer} OR ${keeper});
  CREATE POLICY stated ON engagement_handover FOR INSERT TO midst_application WITH CHECK (
    ${parties} AND stated_by = (SELECT app.person()) AND (side = 'clinician') = (${mine})
    AND (state = 'stated' OR side = 'institution' AND confirmed_by = (SELECT app.person())));
  -- Only the host says that it is so.
  CREATE POLICY confirmed ON engagement_handover FOR UPDATE TO midst_application
    USING (${institution} AND NOT ${mine} AND state = 'stated')
    WITH CHECK (${institution} AND state = 'confirmed' AND confirmed_by = (SELECT app.person()));

  SELECT app.protect('handover_check');
  GRANT SELECT, INSERT, UPDATE (asked_at, reminded_at, in_use, came_of, carries_on, answered_at)
    ON handover_check TO midst_application;
  CREATE POLICY seen ON handover_check FOR SELECT TO midst_application
    USING (${parties} OR ${officer} OR ${keeper} OR (SELECT app.is_system('doorkeeper')));
  CREATE POLICY planned ON handover_check FOR INSERT TO midst_application WITH CHECK (${keeper} AND in_use IS NULL);
  CREATE POLICY asked ON handover_check FOR UPDATE TO midst_application USING (${keeper}) WITH CHECK (${keeper});
  CREATE POLICY answered ON handover_check FOR UPDATE TO midst_application
    USING ((SELECT app.is_system('doorkeeper')) AND answered_at IS NULL)
    WITH CHECK ((SELECT app.is_system('doorkeeper')) AND answered_at IS NOT NULL);
`;

const shown = `
  -- What the holder of a link is reminded of.
  CREATE FUNCTION app.handed_over(wanted uuid)
    RETURNS TABLE (title text, institution text, successor text, last_day date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT t.position_title, o.name, h.successor, e.last_day
        FROM handover_check c JOIN engagement e ON e.id = c.engagement_id
        JOIN organisation o ON o.id = e.institution_id
        LEFT JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.agreed_version
        LEFT JOIN LATERAL (SELECT successor FROM engagement_handover h WHERE h.engagement_id = e.id
          ORDER BY h.id DESC LIMIT 1) h ON true
       WHERE c.id = wanted AND app.is_system('doorkeeper') $$;
  REVOKE EXECUTE ON FUNCTION app.handed_over(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.handed_over(uuid) TO midst_application;
`;
