import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets PostgreSQL itself keep the lives of matches and engagements, whoever writes past the application's checks. */
export class LivesKeptByPostgresql0000000000032 implements MigrationInterface {
  name = 'LivesKeptByPostgresql0000000000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query(moves);
    await db.query(matches);
    await db.query(engagements);
    await db.query(conversations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// The tables of states (match.states.ts, engagement.states.ts) written out: a migration never changes, the code may, and
// a house test fails when the two disagree. A change of a life brings a migration that replaces its function.
const moves = `
  CREATE FUNCTION app.moves_of_match() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('found', 'told', 'midst'),
      ('found', 'seen', 'clinician'), ('told', 'seen', 'clinician'),
      ('found', 'interested', 'clinician'), ('told', 'interested', 'clinician'), ('seen', 'interested', 'clinician'),
      ('declined', 'interested', 'clinician'), ('withdrawn', 'interested', 'clinician'),
      ('lapsed', 'interested', 'clinician'),
      ('interested', 'withdrawn', 'clinician'), ('shortlisted', 'withdrawn', 'clinician'),
      ('introduced', 'withdrawn', 'clinician'),
      ('interested', 'withdrawn', 'midst'), ('shortlisted', 'withdrawn', 'midst'), ('introduced', 'withdrawn', 'midst'),
      ('found', 'declined', 'clinician'), ('told', 'declined', 'clinician'), ('seen', 'declined', 'clinician'),
      ('declined', 'seen', 'clinician'),
      ('interested', 'shortlisted', 'lead'),
      ('interested', 'introduced', 'lead'), ('shortlisted', 'introduced', 'lead'),
      ('interested', 'not_chosen', 'lead'), ('shortlisted', 'not_chosen', 'lead'), ('introduced', 'not_chosen', 'lead'),
      ('interested', 'seen', 'midst'), ('shortlisted', 'seen', 'midst'),
      ('interested', 'lapsed', 'midst'), ('shortlisted', 'lapsed', 'midst'),
      ('interested', 'not_chosen', 'midst'), ('shortlisted', 'not_chosen', 'midst'),
      ('introduced', 'agreed', 'midst') $$;

  CREATE FUNCTION app.moves_of_engagement() RETURNS TABLE (from_state text, to_state text, party text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ VALUES
      ('proposed', 'proposed', 'proposer'), ('proposed', 'proposed', 'other'),
      ('proposed', 'agreed', 'other'),
      ('agreed', 'changing', 'proposer'), ('agreed', 'changing', 'other'),
      ('changing', 'changing', 'proposer'), ('changing', 'changing', 'other'),
      ('changing', 'agreed', 'other'),
      ('proposed', 'cancelled', 'proposer'), ('proposed', 'cancelled', 'other'),
      ('agreed', 'cancelled', 'proposer'), ('agreed', 'cancelled', 'other'),
      ('changing', 'cancelled', 'proposer'), ('changing', 'cancelled', 'other'),
      ('agreed', 'ended', 'midst'), ('changing', 'ended', 'midst') $$;
`;

const matcher = `(SELECT app.is_system('matcher'))`;
const mine = `person_id = (SELECT app.person())`;
const leads = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
const institution = `(${leads} AND app.may_receive(institution_id))`;
const parties = `(${mine} OR ${institution})`;
const system = `(SELECT app.is_system('relay', 'timekeeper'))`;
/** The match behind a row that carries both sides again, as far as the writer may see it, in one of these states. */
const ofMatch = (table: string, ...states: string[]) =>
  `EXISTS (SELECT FROM match m WHERE m.id = ${table}.match_id AND m.person_id = ${table}.person_id
     AND m.institution_id = ${table}.institution_id AND m.state IN (${states.map((state) => `'${state}'`).join(', ')}))`;

const matches = `
  -- A pair begins where the matcher finds it, and its reasons are the matcher's own; a person only answers.
  DROP POLICY found ON match;
  CREATE POLICY found ON match FOR INSERT TO midst_application
    WITH CHECK (${matcher} AND state = 'found' AND interested_at IS NULL);
  DROP POLICY reckoned ON match_reasons;
  CREATE POLICY reckoned ON match_reasons FOR INSERT TO midst_application WITH CHECK (${matcher});
  DROP POLICY reckoned_again ON match_reasons;
  CREATE POLICY reckoned_again ON match_reasons FOR UPDATE TO midst_application
    USING (${matcher}) WITH CHECK (${matcher});

  -- Each party takes its own steps and writes what belongs to them. Nobody who acts is the owner, who migrates.
  CREATE OR REPLACE FUNCTION app.guard_match() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    who text := CASE WHEN app.person() IS NULL THEN 'midst'
      WHEN app.person() = OLD.person_id THEN 'clinician' ELSE 'lead' END;
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF who = 'lead' AND to_jsonb(OLD) - '{state,decided_at,lapses_at,host_words}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{state,decided_at,lapses_at,host_words}'::text[] THEN
      RAISE EXCEPTION 'A lead only answers an interest' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF who = 'clinician' AND to_jsonb(OLD) - '{state,seen_at,interested_at,lapses_at,decided_at,terms,decline_reason,decline_words,host_words}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{state,seen_at,interested_at,lapses_at,decided_at,terms,decline_reason,decline_words,host_words}'::text[] THEN
      RAISE EXCEPTION 'A clinician only answers a match' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- No jsonb here: the matcher writes thousands of rows in a statement.
    IF (OLD.id, OLD.need_id, OLD.position_id, OLD.institution_id, OLD.person_id, OLD.turn, OLD.found_at)
        IS DISTINCT FROM (NEW.id, NEW.need_id, NEW.position_id, NEW.institution_id, NEW.person_id, NEW.turn, NEW.found_at) THEN
      RAISE EXCEPTION 'Who a match is between never changes' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (OLD.state <> NEW.state OR who <> 'midst') AND NOT EXISTS (SELECT FROM app.moves_of_match() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = who) THEN
      RAISE EXCEPTION 'A % moves no match from % to %', who, OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  DROP TRIGGER guarded ON match;
  CREATE TRIGGER guarded BEFORE UPDATE ON match FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION app.guard_match();

  -- What is shown with an interest goes to the institution of that very match, while the interest stands.
  DROP POLICY own ON match_card;
  CREATE POLICY own ON match_card FOR ALL TO midst_application USING (${mine})
    WITH CHECK (${mine} AND ${ofMatch('match_card', 'interested', 'shortlisted', 'introduced', 'agreed')});
  DROP POLICY own ON match_name;
  CREATE POLICY own ON match_name FOR ALL TO midst_application USING (${mine})
    WITH CHECK (${mine} AND ${ofMatch('match_name', 'interested', 'shortlisted', 'introduced', 'agreed')});
  DROP POLICY made ON introduction;
  CREATE POLICY made ON introduction FOR INSERT TO midst_application WITH CHECK (${institution}
    AND lead_id = (SELECT app.person()) AND ${ofMatch('introduction', 'introduced')});
`;

const engagements = `
  -- Agreed is what both sides accepted: the terms on the table, laid by one and accepted by the other.
  CREATE FUNCTION app.guard_engagement() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    refusal CONSTANT text := 'insufficient_privilege';
    laid engagement_terms;
    who text := 'midst';
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.version <> 1 OR NEW.agreed_version IS NOT NULL OR NEW.agreed_at IS NOT NULL OR NOT EXISTS (
          SELECT FROM match m WHERE m.id = NEW.match_id AND m.need_id = NEW.need_id AND m.person_id = NEW.person_id
            AND m.institution_id = NEW.institution_id AND m.state IN ('introduced', 'agreed')) THEN
        RAISE EXCEPTION 'An engagement begins with terms for two who were introduced' USING ERRCODE = refusal;
      END IF;
      RETURN NEW;
    END IF;
    IF (OLD.id, OLD.match_id, OLD.need_id, OLD.institution_id, OLD.person_id, OLD.partnership_id, OLD.proposed_at)
        IS DISTINCT FROM (NEW.id, NEW.match_id, NEW.need_id, NEW.institution_id, NEW.person_id, NEW.partnership_id, NEW.proposed_at) THEN
      RAISE EXCEPTION 'Who an engagement is between never changes' USING ERRCODE = refusal;
    END IF;
    IF app.person() IS NOT NULL THEN
      SELECT CASE WHEN (t.side = 'clinician') = (app.person() = OLD.person_id) THEN 'proposer' ELSE 'other' END INTO who
        FROM engagement_terms t WHERE t.engagement_id = OLD.id AND t.version = OLD.version;
    END IF;
    IF NOT EXISTS (SELECT FROM app.moves_of_engagement() m
        WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.party = who) THEN
      RAISE EXCEPTION 'This side moves no engagement from % to %', OLD.state, NEW.state USING ERRCODE = refusal;
    END IF;
    SELECT * INTO laid FROM engagement_terms t WHERE t.engagement_id = OLD.id AND t.version = NEW.version;
    IF NEW.version <> OLD.version AND (NEW.version <> OLD.version + 1 OR NEW.state NOT IN ('proposed', 'changing')
        OR laid.proposed_by IS DISTINCT FROM app.person())
      OR NEW.version = OLD.version AND (OLD.first_day, OLD.last_day) IS DISTINCT FROM (NEW.first_day, NEW.last_day) THEN
      RAISE EXCEPTION 'What is on the table is the next version of the terms' USING ERRCODE = refusal;
    END IF;
    IF NEW.state = 'agreed' AND (laid.accepted_at IS NULL OR NEW.agreed_version IS DISTINCT FROM NEW.version)
      OR NEW.state <> 'agreed' AND (OLD.agreed_version, OLD.agreed_at) IS DISTINCT FROM (NEW.agreed_version, NEW.agreed_at) THEN
      RAISE EXCEPTION 'Agreed is what both sides accepted' USING ERRCODE = refusal;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_beginning BEFORE INSERT ON engagement FOR EACH ROW EXECUTE FUNCTION app.guard_engagement();
  CREATE TRIGGER guarded BEFORE UPDATE ON engagement FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION app.guard_engagement();

  -- Terms come unaccepted, for an engagement that is open, as its next version.
  CREATE FUNCTION app.guard_laid_terms() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF NEW.accepted_at IS NOT NULL OR NOT EXISTS (SELECT FROM engagement e WHERE e.id = NEW.engagement_id
        AND e.person_id = NEW.person_id AND e.institution_id = NEW.institution_id
        AND e.state IN ('proposed', 'agreed', 'changing') AND NEW.version IN (e.version, e.version + 1)) THEN
      RAISE EXCEPTION 'Terms are laid before they are accepted' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_laying BEFORE INSERT ON engagement_terms FOR EACH ROW EXECUTE FUNCTION app.guard_laid_terms();
`;

const conversations = `
  -- Nobody is written to who was not introduced, or who has withdrawn since: silence is a right.
  DROP POLICY opened ON thread;
  CREATE POLICY opened ON thread FOR INSERT TO midst_application
    WITH CHECK ((${parties} OR ${system}) AND ${ofMatch('thread', 'introduced', 'agreed')});
  DROP POLICY sent ON thread_message;
  CREATE POLICY sent ON thread_message FOR INSERT TO midst_application WITH CHECK (author_id = (SELECT app.person())
    AND EXISTS (SELECT FROM thread t JOIN match m ON m.id = t.match_id AND m.state IN ('introduced', 'agreed')
      WHERE t.id = thread_id AND t.closed_at IS NULL AND (side = 'clinician') = (t.person_id = author_id)));
`;
