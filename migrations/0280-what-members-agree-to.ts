import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members say what their association may do for them, and associations vouch for those who agreed. */
export class WhatMembersAgreeTo0000000000280 implements MigrationInterface {
  name = 'WhatMembersAgreeTo0000000000280';

  async up(db: QueryRunner): Promise<void> {
    await db.query(consents);
    await db.query(endorsements);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const consents = `
  CREATE TABLE member_consent_text (
    purpose text NOT NULL CONSTRAINT member_consent_text_purpose CHECK (purpose IN ('propose', 'endorse')),
    version integer NOT NULL,
    text text NOT NULL,
    since date NOT NULL,
    CONSTRAINT member_consent_text_pk PRIMARY KEY (purpose, version)
  );
  INSERT INTO member_consent_text (purpose, version, since, text) VALUES
    ('propose', 1, '2026-11-29', 'The coordinator of this association may propose me for open needs. I am asked first, by e-mail and on a page, and nothing of me reaches the institution unless I say that I am interested. Whoever proposed me learns my answer only if I tick it.'),
    ('endorse', 1, '2026-11-29', 'This association may vouch for me, in words that I can read. An institution sees it only where I tick it for a need; it then learns that I belong to the association, which may reveal my origin. No score of mine changes by it.');

  CREATE TABLE member_consent (
    id uuid CONSTRAINT member_consent_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT member_consent_to REFERENCES organisation (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT member_consent_of REFERENCES person (id) ON DELETE CASCADE,
    purpose text NOT NULL,
    version integer NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT member_consent_text FOREIGN KEY (purpose, version) REFERENCES member_consent_text (purpose, version)
  );
  CREATE UNIQUE INDEX member_consent_in_force_once ON member_consent (organisation_id, person_id, purpose)
    WHERE withdrawn_at IS NULL;
  CREATE INDEX member_consent_by_person ON member_consent (person_id);
  CREATE TRIGGER member_consent_only_ends BEFORE UPDATE ON member_consent
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('withdrawn_at');

  -- Whether somebody belongs to an association that may act, and agreed to this. The one place that says it.
  CREATE FUNCTION app.member_agrees(association uuid, member uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT app.may_receive(association)
        AND EXISTS (SELECT FROM association_member m
          WHERE m.organisation_id = association AND m.person_id = member AND m.left_at IS NULL)
        AND EXISTS (SELECT FROM member_consent c WHERE c.organisation_id = association AND c.person_id = member
          AND c.purpose = wanted AND c.withdrawn_at IS NULL) $$;

  -- What was agreed to with an association ends with the membership, whichever way that ends.
  CREATE FUNCTION app.end_member_consents() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE member_consent SET withdrawn_at = NEW.left_at
      WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id AND withdrawn_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ends_consents AFTER UPDATE OF left_at ON association_member FOR EACH ROW
    WHEN (OLD.left_at IS NULL AND NEW.left_at IS NOT NULL) EXECUTE FUNCTION app.end_member_consents();

  SELECT app.protect('member_consent_text');
  GRANT SELECT ON member_consent_text TO midst_application;
  CREATE POLICY public ON member_consent_text FOR SELECT TO midst_application USING (true);

  SELECT app.protect('member_consent');
  GRANT SELECT, INSERT, UPDATE ON member_consent TO midst_application;
  CREATE POLICY seen ON member_consent FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR withdrawn_at IS NULL AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
      AND app.may_receive(organisation_id));
  CREATE POLICY given ON member_consent FOR INSERT TO midst_application WITH CHECK (
    person_id = (SELECT app.person()) AND organisation_id = ANY ((SELECT app.my_associations())::uuid[]));
  CREATE POLICY withdrawn ON member_consent FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()) AND withdrawn_at IS NOT NULL);
`;

const endorsements = `
  CREATE TABLE endorsement (
    id uuid CONSTRAINT endorsement_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT endorsement_by REFERENCES organisation (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT endorsement_of REFERENCES person (id) ON DELETE CASCADE,
    vouches text[] NOT NULL CONSTRAINT endorsement_vouches CHECK (cardinality(vouches) BETWEEN 1 AND 6 AND vouches <@ ARRAY[
      'known-in-person', 'worked-together', 'teaches-well', 'speaks-the-language', 'knows-the-setting', 'keeps-their-word']),
    words text CONSTRAINT endorsement_words CHECK (length(words) BETWEEN 3 AND 600),
    given_by uuid NOT NULL CONSTRAINT endorsement_given_by REFERENCES person (id),
    given_at timestamptz NOT NULL,
    revoked_at timestamptz
  );
  CREATE UNIQUE INDEX endorsement_in_force_once ON endorsement (organisation_id, person_id) WHERE revoked_at IS NULL;
  CREATE INDEX endorsement_of_person ON endorsement (person_id);
  CREATE TRIGGER endorsement_only_ends BEFORE UPDATE ON endorsement
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('revoked_at');

  CREATE FUNCTION app.end_endorsement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE endorsement SET revoked_at = NEW.withdrawn_at
      WHERE organisation_id = NEW.organisation_id AND person_id = NEW.person_id AND revoked_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ends_endorsement AFTER UPDATE OF withdrawn_at ON member_consent FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.purpose = 'endorse')
    EXECUTE FUNCTION app.end_endorsement();
  -- What others said of somebody goes with their account.
  CREATE FUNCTION app.forget_endorsements() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM endorsement WHERE person_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_endorsements AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_endorsements();

  SELECT app.protect('endorsement');
  GRANT SELECT, INSERT, UPDATE ON endorsement TO midst_application;
  -- An institution sees it where it was ticked for one of its needs, as long as the association may act.
  CREATE POLICY seen ON endorsement FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer'))
    OR organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]) AND app.may_receive(organisation_id)
    OR revoked_at IS NULL AND person_id = ANY ((SELECT app.disclosed_people('endorsements'))::uuid[])
      AND app.may_receive(organisation_id));
  CREATE POLICY given ON endorsement FOR INSERT TO midst_application WITH CHECK (
    given_by = (SELECT app.person()) AND person_id <> (SELECT app.person())
    AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
    AND app.member_agrees(organisation_id, person_id, 'endorse'));
  CREATE POLICY revoked ON endorsement FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person())
      OR organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]) AND app.may_receive(organisation_id))
    WITH CHECK (revoked_at IS NOT NULL AND (person_id = (SELECT app.person())
      OR organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])));
`;
