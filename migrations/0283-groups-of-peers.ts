import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People of different partnerships ask each other, by topic and language. */
export class GroupsOfPeers0000000000283 implements MigrationInterface {
  name = 'GroupsOfPeers0000000000283';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  ALTER TABLE notification_preference ADD COLUMN group_digest boolean NOT NULL DEFAULT true;

  CREATE TABLE peer_member (
    id uuid CONSTRAINT peer_member_pk PRIMARY KEY,
    topic text NOT NULL,
    language text NOT NULL,
    person_id uuid NOT NULL CONSTRAINT peer_member_person REFERENCES person (id) ON DELETE CASCADE,
    shows_name boolean NOT NULL DEFAULT false,
    joined_at timestamptz NOT NULL,
    left_at timestamptz
  );
  CREATE UNIQUE INDEX peer_member_once ON peer_member (topic, language, person_id) WHERE left_at IS NULL;
  CREATE INDEX peer_member_by_person ON peer_member (person_id);

  CREATE TABLE peer_question (
    id uuid CONSTRAINT peer_question_pk PRIMARY KEY,
    topic text NOT NULL,
    language text NOT NULL,
    author_id uuid NOT NULL CONSTRAINT peer_question_author REFERENCES person (id),
    title text NOT NULL,
    words text NOT NULL,
    at timestamptz NOT NULL,
    remark text,
    looked_at timestamptz,
    hidden_at timestamptz,
    hidden_because text CONSTRAINT peer_question_hidden_because CHECK (length(hidden_because) BETWEEN 3 AND 500),
    forgotten boolean NOT NULL DEFAULT false,
    CONSTRAINT peer_question_words CHECK (forgotten OR length(title) BETWEEN 5 AND 150 AND length(words) <= 4000),
    CONSTRAINT peer_question_hidden CHECK ((hidden_at IS NULL) = (hidden_because IS NULL))
  );
  CREATE INDEX peer_question_by_group ON peer_question (topic, language, id);
  CREATE INDEX peer_question_by_author ON peer_question (author_id);
  CREATE INDEX peer_question_in_words ON peer_question USING gin (to_tsvector('simple', title || ' ' || words));
  CREATE INDEX peer_question_remarked ON peer_question (id) WHERE remark IS NOT NULL AND looked_at IS NULL AND hidden_at IS NULL;

  CREATE TABLE peer_answer (
    id uuid CONSTRAINT peer_answer_pk PRIMARY KEY,
    question_id uuid NOT NULL CONSTRAINT peer_answer_to REFERENCES peer_question (id) ON DELETE CASCADE,
    topic text NOT NULL,
    language text NOT NULL,
    author_id uuid NOT NULL CONSTRAINT peer_answer_author REFERENCES person (id),
    words text NOT NULL,
    at timestamptz NOT NULL,
    remark text,
    looked_at timestamptz,
    hidden_at timestamptz,
    hidden_because text CONSTRAINT peer_answer_hidden_because CHECK (length(hidden_because) BETWEEN 3 AND 500),
    forgotten boolean NOT NULL DEFAULT false,
    CONSTRAINT peer_answer_words CHECK (forgotten OR length(words) BETWEEN 3 AND 4000),
    CONSTRAINT peer_answer_hidden CHECK ((hidden_at IS NULL) = (hidden_because IS NULL))
  );
  CREATE INDEX peer_answer_by_question ON peer_answer (question_id, id);
  CREATE INDEX peer_answer_by_author ON peer_answer (author_id);
  CREATE INDEX peer_answer_in_words ON peer_answer USING gin (to_tsvector('simple', words));
  CREATE INDEX peer_answer_remarked ON peer_answer (id) WHERE remark IS NOT NULL AND looked_at IS NULL AND hidden_at IS NULL;

  CREATE TABLE peer_helped (
    answer_id uuid NOT NULL CONSTRAINT peer_helped_answer REFERENCES peer_answer (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT peer_helped_person REFERENCES person (id) ON DELETE CASCADE,
    at timestamptz NOT NULL,
    CONSTRAINT peer_helped_pk PRIMARY KEY (answer_id, person_id)
  );
  CREATE INDEX peer_helped_by_person ON peer_helped (person_id);

  -- What was said stays what it was, but for what an officer hides and what goes with an account.
  CREATE FUNCTION app.guard_peer_words() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.forgetting() THEN RETURN NEW; END IF;
    IF to_jsonb(OLD) - '{looked_at,hidden_at,hidden_because}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{looked_at,hidden_at,hidden_because}'::text[] THEN
      RAISE EXCEPTION 'What peers wrote is not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON peer_question FOR EACH ROW EXECUTE FUNCTION app.guard_peer_words();
  CREATE TRIGGER guarded BEFORE UPDATE ON peer_answer FOR EACH ROW EXECUTE FUNCTION app.guard_peer_words();

  CREATE FUNCTION app.forget_peer_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE peer_member SET left_at = NEW.closed_at, shows_name = false WHERE person_id = NEW.id AND left_at IS NULL;
    UPDATE peer_question SET title = '', words = '', remark = NULL, forgotten = true WHERE author_id = NEW.id;
    UPDATE peer_answer SET words = '', remark = NULL, forgotten = true WHERE author_id = NEW.id;
    DELETE FROM peer_helped WHERE person_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_peer_words AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_peer_words();
`;

const policies = `
  -- Leads, coordinators and clinicians who have worked or are about to: people with something to ask and to tell.
  CREATE FUNCTION app.may_join_peers() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT app.has_role('lead') OR app.has_role('coordinator') OR EXISTS (
        SELECT FROM engagement e WHERE e.person_id = app.person() AND e.state IN ('agreed', 'changing', 'ended')) $$;

  -- The groups of the reader, as 'topic language'.
  CREATE FUNCTION app.my_peer_groups() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(m.topic || ' ' || m.language), '{}') FROM peer_member m
        WHERE m.person_id = app.person() AND m.left_at IS NULL $$;

