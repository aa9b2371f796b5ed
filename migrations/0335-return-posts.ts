import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lawful post in the country somebody comes from, shown to nobody who did not tick that they may go back. */
export class ReturnPosts0000000000335 implements MigrationInterface {
  name = 'ReturnPosts0000000000335';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tick);
    await db.query(post);
    await db.query(shownTo);
    await db.query(taken);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tick = `
  ALTER TABLE consent_purpose DROP CONSTRAINT consent_purpose_known;
  ALTER TABLE consent_purpose ADD CONSTRAINT consent_purpose_known
    CHECK (purpose IN ('matching', 'heritage', 'telling', 'sharing', 'association', 'return'));
  INSERT INTO consent_purpose (purpose, version, since, text) VALUES
    ('return', 1, '2026-11-29', 'I may want to go back to work in a country I come from. Midst may show me posts which an institution there, or its ministry, has advertised by itself, and compare my profile with them. Without this tick I see none of them. That I ticked it is shown to nobody: not to my employer, not to an association, and to an institution there only by my own answer to its post. I can take it back at any time, and from that moment no such post is shown to me.');
  ALTER TABLE clinician_private ADD COLUMN return_countries text[] NOT NULL DEFAULT '{}';
  COMMENT ON COLUMN clinician_private.return_countries IS 'where somebody may want to go back to; none named: anywhere. Says nothing without the consent';

  -- Officers read what people agreed to, but not this: it is nobody's business but the person's own.
  ALTER POLICY seen ON consent USING (
    person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) AND purpose <> 'return'
    OR (SELECT app.is_system('matcher', 'relay', 'timekeeper', 'importer')));

  -- Countries of the reader's own tick; null: they did not tick, or took it back.
  CREATE FUNCTION app.my_return() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(v.return_countries, '{}') FROM consent k LEFT JOIN clinician_private v ON v.person_id = k.person_id
       WHERE k.person_id = app.person() AND k.purpose = 'return' AND k.withdrawn_at IS NULL $$;

  -- The matcher reads it as one more fact, and narrows by it. The definitions as they stand, with a column at their ends.
  DO $$
  DECLARE
    holds text := 'EXISTS (SELECT FROM consent k WHERE k.person_id = c.id AND k.purpose = ''return'' AND k.withdrawn_at IS NULL)';
    named text := 'CASE WHEN ' || holds || ' THEN coalesce(v.return_countries, ''{}'') END';
    one record;
  BEGIN
    FOR one IN SELECT * FROM (VALUES
      ('matcher_person', 'c.stage', 'goes_back', 'json_build_object(''ticked'', ' || holds || ', ''countries'', coalesce(' || named || ', ''{}''))'),
      ('matcher_refusal', 'c.lives_in', 'return_to', named)) AS v (name, latest, what, said) LOOP
      EXECUTE 'CREATE OR REPLACE VIEW ' || one.name || ' WITH (security_barrier) AS '
        || regexp_replace(pg_get_viewdef(one.name::regclass),
             '(' || replace(one.latest, '.', '\\.') || ')(\\s+FROM\\s+\\(*matchable_clinician)',
             '\\1, ' || one.said || ' AS ' || one.what || '\\2');
      IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = one.name AND column_name = one.what) THEN
        RAISE EXCEPTION '% has no column % after which the tick could come', one.name, one.latest;
      END IF;
    END LOOP;
  END $$;
`;

const post = `
  ALTER TABLE need
    ADD COLUMN return_post boolean NOT NULL DEFAULT false,
    ADD COLUMN advertised_by text CONSTRAINT need_advertised_by CHECK (advertised_by IN ('institution', 'ministry')),
    ADD COLUMN advert text,
    ADD CONSTRAINT need_return_not_learning CHECK (NOT (return_post AND learning)),
    ADD CONSTRAINT need_return_no_sample CHECK (NOT (return_post AND public_sample)),
    ADD CONSTRAINT need_return_says_whose CHECK (NOT return_post OR state IN ('draft', 'returned', 'withdrawn')
      OR advertised_by IS NOT NULL AND advert IS NOT NULL);
  COMMENT ON COLUMN need.return_post IS 'a post of the country itself, for people who want to go back; shown to whoever ticked that, and to nobody else';

  -- Whoever writes it: the post is in the country of the institution that has it, which is not the United Kingdom; and
  -- what was agreed at review neither becomes a post nor ceases to be one, or it would reach others than it was read for.
  CREATE FUNCTION app.guard_return_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.return_post <> OLD.return_post AND OLD.state NOT IN ('draft', 'returned') THEN
      RAISE EXCEPTION 'Whether it is a return post was agreed at review' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.return_post AND NEW.state NOT IN ('draft', 'returned', 'withdrawn') AND NOT EXISTS (SELECT FROM organisation o
        WHERE o.id = NEW.institution_id AND o.country <> 'GB' AND NEW.countries = ARRAY[o.country] AND NOT NEW.open_countries) THEN
      RAISE EXCEPTION 'A return post is in the country of its institution' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  ALTER TABLE need_review ADD COLUMN return_agreed boolean NOT NULL DEFAULT false;
  CREATE TRIGGER guarded_return BEFORE INSERT OR UPDATE ON need FOR EACH ROW EXECUTE FUNCTION app.guard_return_post();
`;

