import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives people the organisations that they speak for, the invitations that bring them in, and partnerships between them. */
export class Partnerships0000000000004 implements MigrationInterface {
  name = 'Partnerships0000000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(helpers);
    await db.query(guards);
    await db.query(policies);
    await db.query(rolesByInvitation);
    await db.query(cards);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE organisation (
    id uuid CONSTRAINT organisation_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT organisation_kind
      CHECK (kind IN ('overseas-institution', 'uk-employer', 'association', 'programme-office')),
    name text NOT NULL CONSTRAINT organisation_name CHECK (length(name) BETWEEN 2 AND 300),
    country text NOT NULL CONSTRAINT organisation_country CHECK (country ~ '^[A-Z]{2}$'),
    region text,
    facility_level text,
    email_domains text[] NOT NULL DEFAULT '{}',
    sensitive boolean NOT NULL DEFAULT false,
    max_pending integer NOT NULL DEFAULT 5 CONSTRAINT organisation_max_pending CHECK (max_pending BETWEEN 1 AND 100),
    state text NOT NULL CONSTRAINT organisation_state CHECK (state IN ('registered', 'verified', 'suspended', 'closed')),
    basis text CONSTRAINT organisation_basis CHECK (basis IN ('adequacy', 'idta', 'exception', 'uk')),
    basis_assessed_on date,
    basis_expires_on date,
    round integer NOT NULL DEFAULT 1,
    registered_by uuid CONSTRAINT organisation_registrant REFERENCES person (id) ON DELETE SET NULL,
    registered_at timestamptz NOT NULL,
    import_key text CONSTRAINT organisation_import_key UNIQUE,
    stated jsonb NOT NULL DEFAULT '{}'
  );
  COMMENT ON COLUMN organisation.round IS 'verification starts anew after a suspension: officers'' records count for their round only';
  COMMENT ON COLUMN organisation.stated IS 'what a file said about it and no column could hold, by the file''s own names';
  CREATE INDEX organisation_by_state ON organisation (state, name, id);

  -- Another audience than the organisation's row: of a sensitive one only the region is ever told.
  CREATE TABLE organisation_place (
    organisation_id uuid CONSTRAINT organisation_place_pk PRIMARY KEY
      CONSTRAINT organisation_place_of REFERENCES organisation (id) ON DELETE CASCADE,
    place text NOT NULL
  );

  CREATE TABLE quiet_weeks (
    id uuid CONSTRAINT quiet_weeks_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT quiet_weeks_of REFERENCES organisation (id) ON DELETE CASCADE,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    reason text,
    CONSTRAINT quiet_weeks_order CHECK (ends_on >= starts_on)
  );
  CREATE INDEX quiet_weeks_by_organisation ON quiet_weeks (organisation_id, starts_on);

  CREATE TABLE verification (
    id uuid CONSTRAINT verification_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT verification_of REFERENCES organisation (id) ON DELETE CASCADE,
    round integer NOT NULL,
    officer_id uuid NOT NULL CONSTRAINT verification_officer REFERENCES person (id),
    evidence text NOT NULL CONSTRAINT verification_evidence CHECK (length(evidence) >= 10),
    basis text NOT NULL CONSTRAINT verification_basis CHECK (basis IN ('adequacy', 'idta', 'exception', 'uk')),
    basis_assessed_on date NOT NULL,
    basis_expires_on date,
    email_domains text[] NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT verification_once UNIQUE (organisation_id, round, officer_id),
    CONSTRAINT verification_basis_ends CHECK (basis = 'uk' OR basis_expires_on > basis_assessed_on)
  );

