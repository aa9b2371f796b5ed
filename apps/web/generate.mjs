// Writes api/operations.ts: every operation of operations/*.graphql as a typed document, checked against the
// committed schema. `--check` changes nothing and fails when the written file is not current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, printSchema, Source, validate } from 'graphql';
import { format, resolveConfig } from 'prettier';

const web = dirname(fileURLToPath(import.meta.url));
const filename = join(web, 'api/operations.ts');
const schemaText = process.env.SCHEMA_FILE ?? join(web, '../../schema.graphql');

const schema = buildSchema(readFileSync(schemaText, 'utf8'));
const documents = readdirSync(join(web, 'operations'))
  .sort()
  .map((name) => ({
    location: name,
    document: parse(new Source(readFileSync(join(web, 'operations', name), 'utf8'), name)),
  }));

// Together, because what two pages show of a thing is one fragment, wherever it stands.
const definitions = documents.flatMap(({ document }) => document.definitions);
const faults = validate(schema, { kind: Kind.DOCUMENT, definitions }).map(
  (error) => `${error.source?.name ?? 'operations'}: ${error.message}`,
);
if (faults.length > 0) {
  process.stderr.write(`Operations do not fit the schema:\n- ${faults.join('\n- ')}\n`);
  process.exit(1);
}

const scalars = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => type.astNode?.kind === 'ScalarTypeDefinition')
    .map(({ name }) => [name, 'string']),
);

const generated = await codegen({
  filename,
  schema: parse(printSchema(schema)),
  documents,
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    skipTypename: true,
    onlyOperationTypes: true,
    useTypeImports: true,
    avoidOptionals: false,
    defaultScalarType: 'string',
    scalars,
    dedupeFragments: true,
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { types: typescript, operations: typescriptOperations, documents: typedDocumentNode },
});

const text = await format(
  `// Made by apps/web/generate.mjs from operations/*.graphql and schema.graphql. Change those, then run it again.\n${generated.replaceAll('Record<string, any>', 'Record<string, unknown>')}`,
  { ...(await resolveConfig(filename)), parser: 'typescript' },
);

if (!process.argv.includes('--check')) writeFileSync(filename, text);
else if (readFileSync(filename, 'utf8') !== text) {
  process.stderr.write('apps/web/api/operations.ts is not current: run "node apps/web/generate.mjs"\n');
  process.exit(1);
}
