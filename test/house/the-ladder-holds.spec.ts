import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isImportTypeNode,
  type Node,
  ScriptTarget,
} from 'typescript';
import {
  isExportDeclaration,
  isImportDeclaration,
  isLiteralTypeNode,
  isStringLiteral,
  SyntaxKind,
} from 'typescript';

/** A library imports only itself and the libraries before it. */
const ladder = [
  'platform',
  'reference',
  'people',
  'notifications',
  'partnerships',
  'clinicians',
  'needs',
  'matching',
  'engagements',
  'time-off',
  'feasibility',
  'contributions',
  'insight',
];

const house = join(__dirname, '../..');

function* sourcesUnder(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sourcesUnder(path);
    else if (/\.(ts|mts|cts|mjs|cjs|js)$/.test(entry.name)) yield path;
  }
}

/** Every module that a file names: static and type imports, re-exports, import(), require() and import types. */
function importsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ((isImportDeclaration(node) || isExportDeclaration(node)) && node.moduleSpecifier)
      found.push((node.moduleSpecifier as unknown as { text: string }).text);
    else if (
      isImportTypeNode(node) &&
      isLiteralTypeNode(node.argument) &&
      isStringLiteral(node.argument.literal)
    )
      found.push(node.argument.literal.text);
    else if (isCallExpression(node)) {
      const [first] = node.arguments;
      const called = node.expression;
      const asks = called.kind === SyntaxKind.ImportKeyword || /^(require|jest\.\w+)$/.test(called.getText());
      if (asks && first && isStringLiteral(first)) found.push(first.text);
    }
    forEachChild(node, visit);
  };
  visit(createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.Latest, true));
  return found;
}

/** Where a file stands: `libs/needs`, `apps/web`, `apps` (a table of contents beside the programs), `migrations`, `test`. */
function placeOf(root: string, file: string): string {
  const [top, second, ...rest] = relative(root, file).split(sep);
  return (top === 'libs' || top === 'apps') && rest.length > 0 ? `${top}/${second}` : top;
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const [fromTop, fromName] = from.split('/');
  const [toTop, toName] = to.split('/');
  // Tests see everything, and nothing sees them but the benches, which are tests as well.
  if (fromTop === 'test') return true;
  if (toTop === 'test') return false;
  // The page of the web service is the schema's first client and knows nothing else of the house.
  if (from === 'apps/web' || to === 'apps/web') return false;
  if (fromTop === 'libs') {
    const before = ladder.indexOf(toName);
    return toTop === 'libs' && before >= 0 && before < ladder.indexOf(fromName);
  }
  // A program may read the tables of contents beside it, and one program those of another (`apps/worker/jobs.ts`).
  if (fromTop === 'apps') return toTop === 'libs' || toTop === 'apps' || toTop === 'migrations';
  return fromTop === 'migrations' && (to === 'libs/platform' || to === 'libs/reference');
}

/** Every arrow between two places of the house that the plan does not allow. */
function wrongArrows(root: string): string[] {
  const tops = ['libs', 'apps', 'migrations', 'test'];
  return tops
    .flatMap((top) => [...sourcesUnder(join(root, top))])
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => ({ file, target: resolve(dirname(file), name) }))
        .filter(({ target }) => !mayImport(placeOf(root, file), placeOf(root, target)))
        .map(({ target }) => `${relative(root, file)} → ${relative(root, target)}`),
    );
}

describe('the ladder', () => {
  it('has a rung for every library', () => {
    const libraries = readdirSync(join(house, 'libs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(libraries.filter((name) => !ladder.includes(name))).toEqual([]);
  });

  it('holds: a library imports only itself and what stands before it, nothing imports a program', () => {
    expect(wrongArrows(house)).toEqual([]);
  });
});

describe('the test of the ladder', () => {
  let root: string;
  const plant = (file: string, source: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ladder-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    ['upward', 'libs/people/a.ts', `import { Need } from '../needs/need.entity.js';`],
    ['upward, only a type', 'libs/people/a.ts', `import type { Need } from '../needs/need.entity.js';`],
    ['upward, in a type', 'libs/people/a.ts', `export type N = import('../needs/need.entity.js').Need;`],
    ['upward, later', 'libs/people/a.ts', `export const n = () => import('../needs/need.entity.js');`],
    ['upward, passed on', 'libs/people/a.ts', `export * from '../needs/need.entity.js';`],
    ['to a program', 'libs/needs/a.ts', `import { jobs } from '../../apps/worker/jobs.js';`],
    ['to a test', 'libs/needs/a.ts', `import { key } from '../../test/support/people.js';`],
    [
      'from the pages to a library',
      'apps/web/start/a.ts',
      `import { Refusal } from '../../../libs/platform/refusal.js';`,
    ],
    ['from the pages to a program', 'apps/web/a.ts', `import { createApi } from '../api/server.js';`],
    ['into the pages', 'apps/api/a.ts', `import { createWeb } from '../web/server.js';`],
    ['to what is no rung', 'libs/needs/a.ts', `import { x } from '../common/x.js';`],
  ])('sees an arrow %s', (_name, file, source) => {
    plant(file, source);
    expect(wrongArrows(root)).toHaveLength(1);
  });

  it('lets the right arrows be', () => {
    plant('libs/needs/a.ts', `import { b } from '../people/b.js'; import { c } from './c.js'; import 'zod';`);
    plant(
      'apps/worker/a.ts',
      `import { b } from '../../libs/insight/b.js'; import { l } from '../libraries.js';`,
    );
    plant('test/journeys/a.spec.ts', `import { createWeb } from '../../apps/web/server.js';`);
    expect(wrongArrows(root)).toEqual([]);
  });
});