  -- No token in it: a link is the HMAC of the secret key, this row's id and its generation.
  CREATE TABLE invitation (
    id uuid CONSTRAINT invitation_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT invitation_kind CHECK (kind IN ('second-lead', 'successor', 'coordinator',
      'employer-hr', 'association-member', 'known-colleague', 'claim-profile', 'staff')),
    email text NOT NULL CONSTRAINT invitation_email_form CHECK (email = lower(email) AND email LIKE '%_@_%'),
    organisation_id uuid CONSTRAINT invitation_organisation REFERENCES organisation (id) ON DELETE CASCADE,
    subject_id uuid,
    message text,
    invited_by uuid CONSTRAINT invitation_inviter REFERENCES person (id) ON DELETE SET NULL,
    state text NOT NULL CONSTRAINT invitation_state CHECK (state IN ('sent', 'accepted', 'withdrawn', 'lapsed')),
    generation integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    accepted_by uuid CONSTRAINT invitation_accepter REFERENCES person (id) ON DELETE SET NULL,
    accepted_at timestamptz,
    CONSTRAINT invitation_for_organisation
      CHECK (organisation_id IS NOT NULL OR kind IN ('known-colleague', 'claim-profile', 'staff')),
    CONSTRAINT invitation_accepted CHECK ((state = 'accepted') = (accepted_at IS NOT NULL))
  );
  COMMENT ON COLUMN invitation.subject_id IS 'known-colleague: the need; claim-profile: the person brought in from a file';
  CREATE INDEX invitation_by_organisation ON invitation (organisation_id, created_at);
  CREATE INDEX invitation_by_email ON invitation (email);
  CREATE INDEX invitation_accepted_by ON invitation (accepted_by) WHERE accepted_by IS NOT NULL;
  CREATE INDEX invitation_waiting ON invitation (ends_at) WHERE state = 'sent';

  CREATE TABLE partnership (
    id uuid CONSTRAINT partnership_pk PRIMARY KEY,
    name text NOT NULL,
    purpose text NOT NULL,
    plan text,
    state text NOT NULL CONSTRAINT partnership_state CHECK (state IN ('proposed', 'agreed', 'paused', 'closed')),
    proposed_by uuid CONSTRAINT partnership_proposer REFERENCES person (id) ON DELETE SET NULL,
    proposed_at timestamptz NOT NULL,
    agreed_at timestamptz,
    paused_at timestamptz,
    closed_at timestamptz,
    reason text
  );
  COMMENT ON COLUMN partnership.plan IS 'the national, regional or hospital plan that it serves';

  CREATE TABLE partnership_party (
    id uuid CONSTRAINT partnership_party_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT partnership_party_of REFERENCES partnership (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT partnership_party_organisation REFERENCES organisation (id),
    lead_id uuid CONSTRAINT partnership_party_lead REFERENCES person (id) ON DELETE SET NULL,
    agreed_by uuid CONSTRAINT partnership_party_agreer REFERENCES person (id) ON DELETE SET NULL,
    agreed_at timestamptz,
    CONSTRAINT partnership_party_once UNIQUE (partnership_id, organisation_id)
  );
  CREATE INDEX partnership_party_by_organisation ON partnership_party (organisation_id);

  -- Each member consents for themselves; an association never enrols anybody.
  CREATE TABLE association_member (
    id uuid CONSTRAINT association_member_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT association_member_of REFERENCES organisation (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT association_member_person REFERENCES person (id) ON DELETE CASCADE,
    joined_at timestamptz NOT NULL,
    left_at timestamptz
  );
  CREATE UNIQUE INDEX association_member_once ON association_member (organisation_id, person_id) WHERE left_at IS NULL;
  CREATE INDEX association_member_by_person ON association_member (person_id) WHERE left_at IS NULL;

  ALTER TABLE role ADD CONSTRAINT role_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE;
  ALTER TABLE disclosure ADD CONSTRAINT disclosure_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE;
`;

const helpers = `
  -- Whether personal data may reach it today: verified, and the basis for the transfer not expired.
  CREATE FUNCTION app.may_receive(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM organisation o WHERE o.id = $1 AND o.state = 'verified' AND o.basis IS NOT NULL
        AND (o.basis_expires_on IS NULL OR o.basis_expires_on >= current_date)) $$;

  CREATE OR REPLACE FUNCTION app.disclosed_people(field text) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT d.person_id), '{}')
        FROM role r
        JOIN organisation o ON o.id = r.organisation_id AND o.state = 'verified' AND o.basis IS NOT NULL
          AND (o.basis_expires_on IS NULL OR o.basis_expires_on >= current_date)
        JOIN disclosure d ON d.organisation_id = r.organisation_id
        WHERE r.person_id = app.person() AND r.role = 'lead' AND r.until IS NULL
          AND d.ended_at IS NULL AND (d.until IS NULL OR d.until > now()) AND field = ANY (d.fields) $$;

