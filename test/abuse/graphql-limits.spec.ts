import { getIntrospectionQuery } from 'graphql';
import { type RunningApi, startApi } from '../support/api.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;
let production: RunningApi;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url });
  production = await startApi({ databaseUrl: database.url, variables: { NODE_ENV: 'production' } });
});
afterAll(async () => {
  await api.stop();
  await production.stop();
  await database.drop();
});

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

async function post(body: string, contentType = 'application/json') {
  const response = await fetch(api.url, { method: 'POST', headers: { 'content-type': contentType }, body });
  const text = await response.text();
  return { status: response.status, text };
}

describe('what asks too much is refused before it runs', () => {
  it.each([
    ['101 aliases', `{ ${times(101, (i) => `a${i}: service { name }`)} }`],
    ['101 aliases of __typename', `{ ${times(101, (i) => `a${i}: __typename`)} }`],
    ['__typename five hundred times', `{ ${times(500, () => '__typename')} }`],
    ['the same field five hundred times', `{ ${times(300, () => 'service { name }')} }`],
    ['ten directives on one field', `{ __typename ${times(10, () => '@skip(if: false)')} }`],
    [
      'thirty directives',
      `{ service { ${times(6, (i) => `a${i}: name @skip(if: false) @include(if: true) @skip(if: false) @include(if: true)`)} } }`,
    ],
    ['2,000 tokens', `{ ${times(2000, (i) => `f${i}`)} }`],
    ['fields thirty deep', `{ ${times(30, () => 'service {')} name ${'}'.repeat(30)} }`],
    [
      'fields thirty deep through fragments',
      `{ ...F0 } ${times(14, (i) => `fragment F${i} on Query { a { b { ...F${i + 1} } } }`)} fragment F14 on Query { a }`,
    ],
    ['a list of 500', `{ node(id: [${times(500, (i) => `"${i}"`)}]) { id } }`],
    ['a long document', `{ service { name } } # ${'x'.repeat(30_000)}`],
  ])('%s', async (_, document) => {
    const { status, data, errors } = await api.graphql(document);
    expect(errors.map((error) => error.extensions.code)).toEqual(['TOO_COMPLEX']);
    expect(data).toBeUndefined();
    expect(status).toBe(200);
  });

  it('a list of 101 in the variables', async () => {
    const { errors } = await api.graphql('query ($id: ID!) { node(id: $id) { id } }', {
      id: Array.from({ length: 101 }, String),
    });
    expect(errors[0].extensions.code).toBe('TOO_COMPLEX');
  });

  it('a fragment inside itself', async () => {
    const { errors, data } = await api.graphql(
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    );
    expect(errors[0].extensions.code).toBe('BAD_DOCUMENT');
    expect(data).toBeUndefined();
  });

  it('fragments that multiply, in no time', async () => {
    const document = `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} a: __typename ...F${i + 1} }`)} fragment F40 on Query { __typename }`;
    const begin = performance.now();
    const { errors } = await api.graphql(document);
    expect(errors[0].extensions.code).toBe('TOO_COMPLEX');
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it('400,000 tokens, without making anybody else wait', async () => {
    const body = JSON.stringify({ query: `{ ${'__typename '.repeat(400_000)} }` });
    // Processor, not the clock: on a busy machine the clock also counts whoever else was given the core.
    const spent = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    let longest = 0;
    let last = spent();
    const watch = setInterval(() => {
      longest = Math.max(longest, spent() - last);
      last = spent();
    }, 5);
    const { status } = await post(body);
    clearInterval(watch);
    expect(status).toBe(413);
    expect(longest).toBeLessThan(50);
  });
});

describe('requests of a kind that a foreign page could send, or that hide many in one, are refused', () => {
  it('a batch', async () => {
    const { status, text } = await post(
      JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
    );
    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('a POST as %s', async (type) => {
    const { status } = await post('query={__typename}', type);
    expect(status).toBe(415);
  });

  it('a mutation over GET', async () => {
    const response = await fetch(`${api.url}?query=${encodeURIComponent('mutation { __typename }')}`);
    // No mutation exists yet or one does: either way nothing runs.
    expect([400, 405]).toContain(response.status);
    expect(await response.text()).not.toContain('"data"');
  });

  it('a page of a million', async () => {
    const { errors } = await api.graphql('{ service { name(first: 1000000) } }');
    expect(errors).not.toHaveLength(0);
  });

  it('another origin gets no permission to read', async () => {
    const response = await fetch(api.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('in production', () => {
  it('introspection is closed', async () => {
    const { data, errors } = await production.graphql('{ __schema { types { name } } }');
    expect(data).toBeUndefined();
    expect(errors).not.toHaveLength(0);
  });

  it('nothing suggests a name', async () => {
    const { errors } = await production.graphql('{ servise { name } }');
    expect(errors[0].message).not.toContain('Did you mean');
    expect(errors[0].message).not.toContain('service');
  });

  it('GraphiQL is closed', async () => {
    const response = await fetch(production.url, { headers: { accept: 'text/html' } });
    expect(await response.text()).not.toContain('GraphiQL');
  });
});

it('outside production GraphiQL opens, and its own question about the schema is answered', async () => {
  const page = await fetch(api.url, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('Midst');
  const { data, errors } = await api.graphql(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(data).toHaveProperty('__schema');
});

it('a health check that never touches the database is open', async () => {
  const live = await fetch(api.url.replace('/graphql', '/health/live'));
  expect(live.status).toBe(200);
  const ready = await fetch(api.url.replace('/graphql', '/health/ready'));
  expect(await ready.json()).toEqual({ status: 'ready' });
});
