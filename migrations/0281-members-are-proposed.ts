import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An association proposes a member for a need; only the member's own yes makes it an interest. */
export class MembersAreProposed0000000000281 implements MigrationInterface {
  name = 'MembersAreProposed0000000000281';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE member_proposal (
        id uuid CONSTRAINT member_proposal_pk PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT member_proposal_of REFERENCES organisation (id) ON DELETE CASCADE,
        need_id uuid NOT NULL CONSTRAINT member_proposal_need REFERENCES need (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT member_proposal_person REFERENCES person (id) ON DELETE CASCADE,
        words text CONSTRAINT member_proposal_words CHECK (length(words) BETWEEN 1 AND 2000),
        proposed_by uuid NOT NULL CONSTRAINT member_proposal_by REFERENCES person (id),
        proposed_at timestamptz NOT NULL,
        CONSTRAINT member_proposal_once UNIQUE (organisation_id, need_id, person_id)
      );
      CREATE INDEX member_proposal_to_person ON member_proposal (person_id, proposed_at);
      CREATE INDEX member_proposal_by_day ON member_proposal (organisation_id, proposed_at);
      CREATE TRIGGER member_proposal_never_changes BEFORE UPDATE ON member_proposal
        FOR EACH ROW EXECUTE FUNCTION app.never_changes();

      -- Apart from the proposal: whoever proposed reads no answer, unless a yes that the member let them know.
      CREATE TABLE member_proposal_answer (
        proposal_id uuid CONSTRAINT member_proposal_answer_pk PRIMARY KEY
          CONSTRAINT member_proposal_answer_to REFERENCES member_proposal (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT member_proposal_answer_by REFERENCES person (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT member_proposal_answer_of REFERENCES organisation (id) ON DELETE CASCADE,
        need_id uuid NOT NULL CONSTRAINT member_proposal_answer_need REFERENCES need (id) ON DELETE CASCADE,
        institution_id uuid NOT NULL CONSTRAINT member_proposal_answer_at REFERENCES organisation (id) ON DELETE CASCADE,
        answer text NOT NULL CONSTRAINT member_proposal_answer_known CHECK (answer IN ('interested', 'not-for-me')),
        told boolean NOT NULL DEFAULT false CONSTRAINT member_proposal_answer_told CHECK (NOT told OR answer = 'interested'),
        at timestamptz NOT NULL
      );
      CREATE INDEX member_proposal_answer_about ON member_proposal_answer (person_id, need_id);

      SELECT app.protect('member_proposal');
      GRANT SELECT, INSERT ON member_proposal TO midst_application;
      CREATE POLICY seen ON member_proposal FOR SELECT TO midst_application USING (
        person_id = (SELECT app.person())
        OR organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]) AND app.may_receive(organisation_id));
      CREATE POLICY proposed ON member_proposal FOR INSERT TO midst_application WITH CHECK (
        proposed_by = (SELECT app.person()) AND person_id <> (SELECT app.person())
        AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[])
        AND app.member_agrees(organisation_id, person_id, 'propose')
        AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.state = 'open'));

      SELECT app.protect('member_proposal_answer');
      GRANT SELECT, INSERT ON member_proposal_answer TO midst_application;
      -- An institution reads who proposed somebody as long as that person shows it something for this need.
      CREATE POLICY seen ON member_proposal_answer FOR SELECT TO midst_application USING (
        person_id = (SELECT app.person())
        OR told AND organisation_id = ANY ((SELECT app.my_organisations('coordinator'))::uuid[]) AND app.may_receive(organisation_id)
        OR answer = 'interested' AND institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])
          AND EXISTS (SELECT FROM disclosure d WHERE d.person_id = member_proposal_answer.person_id
            AND d.organisation_id = institution_id AND d.need_id = member_proposal_answer.need_id
            AND d.ended_at IS NULL AND (d.until IS NULL OR d.until > now())));
      CREATE POLICY given ON member_proposal_answer FOR INSERT TO midst_application WITH CHECK (
        person_id = (SELECT app.person())
        AND EXISTS (SELECT FROM member_proposal p WHERE p.id = proposal_id AND p.person_id = (SELECT app.person())
          AND p.organisation_id = member_proposal_answer.organisation_id AND p.need_id = member_proposal_answer.need_id)
        AND EXISTS (SELECT FROM need n WHERE n.id = need_id AND n.institution_id = member_proposal_answer.institution_id));

      -- That somebody was proposed, and what they answered, goes with their account; and so does what a coordinator wrote.
      CREATE FUNCTION app.forget_member_proposals() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM member_proposal WHERE person_id = NEW.id;
        UPDATE member_proposal SET words = NULL WHERE proposed_by = NEW.id AND words IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forgets_member_proposals AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_member_proposals();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
