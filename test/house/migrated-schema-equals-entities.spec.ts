import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
// The programs' lists load every entity.
import '../../apps/libraries.js';
import '../../apps/worker/jobs.js';
import { rowsOf } from '../../libs/platform/rows.js';
import { populate } from '../support/populated-database.js';
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

it('rows read without TypeORM’s builder are the entities that it would have found', async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await populate(admin);
  } finally {
    await admin.end();
  }
  const order = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  let compared = 0;
  for (const { target } of source.entityMetadatas) {
    const entity = target as new () => object;
    const found = await source.manager.find(entity);
    const read = await rowsOf(source.manager, entity, '', []);
    expect([entity.name, read.length, order(read)]).toEqual([entity.name, found.length, order(found)]);
    for (const row of read) expect(row).toBeInstanceOf(entity);
    expect(read).toEqual(expect.arrayContaining(found));
    compared += read.length;
  }
  expect(compared).toBeGreaterThan(50);
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
