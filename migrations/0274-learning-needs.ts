import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an employer in the United Kingdom asks for is to learn, never a post: the need says so from its beginning. */
export class LearningNeeds0000000000274 implements MigrationInterface {
  name = 'LearningNeeds0000000000274';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE need ADD COLUMN learning boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN need.learning IS 'asked by an organisation in the United Kingdom, which asks overseas colleagues to teach it';

      CREATE FUNCTION app.asks_to_learn(organisation uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
          SELECT EXISTS (SELECT FROM organisation o WHERE o.id = $1 AND o.kind = 'uk-employer') $$;
      UPDATE need SET learning = true WHERE app.asks_to_learn(institution_id);

      -- Whoever writes it: what the institution is decides, and nothing changes it afterwards.
      CREATE FUNCTION app.mark_learning() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        NEW.learning := CASE TG_OP WHEN 'INSERT' THEN app.asks_to_learn(NEW.institution_id) ELSE OLD.learning END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER marked_learning BEFORE INSERT OR UPDATE OF learning ON need
        FOR EACH ROW EXECUTE FUNCTION app.mark_learning();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
