import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps who fits what and why, what each side may see of it, and what they said. */
export class Matching0000000000008 implements MigrationInterface {
  name = 'Matching0000000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
    await db.query(windows);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// Three audiences, three tables: that the pair exists and how far it has come (match), the reasons with points
// (match_reasons: the clinician, the matcher, officers), and what an institution sees after interest (match_card:
// ticked fields, a tier and the lines about ticked facts, so that points betray nothing).
const tables = `
  CREATE TABLE match (
    id uuid CONSTRAINT match_pk PRIMARY KEY,
    need_id uuid NOT NULL CONSTRAINT match_need REFERENCES need (id) ON DELETE CASCADE,
    position_id uuid NOT NULL CONSTRAINT match_position REFERENCES "position" (id) ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT match_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT match_person REFERENCES person (id) ON DELETE CASCADE,
    state text NOT NULL CONSTRAINT match_state CHECK (state IN ('found', 'told', 'seen', 'interested', 'declined',
      'shortlisted', 'introduced', 'agreed', 'not_chosen', 'withdrawn', 'lapsed')),
    overall integer NOT NULL,
    turn bigint NOT NULL,
    found_at timestamptz NOT NULL,
    told_at timestamptz,
    seen_at timestamptz,
    interested_at timestamptz,
    lapses_at timestamptz,
    decided_at timestamptz,
    terms integer,
    decline_reason text CONSTRAINT match_decline_reason CHECK (decline_reason IN ('dates', 'length', 'place', 'mode',
      'cost', 'not-my-field', 'requirements', 'release', 'safety', 'not-now', 'other')),
    decline_words text,
    host_words text,
    invited_by uuid CONSTRAINT match_inviter REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT match_once UNIQUE (position_id, person_id)
  );
  COMMENT ON COLUMN match.turn IS 'order among equals: a keyed mix of need and person, so that nobody is always twenty-first';
  CREATE INDEX match_of_need ON match (need_id, overall DESC, turn, id);
  CREATE INDEX match_of_person ON match (person_id, overall DESC, turn, id);
  COMMENT ON COLUMN match.terms IS 'the version of the need to which somebody said interested';
  CREATE INDEX match_untold ON match (need_id) WHERE state = 'found';
  CREATE INDEX match_pending ON match (institution_id) WHERE state IN ('interested', 'shortlisted');
  CREATE INDEX match_lapsing ON match (lapses_at) WHERE state IN ('interested', 'shortlisted', 'introduced');

  CREATE TABLE match_reasons (
    match_id uuid CONSTRAINT match_reasons_pk PRIMARY KEY
      CONSTRAINT match_reasons_of REFERENCES match (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT match_reasons_person REFERENCES person (id) ON DELETE CASCADE,
    fit_for_need integer NOT NULL,
    fit_for_clinician integer NOT NULL,
    criteria jsonb NOT NULL,
    open_questions jsonb NOT NULL DEFAULT '[]',
    legs text[] NOT NULL DEFAULT '{}',
    facts_version integer NOT NULL,
    rule text NOT NULL,
    at timestamptz NOT NULL
  );

  CREATE TABLE match_card (
    match_id uuid CONSTRAINT match_card_pk PRIMARY KEY
      CONSTRAINT match_card_of REFERENCES match (id) ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT match_card_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT match_card_person REFERENCES person (id) ON DELETE CASCADE,
    ticked text[] NOT NULL,
    facts jsonb NOT NULL,
    tier text NOT NULL CONSTRAINT match_card_tier CHECK (tier IN ('strong', 'good', 'possible')),
    lines jsonb NOT NULL,
    note text,
    at timestamptz NOT NULL,
    until timestamptz NOT NULL
  );

  -- In a sensitive setting names wait for the shortlist, so they are another audience's table again.
  CREATE TABLE match_name (
    match_id uuid CONSTRAINT match_name_pk PRIMARY KEY
      CONSTRAINT match_name_of REFERENCES match (id) ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT match_name_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT match_name_person REFERENCES person (id) ON DELETE CASCADE,
    name text,
    email text,
    from_shortlist boolean NOT NULL,
    until timestamptz NOT NULL
  );

  -- What the lead showed of themselves when they introduced themselves; the clinician's part is the card.
  CREATE TABLE introduction (
    match_id uuid CONSTRAINT introduction_pk PRIMARY KEY
      CONSTRAINT introduction_of REFERENCES match (id) ON DELETE CASCADE,
    institution_id uuid NOT NULL CONSTRAINT introduction_institution REFERENCES organisation (id),
    person_id uuid NOT NULL CONSTRAINT introduction_person REFERENCES person (id) ON DELETE CASCADE,
    lead_id uuid CONSTRAINT introduction_lead REFERENCES person (id) ON DELETE SET NULL,
    ticked text[] NOT NULL DEFAULT '{}',
    name text,
    email text,
    words text,
    at timestamptz NOT NULL
  );

  -- Whether everybody has been looked at since the need was last asked about: nobody is told before the best are known.
  CREATE TABLE match_search (
    need_id uuid CONSTRAINT match_search_pk PRIMARY KEY
      CONSTRAINT match_search_need REFERENCES need (id) ON DELETE CASCADE,
    began_at timestamptz NOT NULL,
    done_at timestamptz
  );

  -- A band once shown stays for a while, so that near-identical repeats cannot count people by difference.
  CREATE TABLE shown_band (
    institution_id uuid NOT NULL CONSTRAINT shown_band_institution REFERENCES organisation (id) ON DELETE CASCADE,
    shape text NOT NULL,
    band text NOT NULL CONSTRAINT shown_band_band CHECK (band IN ('fewer-than-10', '10-to-24', '25-or-more')),
    until timestamptz NOT NULL,
    CONSTRAINT shown_band_pk PRIMARY KEY (institution_id, shape)
  );
`;

const officer = `(SELECT app.has_role('officer'))`;
const matcher = `(SELECT app.is_system('matcher'))`;
const readers = `(SELECT app.is_system('matcher', 'relay', 'timekeeper'))`;
const mine = `person_id = (SELECT app.person())`;
const institution = `institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;

const policies = `
  SELECT app.protect('match');
  GRANT SELECT, INSERT, UPDATE, DELETE ON match TO midst_application;
  CREATE POLICY own ON match FOR SELECT TO midst_application USING (${mine} OR ${officer} OR ${readers});
  -- Before interest the pair is nobody's business but the person's; after it, only where data may go.
  CREATE POLICY after_interest ON match FOR SELECT TO midst_application USING (
    state IN ('interested', 'shortlisted', 'introduced', 'agreed', 'not_chosen', 'lapsed') AND interested_at IS NOT NULL
    AND ${institution} AND app.may_receive(institution_id));
  CREATE POLICY found ON match FOR INSERT TO midst_application WITH CHECK (${matcher} OR ${mine});
  CREATE POLICY moved ON match FOR UPDATE TO midst_application
    USING (${mine} OR ${readers} OR (${institution} AND interested_at IS NOT NULL))
    WITH CHECK (${mine} OR ${readers} OR (${institution} AND interested_at IS NOT NULL));
  CREATE POLICY gone ON match FOR DELETE TO midst_application USING ((SELECT app.is_system('matcher', 'timekeeper')) AND state IN ('found', 'told', 'seen'));

