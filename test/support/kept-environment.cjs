// One world for all suites that a process of Jest runs, together with kept-runtime.cjs, which says why. The world of the
// first suite stays: the next one finds its globals as its project states them, and nothing of the suite before.
const { TestEnvironment } = require('jest-environment-node');

let kept;

// Here jest-circus finds who listens to its events; what the suite before had put there listens to it alone.
const listeners = Symbol.for('EVENT_HANDLERS');

module.exports = class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    if (kept) {
      Object.assign(kept.global, config.projectConfig.globals);
      return kept;
    }
    super(config, context);
    kept = this;
  }

  async teardown() {
    delete this.global[listeners];
  }
};
