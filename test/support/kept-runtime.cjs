// Jest reads and compiles every module anew for each suite: nine hundred of them, cold again each time, took a good third of
// the processor that journeys cost. Here a process of Jest reads a module once; a suite's own file, and Jest's own modules,
// are read anew. So modules must not keep what one suite left for the next: they must not in a running service either,
// where two applications may share a process.
const Runtime = require('jest-runtime').default;

let kept;

module.exports = class KeptRuntime extends Runtime {
  constructor(...args) {
    const testPath = args[6];
    if (kept) {
      kept.begin(testPath);
      return kept;
    }
    super(...args);
    kept = this;
  }

  /** These parts are Jest's own, pinned with its version: another one that has them not must not run half as meant. */
  begin(testPath) {
    const { registries, executor, esmLoader, testMainModule, testState } = this;
    for (const part of [
      registries?.moduleRegistry,
      registries?.internalModuleRegistry,
      executor?.testPath,
      esmLoader?.testPath,
      testState?.state,
    ]) {
      if (part === undefined) throw new Error('jest-runtime is another than kept-runtime.cjs was written for');
    }
    registries.moduleRegistry.delete(this._testPath);
    registries.internalModuleRegistry.clear();
    testMainModule.reset();
    this._testPath = executor.testPath = esmLoader.testPath = testPath;
    testState.state = 'loading';
  }

  teardown() {
    this.restoreAllMocks();
  }
};