const shownTo = `
  -- Posts that somebody has agreed on stay theirs to read when the tick is gone.
  CREATE FUNCTION app.my_agreed_returns() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(m.need_id), '{}') FROM match m JOIN need n ON n.id = m.need_id AND n.return_post
       WHERE m.person_id = app.person() AND m.state = 'agreed' $$;
  ALTER POLICY shown ON need USING (state IN ('open', 'paused', 'lapsed', 'closed') AND (SELECT app.person()) IS NOT NULL
    AND (NOT return_post OR (SELECT app.my_return()) = '{}' OR countries && (SELECT app.my_return())
      OR id = ANY ((SELECT app.my_agreed_returns())::uuid[])));

  -- No association spreads it, and nobody is invited to it: only a tick of one's own leads there.
  ALTER POLICY shared ON need_share WITH CHECK (
    shared_by = (SELECT app.person()) AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
    AND app.may_receive(organisation_id)
    AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.state = 'open' AND NOT n.return_post));
  CREATE FUNCTION app.guard_asked_to_return() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF EXISTS (SELECT FROM need n WHERE n.return_post AND n.id = CASE TG_TABLE_NAME
        WHEN 'invitation' THEN (to_jsonb(NEW) ->> 'subject_id')::uuid ELSE (to_jsonb(NEW) ->> 'need_id')::uuid END) THEN
      RAISE EXCEPTION 'Nobody is invited to a return post, proposed for one, or asked about by their employer'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER never_to_a_return_post BEFORE INSERT ON invitation FOR EACH ROW
    WHEN (NEW.kind = 'known-colleague') EXECUTE FUNCTION app.guard_asked_to_return();
  CREATE TRIGGER never_to_a_return_post BEFORE INSERT ON member_proposal FOR EACH ROW EXECUTE FUNCTION app.guard_asked_to_return();
  CREATE TRIGGER never_to_a_return_post BEFORE INSERT ON employer_consent FOR EACH ROW EXECUTE FUNCTION app.guard_asked_to_return();
`;

const taken = `
  -- A tick that is taken back is gone in the same commit, with the countries, with what was found by it and with what an
  -- institution saw by it. Interests that were said end a moment later, by the job that ends all others.
  CREATE FUNCTION app.forget_return() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE clinician_private SET return_countries = '{}' WHERE person_id = NEW.person_id AND return_countries <> '{}';
    DELETE FROM match m USING need n WHERE m.person_id = NEW.person_id AND n.id = m.need_id AND n.return_post
      AND m.state IN ('found', 'told', 'seen');
    UPDATE disclosure d SET ended_at = NEW.withdrawn_at FROM need n
     WHERE d.person_id = NEW.person_id AND d.ended_at IS NULL AND n.id = d.need_id AND n.return_post
       AND NOT EXISTS (SELECT FROM match m WHERE m.person_id = d.person_id AND m.need_id = d.need_id AND m.state = 'agreed');
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_return AFTER UPDATE OF withdrawn_at ON consent FOR EACH ROW
    WHEN (NEW.purpose = 'return' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION app.forget_return();

  -- Whoever goes back for good gives up the post here: nobody releases them, and nobody is asked.
  ALTER TABLE time_off_request DROP CONSTRAINT time_off_request_not_needed;
  ALTER TABLE time_off_request ADD CONSTRAINT time_off_request_not_needed CHECK (not_needed IN ('retired', 'evenings-weekends',
    'self-employed', 'no-employer', 'own-time', 'not-rostered', 'already-agreed', 'student', 'going-back', 'other'));
`;
