import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Asks for each part of a need whether that need may be seen. With EXISTS PostgreSQL read all needs that somebody may see,
 * drafts and old ones too, to show the positions of one page: a cost that grows with every need ever written.
 */
export class PartsSeenOneByOne0000000000071 implements MigrationInterface {
  name = 'PartsSeenOneByOne0000000000071';

  async up(db: QueryRunner): Promise<void> {
    const system = (names: string) => `(SELECT app.is_system(${names}))`;
    const officer = `(SELECT app.has_role('officer'))`;
    const lead = `n.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`;
    const programs = system(`'matcher', 'relay', 'timekeeper', 'importer'`);
    // One value instead of EXISTS: that PostgreSQL can answer by the key only. Officers see every need, so whoever sees
    // the need sees its parts, and nobody is asked twice whether they are one.
    for (const table of ['"position"', 'leg'])
      await db.query(
        `ALTER POLICY seen ON ${table} USING (${programs} OR (SELECT true FROM need n WHERE n.id = need_id))`,
      );
    // The cheap question first, here too.
    await db.query(`
      ALTER POLICY own ON need USING (
        ${programs} OR institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) OR ${officer});
      ALTER POLICY own ON match USING (
        ${system(`'matcher', 'relay', 'timekeeper'`)} OR person_id = (SELECT app.person()) OR ${officer});
      ALTER POLICY own ON need_detail USING (
        ${system(`'importer'`)} OR ${officer} OR (SELECT true FROM need n WHERE n.id = need_id AND ${lead}));
      ALTER POLICY shown ON need_detail USING (
        (SELECT app.person()) IS NOT NULL AND (SELECT true FROM need n WHERE n.id = need_id AND NOT n.sensitive
          AND n.state IN ('open', 'paused', 'lapsed', 'closed')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
