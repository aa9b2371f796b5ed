// Which suites run first. By itself Jest takes the longest text first where it knows no times, as in a fresh clone, and a
// short text that starts programs would be left to run alone at the end, with a core idle beside it.
const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

const startsPrograms = /support\/own-servers|support\/command-line|support\/worker|node:child_process/;

/** Pure specs go first, while types and lint are checked beside them; then what starts programs; then the rest. */
function turnOf({ path, context }) {
  if (context.config.displayName?.name.startsWith('specs')) return 0;
  // One suite for all pages, and the longest.
  if (context.config.displayName?.name === 'browser') return 1;
  return startsPrograms.test(readFileSync(path, 'utf8')) ? 1 : 2;
}

module.exports = class extends Sequencer {
  sort(tests) {
    const turns = new Map(tests.map((test) => [test, turnOf(test)]));
    // The sort is stable: within a turn Jest's own order stays.
    return super.sort(tests).sort((a, b) => turns.get(a) - turns.get(b));
  }
};
