// Jest reads and compiles every module anew for each suite: nine hundred of them, cold again each time, took a good third of
// the processor that journeys cost. Here a process of Jest reads a module once; a suite's own file and Jest's own modules
// are read anew. So no module may keep what one suite left for the next: it must not in a running service either, where
// two applications may share a process.
const Runtime = require('jest-runtime').default;

class KeptRuntime extends Runtime {
  /** These parts are Jest's own, pinned with its version: one that lacks them must not run half as meant. */
  begin(testPath) {
    const { registries, executor, esmLoader, testMainModule, testState } = this;
    for (const part of [
      registries?.moduleRegistry,
      registries?.internalModuleRegistry,
      executor?.testPath,
      esmLoader?.testPath,
      testState?.state,
    ]) {
      if (part === undefined)
        throw new Error('jest-runtime is another than kept-runtime.cjs was written for');
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
}

let kept;

module.exports = function runtimeOfThisProcess(...args) {
  const testPath = args[6];
  kept?.begin(testPath);
  return (kept ??= new KeptRuntime(...args));
};
