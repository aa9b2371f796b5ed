import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a lead say with a code why it was somebody else, and take somebody off the shortlist again. */
export class AnAnswerToAnInterestSaysWhy0000000000160 implements MigrationInterface {
  name = 'AnAnswerToAnInterestSaysWhy0000000000160';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE match ADD COLUMN host_reason text CONSTRAINT match_host_reason CHECK (host_reason IN
        ('places-taken', 'dates', 'something-missing', 'language', 'another-fits-more', 'need-changed', 'other'));

      CREATE OR REPLACE FUNCTION app.moves_of_match() RETURNS TABLE (from_state text, to_state text, party text)
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
          ('interested', 'shortlisted', 'lead'), ('shortlisted', 'interested', 'lead'),
          ('interested', 'introduced', 'lead'), ('shortlisted', 'introduced', 'lead'),
          ('interested', 'not_chosen', 'lead'), ('shortlisted', 'not_chosen', 'lead'), ('introduced', 'not_chosen', 'lead'),
          ('interested', 'seen', 'midst'), ('shortlisted', 'seen', 'midst'),
          ('interested', 'lapsed', 'midst'), ('shortlisted', 'lapsed', 'midst'),
          ('interested', 'not_chosen', 'midst'), ('shortlisted', 'not_chosen', 'midst'),
          ('introduced', 'agreed', 'midst') $$;

      -- As before, and the code of the answer belongs to whoever answers.
      CREATE OR REPLACE FUNCTION app.guard_match() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        who text := CASE WHEN app.person() IS NULL THEN 'midst'
          WHEN app.person() = OLD.person_id THEN 'clinician' ELSE 'lead' END;
      BEGIN
        IF NOT app.somebody() THEN RETURN NEW; END IF;
        IF who = 'lead' AND to_jsonb(OLD) - '{state,decided_at,lapses_at,host_words,host_reason}'::text[]
            IS DISTINCT FROM to_jsonb(NEW) - '{state,decided_at,lapses_at,host_words,host_reason}'::text[] THEN
          RAISE EXCEPTION 'A lead only answers an interest' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF who = 'clinician' AND to_jsonb(OLD) - '{state,seen_at,interested_at,lapses_at,decided_at,terms,decline_reason,decline_words,host_words,host_reason}'::text[]
            IS DISTINCT FROM to_jsonb(NEW) - '{state,seen_at,interested_at,lapses_at,decided_at,terms,decline_reason,decline_words,host_words,host_reason}'::text[] THEN
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
