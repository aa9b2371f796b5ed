import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives Midst its people: who they are, which roles they hold, how they sign in, what they agreed to, what was done. */
export class People0000000000003 implements MigrationInterface {
  name = 'People0000000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(helpers);
    await db.query(guards);
    await db.query(policies);
    await db.query(auditTrail);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  -- What some others may come to see. Contact is another audience and so another table.
  CREATE TABLE person (
    id uuid CONSTRAINT person_pk PRIMARY KEY,
    name text CONSTRAINT person_name CHECK (length(name) BETWEEN 1 AND 200),
    locale text NOT NULL DEFAULT 'en',
    time_zone text NOT NULL DEFAULT 'Europe/London',
    created_at timestamptz NOT NULL,
    claimed_at timestamptz,
    closed_at timestamptz
  );
  COMMENT ON COLUMN person.claimed_at IS 'null: brought in from a file and never signed in';

  CREATE TABLE person_contact (
    person_id uuid CONSTRAINT person_contact_pk PRIMARY KEY
      CONSTRAINT person_contact_person REFERENCES person (id) ON DELETE CASCADE,
    email text NOT NULL CONSTRAINT person_contact_email UNIQUE,
    confirmed_at timestamptz,
    CONSTRAINT person_contact_email_form CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254)
  );

  -- Roles live here and nowhere else. A role is held while until is null: no role ends in the future.
  -- organisation_id gets its foreign key with the organisations (migration 4).
  CREATE TABLE role (
    id uuid CONSTRAINT role_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT role_person REFERENCES person (id) ON DELETE CASCADE,
    role text NOT NULL CONSTRAINT role_known
      CHECK (role IN ('clinician', 'lead', 'coordinator', 'officer', 'operator', 'employer-hr')),
    organisation_id uuid,
    since timestamptz NOT NULL,
    until timestamptz,
    given_by uuid CONSTRAINT role_giver REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT role_of_organisation
      CHECK ((organisation_id IS NOT NULL) = (role IN ('lead', 'coordinator', 'employer-hr')))
  );
  CREATE UNIQUE INDEX role_held_once ON role (person_id, role, organisation_id) NULLS NOT DISTINCT WHERE until IS NULL;
  CREATE INDEX role_of_organisation_now ON role (organisation_id, role) WHERE until IS NULL;

  CREATE TABLE terms_acceptance (
    id uuid CONSTRAINT terms_acceptance_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT terms_acceptance_person REFERENCES person (id) ON DELETE CASCADE,
    version text NOT NULL,
    adult boolean NOT NULL CONSTRAINT terms_acceptance_adult CHECK (adult),
    at timestamptz NOT NULL
  );
  CREATE INDEX terms_acceptance_by_person ON terms_acceptance (person_id, at);

  -- The token itself is only on the person's device.
  CREATE TABLE session (
    id uuid CONSTRAINT session_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT session_person REFERENCES person (id) ON DELETE CASCADE,
    token_hash text NOT NULL CONSTRAINT session_token_hash UNIQUE,
    staff boolean NOT NULL,
    own_device boolean NOT NULL,
    device_label text,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    fresh_until timestamptz NOT NULL,
    revoked_at timestamptz
  );
  CREATE INDEX session_of_person ON session (person_id) WHERE revoked_at IS NULL;
  CREATE INDEX session_by_end ON session (ends_at);

  -- No code in it: a code is the HMAC of the secret key, this row's id and its generation.
  CREATE TABLE sign_in_code (
    id uuid CONSTRAINT sign_in_code_pk PRIMARY KEY,
    email text NOT NULL,
    generation integer NOT NULL DEFAULT 1,
    locale text NOT NULL DEFAULT 'en',
    created_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0 CONSTRAINT sign_in_code_tries CHECK (tries BETWEEN 0 AND 5),
    used_at timestamptz
  );
  CREATE INDEX sign_in_code_by_address ON sign_in_code (email, created_at DESC);
  CREATE INDEX sign_in_code_by_end ON sign_in_code (ends_at);

  -- One row per counted subject with the times that still matter: bounded by the limit, never a count over a log.
  CREATE TABLE throttle (
    subject text CONSTRAINT throttle_pk PRIMARY KEY,
    times timestamptz[] NOT NULL,
    clear_after timestamptz NOT NULL
  );
  CREATE INDEX throttle_by_end ON throttle (clear_after);

  -- What one agrees to, word for word, by version: an old consent stays readable for what it was.
  CREATE TABLE consent_purpose (
    purpose text NOT NULL CONSTRAINT consent_purpose_known
      CHECK (purpose IN ('matching', 'heritage', 'telling', 'sharing')),
    version integer NOT NULL,
    text text NOT NULL,
    since date NOT NULL,
    CONSTRAINT consent_purpose_pk PRIMARY KEY (purpose, version)
  );
  INSERT INTO consent_purpose (purpose, version, since, text) VALUES
    ('matching', 1, '2026-11-01', 'Midst may compare what I state on my profile with what institutions ask for, and show me what fits. Institutions see no card of me before I say that I am interested.'),
    ('heritage', 1, '2026-11-01', 'Midst may use the heritage ties that I state (where I was born, trained, worked or have family) when it compares my profile with needs. They may reveal my ethnic origin. No institution sees them unless I tick them for that need.'),
    ('telling', 1, '2026-11-01', 'Midst may write to me by e-mail when something fits me or needs my answer, as often as I set. I can stop with one click in any of these e-mails.'),
    ('sharing', 1, '2026-11-01', 'When I say that I am interested in a need, Midst may show the institution, which may be outside the United Kingdom, the fields that I tick for that need, until I withdraw.');

  CREATE TABLE consent (
    id uuid CONSTRAINT consent_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT consent_person REFERENCES person (id) ON DELETE CASCADE,
    purpose text NOT NULL,
    version integer NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT consent_text FOREIGN KEY (purpose, version) REFERENCES consent_purpose (purpose, version)
  );
  CREATE UNIQUE INDEX consent_in_force_once ON consent (person_id, purpose) WHERE withdrawn_at IS NULL;
  CREATE INDEX consent_by_person ON consent (person_id, given_at);

  -- Sight across libraries is data: who may see which fields of whom, for which need, until when.
  CREATE TABLE disclosure (
    id uuid CONSTRAINT disclosure_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT disclosure_person REFERENCES person (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL,
    need_id uuid,
    fields text[] NOT NULL,
    given_at timestamptz NOT NULL,
    until timestamptz,
    ended_at timestamptz
  );
  CREATE INDEX disclosure_to_organisation ON disclosure (organisation_id) WHERE ended_at IS NULL;
  CREATE INDEX disclosure_of_person ON disclosure (person_id) WHERE ended_at IS NULL;
  CREATE UNIQUE INDEX disclosure_once ON disclosure (person_id, organisation_id, need_id) NULLS NOT DISTINCT
    WHERE ended_at IS NULL;
`;

// SECURITY DEFINER, because a policy that asks a table whose policy asks back ends in "infinite recursion"; use them
// as (SELECT app.has_role('officer')) so that PostgreSQL asks once per query and not once per row.
const helpers = `
  CREATE FUNCTION app.has_role(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM role WHERE person_id = app.person() AND role = wanted AND until IS NULL) $$;

  CREATE FUNCTION app.holds(wanted text, organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM role
        WHERE person_id = app.person() AND role = wanted AND organisation_id = organisation AND until IS NULL) $$;

  -- Organisations in which the person holds this role; with null, any role. Never null itself.
  CREATE FUNCTION app.my_organisations(wanted text) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT organisation_id), '{}') FROM role
        WHERE person_id = app.person() AND (wanted IS NULL OR role = wanted) AND until IS NULL
          AND organisation_id IS NOT NULL $$;

  CREATE FUNCTION app.my_email() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT email FROM person_contact WHERE person_id = app.person() $$;

  CREATE FUNCTION app.consents(person uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM consent
        WHERE person_id = person AND purpose = wanted AND withdrawn_at IS NULL) $$;

  -- People of whom this field is shown now to an organisation that the reader leads. Migration 4 narrows it to
  -- verified organisations with a basis in force.
  CREATE FUNCTION app.disclosed_people(field text) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT d.person_id), '{}')
        FROM role r JOIN disclosure d ON d.organisation_id = r.organisation_id
        WHERE r.person_id = app.person() AND r.role = 'lead' AND r.until IS NULL
          AND d.ended_at IS NULL AND (d.until IS NULL OR d.until > now()) AND field = ANY (d.fields) $$;

  CREATE FUNCTION app.disclosed(person uuid, field text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT person = ANY (app.disclosed_people(field)) $$;
`;

const guards = `
  -- Rows that may be ended once and never changed otherwise; the columns that may end them come as arguments.
  CREATE FUNCTION app.only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(OLD) - TG_ARGV[0] IS DISTINCT FROM to_jsonb(NEW) - TG_ARGV[0] THEN
      RAISE EXCEPTION 'Of a row in % only % can change', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF to_jsonb(OLD) ->> TG_ARGV[0] IS NOT NULL AND to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
      RAISE EXCEPTION 'This row in % has ended', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  -- People say their name, language and time zone; when they came and who claimed the row is not theirs to write.
  CREATE FUNCTION app.guard_person() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NOT NULL AND (OLD.id, OLD.created_at, OLD.claimed_at) IS DISTINCT FROM (NEW.id, NEW.created_at, NEW.claimed_at)
      OR OLD.closed_at IS NOT NULL AND OLD IS DISTINCT FROM NEW AND app.person() IS NOT NULL THEN
      RAISE EXCEPTION 'This about a person is not theirs to change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION app.guard_person();
  CREATE TRIGGER role_only_ends BEFORE UPDATE ON role FOR EACH ROW EXECUTE FUNCTION app.only_ends('until');
  CREATE TRIGGER consent_only_ends BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION app.only_ends('withdrawn_at');
  CREATE TRIGGER disclosure_only_ends BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION app.only_ends('ended_at');
`;

const policies = `
  SELECT app.protect('person');
  GRANT SELECT, INSERT, UPDATE ON person TO midst_application;
  CREATE POLICY seen ON person FOR SELECT TO midst_application USING (
    id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR id = ANY ((SELECT app.disclosed_people('name'))::uuid[])
    OR (SELECT app.is_system('doorkeeper', 'importer', 'relay', 'timekeeper')));
  CREATE POLICY arrives ON person FOR INSERT TO midst_application
    WITH CHECK ((SELECT app.is_system('doorkeeper', 'importer')));
  CREATE POLICY own_words ON person FOR UPDATE TO midst_application
    USING (id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper', 'importer')))
    WITH CHECK (id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper', 'importer')));

  SELECT app.protect('person_contact');
  GRANT SELECT, INSERT, UPDATE ON person_contact TO midst_application;
  CREATE POLICY seen ON person_contact FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR person_id = ANY ((SELECT app.disclosed_people('email'))::uuid[])
    OR (SELECT app.is_system('doorkeeper', 'importer', 'relay')));
  CREATE POLICY arrives ON person_contact FOR INSERT TO midst_application
    WITH CHECK ((SELECT app.is_system('doorkeeper', 'importer')));
  CREATE POLICY confirmed ON person_contact FOR UPDATE TO midst_application
    USING ((SELECT app.is_system('doorkeeper'))) WITH CHECK ((SELECT app.is_system('doorkeeper')));

  SELECT app.protect('role');
  GRANT SELECT, INSERT, UPDATE ON role TO midst_application;
  CREATE POLICY seen ON role FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.has_role('operator'))
    OR organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
    OR (SELECT app.is_system('doorkeeper', 'importer', 'relay', 'matcher', 'timekeeper')));
  CREATE POLICY joins_as_clinician ON role FOR INSERT TO midst_application WITH CHECK (
    person_id = (SELECT app.person()) AND given_by = (SELECT app.person()) AND role = 'clinician');
  -- Nobody makes colleagues of staff alone: officers and operators come by invitation or from the operator's console.
  CREATE POLICY given_by_officer ON role FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND given_by = (SELECT app.person())
    AND person_id <> (SELECT app.person()) AND role NOT IN ('officer', 'operator'));
  CREATE POLICY given_from_console ON role FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.is_system('doorkeeper')) AND role IN ('officer', 'operator')
    OR (SELECT app.is_system('importer')) AND role NOT IN ('officer', 'operator'));
  CREATE POLICY ended ON role FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('doorkeeper')))
    WITH CHECK (person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('doorkeeper')));

  SELECT app.protect('terms_acceptance');
  GRANT SELECT, INSERT ON terms_acceptance TO midst_application;
  CREATE POLICY seen ON terms_acceptance FOR SELECT TO midst_application
    USING (person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')));
  CREATE POLICY own_word ON terms_acceptance FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()));

  SELECT app.protect('session');
  GRANT SELECT, INSERT, UPDATE, DELETE ON session TO midst_application;
  CREATE POLICY own ON session FOR SELECT TO midst_application
    USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper', 'timekeeper')));
  CREATE POLICY opened ON session FOR INSERT TO midst_application WITH CHECK ((SELECT app.is_system('doorkeeper')));
  CREATE POLICY ended ON session FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper')))
    WITH CHECK (person_id = (SELECT app.person()) AND revoked_at IS NOT NULL OR (SELECT app.is_system('doorkeeper')));
  CREATE POLICY cleared ON session FOR DELETE TO midst_application USING ((SELECT app.is_system('timekeeper')));

  SELECT app.protect('sign_in_code');
  GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_code TO midst_application;
  CREATE POLICY doorkeeper ON sign_in_code FOR ALL TO midst_application
    USING ((SELECT app.is_system('doorkeeper'))) WITH CHECK ((SELECT app.is_system('doorkeeper')));
  CREATE POLICY aged ON sign_in_code FOR SELECT TO midst_application USING ((SELECT app.is_system('timekeeper')));
  CREATE POLICY cleared ON sign_in_code FOR DELETE TO midst_application USING ((SELECT app.is_system('timekeeper')));

  SELECT app.protect('throttle');
  GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO midst_application;
  CREATE POLICY doorkeeper ON throttle FOR ALL TO midst_application
    USING ((SELECT app.is_system('doorkeeper'))) WITH CHECK ((SELECT app.is_system('doorkeeper')));
  CREATE POLICY aged ON throttle FOR SELECT TO midst_application USING ((SELECT app.is_system('timekeeper')));
  CREATE POLICY cleared ON throttle FOR DELETE TO midst_application USING ((SELECT app.is_system('timekeeper')));

  SELECT app.protect('consent_purpose');
  GRANT SELECT ON consent_purpose TO midst_application;
  CREATE POLICY public ON consent_purpose FOR SELECT TO midst_application USING (true);

  SELECT app.protect('consent');
  GRANT SELECT, INSERT, UPDATE ON consent TO midst_application;
  CREATE POLICY seen ON consent FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR (SELECT app.is_system('matcher', 'relay', 'timekeeper', 'importer')));
  -- The importer records demo consent only; the application refuses --demo in production.
  CREATE POLICY given ON consent FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()) OR (SELECT app.is_system('importer')));
  CREATE POLICY withdrawn ON consent FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper')))
    WITH CHECK (person_id = (SELECT app.person()) OR (SELECT app.is_system('doorkeeper')));

  SELECT app.protect('disclosure');
  GRANT SELECT, INSERT, UPDATE ON disclosure TO midst_application;
  CREATE POLICY seen ON disclosure FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
    OR (SELECT app.is_system('relay', 'timekeeper')));
  CREATE POLICY given_by_oneself ON disclosure FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()));
  CREATE POLICY ended ON disclosure FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person()) OR organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
      OR (SELECT app.is_system('timekeeper', 'relay')))
    WITH CHECK (ended_at IS NOT NULL);
