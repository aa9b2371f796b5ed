// Suites and what they try are read as Node reads them, once for all suites of a process of Jest; only a suite's own file
// is read anew. Jest's loader resolves, reads and compiles every module by itself and in a realm of its own
// (kept-environment.cjs): a suite that starts the programs cost it twice the processor. So no module may keep what one
// suite left for the next: it must not in a running service either, where two applications may share a process. There are
// no mocks of modules; suites use the real parts.
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, relative, resolve, sep } = require('node:path');
const { pathToFileURL } = require('node:url');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const swcrc = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), exclude: [] };
delete swcrc.$schema;
// What programs read late is required late here: import() would look for compiled files beside the sources.
swcrc.module = { ...swcrc.module, ignoreDynamic: false };

/** Source maps of what was compiled here, by the source's path. */
const maps = new Map();

const builtOf = (file) => join(root, 'dist', relative(root, file)).replace(/\.ts$/, '.js');

/** What the build has made of a source, if it is no older: nothing is compiled twice. */
function built(file) {
  const made = builtOf(file);
  if (!existsSync(made) || statSync(made).mtimeMs < statSync(file).mtimeMs) return undefined;
  const code = readFileSync(made, 'utf8');
  return /\bimport\(/.test(code) ? undefined : code;
}

function compiled(file) {
  const { code, map } = transformSync(readFileSync(file, 'utf8'), {
    ...swcrc,
    swcrc: false,
    filename: file,
    sourceFileName: file,
  });
  maps.set(file, map);
  return code;
}

Module._extensions['.ts'] = (module, file) => module._compile(built(file) ?? compiled(file), file);

const resolveFilename = Module._resolveFilename;
/** Sources name each other as they will be called when they are compiled. */
Module._resolveFilename = function (request, parent, ...more) {
  if (/^\.{1,2}\/.*\.js$/.test(request) && parent?.filename?.endsWith('.ts')) {
    const source = join(dirname(parent.filename), request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return resolveFilename.call(this, request, parent, ...more);
};

/** Where a fault lies in the source. Maps are read when somebody asks, which is when something has failed. */
class SourceMaps extends Map {
  get(file) {
    if (!super.has(file) && file.startsWith(root + sep) && file.endsWith('.ts')) {
      const made = `${builtOf(file)}.map`;
      const text = maps.get(file) ?? (existsSync(made) ? readFileSync(made, 'utf8') : undefined);
      if (!text) return undefined;
      const map = { ...JSON.parse(text), sources: [pathToFileURL(file).href] };
      const inline = Buffer.from(JSON.stringify(map)).toString('base64');
      super.set(file, `data:application/json;base64,${inline}`);
    }
    return super.get(file);
  }
}

const sourceMaps = new SourceMaps();

module.exports = class KeptRuntime {
  constructor(_config, environment, _resolver, _transformer, _cacheFS, _coverage, testPath) {
    this.testPath = testPath;
    this.mocker = environment.moduleMocker;
  }

  requireModule(path) {
    if (path === this.testPath) delete require.cache[path];
    return require(path);
  }

  /** Jest's own: it keeps the state of one suite, so each has it anew. */
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime() {
    const timeout = Symbol.for('TEST_TIMEOUT_SYMBOL');
    delete globalThis[timeout];
    const { mocker } = this;
    globalThis.jest = {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      requireActual: Module.createRequire(this.testPath),
      setTimeout: (ms) => void (globalThis[timeout] = ms),
    };
  }

  unstable_shouldLoadAsEsm() {
    return false;
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  restoreAllMocks() {
    this.mocker.restoreAllMocks();
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    this.restoreAllMocks();
  }
};
