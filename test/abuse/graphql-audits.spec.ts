import { serverAudits } from 'graphql-http';
import { type RunningApi, startApi } from '../support/api.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

it.each(['of documents that it sees for the first time', 'of the same documents once more'])(
  'speaks GraphQL over HTTP as the specification says: all 61 audits %s, without an error or a warning',
  async () => {
    const audits = serverAudits({ url: () => api.url, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const failed = results.filter((result) => result.status === 'error' || result.status === 'warn');
    expect(failed.map((result) => `${result.status}: ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  },
);
