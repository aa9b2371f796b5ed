import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps who was told of which need in which wave, so that fairness is counted on what happened. */
export class WhoWasTold0000000000055 implements MigrationInterface {
  name = 'WhoWasTold0000000000055';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A match that fits no more is deleted; that somebody was told of it stays true.
      CREATE TABLE match_exposure (
        need_id uuid NOT NULL CONSTRAINT match_exposure_need REFERENCES need (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT match_exposure_person REFERENCES person (id) ON DELETE CASCADE,
        wave integer NOT NULL,
        told_at timestamptz NOT NULL,
        CONSTRAINT match_exposure_pk PRIMARY KEY (need_id, wave, person_id)
      );
      CREATE INDEX match_exposure_person_when ON match_exposure (person_id, told_at);
      INSERT INTO match_exposure (need_id, person_id, wave, told_at)
        SELECT need_id, person_id, dense_rank() OVER (PARTITION BY need_id ORDER BY told_at), told_at
          FROM (SELECT DISTINCT ON (need_id, person_id) need_id, person_id, told_at FROM match
                 WHERE told_at IS NOT NULL ORDER BY need_id, person_id, told_at) AS told;

      SELECT app.protect('match_exposure');
      GRANT SELECT, INSERT ON match_exposure TO midst_application;
      CREATE POLICY own ON match_exposure FOR SELECT TO midst_application
        USING (person_id = (SELECT app.person()) OR (SELECT app.is_system('matcher')));
      CREATE POLICY counted ON match_exposure FOR INSERT TO midst_application
        WITH CHECK ((SELECT app.is_system('matcher')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
