import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets PostgreSQL keep one plan for each question of the policies about the reader's own roles and consents. */
export class PlansThatAreKept0000000000061 implements MigrationInterface {
  name = 'PlansThatAreKept0000000000061';

  async up(db: QueryRunner): Promise<void> {
    // Each asks by a key and has one sensible plan; planned anew at every call, the question for one's organisations
    // took 0.16 ms, fifteen times what answering it takes.
    for (const signature of [
      'has_role(text)',
      'holds(text, uuid)',
      'my_organisations(text)',
      'consents(uuid, text)',
    ])
      await db.query(`ALTER FUNCTION app.${signature} SET plan_cache_mode = force_generic_plan`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
