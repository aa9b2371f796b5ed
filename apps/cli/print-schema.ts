import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AbstractGraphQLDriver, GraphQLModule } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { readConfig } from '../../libs/platform/config.js';
import { createApi } from '../api/server.js';

/** The whole schema as text, sorted, from the code alone: no database, no network. */
export async function schemaText(): Promise<string> {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing',
    SECRET_KEY: 'opens nothing: the schema is public knowledge',
  });
  const app = await createApi({ config, database: 'none' });
  // Not `app.init()`: start-up hooks may look into the database, and the schema needs none of them.
  const module = app.get(GraphQLModule);
  const driver = app.get<AbstractGraphQLDriver>(AbstractGraphQLDriver, { strict: false });
  const options = await driver.mergeDefaultOptions(optionsOf(module));
  const schema = await driver.generateSchema(options);
  if (!schema) throw new Error('The API made no schema');
  return `# Made by \`npm run midst -- schema\` from the code. Do not edit.\n\n${print(lexicographicSortSchema(schema))}\n`;
}

function optionsOf(module: GraphQLModule): Record<string, unknown> {
  return (module as unknown as { options: Record<string, unknown> }).options;
}

export async function printSchema(args: string[]): Promise<void> {
  const file = join(process.cwd(), 'schema.graphql');
  const text = await schemaText();
  if (!args.includes('--check')) {
    writeFileSync(file, text);
    process.stdout.write('schema.graphql is written.\n');
  } else if (readFileSync(file, 'utf8') !== text) {
    throw new Error('schema.graphql is not what the code says; run `npm run midst -- schema` and commit it');
  }
}
