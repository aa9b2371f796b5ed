import type { MigrationInterface, QueryRunner } from 'typeorm';
import { principles, principlesEdition, principlesSeenOn, principlesSource } from './principles-of-2024.js';

/** Lets partners look at how they work together: each side by itself first, then jointly, with a plan of what follows. */
export class HealthCheck0000000000202 implements MigrationInterface {
  name = 'HealthCheck0000000000202';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(guards);
    await db.query(policies);
    for (const [ordinal, principle] of principles.entries()) {
      await db.query(
        `INSERT INTO partnership_principle (edition, code, ordinal, words, names, valid_from, source, seen_on, believed)
         VALUES ($1, $2, $3, $4, $5, '2024-01-01', $6, $7, $8)`,
        [
          ...[principlesEdition, principle.code, ordinal, principle.words, principle.names],
          ...[principlesSource, principlesSeenOn, principle.believed],
        ],
      );
      for (const [at, hallmark] of principle.hallmarks.entries())
        await db.query(
          `INSERT INTO partnership_hallmark (edition, code, principle, ordinal, words, names) VALUES ($1, $2, $3, $4, $5, $6)`,
          [principlesEdition, hallmark.code, principle.code, at, hallmark.words, hallmark.names],
        );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE partnership_principle (
    edition text NOT NULL,
    code text NOT NULL,
    ordinal integer NOT NULL,
    words text NOT NULL,
    names jsonb NOT NULL DEFAULT '{}',
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    seen_on date NOT NULL,
    believed boolean NOT NULL,
    CONSTRAINT partnership_principle_pk PRIMARY KEY (edition, code)
  );
  COMMENT ON COLUMN partnership_principle.names IS 'the same words in other languages of the pages, by their tags';
  CREATE TABLE partnership_hallmark (
    edition text NOT NULL,
    code text NOT NULL,
    principle text NOT NULL,
    ordinal integer NOT NULL,
    words text NOT NULL,
    names jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT partnership_hallmark_pk PRIMARY KEY (edition, code),
    CONSTRAINT partnership_hallmark_of FOREIGN KEY (edition, principle) REFERENCES partnership_principle (edition, code)
  );

  CREATE TABLE health_check (
    id uuid CONSTRAINT health_check_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT health_check_of REFERENCES partnership (id) ON DELETE CASCADE,
    edition text NOT NULL,
    state text NOT NULL CONSTRAINT health_check_state CHECK (state IN ('scoring', 'together', 'agreed')),
    opened_by uuid CONSTRAINT health_check_opener REFERENCES person (id) ON DELETE SET NULL,
    opened_at timestamptz NOT NULL,
    together_at timestamptz,
    agreed_at timestamptz
  );
  CREATE INDEX health_check_by_partnership ON health_check (partnership_id, opened_at);
  CREATE UNIQUE INDEX health_check_one_at_a_time ON health_check (partnership_id) WHERE state <> 'agreed';

  CREATE TABLE health_check_side (
    id uuid CONSTRAINT health_check_side_pk PRIMARY KEY,
    health_check_id uuid NOT NULL CONSTRAINT health_check_side_of REFERENCES health_check (id) ON DELETE CASCADE,
    partnership_id uuid NOT NULL CONSTRAINT health_check_side_partnership REFERENCES partnership (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT health_check_side_house REFERENCES organisation (id),
    submitted_at timestamptz,
    CONSTRAINT health_check_side_once UNIQUE (health_check_id, organisation_id)
  );

  -- What one side thinks by itself. Another audience than what all have agreed, so another table.
  CREATE TABLE health_check_score (
    id uuid CONSTRAINT health_check_score_pk PRIMARY KEY,
    health_check_id uuid NOT NULL CONSTRAINT health_check_score_of REFERENCES health_check (id) ON DELETE CASCADE,
    partnership_id uuid NOT NULL CONSTRAINT health_check_score_partnership REFERENCES partnership (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT health_check_score_side REFERENCES organisation (id),
    hallmark text NOT NULL,
    score smallint NOT NULL CONSTRAINT health_check_score_range CHECK (score BETWEEN 1 AND 4),
    words text CONSTRAINT health_check_score_words CHECK (length(words) BETWEEN 1 AND 1000),
    CONSTRAINT health_check_score_once UNIQUE (health_check_id, organisation_id, hallmark)
  );
  CREATE TABLE health_check_joint_score (
    id uuid CONSTRAINT health_check_joint_score_pk PRIMARY KEY,
    health_check_id uuid NOT NULL CONSTRAINT health_check_joint_score_of REFERENCES health_check (id) ON DELETE CASCADE,
    partnership_id uuid NOT NULL CONSTRAINT health_check_joint_score_partnership REFERENCES partnership (id) ON DELETE CASCADE,
    hallmark text NOT NULL,
    score smallint NOT NULL CONSTRAINT health_check_joint_score_range CHECK (score BETWEEN 1 AND 4),
    words text CONSTRAINT health_check_joint_score_words CHECK (length(words) BETWEEN 1 AND 1000),
    CONSTRAINT health_check_joint_score_once UNIQUE (health_check_id, hallmark)
  );

  CREATE TABLE partnership_action (
    id uuid CONSTRAINT partnership_action_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT partnership_action_of REFERENCES partnership (id) ON DELETE CASCADE,
    health_check_id uuid CONSTRAINT partnership_action_check REFERENCES health_check (id),
    hallmark text,
    what text NOT NULL CONSTRAINT partnership_action_what CHECK (length(what) BETWEEN 2 AND 1000),
    owner_id uuid NOT NULL CONSTRAINT partnership_action_owner REFERENCES organisation (id),
    owner_name text NOT NULL CONSTRAINT partnership_action_owner_name CHECK (length(owner_name) BETWEEN 2 AND 200),
    due_on date NOT NULL,
    stated_by uuid CONSTRAINT partnership_action_stater REFERENCES person (id) ON DELETE SET NULL,
    stated_at timestamptz NOT NULL,
    done_at timestamptz
  );
  CREATE INDEX partnership_action_by_partnership ON partnership_action (partnership_id, due_on);
`;

const guards = `
  -- The table of states (health-check.states.ts) written out.
  CREATE FUNCTION app.moves_of_health_check() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('scoring', 'together', 'side'), ('together', 'agreed', 'lead') $$;

  -- Whether all sides have submitted, asked past the policies: what the answer opens depends on it.
  CREATE FUNCTION app.sides_compared(checked uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM health_check c WHERE c.id = checked AND c.state <> 'scoring') $$;

  CREATE FUNCTION app.guard_health_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF (OLD.id, OLD.partnership_id, OLD.edition, OLD.opened_at) IS DISTINCT FROM (NEW.id, NEW.partnership_id, NEW.edition, NEW.opened_at)
      OR OLD.state <> NEW.state AND NOT EXISTS (SELECT FROM app.moves_of_health_check() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state) THEN
      RAISE EXCEPTION 'A Health Check does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.state = 'scoring' AND NEW.state = 'together' AND EXISTS (SELECT FROM health_check_side s
        WHERE s.health_check_id = NEW.id AND s.submitted_at IS NULL) THEN
      RAISE EXCEPTION 'Sides are compared when all of them have submitted' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state = 'agreed' AND EXISTS (SELECT FROM partnership_hallmark h WHERE h.edition = NEW.edition
        AND NOT EXISTS (SELECT FROM health_check_joint_score j WHERE j.health_check_id = NEW.id AND j.hallmark = h.code)) THEN
      RAISE EXCEPTION 'Every hallmark is scored jointly first' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON health_check FOR EACH ROW EXECUTE FUNCTION app.guard_health_check();

  -- A side that has submitted does not change its mind after it saw the other's.
  CREATE FUNCTION app.may_score(checked uuid, side uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM health_check c JOIN health_check_side s ON s.health_check_id = c.id
        WHERE c.id = checked AND c.state = 'scoring' AND s.organisation_id = side AND s.submitted_at IS NULL) $$;

  -- Nor does it submit with hallmarks left out.
  CREATE FUNCTION app.guard_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF EXISTS (SELECT FROM health_check c JOIN partnership_hallmark h ON h.edition = c.edition
        WHERE c.id = NEW.health_check_id AND NOT EXISTS (SELECT FROM health_check_score s
          WHERE s.health_check_id = c.id AND s.organisation_id = NEW.organisation_id AND s.hallmark = h.code)) THEN
      RAISE EXCEPTION 'A side submits when it has scored every hallmark' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON health_check_side FOR EACH ROW
    WHEN (OLD.submitted_at IS NULL AND NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION app.guard_submission();
  CREATE TRIGGER health_check_side_only_submits BEFORE UPDATE ON health_check_side
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('submitted_at');
  CREATE TRIGGER partnership_action_only_done BEFORE UPDATE ON partnership_action
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('done_at');

  CREATE FUNCTION app.same_score() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(OLD) - '{score,words}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{score,words}'::text[] THEN
      RAISE EXCEPTION 'Whose score it is, and of what, stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON health_check_score FOR EACH ROW EXECUTE FUNCTION app.same_score();
  CREATE TRIGGER guarded BEFORE UPDATE ON health_check_joint_score FOR EACH ROW EXECUTE FUNCTION app.same_score();
`;

const speaks = `((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[])`;
const party = `partnership_id = ANY ((SELECT app.my_partnerships())::uuid[])`;
const officer = `(SELECT app.has_role('officer'))`;
const sides = `(${party} OR ${officer})`;
const state = (table: string, ...states: string[]) =>
  `EXISTS (SELECT FROM health_check c WHERE c.id = ${table}.health_check_id
     AND c.partnership_id = ${table}.partnership_id AND c.state IN (${states.map((one) => `'${one}'`).join(', ')}))`;
const seen = (table: string, who = sides) => `
  SELECT app.protect('${table}');
  GRANT SELECT, INSERT, UPDATE ON ${table} TO midst_application;
  CREATE POLICY seen ON ${table} FOR SELECT TO midst_application USING (${who});`;
const published = (table: string) => `
  SELECT app.protect('${table}');
  GRANT SELECT ON ${table} TO midst_application;
  CREATE POLICY everybody_reads ON ${table} FOR SELECT TO midst_application USING (true);`;

const policies = `
  ${published('partnership_principle')}
  ${published('partnership_hallmark')}

  ${seen('health_check')}
  CREATE POLICY opened ON health_check FOR INSERT TO midst_application WITH CHECK (
    ${party} AND state = 'scoring' AND opened_by = (SELECT app.person())
    AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id AND p.state IN ('agreed', 'active', 'paused', 'closing')));
  CREATE POLICY moved ON health_check FOR UPDATE TO midst_application USING (${party}) WITH CHECK (${party});

  ${seen('health_check_side')}
  CREATE POLICY named ON health_check_side FOR INSERT TO midst_application WITH CHECK (
    ${party} AND submitted_at IS NULL AND ${state('health_check_side', 'scoring')}
    AND EXISTS (SELECT FROM partnership_party y WHERE y.partnership_id = health_check_side.partnership_id
      AND y.organisation_id = health_check_side.organisation_id));
  CREATE POLICY submitted ON health_check_side FOR UPDATE TO midst_application
    USING (organisation_id = ANY ${speaks}) WITH CHECK (organisation_id = ANY ${speaks});

  -- One's own at once; the other side's, and to officers, when all have submitted and not a moment earlier.
  ${seen('health_check_score', `organisation_id = ANY ${speaks} OR ${sides} AND app.sides_compared(health_check_id)`)}
  CREATE POLICY scored ON health_check_score FOR INSERT TO midst_application WITH CHECK (
    ${party} AND organisation_id = ANY ${speaks} AND app.may_score(health_check_id, organisation_id)
    AND ${state('health_check_score', 'scoring')});
  CREATE POLICY rescored ON health_check_score FOR UPDATE TO midst_application
    USING (organisation_id = ANY ${speaks} AND app.may_score(health_check_id, organisation_id))
    WITH CHECK (organisation_id = ANY ${speaks} AND app.may_score(health_check_id, organisation_id));

  ${seen('health_check_joint_score')}
  CREATE POLICY scored ON health_check_joint_score FOR INSERT TO midst_application
    WITH CHECK (${party} AND ${state('health_check_joint_score', 'together')});
  CREATE POLICY rescored ON health_check_joint_score FOR UPDATE TO midst_application
    USING (${party} AND ${state('health_check_joint_score', 'together')})
    WITH CHECK (${party} AND ${state('health_check_joint_score', 'together')});

  ${seen('partnership_action')}
  CREATE POLICY planned ON partnership_action FOR INSERT TO midst_application WITH CHECK (
    ${sides} AND stated_by = (SELECT app.person()) AND done_at IS NULL
    AND EXISTS (SELECT FROM partnership_party y JOIN partnership p ON p.id = y.partnership_id
      WHERE p.id = partnership_action.partnership_id AND y.organisation_id = owner_id AND p.state <> 'closed'));
  CREATE POLICY done ON partnership_action FOR UPDATE TO midst_application USING (${sides}) WITH CHECK (${sides});
`;
