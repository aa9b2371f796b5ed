import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps certificates of confirmed contributions: signed once, shown as far as their holder likes, and revocable. */
export class Certificates0000000000211 implements MigrationInterface {
  name = 'Certificates0000000000211';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(guards);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE certificate (
    id uuid CONSTRAINT certificate_pk PRIMARY KEY,
    -- What stands in the verification address: derived, and not to be guessed.
    number text NOT NULL CONSTRAINT certificate_number UNIQUE CHECK (number ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$'),
    contribution_id uuid NOT NULL CONSTRAINT certificate_contribution REFERENCES contribution (id),
    person_id uuid NOT NULL CONSTRAINT certificate_person REFERENCES person (id),
    version integer NOT NULL,
    status_index integer NOT NULL CONSTRAINT certificate_status_once UNIQUE,
    facts jsonb NOT NULL,
    -- What of these facts the public page shows: what its holder ticked.
    shows text[] NOT NULL DEFAULT '{}' CONSTRAINT certificate_shows CHECK (shows <@
      '{name,title,host,dates,hours,role,people,learning,verifier}'::text[]),
    key_id text NOT NULL,
    credential text NOT NULL,
    issued_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_because text CONSTRAINT certificate_because CHECK (revoked_because IN
      ('corrected', 'disputed', 'withdrawn', 'by-holder', 'by-officer', 'account-closed')),
    revoke_words text CONSTRAINT certificate_words CHECK (length(revoke_words) BETWEEN 1 AND 2000),
    CONSTRAINT certificate_revoked CHECK ((revoked_at IS NULL) = (revoked_because IS NULL))
  );
  CREATE UNIQUE INDEX certificate_once ON certificate (contribution_id) WHERE revoked_at IS NULL;
  CREATE INDEX certificate_by_person ON certificate (person_id, id);
  CREATE SEQUENCE certificate_status MINVALUE 0 START 0;
  GRANT USAGE ON SEQUENCE certificate_status TO midst_application;
`;

const guards = `
  -- Signed once, for ever: only what is shown changes, and revoking is the end.
  CREATE FUNCTION app.guard_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    own text[] := CASE WHEN app.person() = OLD.person_id THEN '{shows,revoked_at,revoked_because}'
      ELSE '{revoked_at,revoked_because,revoke_words}' END::text[];
  BEGIN
    IF NOT app.somebody() OR app.forgetting() THEN RETURN NEW; END IF;
    IF to_jsonb(OLD) - own IS DISTINCT FROM to_jsonb(NEW) - own
      OR OLD.revoked_at IS NOT NULL AND OLD.revoked_at IS DISTINCT FROM NEW.revoked_at THEN
      RAISE EXCEPTION 'A certificate is what it was when it was signed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION app.guard_certificate();

  -- What the host no longer confirms is certified no longer, whoever moved it; in whose name does not matter then.
  CREATE FUNCTION app.revokes_certificates() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE
    who CONSTANT text := current_setting('midst.person', true);
    step CONSTANT text := current_setting('midst.step', true);
    name CONSTANT text := current_setting('midst.system', true);
  BEGIN
    PERFORM set_config('midst.person', '', true), set_config('midst.step', '', true), set_config('midst.system', '', true);
    UPDATE certificate SET revoked_at = greatest(now(), issued_at), revoked_because = CASE NEW.state
        WHEN 'disputed' THEN 'disputed' WHEN 'withdrawn' THEN 'withdrawn' ELSE 'corrected' END
      WHERE contribution_id = NEW.id AND revoked_at IS NULL;
    PERFORM set_config('midst.person', coalesce(who, ''), true), set_config('midst.step', coalesce(step, ''), true),
      set_config('midst.system', coalesce(name, ''), true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER revokes_certificates AFTER UPDATE OF state ON contribution FOR EACH ROW
    WHEN (OLD.state = 'confirmed' AND NEW.state <> 'confirmed') EXECUTE FUNCTION app.revokes_certificates();

  -- With the account goes what was certified; that the number holds no more stays.
  CREATE FUNCTION app.forgets_certificates() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE certificate SET facts = '{}', credential = '', shows = '{}', revoke_words = NULL,
        revoked_because = coalesce(revoked_because, 'account-closed'), revoked_at = coalesce(revoked_at, NEW.closed_at)
      WHERE person_id = NEW.id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER forgets_certificates AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_certificates();

  -- To everybody who has the number: whether it holds, and what its holder shows.
  CREATE FUNCTION app.certificate_of_number(wanted text)
    RETURNS TABLE (issued_at timestamptz, revoked_at timestamptz, facts jsonb, shows text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT c.issued_at, c.revoked_at, c.facts, c.shows FROM certificate c WHERE c.number = wanted $$;
  -- Places in one list of 131,072 whose certificates were revoked: bits without a name.
  CREATE FUNCTION app.revoked_places(list integer) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(status_index - list * 131072 ORDER BY status_index), '{}') FROM certificate
       WHERE status_index >= list * 131072 AND status_index < (list + 1) * 131072 AND revoked_at IS NOT NULL $$;
`;

const officer = `(SELECT app.has_role('officer'))`;
const mine = `person_id = (SELECT app.person())`;

const policies = `
  SELECT app.protect('certificate');
  GRANT SELECT, INSERT, UPDATE ON certificate TO midst_application;
  CREATE POLICY seen ON certificate FOR SELECT TO midst_application USING (${mine} OR ${officer});
  CREATE POLICY issued ON certificate FOR INSERT TO midst_application WITH CHECK (${mine} AND revoked_at IS NULL
    AND EXISTS (SELECT FROM contribution c WHERE c.id = certificate.contribution_id AND c.person_id = certificate.person_id
      AND c.version = certificate.version AND c.state = 'confirmed'));
  CREATE POLICY changed ON certificate FOR UPDATE TO midst_application
    USING (${mine} OR ${officer}) WITH CHECK (${mine} OR ${officer});
`;
