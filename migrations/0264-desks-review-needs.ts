import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a country wishes it, its diaspora desk reads the needs for it before they open, and answers within stated days. */
export class DesksReviewNeeds0000000000264 implements MigrationInterface {
  name = 'DesksReviewNeeds0000000000264';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(helpers);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  CREATE TABLE country_review (
    id uuid CONSTRAINT country_review_pk PRIMARY KEY,
    country text NOT NULL CONSTRAINT country_review_country CHECK (country ~ '^[A-Z]{2}$'),
    desk_id uuid NOT NULL CONSTRAINT country_review_desk REFERENCES organisation (id),
    working_days integer NOT NULL CONSTRAINT country_review_days CHECK (working_days BETWEEN 1 AND 30),
    from_day date NOT NULL,
    wish text NOT NULL CONSTRAINT country_review_wish CHECK (length(wish) BETWEEN 10 AND 2000),
    set_by uuid NOT NULL CONSTRAINT country_review_setter REFERENCES person (id),
    set_at timestamptz NOT NULL,
    ended_by uuid CONSTRAINT country_review_ender REFERENCES person (id),
    ended_at timestamptz
  );
  COMMENT ON COLUMN country_review.wish IS 'who wished it for the country, when, and where that can be seen';
  CREATE UNIQUE INDEX country_review_once ON country_review (country) WHERE ended_at IS NULL;
  CREATE INDEX country_review_of_desk ON country_review (desk_id);

  -- Asked at the moment of the approval: one that came after asks anew, and what was asked before counts no more.
  CREATE TABLE desk_review (
    id uuid CONSTRAINT desk_review_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT desk_review_need REFERENCES need (id) ON DELETE CASCADE,
    desk_id uuid NOT NULL CONSTRAINT desk_review_desk REFERENCES organisation (id),
    country text NOT NULL,
    state text NOT NULL CONSTRAINT desk_review_state
      CHECK (state IN ('asked', 'supported', 'remarked', 'change_asked', 'unanswered')),
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    words text CONSTRAINT desk_review_words CHECK (length(words) BETWEEN 3 AND 4000),
    answered_by uuid CONSTRAINT desk_review_answerer REFERENCES person (id),
    answered_at timestamptz,
    CONSTRAINT desk_review_once UNIQUE (need_id, country, asked_at),
    CONSTRAINT desk_review_answered CHECK ((state = 'asked') = (answered_at IS NULL)),
    CONSTRAINT desk_review_reasoned CHECK (state NOT IN ('remarked', 'change_asked') OR words IS NOT NULL)
  );
  CREATE INDEX desk_review_of_desk ON desk_review (desk_id, asked_at);
  CREATE INDEX desk_review_waiting ON desk_review (due_on) WHERE state = 'asked';
`;

const helpers = `
  -- Verified desks for which the reader speaks.
  CREATE FUNCTION app.my_desks() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(o.id), '{}') FROM organisation o
        WHERE o.id = ANY (app.my_organisations('lead')) AND o.kind = 'diaspora-desk' AND o.state = 'verified' $$;

  -- Approved needs about which a desk of the reader was asked: nothing of them that is kept apart for its leads.
  CREATE FUNCTION app.needs_at_my_desks() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(DISTINCT r.need_id), '{}') FROM desk_review r JOIN need n ON n.id = r.need_id
        WHERE r.desk_id = ANY (app.my_desks()) AND n.state = 'approved' AND r.asked_at >= n.approved_at $$;

  CREATE FUNCTION app.guard_desk_review() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    IF NOT (OLD.state = 'asked' AND (
        NEW.state IN ('supported', 'remarked', 'change_asked') AND OLD.desk_id = ANY (app.my_desks())
        OR NEW.state = 'unanswered' AND app.has_role('officer'))) THEN
      RAISE EXCEPTION 'A desk answers once, and an officer only notes its silence' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON desk_review FOR EACH ROW EXECUTE FUNCTION app.guard_desk_review();
  CREATE TRIGGER country_review_only_ends BEFORE UPDATE ON country_review
    FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION app.never_changes();
`;

const policies = `
  SELECT app.protect('country_review');
  GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON country_review TO midst_application;
  CREATE POLICY seen ON country_review FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer')) OR desk_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]));
  CREATE POLICY set ON country_review FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND set_by = (SELECT app.person()) AND ended_at IS NULL
    AND EXISTS (SELECT FROM organisation o WHERE o.id = desk_id AND o.kind = 'diaspora-desk' AND o.state = 'verified'
      AND o.country = country_review.country));
  CREATE POLICY ended ON country_review FOR UPDATE TO midst_application USING ((SELECT app.has_role('officer')))
    WITH CHECK ((SELECT app.has_role('officer')) AND ended_by = (SELECT app.person()) AND ended_at IS NOT NULL);

  SELECT app.protect('desk_review');
  GRANT SELECT, INSERT, UPDATE (state, words, answered_by, answered_at) ON desk_review TO midst_application;
  CREATE POLICY seen ON desk_review FOR SELECT TO midst_application USING (
    (SELECT app.has_role('officer')) OR desk_id = ANY ((SELECT app.my_desks())::uuid[])
    OR EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]))
    OR (SELECT app.is_system('relay', 'timekeeper')));
  CREATE POLICY asked ON desk_review FOR INSERT TO midst_application WITH CHECK (
    (SELECT app.has_role('officer')) AND state = 'asked'
    AND EXISTS (SELECT FROM country_review c WHERE c.desk_id = desk_review.desk_id AND c.country = desk_review.country
      AND c.ended_at IS NULL));
  CREATE POLICY answered ON desk_review FOR UPDATE TO midst_application
    USING ((SELECT app.has_role('officer')) OR desk_id = ANY ((SELECT app.my_desks())::uuid[]))
    WITH CHECK (answered_by = (SELECT app.person())
      AND ((SELECT app.has_role('officer')) OR desk_id = ANY ((SELECT app.my_desks())::uuid[])));

  -- Asked last: policies are asked in the order of their names, and open needs are shown by simpler ones.
  CREATE POLICY weighed_by_desk ON need FOR SELECT TO midst_application
    USING (state = 'approved' AND id = ANY ((SELECT app.needs_at_my_desks())::uuid[]));
`;
