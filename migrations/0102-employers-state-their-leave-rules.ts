import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an employer state its own rule for a kind of leave, one version after the other, and see beforehand what it does. */
export class EmployersStateTheirLeaveRules0000000000102 implements MigrationInterface {
  name = 'EmployersStateTheirLeaveRules0000000000102';

  async up(db: QueryRunner): Promise<void> {
    await db.query(adopted);
    await db.query(proposals);
    await db.query(pending);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const officer = `(SELECT app.has_role('officer'))`;
const hr = `employer_id = ANY ((SELECT app.my_organisations('employer-hr'))::uuid[])`;
const importer = `(SELECT app.is_system('importer'))`;

const adopted = `
  ALTER TABLE leave_policy
    ADD COLUMN adopted_at timestamptz,
    ADD COLUMN adopted_as text CONSTRAINT leave_policy_adopted_as CHECK (adopted_as IN ('employer-hr', 'officer')),
    ADD CONSTRAINT leave_policy_adopted CHECK ((adopted_at IS NULL) = (adopted_as IS NULL) AND (adopted_at IS NULL
      OR employer_id IS NOT NULL AND leave_type IS NOT NULL AND valid_from IS NOT NULL AND NOT national));
  COMMENT ON COLUMN leave_policy.adopted_at IS 'stated here by the employer or for it; null: read elsewhere';

  -- Groups of staff as places on a line, so that two rules with a group in common meet and others do not; a rule for
  -- everybody has a place of its own, beside which rules for some may stand.
  CREATE FUNCTION app.places_of_staff(groups text[]) RETURNS int4multirange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN groups = '{}' THEN '{[0,1)}'::int4multirange ELSE (
      SELECT range_agg(int4range(at::int, at::int + 1)) FROM (SELECT array_position(ARRAY['agenda-for-change', 'consultant',
        'resident-doctor', 'specialist-doctor', 'locum', 'bank', 'fellow'], g) AS at FROM unnest(groups) AS g) AS places) END $$;

  ALTER TABLE leave_policy ADD CONSTRAINT leave_policy_one_at_a_time EXCLUDE USING gist (employer_id WITH =,
    leave_type WITH =, app.places_of_staff(staff_groups) WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (adopted_at IS NOT NULL);

  -- A version that held is history: it can end, and nothing else about it changes.
  CREATE FUNCTION app.guard_leave_policy() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.adopted_at IS NOT NULL AND to_jsonb(OLD) - 'valid_to' IS DISTINCT FROM to_jsonb(NEW) - 'valid_to'
       OR OLD.adopted_at IS NULL AND NEW.adopted_at IS NOT NULL THEN
      RAISE EXCEPTION 'A rule that was adopted ends, and never changes' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON leave_policy FOR EACH ROW EXECUTE FUNCTION app.guard_leave_policy();

  -- Whoever speaks for the employer, or an officer, each as what they are.
  DROP POLICY kept ON leave_policy;
  CREATE POLICY kept ON leave_policy FOR INSERT TO midst_application WITH CHECK (
    ${officer} AND adopted_as IS DISTINCT FROM 'employer-hr' OR ${importer} AND adopted_as IS NULL
    OR ${hr} AND NOT national AND adopted_as IS DISTINCT FROM 'officer');
`;

const proposals = `
  -- A rule as somebody thought of it, before it holds: what it would change is reckoned when it is read.
  CREATE TABLE leave_policy_proposal (
    id uuid CONSTRAINT leave_policy_proposal_pk PRIMARY KEY,
    employer_id uuid NOT NULL CONSTRAINT leave_policy_proposal_employer REFERENCES organisation (id) ON DELETE CASCADE,
    leave_type text NOT NULL CONSTRAINT leave_policy_proposal_type CHECK (leave_type ~ '^[A-Z]{2,4}(-[A-Z]{2,4})?$'),
    name text,
    facts jsonb NOT NULL CONSTRAINT leave_policy_proposal_facts CHECK (jsonb_typeof(facts) = 'object'
      AND app.are_leave_limits(facts -> 'limits') AND app.are_leave_stages(facts -> 'chain')),
    other_rules text[] NOT NULL DEFAULT '{}',
    source text NOT NULL,
    source_url text,
    valid_from date NOT NULL,
    valid_to date,
    in_place_of uuid CONSTRAINT leave_policy_proposal_in_place_of REFERENCES leave_policy (id) ON DELETE SET NULL,
    proposed_at timestamptz NOT NULL,
    policy_id uuid CONSTRAINT leave_policy_proposal_policy REFERENCES leave_policy (id) ON DELETE CASCADE
      CONSTRAINT leave_policy_proposal_once UNIQUE,
    CONSTRAINT leave_policy_proposal_dates CHECK (valid_from <= valid_to)
  );
  COMMENT ON COLUMN leave_policy_proposal.in_place_of IS 'what held when it was proposed; null: nothing did';
  COMMENT ON COLUMN leave_policy_proposal.policy_id IS 'the rule that it became; null: not adopted';
  CREATE INDEX leave_policy_proposal_by_employer ON leave_policy_proposal (employer_id, proposed_at);

  CREATE FUNCTION app.guard_leave_policy_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.policy_id IS NOT NULL OR to_jsonb(OLD) - 'policy_id' IS DISTINCT FROM to_jsonb(NEW) - 'policy_id' THEN
      RAISE EXCEPTION 'A proposal is adopted once, as it was' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON leave_policy_proposal
    FOR EACH ROW EXECUTE FUNCTION app.guard_leave_policy_proposal();

  SELECT app.protect('leave_policy_proposal');
  GRANT SELECT, INSERT, UPDATE ON leave_policy_proposal TO midst_application;
  CREATE POLICY seen ON leave_policy_proposal FOR SELECT TO midst_application USING (${officer} OR ${hr});
  CREATE POLICY proposed ON leave_policy_proposal FOR INSERT TO midst_application WITH CHECK (${officer} OR ${hr});
  CREATE POLICY adopted ON leave_policy_proposal FOR UPDATE TO midst_application
    USING (${officer} OR ${hr}) WITH CHECK (${officer} OR ${hr});
`;

// Who asked is told to nobody who states rules: no id, no name, no reference, only what a rule is held against.
const pending = `
  CREATE FUNCTION app.pending_leave(employer uuid, kind text)
    RETURNS TABLE (first_day date, last_day date, days numeric, hours numeric, asked_at timestamptz, roles text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT min(l.from_day), max(l.to_day), sum(l.days), sum(l.hours), r.asked_at,
             (SELECT array_agg(DISTINCT s.role) FROM time_off_step s WHERE s.request_id = r.id AND s.state <> 'stopped')
        FROM time_off_request r JOIN time_off_line l ON l.request_id = r.id
       WHERE r.employer_id = employer AND r.state = 'asking' AND l.leave_type = kind
         AND (app.has_role('officer') OR employer = ANY (app.my_organisations('employer-hr')))
       GROUP BY r.id ORDER BY 1 $$;
`;