  CREATE FUNCTION app.my_partnerships() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT y.partnership_id), '{}') FROM partnership_party y
        WHERE y.organisation_id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]) $$;

  CREATE FUNCTION app.proposed_by_me(partnership uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM partnership p
        WHERE p.id = $1 AND p.proposed_by = app.person() AND p.state = 'proposed') $$;

  -- Organisations that agreed to sit with the reader's own in a partnership that is not closed. Until it agrees, one
  -- that was merely named shows nothing: naming a sensitive one would otherwise open its name and its leads'.
  CREATE FUNCTION app.my_partners() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT y.organisation_id), '{}')
        FROM partnership_party y JOIN partnership p ON p.id = y.partnership_id
        WHERE p.state <> 'closed' AND y.agreed_at IS NOT NULL AND p.id = ANY ((SELECT app.my_partnerships())::uuid[]) $$;

  -- Leads and coordinators speak for their organisation in public, except for a sensitive one; partners know each
  -- other's, and colleagues their own.
  CREATE FUNCTION app.known_leads() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT r.person_id), '{}') FROM role r JOIN organisation o ON o.id = r.organisation_id
        WHERE app.person() IS NOT NULL AND r.until IS NULL AND r.role IN ('lead', 'coordinator')
          AND (o.state = 'verified' AND NOT o.sensitive
            OR o.id = ANY ((SELECT app.my_organisations(NULL))::uuid[]) OR o.id = ANY ((SELECT app.my_partners())::uuid[])) $$;

  -- Who speaks for an organisation, as far as the reader may know.
  CREATE FUNCTION app.leads_of(organisation uuid) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(r.person_id ORDER BY r.since), '{}') FROM role r
        WHERE r.organisation_id = $1 AND r.until IS NULL AND r.role IN ('lead', 'coordinator')
          AND ((SELECT app.has_role('officer')) OR r.person_id = ANY ((SELECT app.known_leads())::uuid[])) $$;

  -- The associations of which the reader is coordinator see the members who joined them.
  CREATE FUNCTION app.my_members() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT m.person_id), '{}') FROM association_member m
        WHERE m.left_at IS NULL AND m.organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
          AND app.may_receive(m.organisation_id) $$;

  -- Whether the reader accepted an invitation to this association: nobody joins one that did not ask.
  CREATE FUNCTION app.asked_to_join(association uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM invitation i WHERE i.kind = 'association-member' AND i.state = 'accepted'
        AND i.accepted_by = app.person() AND i.organisation_id = association) $$;

  CREATE FUNCTION app.registered_by_me(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM organisation o
        WHERE o.id = $1 AND o.registered_by = app.person() AND o.state = 'registered') $$;

  -- Whether whoever invited may still invite: a lead who was replaced gives nothing away any more.
  CREATE FUNCTION app.invitation_stands(invitation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM invitation i WHERE i.id = $1 AND (
        i.invited_by IS NULL AND i.kind = 'claim-profile'
        OR EXISTS (SELECT FROM role r WHERE r.person_id = i.invited_by AND r.until IS NULL
          AND (r.role = 'officer' AND i.kind <> 'successor'
            OR i.kind IN ('second-lead', 'successor', 'employer-hr', 'known-colleague') AND r.role = 'lead'
              AND (i.organisation_id IS NULL OR r.organisation_id = i.organisation_id)
            OR i.kind IN ('coordinator', 'association-member') AND r.role IN ('lead', 'coordinator')
              AND r.organisation_id = i.organisation_id)))) $$;

  -- Whether the reader accepted an invitation that gives this role there (organisation null: staff). An invitation
  -- gives its role once: a role that ended later does not come back by it.
  CREATE FUNCTION app.invited_to(wanted text, organisation uuid, giver uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM invitation i
        WHERE i.accepted_by = app.person() AND i.state = 'accepted' AND i.invited_by IS NOT DISTINCT FROM giver
          AND i.organisation_id IS NOT DISTINCT FROM organisation AND app.invitation_stands(i.id)
          AND wanted = CASE i.kind WHEN 'second-lead' THEN 'lead' WHEN 'successor' THEN 'lead'
            WHEN 'coordinator' THEN 'coordinator' WHEN 'employer-hr' THEN 'employer-hr' WHEN 'staff' THEN 'officer' END
          AND NOT EXISTS (SELECT FROM role r WHERE r.person_id = app.person() AND r.role = wanted
            AND r.organisation_id IS NOT DISTINCT FROM organisation AND r.since >= i.accepted_at)) $$;

  -- Whether the reader accepted to take over from this lead.
  CREATE FUNCTION app.succeeds(predecessor uuid, organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM invitation i WHERE i.kind = 'successor' AND i.state = 'accepted'
        AND i.accepted_by = app.person() AND i.invited_by = predecessor AND i.organisation_id = organisation) $$;
