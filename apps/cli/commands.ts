import { Refusal } from '../../libs/platform/refusal.js';
import { whyNotStarted } from '../../libs/platform/start-refused.js';
import { demo } from './demo.js';
import { exportFiles } from './export.js';
import { importFiles } from './import.js';
import { makeOfficer } from './make-officer.js';
import { migrateDatabase } from './migrate.js';
import { printLives } from './print-lives.js';
import { printSchema } from './print-schema.js';
import { rankCases } from './rank.js';

export interface Command {
  /** One line for the table that `midst help` prints. */
  does: string;
  /** Returns when the work is done. What it throws ends the program with exit code 1. */
  run(args: string[]): Promise<void>;
}

/** Every sub-command of `npm run midst -- …`. */
const commands: Record<string, Command> = {
  migrate: { does: 'brings the database to this build (needs DATABASE_OWNER_URL)', run: migrateDatabase },
  demo: { does: 'loads the demo data once; with --accounts lists who can sign in to it', run: demo },
  'make-officer': { does: 'makes the person with this e-mail address a programme officer', run: makeOfficer },
  lives: { does: 'writes docs/lives.md from the code; with --check only compares', run: printLives },
  import: { does: 'brings in cases, or organisations, clinicians or needs from a file', run: importFiles },
  export: { does: 'writes the cases that were brought in into a folder again', run: exportFiles },
  rank: {
    does: 'ranks the people of a folder of cases under its needs, in a scratch database',
    run: rankCases,
  },
  schema: { does: 'writes schema.graphql from the code; with --check only compares', run: printSchema },
};

async function run([name = 'help', ...args]: string[]): Promise<void> {
  if (Object.hasOwn(commands, name)) return commands[name].run(args);
  const table = Object.entries(commands).map(([command, { does }]) => `  ${command.padEnd(14)}${does}`);
  process.stdout.write(`Usage: npm run midst -- <command>\n\n${table.join('\n')}\n`);
  if (name !== 'help') process.exitCode = 1;
}

/** One command, from its words to what it says and the exit code that it sets. */
export async function runCommand(words: string[]): Promise<void> {
  try {
    await run(words);
  } catch (error) {
    const told = error instanceof Refusal ? error.message : whyNotStarted('The command', error);
    process.stderr.write(`${told}\n`);
    process.exitCode = 1;
  }
}
