import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets anybody raise a concern that named safeguarding staff read and nobody else, not even as a number. */
export class Concerns0000000000220 implements MigrationInterface {
  name = 'Concerns0000000000220';

  async up(db: QueryRunner): Promise<void> {
    await db.query(role);
    await db.query(tables);
    await db.query(policies);
    await db.query(told);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const role = `
  ALTER TABLE role DROP CONSTRAINT role_known;
  ALTER TABLE role ADD CONSTRAINT role_known
    CHECK (role IN ('clinician', 'lead', 'coordinator', 'officer', 'operator', 'employer-hr', 'safeguarding'));
  ALTER TABLE role_wish DROP CONSTRAINT role_wish_role;
  ALTER TABLE role_wish ADD CONSTRAINT role_wish_role CHECK (role IN ('officer', 'operator', 'safeguarding'));
  DROP POLICY given_by_second_officer ON role;
  CREATE POLICY given_by_second_officer ON role FOR INSERT TO midst_application WITH CHECK (
    role IN ('officer', 'operator', 'safeguarding') AND organisation_id IS NULL AND (SELECT app.has_role('officer'))
    AND given_by = (SELECT app.person()) AND person_id <> (SELECT app.person())
    AND app.wished_by_another(person_id, role));

  -- Whom to tell. Whoever raises a concern sees no roles; these are ids and nothing else.
  CREATE FUNCTION app.safeguarding_staff() RETURNS TABLE (person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT DISTINCT r.person_id FROM role r JOIN person p ON p.id = r.person_id AND p.closed_at IS NULL
       WHERE r.role = 'safeguarding' AND r.until IS NULL $$;
  REVOKE EXECUTE ON FUNCTION app.safeguarding_staff() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.safeguarding_staff() TO midst_application;
`;

const tables = `
  CREATE TABLE concern (
    id uuid CONSTRAINT concern_pk PRIMARY KEY,
    kind text CONSTRAINT concern_kind CHECK (kind IN ('abuse', 'racism', 'danger', 'fraud', 'other')),
    what text NOT NULL CONSTRAINT concern_what CHECK (length(what) BETWEEN 1 AND 8000),
    -- How to reach whoever wrote, as far as they said; an address gets answers by a link.
    name text CONSTRAINT concern_name CHECK (length(name) <= 200),
    email text CONSTRAINT concern_email CHECK (length(email) <= 254),
    reach text CONSTRAINT concern_reach CHECK (length(reach) <= 300),
    language text NOT NULL,
    raised_by uuid CONSTRAINT concern_raiser REFERENCES person (id),
    -- The work that it is about, and its two sides: none of them reads it, should they be safeguarding staff too.
    engagement_id uuid CONSTRAINT concern_engagement REFERENCES engagement (id),
    person_id uuid CONSTRAINT concern_person REFERENCES person (id),
    institution_id uuid CONSTRAINT concern_institution REFERENCES organisation (id),
    state text NOT NULL CONSTRAINT concern_state CHECK (state IN ('received', 'looked_at', 'closed')),
    outcome text CONSTRAINT concern_outcome CHECK (outcome IN ('acted', 'passed-on', 'nothing-to-do', 'not-ours')),
    raised_at timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT concern_closed CHECK ((state = 'closed') = (outcome IS NOT NULL) AND (state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT concern_sides CHECK (engagement_id IS NULL OR person_id IS NOT NULL AND institution_id IS NOT NULL)
  );
  CREATE INDEX concern_newest ON concern (raised_at, id);
  CREATE INDEX concern_open ON concern (raised_at, id) WHERE state <> 'closed';

  -- Everything that was done and written after it: added to and never changed.
  CREATE TABLE concern_entry (
    id uuid CONSTRAINT concern_entry_pk PRIMARY KEY,
    concern_id uuid NOT NULL CONSTRAINT concern_entry_of REFERENCES concern (id),
    act text NOT NULL CONSTRAINT concern_entry_act CHECK (act IN ('take-up', 'note', 'reply', 'written-back', 'close', 'reopen')),
    words text CONSTRAINT concern_entry_words CHECK (length(words) BETWEEN 1 AND 8000),
    -- Nobody where whoever raised it wrote again through their link.
    staff_id uuid CONSTRAINT concern_entry_staff REFERENCES person (id),
    at timestamptz NOT NULL,
    CONSTRAINT concern_entry_by CHECK ((act = 'written-back') = (staff_id IS NULL)),
    CONSTRAINT concern_entry_said CHECK (act IN ('take-up', 'reopen') OR words IS NOT NULL)
  );
  CREATE INDEX concern_entry_by_concern ON concern_entry (concern_id, id);

  CREATE TABLE concern_reading (
    id uuid CONSTRAINT concern_reading_pk PRIMARY KEY,
    concern_id uuid NOT NULL CONSTRAINT concern_reading_of REFERENCES concern (id),
    staff_id uuid NOT NULL CONSTRAINT concern_reading_staff REFERENCES person (id),
    at timestamptz NOT NULL
  );
  CREATE INDEX concern_reading_by_concern ON concern_reading (concern_id, id);

  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON concern_entry FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON concern_reading FOR EACH ROW EXECUTE FUNCTION app.never_changes();
`;

const keeper = `(SELECT app.is_system('doorkeeper'))`;
const staff = `(SELECT app.has_role('safeguarding'))`;
const seen = `(${staff} AND person_id IS DISTINCT FROM (SELECT app.person())
  AND (institution_id IS NULL OR NOT institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])))`;
const ofSeen = `EXISTS (SELECT FROM concern c WHERE c.id = concern_id)`;

const policies = `
  SELECT app.protect('concern');
  GRANT SELECT, INSERT, UPDATE (state, outcome, closed_at) ON concern TO midst_application;
  CREATE POLICY seen ON concern FOR SELECT TO midst_application USING (${seen});
  -- By the doorkeeper for anybody; by somebody who stops their own work, in their own name. Neither reads it again.
  CREATE POLICY raised ON concern FOR INSERT TO midst_application WITH CHECK (
    state = 'received' AND (${keeper} OR raised_by = (SELECT app.person())));
  CREATE POLICY moved ON concern FOR UPDATE TO midst_application USING (${seen}) WITH CHECK (${seen});

  SELECT app.protect('concern_entry');
  GRANT SELECT, INSERT ON concern_entry TO midst_application;
  CREATE POLICY seen ON concern_entry FOR SELECT TO midst_application USING (${ofSeen});
  CREATE POLICY added ON concern_entry FOR INSERT TO midst_application WITH CHECK (
    ${keeper} AND staff_id IS NULL OR staff_id = (SELECT app.person()) AND ${staff} AND ${ofSeen});

  SELECT app.protect('concern_reading');
  GRANT SELECT, INSERT ON concern_reading TO midst_application;
  CREATE POLICY seen ON concern_reading FOR SELECT TO midst_application USING (${ofSeen});
  CREATE POLICY added ON concern_reading FOR INSERT TO midst_application WITH CHECK (
    staff_id = (SELECT app.person()) AND ${staff} AND ${ofSeen});

  -- PostgreSQL keeps the life as well, whoever writes past the application's checks.
  CREATE FUNCTION app.guard_concern() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.somebody() AND (OLD.state, NEW.state) NOT IN (
        ('received', 'looked_at'), ('looked_at', 'closed'), ('closed', 'looked_at')) THEN
      RAISE EXCEPTION 'A concern does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON concern FOR EACH ROW EXECUTE FUNCTION app.guard_concern();

  -- What stands behind a link: where it stands, and what staff wrote for its holder. Not what was raised: a mailbox
  -- may be read by the very person whom it is about.
  CREATE FUNCTION app.concern_behind_link(wanted uuid)
    RETURNS TABLE (state text, raised_at timestamptz, reachable boolean, entries jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT c.state, c.raised_at, c.email IS NOT NULL,
             coalesce((SELECT jsonb_agg(jsonb_build_object('at', e.at, 'mine', e.staff_id IS NULL,
                 'words', CASE WHEN e.act = 'reply' THEN e.words END) ORDER BY e.id)
               FROM concern_entry e WHERE e.concern_id = c.id AND e.act IN ('reply', 'written-back')), '[]')
        FROM concern c WHERE c.id = wanted AND app.is_system('doorkeeper') $$;
  REVOKE EXECUTE ON FUNCTION app.concern_behind_link(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.concern_behind_link(uuid) TO midst_application;

  -- Whom a concern about a piece of work is about: safeguarding staff read no engagements and no profiles by their role.
  CREATE FUNCTION app.work_of_concern(wanted uuid)
    RETURNS TABLE (title text, clinician text, institution text, counterpart text, country text, state text,
      first_day date, last_day date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT t.position_title, p.name, o.name, t.counterpart ->> 'name', o.country, e.state, e.first_day, e.last_day
        FROM concern c JOIN engagement e ON e.id = c.engagement_id
        JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.version
        JOIN person p ON p.id = e.person_id JOIN organisation o ON o.id = e.institution_id
       WHERE c.id = wanted AND app.has_role('safeguarding') AND c.person_id IS DISTINCT FROM app.person()
         AND NOT app.holds('lead', c.institution_id) $$;
  REVOKE EXECUTE ON FUNCTION app.work_of_concern(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.work_of_concern(uuid) TO midst_application;

  -- Names of colleagues, for what they did and read.
  CREATE FUNCTION app.safeguarding_names(ids uuid[]) RETURNS TABLE (id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT p.id, p.name FROM person p WHERE p.id = ANY (ids) AND app.has_role('safeguarding')
        AND EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.role = 'safeguarding') $$;
  REVOKE EXECUTE ON FUNCTION app.safeguarding_names(uuid[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.safeguarding_names(uuid[]) TO midst_application;
`;

const staffOfMail = `(app.has_role('officer') OR app.has_role('operator'))`;
const withoutAddresses = (text: string) =>
  `regexp_replace(${text}, '[^\\s<>"(),;:]+@[^\\s<>"(),;:]+', '…', 'g')`;

// Who looks after mail would otherwise count concerns by their mails.
const told = `
  CREATE OR REPLACE FUNCTION app.messages_told(wanted text[], sort text, before uuid, most integer)
    RETURNS TABLE (id uuid, kind text, state text, reason text, attempts integer,
      created_at timestamptz, due_at timestamptz, sent_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.id, m.kind, m.state, ${withoutAddresses('m.reason')}, m.attempts, m.created_at, m.due_at, m.sent_at
        FROM message m
       WHERE ${staffOfMail} AND m.kind NOT LIKE 'concern-%' AND m.state = ANY (wanted)
         AND (sort IS NULL OR m.kind = sort) AND (before IS NULL OR m.id < before)
       ORDER BY m.id DESC LIMIT most $$;

  CREATE OR REPLACE FUNCTION app.message_counts() RETURNS TABLE (state text, messages integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.state, count(*)::int FROM message m
       WHERE ${staffOfMail} AND m.kind NOT LIKE 'concern-%' GROUP BY m.state $$;
`;