  SELECT app.protect('match_reasons');
  GRANT SELECT, INSERT, UPDATE ON match_reasons TO midst_application;
  CREATE POLICY own ON match_reasons FOR SELECT TO midst_application USING (${mine} OR ${officer} OR ${readers});
  CREATE POLICY reckoned ON match_reasons FOR INSERT TO midst_application WITH CHECK (${matcher} OR ${mine});
  CREATE POLICY reckoned_again ON match_reasons FOR UPDATE TO midst_application
    USING (${matcher} OR ${mine}) WITH CHECK (${matcher} OR ${mine});

  SELECT app.protect('match_card');
  GRANT SELECT, INSERT, UPDATE, DELETE ON match_card TO midst_application;
  CREATE POLICY own ON match_card FOR ALL TO midst_application USING (${mine}) WITH CHECK (${mine});
  CREATE POLICY to_institution ON match_card FOR SELECT TO midst_application
    USING (${officer} OR (${institution} AND until > now() AND app.may_receive(institution_id)));
  CREATE POLICY relay_withdraws ON match_card FOR ALL TO midst_application
    USING ((SELECT app.is_system('relay', 'timekeeper', 'matcher')));

  SELECT app.protect('match_name');
  GRANT SELECT, INSERT, UPDATE, DELETE ON match_name TO midst_application;
  CREATE POLICY own ON match_name FOR ALL TO midst_application USING (${mine}) WITH CHECK (${mine});
  CREATE POLICY to_institution ON match_name FOR SELECT TO midst_application
    USING (${officer} OR (${institution} AND until > now() AND app.may_receive(institution_id)
      AND (NOT from_shortlist OR EXISTS (SELECT FROM match m WHERE m.id = match_id
        AND m.state IN ('shortlisted', 'introduced', 'agreed')))));
  CREATE POLICY withdrawn ON match_name FOR ALL TO midst_application
    USING ((SELECT app.is_system('relay', 'timekeeper', 'matcher')));

