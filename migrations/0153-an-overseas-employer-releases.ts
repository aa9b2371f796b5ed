import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an overseas institution be asked to release its own colleague, who comes to the United Kingdom. */
export class AnOverseasEmployerReleases0000000000153 implements MigrationInterface {
  name = 'AnOverseasEmployerReleases0000000000153';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE time_off_request ADD COLUMN uk_bound boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN time_off_request.uk_bound IS
        'whether it is for a visit to the United Kingdom, for which a visa asks the employer for a word of release and return';
      CREATE OR REPLACE FUNCTION app.address_standing(employer uuid, address text) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT CASE
            WHEN employer IS NULL THEN 'unconfirmed'
            WHEN app.hr_confirmed(employer, address) THEN 'confirmed-by-hr'
            WHEN NOT app.hr_confirmed(employer, address) THEN 'denied-by-hr'
            WHEN EXISTS (SELECT FROM organisation o, unnest(o.email_domains) AS owned
                   WHERE o.id = employer AND o.kind IN ('uk-employer', 'overseas-institution') AND o.state = 'verified'
                     AND '.' || owned = right('.' || split_part(lower(address), '@', 2), length(owned) + 1))
              THEN 'employer-domain'
            ELSE 'unconfirmed' END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
