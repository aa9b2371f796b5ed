import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Government diaspora desks, professional bodies and funders register too, and an institution names the sites that it has. */
export class OrganisationsOfEveryKind0000000000262 implements MigrationInterface {
  name = 'OrganisationsOfEveryKind0000000000262';

  async up(db: QueryRunner): Promise<void> {
    await db.query(kinds);
    await db.query(sites);
    await db.query(funders);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// What each kind may do is libs/partnerships/organisation.kinds.ts; PostgreSQL holds the part that concerns needs.
const kinds = `
  ALTER TABLE organisation DROP CONSTRAINT organisation_kind, ADD CONSTRAINT organisation_kind
    CHECK (kind IN ('overseas-institution', 'uk-employer', 'association', 'programme-office', 'diaspora-desk',
      'professional-body', 'funder'));

  CREATE FUNCTION app.guard_asking() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF EXISTS (SELECT FROM organisation o WHERE o.id = NEW.institution_id
        AND o.kind IN ('diaspora-desk', 'professional-body', 'funder')) THEN
      RAISE EXCEPTION 'A desk, a professional body or a funder asks for nobody' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_asking BEFORE INSERT ON need FOR EACH ROW EXECUTE FUNCTION app.guard_asking();
`;

const speaks = `((SELECT app.my_organisations('lead'))::uuid[])`;

const sites = `
  CREATE TABLE organisation_site (
    id uuid CONSTRAINT organisation_site_pk PRIMARY KEY,
    organisation_id uuid NOT NULL CONSTRAINT organisation_site_of REFERENCES organisation (id) ON DELETE CASCADE,
    name text NOT NULL CONSTRAINT organisation_site_name CHECK (length(name) BETWEEN 2 AND 200),
    place text CONSTRAINT organisation_site_place CHECK (length(place) <= 200),
    level text CONSTRAINT organisation_site_level CHECK (length(level) <= 200),
    beds integer CONSTRAINT organisation_site_beds CHECK (beds BETWEEN 0 AND 20000),
    access text CONSTRAINT organisation_site_access CHECK (length(access) <= 1000),
    power text CONSTRAINT organisation_site_power CHECK (length(power) <= 1000),
    lodging text CONSTRAINT organisation_site_lodging CHECK (length(lodging) <= 1000),
    stated_by uuid CONSTRAINT organisation_site_stater REFERENCES person (id) ON DELETE SET NULL,
    stated_at timestamptz NOT NULL,
    closed_at timestamptz
  );
  CREATE INDEX organisation_site_by_organisation ON organisation_site (organisation_id, name);
  -- Two open sites of one name could not be told apart where a need names one.
  CREATE UNIQUE INDEX organisation_site_once ON organisation_site (organisation_id, lower(name)) WHERE closed_at IS NULL;

  SELECT app.protect('organisation_site');
  GRANT SELECT, INSERT, UPDATE ON organisation_site TO midst_application;
  -- A site is an exact place: of a sensitive organisation it is kept back as its place is.
  CREATE POLICY seen ON organisation_site FOR SELECT TO midst_application USING (
    EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id
      AND (NOT o.sensitive OR o.id = ANY ((SELECT app.my_organisations(NULL))::uuid[])
        OR (SELECT app.has_role('officer')))));
  CREATE POLICY stated ON organisation_site FOR INSERT TO midst_application WITH CHECK (
    closed_at IS NULL AND stated_by = (SELECT app.person())
    AND ((SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks}));
  CREATE POLICY restated ON organisation_site FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks})
    WITH CHECK ((SELECT app.has_role('officer')) OR organisation_id = ANY ${speaks});

  CREATE FUNCTION app.guard_site() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.id, OLD.organisation_id) IS DISTINCT FROM (NEW.id, NEW.organisation_id)
      OR OLD.closed_at IS NOT NULL AND to_jsonb(OLD) - 'stated_by' IS DISTINCT FROM to_jsonb(NEW) - 'stated_by' THEN
      RAISE EXCEPTION 'A site stays with its organisation, and a closed one as it was' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON organisation_site FOR EACH ROW EXECUTE FUNCTION app.guard_site();

  ALTER TABLE need_detail ADD COLUMN site_id uuid CONSTRAINT need_detail_site REFERENCES organisation_site (id);
  CREATE INDEX need_detail_by_site ON need_detail (site_id) WHERE site_id IS NOT NULL;
  CREATE FUNCTION app.guard_site_of_need() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM organisation_site s JOIN need n ON n.institution_id = s.organisation_id
        WHERE s.id = NEW.site_id AND n.id = NEW.need_id) THEN
      RAISE EXCEPTION 'A need is for a site of its own institution' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_site BEFORE INSERT OR UPDATE OF site_id ON need_detail FOR EACH ROW
    WHEN (NEW.site_id IS NOT NULL) EXECUTE FUNCTION app.guard_site_of_need();
`;

const funders = `
  -- A house that pays without being a side is a verified funder: naming any other would say of it what it never said.
  CREATE FUNCTION app.guard_payer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM partnership_party y
        WHERE y.partnership_id = NEW.partnership_id AND y.organisation_id = NEW.payer_id)
      AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = NEW.payer_id AND o.kind = 'funder' AND o.state = 'verified') THEN
      RAISE EXCEPTION 'A payer is a side of the partnership or a verified funder' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_payer BEFORE INSERT ON funding_line FOR EACH ROW
    WHEN (NEW.payer_id IS NOT NULL) EXECUTE FUNCTION app.guard_payer();
`;
