import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { librariesOf, unpack, unpackedAt, works } from './debian.mjs';
import { say, Told } from './told.mjs';

// The shell reads its data from beside itself, so what it shares with the whole Chromium comes along in any case.
const packages = ['chromium-headless-shell', 'chromium-common', 'fonts-liberation'];
const folder = unpackedAt('chromium');
const unpacked = join(folder, 'usr/lib/chromium/chromium-headless-shell');

/** Letters for the unpacked one: the fonts that came with it and the machine's. */
function fontsIn(file) {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  const places = [join(folder, 'usr/share/fonts'), '/usr/share/fonts'].map((place) => `<dir>${place}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${places.join('')}<cachedir>${join(folder, 'fonts')}</cachedir></fontconfig>\n`,
  );
}

function onThisMachine(...programs) {
  const program = programs.find((one) => one && works(one, process.env));
  return program && { program: whole(program), env: {} };
}

function fetched() {
  const config = join(folder, 'fonts.conf');
  const env = { LD_LIBRARY_PATH: librariesOf(folder) };
  // A machine that knows letters shows its own.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = config;
  if (!existsSync(unpacked) || !works(unpacked, { ...process.env, ...env })) return undefined;
  if (!existsSync(config)) fontsIn(config);
  return { program: unpacked, env };
}

/** The whole path: who starts it does not look along PATH. */
function whole(program) {
  if (program.includes('/')) return program;
  const place = process.env.PATH.split(':').find((one) => existsSync(join(one, program)));
  return join(place, program);
}

/**
 * A Chromium for the tests: the one in CHROMIUM; the shell without windows, the machine's or Debian's unpacked beside the
 * packages; the whole Chromium only where that cannot be had, because it starts its own user interface too, which
 * nobody sees: the same suite took 92 s of a processor with it and 38 s with the shell.
 * @returns {{ program: string, env: Record<string, string> }} what to start, and what it needs besides the environment
 */
export function chromium() {
  const present = onThisMachine(process.env.CHROMIUM, 'chromium-headless-shell') ?? fetched();
  if (present) return present;
  say('Chromium’s headless shell is missing: fetching Debian’s package for the tests …');
  const trouble = unpack('chromium', packages);
  const now = fetched() ?? onThisMachine('chromium', 'chromium-browser');
  if (now) return now;
  throw new Told(
    `The tests need Chromium and it could not be fetched (${trouble ?? 'the fetched program does not run'}): install it, for example with "sudo apt-get install chromium", or name one in CHROMIUM.`,
  );
}

// The suites ask in a process of its own, because the launcher's modules cannot be imported inside Jest.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${JSON.stringify(chromium())}\n`);
  } catch (error) {
    if (!(error instanceof Told)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
