import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps who fits what and why, what each side may see of it, and what they said. */
export class Matching0000000000008 implements MigrationInterface {
  name = 'Matching0000000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(policies);
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
    decline_reason text,
    decline_words text,
    invited_by uuid CONSTRAINT match_inviter REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT match_once UNIQUE (position_id, person_id)
  );
  COMMENT ON COLUMN match.turn IS 'order among equals: a keyed mix of need and person, so that nobody is always twenty-first';
  CREATE INDEX match_of_need ON match (need_id, overall DESC, turn, id);
  CREATE INDEX match_of_person ON match (person_id, overall DESC, turn, id);
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
    legs uuid[] NOT NULL DEFAULT '{}',
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
    at timestamptz NOT NULL
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
  CREATE POLICY gone ON match FOR DELETE TO midst_application USING (${matcher} AND state IN ('found', 'told', 'seen'));

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
    USING (${officer} OR (${institution} AND app.may_receive(institution_id)));
  CREATE POLICY relay_withdraws ON match_card FOR ALL TO midst_application
    USING ((SELECT app.is_system('relay', 'timekeeper', 'matcher')));

  SELECT app.protect('shown_band');
  GRANT SELECT, INSERT, UPDATE, DELETE ON shown_band TO midst_application;
  CREATE POLICY matcher_remembers ON shown_band FOR ALL TO midst_application
    USING ((SELECT app.is_system('matcher', 'timekeeper'))) WITH CHECK (${matcher});
`;
