import 'reflect-metadata';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
// The programs' lists load every entity.
import '../../apps/libraries.js';
import '../../apps/worker/jobs.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createScratchDatabase();
  source = new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
  });
  await source.initialize();
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/**
 * What a migration may have beyond the entities: keys into other libraries (relations stay inside one), checks, partial
 * and expression indexes, comments. Decorators cannot say them; were one of them also wrong, making it anew would show.
 */
const theMigrationsOwn = [
  /^ALTER TABLE \S+ DROP CONSTRAINT /,
  /^DROP INDEX /,
  /^COMMENT ON COLUMN .+ IS NULL$/,
];

/** What else TypeORM would run to make the database what the entities say. */
async function differences(): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries
    .map(({ query }) => query)
    .filter((query) => !theMigrationsOwn.some((own) => own.test(query)));
}

it('migrations make the tables that the entities describe', async () => {
  expect(source.entityMetadatas.length).toBeGreaterThan(30);
  expect(await differences()).toEqual([]);
});

it('a column that only the database has, or has differently, is seen', async () => {
  await source.query(`ALTER TABLE uk_register ADD COLUMN planted text`);
  await source.query(`ALTER TABLE registration_route ALTER COLUMN lead DROP NOT NULL`);
  const seen = await differences();
  expect(seen).toContainEqual(expect.stringContaining('"uk_register" DROP COLUMN "planted"'));
  expect(seen).toContainEqual(
    expect.stringContaining('"registration_route" ALTER COLUMN "lead" SET NOT NULL'),
  );
});