  -- The name of whoever wrote, where they show it to this group now. To its members and officers, else null.
  CREATE FUNCTION app.peer_name(author uuid, of_topic text, of_language text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT p.name FROM peer_member m JOIN person p ON p.id = m.person_id
        WHERE m.person_id = author AND m.topic = of_topic AND m.language = of_language AND m.left_at IS NULL AND m.shows_name
          AND (app.has_role('officer') OR of_topic || ' ' || of_language = ANY (app.my_peer_groups())) $$;

  -- How large the groups are, for those who may join one.
  CREATE FUNCTION app.peer_groups() RETURNS TABLE (topic text, language text, members integer, questions integer, last_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT g.topic, g.language, g.members::int,
             (SELECT count(*)::int FROM peer_question q WHERE q.topic = g.topic AND q.language = g.language AND q.hidden_at IS NULL AND NOT q.forgotten),
             (SELECT max(q.at) FROM peer_question q WHERE q.topic = g.topic AND q.language = g.language AND q.hidden_at IS NULL)
        FROM (SELECT m.topic, m.language, count(*) AS members FROM peer_member m WHERE m.left_at IS NULL GROUP BY 1, 2) g
       WHERE app.may_join_peers() OR app.has_role('officer') ORDER BY 5 DESC NULLS LAST, 1, 2 LIMIT 200 $$;
  REVOKE EXECUTE ON FUNCTION app.peer_groups() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.peer_groups() TO midst_application;

  SELECT app.protect('peer_member');
  GRANT SELECT, INSERT, UPDATE (shows_name, left_at) ON peer_member TO midst_application;
  CREATE POLICY seen ON peer_member FOR SELECT TO midst_application USING (
    person_id = (SELECT app.person()) OR (SELECT app.is_system('relay')));
  CREATE POLICY joined ON peer_member FOR INSERT TO midst_application
    WITH CHECK (person_id = (SELECT app.person()) AND (SELECT app.may_join_peers()));
  CREATE POLICY changed ON peer_member FOR UPDATE TO midst_application
    USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));

  SELECT app.protect('peer_question');
  GRANT SELECT, INSERT, UPDATE (looked_at, hidden_at, hidden_because) ON peer_question TO midst_application;
  CREATE POLICY seen ON peer_question FOR SELECT TO midst_application USING (
    author_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay'))
    OR hidden_at IS NULL AND topic || ' ' || language = ANY ((SELECT app.my_peer_groups())::text[]));
  CREATE POLICY asked ON peer_question FOR INSERT TO midst_application WITH CHECK (
    author_id = (SELECT app.person()) AND hidden_at IS NULL AND looked_at IS NULL
    AND topic || ' ' || language = ANY ((SELECT app.my_peer_groups())::text[]));
  CREATE POLICY looked_at ON peer_question FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer'))) WITH CHECK ((SELECT app.has_role('officer')));

  SELECT app.protect('peer_answer');
  GRANT SELECT, INSERT, UPDATE (looked_at, hidden_at, hidden_because) ON peer_answer TO midst_application;
  CREATE POLICY seen ON peer_answer FOR SELECT TO midst_application USING (
    author_id = (SELECT app.person()) OR (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay'))
    OR hidden_at IS NULL AND topic || ' ' || language = ANY ((SELECT app.my_peer_groups())::text[]));
  CREATE POLICY answered ON peer_answer FOR INSERT TO midst_application WITH CHECK (
    author_id = (SELECT app.person()) AND hidden_at IS NULL AND looked_at IS NULL
    AND topic || ' ' || language = ANY ((SELECT app.my_peer_groups())::text[])
    AND EXISTS (SELECT FROM peer_question q WHERE q.id = question_id AND q.topic = peer_answer.topic
      AND q.language = peer_answer.language AND q.hidden_at IS NULL));
  CREATE POLICY looked_at ON peer_answer FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer'))) WITH CHECK ((SELECT app.has_role('officer')));

  -- Whoever sees an answer sees how many it helped; that it was me is mine alone.
  SELECT app.protect('peer_helped');
  GRANT SELECT, INSERT, DELETE ON peer_helped TO midst_application;
  CREATE POLICY seen ON peer_helped FOR SELECT TO midst_application USING (person_id = (SELECT app.person()));
  CREATE POLICY helped ON peer_helped FOR INSERT TO midst_application WITH CHECK (
    person_id = (SELECT app.person()) AND EXISTS (SELECT FROM peer_answer a
      WHERE a.id = answer_id AND a.author_id <> (SELECT app.person()) AND a.hidden_at IS NULL));
  CREATE POLICY taken_back ON peer_helped FOR DELETE TO midst_application USING (person_id = (SELECT app.person()));
  CREATE FUNCTION app.peers_helped(answer uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT count(*)::int FROM peer_helped h JOIN peer_answer a ON a.id = h.answer_id
        WHERE h.answer_id = answer AND (app.has_role('officer') OR a.topic || ' ' || a.language = ANY (app.my_peer_groups())) $$;
`;
