import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts whose cards a lead opens, so that nobody reads through everybody who is interested anywhere. */
export class CardsReadInADay0000000000034 implements MigrationInterface {
  name = 'CardsReadInADay0000000000034';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row for a lead and a person, with when that reading began to count; opened again within the day it counts no
      -- second time. Written by the function alone: whoever is counted does not keep the count.
      CREATE TABLE card_reading (
        lead_id uuid NOT NULL CONSTRAINT card_reading_lead REFERENCES person (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT card_reading_person REFERENCES person (id) ON DELETE CASCADE,
        institution_id uuid NOT NULL CONSTRAINT card_reading_institution REFERENCES organisation (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        CONSTRAINT card_reading_pk PRIMARY KEY (lead_id, person_id)
      );
      CREATE INDEX card_reading_recent ON card_reading (lead_id, at);
      SELECT app.protect('card_reading');
      GRANT SELECT ON card_reading TO midst_application;
      CREATE POLICY seen ON card_reading FOR SELECT TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.has_role('officer')));

      -- Of these matches, in their order, those whose people the reader may open now: at most so many different people
      -- within the time. It stops at the first one too many. Others than their leads are not counted here.
      CREATE FUNCTION app.open_cards(matches uuid[], most integer, since timestamptz, now timestamptz) RETURNS SETOF uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        opened record;
        free integer;
      BEGIN
        IF app.person() IS NULL THEN RETURN; END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('cards opened by ' || app.person(), 0));
        SELECT most - count(*) INTO free FROM card_reading r WHERE r.lead_id = app.person() AND r.at > since;
        FOR opened IN
          SELECT m.id, m.person_id, m.institution_id, app.holds('lead', m.institution_id) AS leads
            FROM unnest(matches) WITH ORDINALITY AS asked (id, place) JOIN match m ON m.id = asked.id ORDER BY asked.place
        LOOP
          -- Asked again for each: the same person may stand here with two matches.
          IF opened.leads AND NOT EXISTS (SELECT FROM card_reading r
              WHERE r.lead_id = app.person() AND r.person_id = opened.person_id AND r.at > since) THEN
            IF free <= 0 THEN RETURN; END IF;
            free := free - 1;
            INSERT INTO card_reading (lead_id, person_id, institution_id, at)
              VALUES (app.person(), opened.person_id, opened.institution_id, now)
              ON CONFLICT (lead_id, person_id) DO UPDATE SET institution_id = excluded.institution_id, at = excluded.at;
          END IF;
          RETURN NEXT opened.id;
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION app.open_cards(uuid[], integer, timestamptz, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.open_cards(uuid[], integer, timestamptz, timestamptz) TO midst_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
