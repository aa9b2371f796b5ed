import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// The programs' list of libraries loads every life.
import '../libraries.js';
import { declaredLives, type Life } from '../../libs/platform/life.js';

const file = join(process.cwd(), 'docs/lives.md');

/** `docs/lives.md` as the code says it: a diagram and a table per noun. */
export function livesPage(): string {
  const intro = `# Lives

Every noun with a life has it in one table in the code (\`*.states.ts\`). This page is written from those tables by
\`npm run midst -- lives\`; a house test fails when the two disagree.
`;
  return [intro, ...declaredLives().map(section)].join('\n');
}

function section(life: Life<string, string, string>): string {
  const arrows = life.actions.flatMap((action) =>
    life.transitions[action].from.map((from) => `    ${from} --> ${life.transitions[action].to}: ${action}`),
  );
  const rows = life.actions.map((action) => {
    const { from, to, by } = life.transitions[action];
    return `| ${action} | ${from.join(', ')} | ${to} | ${[by].flat().join(', ')} |`;
  });
  return `## ${life.noun}

\`\`\`mermaid
stateDiagram-v2
    [*] --> ${life.initial}
${arrows.join('\n')}
\`\`\`

| what is done | while | leads to | by |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** Writes the page; with --check only compares. */
export function printLives(args: string[]): Promise<void> {
  const page = livesPage();
  if (args.includes('--check')) {
    if (readFileSync(file, 'utf8') !== page)
      throw new Error('docs/lives.md differs from the code: run npm run midst -- lives');
    console.log('docs/lives.md agrees with the code.');
  } else {
    writeFileSync(file, page);
    console.log('docs/lives.md is written.');
  }
  return Promise.resolve();
}