  SELECT app.protect('introduction');
  GRANT SELECT, INSERT, UPDATE, DELETE ON introduction TO midst_application;
  CREATE POLICY seen ON introduction FOR SELECT TO midst_application
    USING (${mine} OR ${officer} OR ${institution} OR (SELECT app.is_system('relay', 'timekeeper')));
  CREATE POLICY made ON introduction FOR INSERT TO midst_application
    WITH CHECK (${institution} AND lead_id = (SELECT app.person()) AND app.may_receive(institution_id));

  SELECT app.protect('match_search');
  GRANT SELECT, INSERT, UPDATE ON match_search TO midst_application;
  CREATE POLICY matcher_notes ON match_search FOR ALL TO midst_application
    USING ((SELECT app.is_system('matcher', 'timekeeper'))) WITH CHECK (${matcher});

  SELECT app.protect('shown_band');
  GRANT SELECT, INSERT, UPDATE, DELETE ON shown_band TO midst_application;
  CREATE POLICY matcher_remembers ON shown_band FOR ALL TO midst_application
    USING ((SELECT app.is_system('matcher', 'timekeeper'))) WITH CHECK (${matcher});
`;

const windows = `
  -- What narrows, without building anybody's facts. It belongs to the owner, so it is a window for the matcher only.
  CREATE VIEW matcher_refusal WITH (security_barrier) AS
    SELECT c.id AS person_id, coalesce(v.never_send, '{}') AS never_send, coalesce(v.remote_too, false) AS remote_too,
      coalesce(v.hidden_from_countries, '{}') AS hidden_from_countries,
      coalesce(v.hidden_from_organisations, '{}') || CASE WHEN v.hidden_from_own_employer THEN ARRAY(
        SELECT e.organisation_id FROM clinician_employment e
          WHERE e.person_id = c.id AND e.organisation_id IS NOT NULL) ELSE '{}' END AS institutions,
      ARRAY(SELECT o.organisation_id FROM clinician_organisation o WHERE o.person_id = c.id) AS member_of
    FROM matchable_clinician c LEFT JOIN clinician_private v ON v.person_id = c.id
    WHERE (SELECT app.is_system('matcher'));
  GRANT SELECT ON matcher_refusal TO midst_application;

  -- How many people wait for this host's answer, and how many may. A need with a cap of its own counts its own people;
  -- all others share their institution's. Numbers only, so that nobody sees who waits beside them.
  CREATE FUNCTION app.host_waiting(need uuid, OUT waiting integer, OUT cap integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT (SELECT count(*)::int FROM match m JOIN need other ON other.id = m.need_id
               WHERE m.institution_id = n.institution_id AND m.state IN ('interested', 'shortlisted')
                 AND CASE WHEN n.max_pending IS NULL THEN other.max_pending IS NULL ELSE m.need_id = n.id END),
             coalesce(n.max_pending, o.max_pending)
        FROM need n JOIN organisation o ON o.id = n.institution_id WHERE n.id = $1 $$;

  -- A lead answers an interest and changes nothing else about a pair.
  CREATE FUNCTION app.guard_match() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF app.person() IS NOT NULL AND app.person() <> OLD.person_id AND (
        NEW.state NOT IN ('shortlisted', 'introduced', 'not_chosen')
        OR OLD.state NOT IN ('interested', 'shortlisted', 'introduced')
        OR to_jsonb(OLD) - '{state,decided_at,lapses_at,host_words}'::text[]
          IS DISTINCT FROM to_jsonb(NEW) - '{state,decided_at,lapses_at,host_words}'::text[]) THEN
      RAISE EXCEPTION 'A lead only answers an interest' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON match FOR EACH ROW EXECUTE FUNCTION app.guard_match();
`;
