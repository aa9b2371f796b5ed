/** What every program that a test starts is told by its environment; which database, which mail server each says itself. */
export const surroundings = {
  NODE_ENV: 'test',
  SECRET_KEY: 'a-secret-for-tests-only-0123456789abcdef',
  // Several suites share the machine with what they start: waiting for a turn is no fault of what is tried here.
  DATABASE_PATIENCE_MS: '20000',
};
