import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot, readJson } from './places.mjs';
import { isAlive } from './processes.mjs';
import { say, Told } from './told.mjs';

const dist = join(projectRoot, 'dist');
const stampName = 'build.json';
// The benches and their helpers are compiled too, because they are timed as the programs run: without Jest.
const roots = ['apps', 'libs', 'migrations', 'test/bench', 'test/support'];
const settings = ['.swcrc', 'package-lock.json', 'apps/launcher/build.mjs', 'schema.graphql'];

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

function sources() {
  const launcher = join(projectRoot, 'apps', 'launcher') + sep;
  const notPart = /\.(spec|d)\.ts$|\.mjs$|\.cjs$/;
  return roots
    .flatMap((root) => [...filesUnder(join(projectRoot, root))])
    .filter((file) => !file.startsWith(launcher) && !notPart.test(file));
}

/** Contents, not times: a checkout changes every time stamp and nothing else. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...settings.map((name) => join(projectRoot, name)), ...files]) {
    if (!existsSync(file)) continue;
    hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** The fingerprint of the sources now; `current` says whether dist was made from exactly these. */
export function inspectBuild() {
  const files = sources();
  const id = fingerprint(files);
  return { files, id, current: readJson(join(dist, stampName))?.id === id };
}

async function compile(file, target, swc, swcrc) {
  const { code, map } = await swc.transformFile(file, {
    ...swcrc,
    swcrc: false,
    filename: file,
    sourceFileName: relative(dirname(target), file),
  });
  const js = target.replace(/\.ts$/, '.js');
  writeFileSync(js, `${code}\n//# sourceMappingURL=${js.split(sep).pop()}.map\n`);
  writeFileSync(`${js}.map`, map);
}

async function compileStyle(file, target) {
  const sass = await import('sass');
  const { css } = sass.compile(file, {
    loadPaths: [join(projectRoot, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  writeFileSync(target.replace(/\.scss$/, '.css'), css);
  // The same, mirrored, for scripts that run from right to left.
  const { default: rtlcss } = await import('rtlcss');
  writeFileSync(target.replace(/\.scss$/, '.rtl.css'), rtlcss.process(css));
}

async function writeAll(files, into) {
  const swc = await import('@swc/core');
  const swcrc = JSON.parse(readFileSync(join(projectRoot, '.swcrc'), 'utf8'));
  delete swcrc.$schema;
  delete swcrc.exclude;
  await Promise.all(
    files.map(async (file) => {
      const target = join(into, relative(projectRoot, file));
      mkdirSync(dirname(target), { recursive: true });
      if (extname(file) === '.ts') await compile(file, target, swc, swcrc);
      else if (extname(file) !== '.scss') copyFileSync(file, target);
      else if (!file.split(sep).pop().startsWith('_')) await compileStyle(file, target);
    }),
  );
}

/** Folders of builds that were killed half way; those of a build that runs at this moment stay. */
function removeHalfMade() {
  for (const name of readdirSync(projectRoot)) {
    const [, pid] = /^dist\.(\d+)\.(?:new|old)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(projectRoot, name), { recursive: true, force: true });
  }
}

/** Compiles into a fresh folder and swaps it in, so that no deleted source lives on and no build is seen half done. */
export async function build() {
  const { files, id, current } = inspectBuild();
  if (current) return { id, built: false };
  const fresh = `${dist}.${process.pid}.new`;
  const old = `${dist}.${process.pid}.old`;
  const begun = Date.now();
  try {
    removeHalfMade();
    mkdirSync(fresh, { recursive: true });
    await writeAll(files, fresh);
    writeFileSync(join(fresh, stampName), `${JSON.stringify({ id })}\n`);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      throw new Told(
        `Midst cannot write ${dist} (${error.code}): make the project folder writable for this user.`,
      );
    }
    throw error.code ? error : new Told(`The sources do not compile:\n${error.message}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  say(`Compiled ${files.length} files in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return { id, built: true };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
