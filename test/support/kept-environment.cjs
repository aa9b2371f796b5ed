// One world for all suites that a process of Jest runs; kept-runtime.cjs says why. The next suite finds the world of the
// first one, with the globals that its own project states.
const { TestEnvironment } = require('jest-environment-node');

// Here jest-circus finds who listens to its events; what the suite before had put there listened to that one alone.
const listeners = Symbol.for('EVENT_HANDLERS');

class KeptEnvironment extends TestEnvironment {
  async teardown() {
    delete this.global[listeners];
  }
}

let kept;

module.exports = function environmentOfThisProcess(config, context) {
  kept ??= new KeptEnvironment(config, context);
  Object.assign(kept.global, config.projectConfig.globals);
  return kept;
};
