import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A professional body in the United Kingdom may ask to learn, as an employer there does; desks and funders ask for nobody. */
export class ProfessionalBodiesAskToLearn0000000000323 implements MigrationInterface {
  name = 'ProfessionalBodiesAskToLearn0000000000323';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION app.asks_to_learn(organisation uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT EXISTS (SELECT FROM organisation o WHERE o.id = $1 AND o.kind IN ('uk-employer', 'professional-body')) $$;

      CREATE OR REPLACE FUNCTION app.guard_asking() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF EXISTS (SELECT FROM organisation o WHERE o.id = NEW.institution_id AND o.kind IN ('diaspora-desk', 'funder')) THEN
          RAISE EXCEPTION 'A desk or a funder asks for nobody' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