`;

const auditTrail = `
  -- What was done, by whom, to whom. Who did it is read from the transaction and cannot be claimed. Sixteen hash
  -- chains, chosen by transaction: with one, every audited transaction would queue for its head; chosen by row,
  -- two transactions with two entries each could deadlock.
  CREATE TABLE audit_entry (
    id uuid CONSTRAINT audit_entry_pk PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    person_id uuid,
    system text,
    step_id uuid,
    network text,
    act text NOT NULL,
    noun text,
    noun_id text,
    about uuid,
    organisation_id uuid,
    reason text,
    details jsonb NOT NULL DEFAULT '{}',
    chain smallint NOT NULL,
    link bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_entry_link UNIQUE (chain, link)
  );
  CREATE INDEX audit_entry_about ON audit_entry (about, at DESC) WHERE about IS NOT NULL;
  CREATE INDEX audit_entry_by_person ON audit_entry (person_id, at DESC) WHERE person_id IS NOT NULL;
  CREATE INDEX audit_entry_of_noun ON audit_entry (noun, noun_id);
  CREATE INDEX audit_entry_by_time ON audit_entry (at DESC);

  CREATE TABLE audit_chain (
    chain smallint CONSTRAINT audit_chain_pk PRIMARY KEY,
    length bigint NOT NULL,
    hash bytea NOT NULL
  );
  SELECT app.protect('audit_chain');
  INSERT INTO audit_chain SELECT n, 0, sha256(int4send(n)) FROM generate_series(0, 15) AS n;

  CREATE FUNCTION app.audit_digest(previous bytea, e audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(previous || convert_to(jsonb_build_array(e.id, extract(epoch FROM e.at), e.person_id, e.system, e.step_id,
      e.network, e.act, e.noun, e.noun_id, e.about, e.organisation_id, e.reason, e.details, e.chain, e.link)::text, 'UTF8')) $$;

  CREATE FUNCTION app.chain_audit_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE head audit_chain;
  BEGIN
    NEW.person_id := app.person();
    NEW.system := app.system();
    NEW.step_id := app.step();
    NEW.at := now();
    NEW.chain := (pg_current_xact_id()::text::numeric % 16)::smallint;
    SELECT * INTO STRICT head FROM audit_chain WHERE chain = NEW.chain FOR UPDATE;
    NEW.link := head.length + 1;
    NEW.hash := app.audit_digest(head.hash, NEW);
    UPDATE audit_chain SET length = NEW.link, hash = NEW.hash WHERE chain = NEW.chain;
    RETURN NEW;
  END $$;
  CREATE TRIGGER chained BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION app.chain_audit_entry();

  CREATE FUNCTION app.never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION app.never_changes();

  -- Every place where a chain does not hold: an entry changed, taken away or slipped in. No rows: all is whole.
  CREATE FUNCTION app.audit_breaks() RETURNS TABLE (chain smallint, link bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH walked AS (
        SELECT e.chain, e.link, e.hash, lag(e.link, 1, 0::bigint) OVER w AS link_before,
               app.audit_digest(lag(e.hash, 1, sha256(int4send(e.chain))) OVER w, e) AS expected
          FROM audit_entry e WINDOW w AS (PARTITION BY e.chain ORDER BY e.link))
      SELECT w.chain, w.link FROM walked w WHERE w.hash <> w.expected OR w.link <> w.link_before + 1
      UNION ALL
      SELECT c.chain, c.length FROM audit_chain c
        WHERE c.length <> (SELECT coalesce(max(e.link), 0) FROM audit_entry e WHERE e.chain = c.chain) $$;

  SELECT app.protect('audit_entry');
  GRANT SELECT, INSERT ON audit_entry TO midst_application;
  CREATE POLICY anybody_adds ON audit_entry FOR INSERT TO midst_application WITH CHECK (true);
  CREATE POLICY seen ON audit_entry FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer')) OR about = (SELECT app.person()));
`;