`;

const guards = `
  -- What only programme officers decide about an organisation, whichever way an UPDATE comes; and no verification
  -- without two different officers in this round.
  CREATE FUNCTION app.guard_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE officers integer;
  BEGIN
    IF app.person() IS NOT NULL AND NOT app.has_role('officer')
      AND (OLD.state, OLD.basis, OLD.basis_assessed_on, OLD.basis_expires_on, OLD.email_domains, OLD.kind, OLD.country, OLD.round, OLD.registered_by)
        IS DISTINCT FROM
          (NEW.state, NEW.basis, NEW.basis_assessed_on, NEW.basis_expires_on, NEW.email_domains, NEW.kind, NEW.country, NEW.round, NEW.registered_by) THEN
      RAISE EXCEPTION 'Only a programme officer changes state, basis, domains, kind or country of an organisation'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- A round that was once complete must not be found again by a single officer.
    IF OLD.state = 'closed' AND NEW.state <> 'closed' OR OLD.state = 'suspended' AND NEW.state = 'verified'
      OR NEW.round < OLD.round OR OLD.state = 'suspended' AND NEW.state = 'registered' AND NEW.round = OLD.round THEN
      RAISE EXCEPTION 'After a suspension verification starts anew, and a closed organisation stays closed'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state = 'verified' AND (OLD.state, OLD.basis, OLD.basis_assessed_on, OLD.basis_expires_on)
      IS DISTINCT FROM (NEW.state, NEW.basis, NEW.basis_assessed_on, NEW.basis_expires_on) THEN
      SELECT count(DISTINCT v.officer_id) INTO officers FROM verification v
        WHERE v.organisation_id = NEW.id AND v.round = NEW.round;
      IF officers < 2 OR NEW.basis IS NULL THEN
        RAISE EXCEPTION 'An organisation is verified by two officers and with a basis' USING ERRCODE = 'insufficient_privilege';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION app.guard_organisation();

  -- What an invitation offers, by whom and to whom stays as it was sent, and what has ended stays so: whoever accepts
  -- could otherwise write themselves another role or house into it.
  CREATE FUNCTION app.guard_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.id, OLD.kind, OLD.email, OLD.organisation_id, OLD.subject_id, OLD.created_at)
        IS DISTINCT FROM (NEW.id, NEW.kind, NEW.email, NEW.organisation_id, NEW.subject_id, NEW.created_at)
      OR NEW.invited_by IS NOT NULL AND NEW.invited_by IS DISTINCT FROM OLD.invited_by
      OR OLD.state <> 'sent' AND (OLD.state, OLD.accepted_at) IS DISTINCT FROM (NEW.state, NEW.accepted_at)
      OR NEW.generation < OLD.generation THEN
      RAISE EXCEPTION 'An invitation is what it was when it was sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION app.guard_invitation();

  CREATE FUNCTION app.guard_partnership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF OLD.state = 'closed' OR (OLD.id, OLD.proposed_at) IS DISTINCT FROM (NEW.id, NEW.proposed_at)
      OR NEW.proposed_by IS NOT NULL AND NEW.proposed_by IS DISTINCT FROM OLD.proposed_by THEN
      RAISE EXCEPTION 'This of a partnership does not change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = 'proposed' AND NEW.state NOT IN ('proposed', 'closed')
      AND EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = NEW.id AND y.agreed_at IS NULL) THEN
      RAISE EXCEPTION 'A partnership is agreed by all of its sides' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON partnership FOR EACH ROW EXECUTE FUNCTION app.guard_partnership();

  CREATE FUNCTION app.guard_party() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.id, OLD.partnership_id, OLD.organisation_id) IS DISTINCT FROM (NEW.id, NEW.partnership_id, NEW.organisation_id)
      OR OLD.agreed_at IS NOT NULL AND NEW.agreed_at IS DISTINCT FROM OLD.agreed_at THEN
      RAISE EXCEPTION 'A side of a partnership stays what it is' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON partnership_party FOR EACH ROW EXECUTE FUNCTION app.guard_party();

  CREATE TRIGGER verification_never_changes BEFORE UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION app.never_changes();
  CREATE TRIGGER association_member_only_leaves BEFORE UPDATE ON association_member
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('left_at');
`;

/** Organisations for which the reader speaks. */
const speaks = `((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[])`;

const policies = `
  -- What people showed to an organisation stops being its leads' to read with the ground on which it came.
  ALTER POLICY seen ON disclosure USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(organisation_id)
    OR (SELECT app.is_system('relay', 'timekeeper')));

  SELECT app.protect('organisation');
  GRANT SELECT, INSERT, UPDATE ON organisation TO midst_application;
  CREATE POLICY seen ON organisation FOR SELECT TO midst_application USING (
    state = 'verified' AND NOT sensitive AND (SELECT app.person()) IS NOT NULL
    OR registered_by = (SELECT app.person())
    OR id = ANY ((SELECT app.my_organisations(NULL))::uuid[]) OR id = ANY ((SELECT app.my_partners())::uuid[])
    OR (SELECT app.has_role('officer'))
    OR (SELECT app.is_system('doorkeeper', 'importer', 'relay', 'matcher', 'timekeeper')));
  CREATE POLICY registered ON organisation FOR INSERT TO midst_application WITH CHECK (
    state = 'registered' AND (registered_by = (SELECT app.person()) OR (SELECT app.is_system('importer')))
    AND basis IS NULL AND (email_domains = '{}' OR (SELECT app.is_system('importer'))));
  CREATE POLICY kept_up ON organisation FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer')) OR (SELECT app.is_system('importer'))
      OR id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]))
    WITH CHECK ((SELECT app.has_role('officer')) OR (SELECT app.is_system('importer'))
      OR id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]));

  SELECT app.protect('organisation_place');
  GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_place TO midst_application;
  CREATE POLICY seen ON organisation_place FOR SELECT TO midst_application USING (
    EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id
      AND (NOT o.sensitive OR o.id = ANY ((SELECT app.my_organisations(NULL))::uuid[])
        OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('importer')))));
  CREATE POLICY told ON organisation_place FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks}
    OR app.registered_by_me(organisation_id) OR (SELECT app.is_system('importer')));
  CREATE POLICY retold ON organisation_place FOR UPDATE TO midst_application USING (
    (SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks} OR (SELECT app.is_system('importer')));
  CREATE POLICY taken_back ON organisation_place FOR DELETE TO midst_application USING (
    (SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks});

  SELECT app.protect('quiet_weeks');
  GRANT SELECT, INSERT, UPDATE, DELETE ON quiet_weeks TO midst_application;
  CREATE POLICY seen ON quiet_weeks FOR SELECT TO midst_application USING (
    EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id));
  CREATE POLICY own ON quiet_weeks FOR ALL TO midst_application
    USING (organisation_id = ANY ${speaks} OR (SELECT app.has_role('officer')))
    WITH CHECK (organisation_id = ANY ${speaks} OR (SELECT app.has_role('officer')));

  -- Leads see that their organisation is half-way, and on what evidence.
  SELECT app.protect('verification');
  GRANT SELECT, INSERT ON verification TO midst_application;
  CREATE POLICY seen ON verification FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer'))
    OR organisation_id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]));
  CREATE POLICY recorded ON verification FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND officer_id = (SELECT app.person())
    AND NOT (organisation_id = ANY ((SELECT app.my_organisations(NULL))::uuid[])) AND NOT app.registered_by_me(organisation_id));

  SELECT app.protect('invitation');
  GRANT SELECT, INSERT, UPDATE ON invitation TO midst_application;
  CREATE POLICY seen ON invitation FOR SELECT TO midst_application USING (
    invited_by = (SELECT app.person()) OR email = (SELECT app.my_email()) OR accepted_by = (SELECT app.person())
    OR organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
      AND kind IN ('second-lead', 'successor', 'employer-hr', 'coordinator')
    OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('doorkeeper', 'relay', 'timekeeper', 'importer')));
  CREATE POLICY sent ON invitation FOR INSERT TO midst_application WITH CHECK (
    state = 'sent' AND (invited_by = (SELECT app.person()) AND (
      (SELECT app.has_role('officer'))
      OR kind IN ('second-lead', 'successor', 'known-colleague', 'employer-hr')
        AND organisation_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
      OR kind IN ('coordinator', 'association-member')
        AND organisation_id = ANY ((SELECT app.my_organisations('coordinator') || app.my_organisations('lead'))::uuid[])
      OR kind = 'second-lead' AND app.registered_by_me(organisation_id))
    OR invited_by IS NULL AND kind = 'claim-profile' AND (SELECT app.is_system('importer'))));
  CREATE POLICY answered ON invitation FOR UPDATE TO midst_application
    USING (email = (SELECT app.my_email()) OR invited_by = (SELECT app.person()) OR (SELECT app.has_role('officer'))
      OR (SELECT app.is_system('timekeeper', 'doorkeeper')))
    WITH CHECK (state = 'accepted' AND accepted_by = (SELECT app.person()) AND email = (SELECT app.my_email())
      OR state IN ('sent', 'withdrawn') AND (invited_by = (SELECT app.person()) OR (SELECT app.has_role('officer')))
      OR (SELECT app.is_system('timekeeper', 'doorkeeper')));

  SELECT app.protect('partnership');
  GRANT SELECT, INSERT, UPDATE ON partnership TO midst_application;
  CREATE POLICY seen ON partnership FOR SELECT TO midst_application USING (
    id = ANY ((SELECT app.my_partnerships())::uuid[]) OR (SELECT app.has_role('officer'))
    OR (SELECT app.is_system('relay', 'matcher', 'timekeeper', 'importer')));
  CREATE POLICY proposed ON partnership FOR INSERT TO midst_application WITH CHECK (
    state = 'proposed' AND proposed_by = (SELECT app.person()) AND ((SELECT app.has_role('officer')) OR (SELECT app.has_role('lead')))
    OR (SELECT app.is_system('importer')));
  CREATE POLICY moves ON partnership FOR UPDATE TO midst_application
    USING (id = ANY ((SELECT app.my_partnerships())::uuid[]) OR (SELECT app.has_role('officer')))
    WITH CHECK (id = ANY ((SELECT app.my_partnerships())::uuid[]) OR (SELECT app.has_role('officer')));

  SELECT app.protect('partnership_party');
  GRANT SELECT, INSERT, UPDATE ON partnership_party TO midst_application;
  CREATE POLICY seen ON partnership_party FOR SELECT TO midst_application USING (
    partnership_id = ANY ((SELECT app.my_partnerships())::uuid[]) OR (SELECT app.has_role('officer'))
    OR (SELECT app.is_system('relay', 'matcher', 'timekeeper', 'importer')));
  CREATE POLICY named ON partnership_party FOR INSERT TO midst_application WITH CHECK (
    ((SELECT app.has_role('officer')) OR app.proposed_by_me(partnership_id))
      AND (agreed_at IS NULL OR organisation_id = ANY ${speaks})
    OR (SELECT app.is_system('importer')));
  -- A side agrees for itself only.
  CREATE POLICY agrees ON partnership_party FOR UPDATE TO midst_application
    USING (organisation_id = ANY ${speaks}) WITH CHECK (organisation_id = ANY ${speaks});

  SELECT app.protect('association_member');
  GRANT SELECT, INSERT, UPDATE ON association_member TO midst_application;
  CREATE POLICY seen ON association_member FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('matcher'))
    OR left_at IS NULL AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
      AND app.may_receive(organisation_id));
  CREATE POLICY joins ON association_member FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()) AND left_at IS NULL AND app.asked_to_join(organisation_id));
  CREATE POLICY leaves ON association_member FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));
