// Jest gives each suite a realm of its own. Every mention of a global, `Object` or `Promise`, is then looked up through an
// interceptor, which made GraphQL's schema five times and whole journeys twice as dear as in the running programs, and
// errors and arrays of one realm are strangers in the other. Here suites run where Jest itself runs, as programs do;
// kept-runtime.cjs reads their modules.
const { ModuleMocker } = require('jest-mock');

// A suite with a world of its own gets there whatever stands on the globals when this is first read: what suites here
// have put on them by then, such as the types that Nest knows, would be in both worlds.
require('jest-environment-node');

/** Jest's own, by which its parts know each other. */
const listeners = Symbol.for('EVENT_HANDLERS');
const isStateOfSuite = ({ description }) => description === 'JEST_STATE_SYMBOL';

module.exports = class KeptEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  before = { console: globalThis.console, exit: process.exit, traceLimit: Error.stackTraceLimit };

  constructor({ projectConfig }) {
    Object.assign(globalThis, projectConfig.globals);
  }

  async setup() {}

  /** What a suite or Jest for its sake has put where the next one would find it. */
  async teardown() {
    const { console, exit, traceLimit } = this.before;
    Object.assign(globalThis, { console });
    process.exit = exit;
    Error.stackTraceLimit = traceLimit;
    delete globalThis[listeners];
    for (const symbol of Object.getOwnPropertySymbols(globalThis).filter(isStateOfSuite))
      delete globalThis[symbol];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
