import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those who decide stand to each other as deep as a policy goes: "(A, then B) or C". Each role and each step keeps its
 * place instead of the number of a part. The roles themselves are dated rows, and officers add to them.
 */
export class ChainsAsTrees0000000000310 implements MigrationInterface {
  name = 'ChainsAsTrees0000000000310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`${rolesAsRows}${stages}${steps}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const place = '^[1-9][0-9]?( (all|any|then) [1-9][0-9]?){0,5}$';
const groups = `'agenda-for-change', 'consultant', 'resident-doctor', 'specialist-doctor', 'locum', 'bank', 'fellow'`;

const shipped = [
  ['line-manager', 'clinical-lead'],
  ['rota-coordinator', 'clinical-lead'],
  ['clinical-lead', 'clinical-director'],
  ['clinical-director', 'medical-director'],
  ['educational-supervisor', 'training-programme-director'],
  ['training-programme-director', 'head-of-school'],
  ['head-of-school', 'postgraduate-dean'],
  ['postgraduate-dean', null],
  ['medical-director', 'chief-executive-delegate'],
  ['hr', 'medical-director'],
  ['finance', 'clinical-director'],
  ['chief-executive-delegate', null],
  ['matron', 'director-of-nursing'],
  ['director-of-nursing', 'chief-executive-delegate'],
  ['head-of-department', 'clinical-director'],
  ['college-tutor', 'training-programme-director'],
  ['postgraduate-centre', 'medical-director'],
  ['general-manager', 'clinical-director'],
] as const;

const rolesAsRows = `
  -- In which role somebody at an employer decides about time off.
  CREATE TABLE approver_role (
    code text CONSTRAINT approver_role_pk PRIMARY KEY CONSTRAINT approver_role_code CHECK (code ~ '^[a-z][a-z]*(-[a-z]+)*$' AND length(code) <= 60),
    -- Of those that officers added; the words of the others stand in the files of words.
    name text CONSTRAINT approver_role_name CHECK (length(name) BETWEEN 2 AND 60),
    name_cy text CONSTRAINT approver_role_name_cy CHECK (length(name_cy) BETWEEN 2 AND 60),
    known_as text[] NOT NULL DEFAULT '{}' CONSTRAINT approver_role_known_as CHECK (cardinality(known_as) <= 10),
    above text CONSTRAINT approver_role_above REFERENCES approver_role (code) DEFERRABLE INITIALLY DEFERRED,
    valid_from date NOT NULL,
    valid_to date CONSTRAINT approver_role_ends CHECK (valid_to >= valid_from),
    source text NOT NULL CONSTRAINT approver_role_source CHECK (length(source) BETWEEN 3 AND 300),
    added_by uuid,
    added_at timestamptz
  );
  COMMENT ON COLUMN approver_role.above IS 'whom a clinician may turn to above it; nobody is asked of Midst''s own accord';
  INSERT INTO approver_role (code, above, valid_from, source) VALUES
    ${shipped.map(([code, above]) => `('${code}', ${above ? `'${above}'` : 'NULL'}, '2026-11-01', 'Roles as leave policies of NHS employers name them')`).join(',\n    ')};
  SET CONSTRAINTS ALL IMMEDIATE;
  SELECT app.protect('approver_role');
  GRANT SELECT, INSERT, UPDATE ON approver_role TO midst_application;
  -- Roles are about nobody; every program reads them.
  CREATE POLICY read ON approver_role FOR SELECT TO midst_application USING (true);
  CREATE POLICY added ON approver_role FOR INSERT TO midst_application
    WITH CHECK ((SELECT app.has_role('officer')) AND added_by = (SELECT app.person()));
  CREATE POLICY ended ON approver_role FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer')) AND added_by IS NOT NULL) WITH CHECK ((SELECT app.has_role('officer')));

  ALTER TABLE time_off_step DROP CONSTRAINT time_off_step_role,
    ADD CONSTRAINT time_off_step_role FOREIGN KEY (role) REFERENCES approver_role (code);
  ALTER TABLE approver_address DROP CONSTRAINT approver_address_role,
    ADD CONSTRAINT approver_address_role FOREIGN KEY (role) REFERENCES approver_role (code);
  ALTER TABLE leave_system DROP CONSTRAINT leave_system_decides;

  -- A role that is in no row is nobody's to decide in. Looked at when it is written: a role that ends later stays named.
  CREATE FUNCTION app.guard_stated_roles() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE now_row jsonb := to_jsonb(NEW);
  DECLARE stated jsonb := CASE TG_TABLE_NAME WHEN 'leave_policy' THEN now_row #> '{chain}'
    WHEN 'leave_policy_proposal' THEN now_row #> '{facts,chain}' ELSE jsonb_build_array(jsonb_build_object('roles', now_row -> 'decides')) END;
  BEGIN
    IF EXISTS (SELECT FROM jsonb_path_query(stated, 'lax $[*].roles[*]') AS role
                WHERE NOT EXISTS (SELECT FROM approver_role known WHERE known.code = role #>> '{}')) THEN
      RAISE EXCEPTION 'There is no such approver role' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER roles_are_known BEFORE INSERT OR UPDATE OF chain ON leave_policy FOR EACH ROW EXECUTE FUNCTION app.guard_stated_roles();
  CREATE TRIGGER roles_are_known BEFORE INSERT OR UPDATE OF facts ON leave_policy_proposal FOR EACH ROW EXECUTE FUNCTION app.guard_stated_roles();
  CREATE TRIGGER roles_are_known BEFORE INSERT OR UPDATE OF decides ON leave_system FOR EACH ROW EXECUTE FUNCTION app.guard_stated_roles();

  CREATE FUNCTION app.are_role_codes(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN jsonb_array_length(stated) > 0
      AND NOT EXISTS (SELECT FROM jsonb_array_elements_text(stated) AS role WHERE role !~ '^[a-z]+(-[a-z]+)*$')
      ELSE false END $$;
`;

const stages = `
  CREATE FUNCTION app.are_branches_of(stated jsonb, roles jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT stated IS NULL OR CASE WHEN jsonb_typeof(stated) = 'array' AND jsonb_typeof(roles) = 'array' THEN
      jsonb_array_length(stated) = jsonb_array_length(roles)
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(stated) AS place
                       WHERE jsonb_typeof(place) <> 'string' OR place #>> '{}' !~ '${place}')
      -- Nobody stands twice, neither by role nor by place.
      AND (SELECT count(DISTINCT one) = count(*) FROM jsonb_array_elements(stated) AS one)
      AND (SELECT count(DISTINCT one) = count(*) FROM jsonb_array_elements(roles) AS one)
      ELSE false END $$;

  CREATE OR REPLACE FUNCTION app.are_leave_stages(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN NOT EXISTS (
      SELECT FROM jsonb_array_elements(stated) AS s WHERE (
        app.are_role_codes(s -> 'roles')
        AND app.are_branches_of(s -> 'branches', s -> 'roles')
        AND s ->> 'agreed' IN ('all', 'any')
        AND CASE WHEN s #>> '{condition,when}' IN ('longer-than', 'up-to', 'at-least', 'less-than')
            THEN app.is_leave_length(s #> '{condition,length}')
          ELSE CASE s #>> '{condition,when}'
            WHEN 'days-over' THEN jsonb_typeof(s #> '{condition,days}') = 'number'
            WHEN 'cost-over' THEN jsonb_typeof(s #> '{condition,pounds}') = 'number'
            WHEN 'staff' THEN app.are_words_of(s #> '{condition,groups}', ARRAY[${groups}])
            ELSE s #>> '{condition,when}' IN ('always', 'exceptional', 'off-list', 'overseas') END END
        AND s - '{roles,branches,agreed,condition}'::text[] = '{}') IS NOT TRUE) ELSE false END $$;

  -- "A part of several" becomes its place and how it goes together; the order of roles is that of the parts.
  CREATE FUNCTION app.parts_as_branches(chain jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_agg(CASE WHEN s ? 'parts' THEN (s - 'parts') || (
      SELECT jsonb_build_object('roles', jsonb_agg(role ORDER BY part.at, role.at), 'branches', jsonb_agg(
               CASE WHEN jsonb_array_length(part.roles) = 1 THEN part.at::text
                 ELSE part.at || CASE s ->> 'agreed' WHEN 'any' THEN ' all ' ELSE ' any ' END || role.at END ORDER BY part.at, role.at))
        FROM jsonb_array_elements(s -> 'parts') WITH ORDINALITY AS part (roles, at),
             jsonb_array_elements_text(part.roles) WITH ORDINALITY AS role (role, at)) ELSE s END ORDER BY stage.at), '[]')
      FROM jsonb_array_elements(chain) WITH ORDINALITY AS stage (s, at) $$;
  UPDATE leave_policy SET chain = app.parts_as_branches(chain) WHERE chain @? '$[*].parts';
  UPDATE leave_policy_proposal SET facts = jsonb_set(facts, '{chain}', app.parts_as_branches(facts -> 'chain'))
   WHERE facts @? '$.chain[*].parts';
  DROP FUNCTION app.parts_as_branches;
`;

const steps = `
  ALTER TABLE time_off_step ADD COLUMN branch text CONSTRAINT time_off_step_branch CHECK (branch ~ '${place}');
  COMMENT ON COLUMN time_off_step.branch IS 'its place in the turn, e.g. "1 then 2"; null: a branch of its own';
  UPDATE time_off_step s SET branch = CASE WHEN p.beside = 1 THEN (s.part + 1)::text
      ELSE (s.part + 1) || CASE WHEN s.any_of THEN ' all ' ELSE ' any ' END || p.at END
    FROM (SELECT id, count(*) OVER (PARTITION BY request_id, turn, part) AS beside,
                 row_number() OVER (PARTITION BY request_id, turn, part ORDER BY ordinal) AS at
            FROM time_off_step WHERE part IS NOT NULL) p WHERE p.id = s.id AND s.part < 99;
  ALTER TABLE time_off_step DROP COLUMN part;

  -- What those of one turn say together: from the deepest branches upwards, any one of some, all of the others.
  CREATE FUNCTION app.turn_agrees(places text[], says boolean[], any_of boolean) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE deepest integer;
  BEGIN
    LOOP
      SELECT max(cardinality(string_to_array(place, ' '))) INTO deepest FROM unnest(places) AS place;
      EXIT WHEN deepest IS NULL OR deepest = 1;
      SELECT array_agg(branch.place), array_agg(branch.agrees) INTO places, says FROM (
        SELECT array_to_string(path[:least(cardinality(path), deepest - 2)], ' ') AS place,
               CASE WHEN bool_and(cardinality(path) = deepest AND path[deepest - 1] = 'any') THEN bool_or(yes) ELSE bool_and(yes) END AS agrees
          FROM (SELECT string_to_array(one.place, ' ') AS path, one.yes FROM unnest(places, says) AS one (place, yes)) leaf
         GROUP BY 1) branch;
    END LOOP;
    RETURN (SELECT CASE WHEN any_of THEN bool_or(yes) ELSE bool_and(yes) END FROM unnest(says) AS yes);
  END $$;

  -- Every turn agrees to these very days. Not settled as approved while one address of the chain does not speak for the
  -- employer.
  CREATE OR REPLACE FUNCTION app.chain_agrees(request uuid, of_revision integer, wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) > 0 AND bool_and(turn.agrees) FROM (
      SELECT bool_and(wanted = 'reported' OR s.standing IN ('employer-domain', 'confirmed-by-hr'))
        AND app.turn_agrees(array_agg(coalesce(s.branch, 'own' || s.ordinal) ORDER BY s.ordinal),
                            array_agg(said.agrees ORDER BY s.ordinal), bool_and(s.any_of)) AS agrees
        FROM time_off_step s, LATERAL (SELECT s.revision = of_revision
          AND (s.state = 'approved' OR wanted = 'reported' AND s.state = 'reported') AS agrees) said
       WHERE s.request_id = request GROUP BY s.turn) turn $$;

  -- A chain begins with those asked who have nobody before them, and nothing said. Nobody is added to it later, and a turn
  -- has one rule.
  CREATE OR REPLACE FUNCTION app.guard_new_time_off_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NULL THEN
      RETURN NEW;
    END IF;
    IF NEW.state <> (CASE WHEN NEW.turn = 0 AND coalesce(NEW.branch, '') !~ ' then ([2-9]|1[0-9])' THEN 'asked' ELSE 'waiting' END)
       OR (NEW.generation, NEW.round, NEW.revision) <> (1, 1, 1)
       OR NEW.before_me <> '[]' OR num_nonnulls(NEW.decided_at, NEW.condition, NEW.question, NEW.answer, NEW.refusal,
            NEW.refusal_words, NEW.suggested, NEW.evidence, NEW.can_withdraw_until, NEW.withdrawal_reason,
            NEW.suggested_from, NEW.away_until, NEW.condition_by) > 0
       OR NEW.ordinal <> (SELECT count(*) FROM time_off_step s WHERE s.request_id = NEW.request_id)
       OR EXISTS (SELECT FROM time_off_step s WHERE s.request_id = NEW.request_id
            AND (s.turn > NEW.turn OR s.turn = NEW.turn AND s.any_of <> NEW.any_of OR s.decided_at IS NOT NULL))
       OR NOT EXISTS (SELECT FROM time_off_request WHERE id = NEW.request_id AND state = 'asking') THEN
      RAISE EXCEPTION 'A chain of approvers begins with nothing said' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.standing := app.address_standing((SELECT employer_id FROM time_off_request WHERE id = NEW.request_id), NEW.email);
    RETURN NEW;
  END $$;
`;