`;

// Policies are asked in the order of their names and the first that holds is enough: names after "seen" keep these
// dearer questions for rows that nothing simpler shows.
const rolesByInvitation = `
  CREATE POLICY registrant_leads ON role FOR INSERT TO midst_application WITH CHECK (
    role IN ('lead', 'coordinator') AND person_id = (SELECT app.person()) AND given_by = (SELECT app.person())
    AND app.registered_by_me(organisation_id));
  CREATE POLICY accepted ON role FOR INSERT TO midst_application WITH CHECK (
    person_id = (SELECT app.person()) AND app.invited_to(role, organisation_id, given_by));
  CREATE POLICY handed_over ON role FOR UPDATE TO midst_application
    USING (role = 'lead' AND app.succeeds(person_id, organisation_id))
    WITH CHECK (role = 'lead' AND until IS NOT NULL);
  CREATE POLICY succeeded ON role FOR SELECT TO midst_application
    USING (role = 'lead' AND app.succeeds(person_id, organisation_id));

  CREATE POLICY speaks_for_organisation ON person FOR SELECT TO midst_application
    USING (id = ANY ((SELECT app.known_leads())::uuid[]));
  CREATE POLICY welcomed_members ON person FOR SELECT TO midst_application USING (id = ANY ((SELECT app.my_members())::uuid[]));
`;

const cards = `
  -- What anybody signed in may know of a verified organisation, sensitive ones included. The view belongs to the
  -- owner, so it sees every row and says less about some.
  CREATE VIEW organisation_card WITH (security_barrier) AS
    SELECT o.id, o.kind, o.country, o.region, o.facility_level, o.sensitive,
           CASE WHEN o.sensitive THEN NULL ELSE o.name END AS name
      FROM organisation o
      WHERE o.state = 'verified' AND (app.person() IS NOT NULL OR app.system() IS NOT NULL);
  GRANT SELECT ON organisation_card TO midst_application;
`;
