import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsArray, IsInt, Min, ValidateNested } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { pino } from 'pino';
import type { Actor } from '../actor.js';
import { readConfig } from '../config.js';
import { newId } from '../ids.js';
import { PlatformModule } from '../platform.module.js';
import { Refusal } from '../refusal.js';
import { Access, CurrentActor } from './access.js';
import { Connection, ConnectionArgs, page, type Page } from './connection.js';
import { Cursors } from './cursor.js';
import { fromGlobalId, toGlobalId } from './global-id.js';
import { GraphqlModule } from './graphql.module.js';
import { IdempotentInput } from './idempotent.input.js';
import { limits } from './limits.js';
import { Node, Nodes } from './node.js';
import { Authenticator, type Denial, DenialLog, networkOf } from './ports.js';
import { DateOnly } from './scalars.js';

// A tiny library of invented things: what every real one will lean on, without a database.

@ObjectType({ implements: () => [Node] })
class Kettle extends Node {
  @Field(() => Int)
  litres: number;
}

@ObjectType()
class KettleConnection extends Connection(Kettle, { counted: true }) {}

@InputType()
class SpoutInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  width: number;
}

@InputType()
class SaveKettleInput extends IdempotentInput {
  @Field(() => [SpoutInput])
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SpoutInput)
  spouts: SpoutInput[];

  @Field(() => DateOnly, { nullable: true })
  madeOn?: string;
}

const kettles = Array.from({ length: 150 }, (_, index) =>
  Object.assign(new Kettle(), { id: newId(), litres: index }),
);
const faults: Record<string, () => Error> = {
  refusal: () =>
    new Refusal('KETTLE_COLD', 'This kettle is cold.', [{ field: 'litres', sentence: 'Warm it.' }]),
  conflict: () =>
    new Refusal('CONFLICT', 'Somebody took it.', [{ field: 'kettle', sentence: 'Read it again.' }]),
  bug: () => new Error('the password is hunter2'),
  lost: () => Object.assign(new Error('Connection terminated unexpectedly')),
};
const denials: Denial[] = [];
/** What waits for its kettle; each entry ends one wait. */
const boiling: (() => void)[] = [];

@Resolver()
class KettleResolver {
  constructor(private readonly cursors: Cursors) {}

  @Access('anyone')
  @Query(() => KettleConnection)
  kettles(@Args() args: ConnectionArgs): Promise<Page<Kettle>> {
    return page(
      this.cursors,
      'kettles',
      args,
      (kettle) => [kettle.litres],
      (after, limit) =>
        Promise.resolve(kettles.filter((k) => !after || k.litres > Number(after[0])).slice(0, limit)),
      () => Promise.resolve(kettles.length),
    );
  }

  @Access('anyone')
  @Query(() => Int, { nullable: true })
  fault(@Args('kind') kind: string): number {
    throw faults[kind]();
  }

  @Access('anyone')
  @Query(() => Int)
  litresOf(@Args('kettle', { type: () => ID }) kettle: string): number {
    const key = fromGlobalId(kettle, 'Kettle', 'kettle');
    return kettles.find(({ id }) => id === key)?.litres ?? 0;
  }

  @Access('anyone')
  @Query(() => Int)
  boiling(): Promise<number> {
    return new Promise((resolve) => boiling.push(() => resolve(100)));
  }

  @Access('signed-in')
  @Query(() => String)
  myself(@CurrentActor() actor: Actor): string {
    return actor.kind === 'person' ? actor.personId : '';
  }

  @Access('lead', 'officer', { fresh: true })
  @Query(() => Int)
  secret(): number {
    return 42;
  }

  @Access('approver')
  @Query(() => Int)
  step(): number {
    return 7;
  }

  @Query(() => Int)
  undeclared(): number {
    return 1;
  }

  @Access('anyone')
  @Mutation(() => Int)
  saveKettle(@Args('input') input: SaveKettleInput): number {
    return input.spouts.length;
  }
}

/** The token says outright who somebody is: this is a test of doors, not of keys. */
class ByName extends Authenticator {
  actorOf(request: FastifyRequest): Promise<Actor> {
    const [, name] = (request.headers.authorization ?? '').split(' ');
    const network = networkOf(request);
    if (!name) return Promise.resolve({ kind: 'anonymous', network });
    if (name === 'unknown') return Promise.reject(new Refusal('UNAUTHENTICATED', 'Sign in again.'));
    if (name === 'broken') return Promise.reject(new Error('the password is hunter2'));
    if (name === 'approver') return Promise.resolve({ kind: 'approver', stepId: newId(), network });
    const [role, freshness] = name.split('-');
    return Promise.resolve({
      kind: 'person',
      personId: 'p1',
      sessionId: 's1',
      network,
      roles: [role === 'lead' ? 'lead' : 'clinician'],
      freshUntil: new Date(freshness === 'stale' ? 0 : Date.now() + 60_000),
    });
  }

  stillOpen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(ids));
  }
}

@Module({
  providers: [
    { provide: Authenticator, useClass: ByName },
    { provide: DenialLog, useValue: { record: async (denial: Denial) => void denials.push(denial) } },
  ],
  exports: [Authenticator, DenialLog],
})
class PortsModule {}

const lines: string[] = [];
const config = readConfig({
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  SECRET_KEY: 'x'.repeat(40),
});

@Module({
  imports: [
    PlatformModule.forRoot({
      config,
      program: 'try',
      database: 'none',
      logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    }),
    GraphqlModule.forRoot({ ports: [PortsModule] }),
  ],
  providers: [KettleResolver],
})
class TryModule {
  constructor(nodes: Nodes) {
    nodes.register('Kettle', (_, key) => Promise.resolve(kettles.find(({ id }) => id === key) ?? null));
  }
}

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(TryModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/graphql`;
});
afterAll(() => app.close());

interface Answered {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

describe('errors', () => {
  it('a refusal says its sentence, its code and its fields', async () => {
    const { errors, status } = await ask('{ fault(kind: "refusal") }');
    expect(status).toBe(200);
    expect(errors).toMatchObject([
      {
        message: 'This kettle is cold.',
        path: ['fault'],
        extensions: { code: 'KETTLE_COLD', fields: [{ field: 'litres', sentence: 'Warm it.' }] },
      },
    ]);
  });

  it('a bug is told to nobody and logged under the reference that the client sees', async () => {
    const { errors } = await ask('{ fault(kind: "bug") }');
    expect(errors?.[0].extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toMatch(/hunter2|\.ts|at /);
    expect(lines.join()).toContain(String(errors?.[0].extensions.reference));
  });

  it('more than can be under way at once is refused at once, and whatever was under way is answered', async () => {
    const waiting = Array.from({ length: limits.underWay }, () => ask('{ boiling }'));
    while (boiling.length < limits.underWay) await new Promise((resolve) => setTimeout(resolve, 5));
    const { status, errors } = await ask('{ litresOf(kettle: "x") }');
    expect([status, errors?.[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
    for (const end of boiling.splice(0)) end();
    for (const answer of await Promise.all(waiting)) expect(answer.data).toEqual({ boiling: 100 });
    expect(await ask('{ kettles(first: 1) { nodes { litres } } }')).toMatchObject({ status: 200 });
  });

  it('a lost database is 503 and UNAVAILABLE, never 500', async () => {
    const { errors, status } = await ask('{ fault(kind: "lost") }');
    expect(status).toBe(503);
    expect(errors?.[0].extensions).toEqual({ code: 'UNAVAILABLE', fields: [] });
  });
});

/** A document that was asked before is answered without Yoga; nobody may be able to tell. */
describe('asked again', () => {
  const save = 'mutation ($input: SaveKettleInput!) { saveKettle(input: $input) }';
  const questions: [string, object, string?][] = [
    ['a list', { query: '{ kettles(first: 2) { totalCount nodes { __typename litres } } }' }],
    ['no variables', { query: '{ litresOf(kettle: "x") }', variables: null, operationName: null }],
    ['one of two', { query: 'query A { a: myself } query B { b: myself }', operationName: 'B' }, 'clinician'],
    ['none of two', { query: 'query A { a: myself } query B { b: myself }' }, 'clinician'],
    ['a refusal', { query: '{ fault(kind: "conflict") }' }],
    ['a fault', { query: '{ fault(kind: "bug") }' }],
    ['a lost database', { query: '{ fault(kind: "lost") }' }],
    ['nobody', { query: '{ myself }' }],
    ['an unknown token', { query: '{ myself }' }, 'unknown'],
    ['a broken authenticator', { query: '{ myself }' }, 'broken'],
    ['an input', { query: save, variables: { input: { idempotencyKey: 'k', spouts: [] } } }],
    ['a rule', { query: save, variables: { input: { idempotencyKey: '', spouts: [{ width: 0 }] } } }],
    ['a wrong type', { query: save, variables: { input: { idempotencyKey: 'k', spouts: 'many' } } }],
    ['too much', { query: '{ kettles(first: 100) { edges { node { litres } } nodes { litres } } }' }],
    [
      'a list that is too long',
      { query: 'query ($a: Int) { kettles(first: $a) { nodes { id } } }', variables: { a: [...Array(101)] } },
    ],
    ['what nothing stores', { query: 'query ($a: String!) { fault(kind: $a) }', variables: { a: '\0' } }],
    ['variables that are none', { query: '{ litresOf(kettle: "x") }', variables: [1] }],
    ['more than GraphQL has', { query: '{ litresOf(kettle: "x") }', more: 1 }],
  ];
  const accepted = [
    undefined,
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json',
    'text/plain',
  ];

  it.each(questions.flatMap((one) => accepted.map((accept) => [...one.slice(0, 2), accept, one[2]])))(
    '%s %j, accepting %s as %s, is answered as it was the first time',
    async (_, question, accept, token) => {
      const body = JSON.stringify({
        ...(question as { query: string }),
        query: `${(question as { query: string }).query} # ${newId()}`,
      });
      const answer = async () => {
        const headers = {
          'content-type': 'application/json',
          ...(accept && { accept: accept as string }),
          ...(token && { authorization: `Bearer ${token as string}` }),
        };
        const response = await fetch(url, { method: 'POST', headers, body });
        const text = (await response.text()).replaceAll(/reference.{0,3}: ?"?[\w-]+/g, 'reference');
        const { date: _date, ...rest } = Object.fromEntries(response.headers);
        return { status: response.status, text, rest: { ...rest, 'content-length': undefined } };
      };
      const first = await answer();
      expect(await answer()).toEqual(first);
    },
  );
});

describe('input', () => {
  const save = 'mutation ($input: SaveKettleInput!) { saveKettle(input: $input) }';

  it('passes when it is right', async () => {
    expect(
      await ask(save, { input: { idempotencyKey: 'k', spouts: [{ width: 2 }], madeOn: '2027-03-28' } }),
    ).toMatchObject({
      data: { saveKettle: 1 },
    });
  });

  it.each([
    [
      'a rule of ours',
      { idempotencyKey: '', spouts: [{ width: 1 }, { width: 0 }] },
      ['spouts.1.width', 'idempotencyKey'],
    ],
    ['a wrong type', { idempotencyKey: 'k', spouts: [{ width: 'wide' }] }, ['spouts.0.width']],
    ['a day that does not exist', { idempotencyKey: 'k', spouts: [], madeOn: '2027-02-29' }, ['madeOn']],
    ['something missing', { spouts: [] }, ['idempotencyKey']],
    [
      'something unknown',
      { idempotencyKey: 'k', spouts: [{ width: 1, role: 'operator' }] },
      ['spouts.0.role'],
    ],
  ])('%s is BAD_INPUT at its place', async (_, input, places) => {
    const { errors } = await ask(save, { input });
    expect(errors).toHaveLength(1);
    const { code, fields } = errors![0].extensions as {
      code: string;
      fields: { field: string; sentence: string }[];
    };
    expect(code).toBe('BAD_INPUT');
    expect(fields.map(({ field }) => field).sort()).toEqual([...places].sort());
    for (const { sentence } of fields) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['{ idempotencyKey: "k", spouts: [{ width: 1 }, { width: "wide" }] }', 'spouts.1.width'],
    ['{ spouts: [] }', 'idempotencyKey'],
    ['{ idempotencyKey: "k", spouts: [], role: "operator" }', 'role'],
    ['{ idempotencyKey: "k", spouts: [], madeOn: "yesterday" }', 'madeOn'],
    ['5', 'input'],
  ])('written into the document as %s it is told the same way', async (input, field) => {
    const { errors } = await ask(`mutation { saveKettle(input: ${input}) }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_INPUT', fields: [{ field }] },
    ]);
  });

  it('a variable that is not given at all', async () => {
    const { errors } = await ask(save);
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_INPUT', fields: [{ field: 'input' }] });
  });
});

describe('access', () => {
  it.each([
    [undefined, 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['clinician', undefined, 'FORBIDDEN', 'FORBIDDEN'],
    ['lead', undefined, undefined, 'FORBIDDEN'],
    ['lead-stale', undefined, 'FRESH_CODE_NEEDED', 'FORBIDDEN'],
    ['approver', 'UNAUTHENTICATED', 'UNAUTHENTICATED', undefined],
  ])('as %s', async (token, myself, secret, step) => {
    for (const [operation, code] of Object.entries({ myself, secret, step, undeclared: 'FORBIDDEN' })) {
      denials.length = 0;
      const { errors } = await ask(`{ ${operation} }`, {}, token);
      expect([operation, errors?.[0].extensions.code]).toEqual([operation, code]);
      expect(denials.map((denial) => [denial.operation, denial.code])).toEqual(
        code ? [[operation, code]] : [],
      );
    }
  });
});

describe('ids and lists', () => {
  it('a thing is known by one opaque id, and read again by it', async () => {
    const { data } = await ask('{ kettles(first: 1) { nodes { id litres } } }');
    const [{ id }] = (data as { kettles: { nodes: { id: string }[] } }).kettles.nodes;
    expect(id).toBe(toGlobalId('Kettle', kettles[0].id));
    expect(
      (await ask('query ($id: ID!) { node(id: $id) { __typename id } litresOf(kettle: $id) }', { id })).data,
    ).toEqual({
      node: { __typename: 'Kettle', id },
      litresOf: 0,
    });
  });

  it.each([
    ['nonsense', 'BAD_INPUT'],
    [toGlobalId('Need', newId()), 'NOT_FOUND'],
    [toGlobalId('Kettle', 'x'), 'NOT_FOUND'],
  ])('%s opens nothing', async (kettle, code) => {
    const { errors } = await ask('query ($kettle: ID!) { litresOf(kettle: $kettle) }', { kettle });
    expect(errors?.[0].extensions.code).toBe(code);
  });

  it('pages follow each other without a gap or a repeat', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { data }: Answered = await ask(
        'query ($after: String) { kettles(first: 40, after: $after) { totalCount nodes { litres } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const list = (data as { kettles: Page<Kettle> & { totalCount: number } }).kettles;
      expect(list.totalCount).toBe(150);
      seen.push(...list.nodes.map(({ litres }) => litres));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(kettles.map(({ litres }) => litres));
  });

  it.each(['WzEwXQ', 'WzEwXQ.AAAAAAAAAAAAAAAAAAAAAA', 'x', '..'])(
    'the forged cursor %s is refused',
    async (after) => {
      const { errors } = await ask('query ($after: String) { kettles(after: $after) { nodes { litres } } }', {
        after,
      });
      expect(errors?.[0].extensions.code).toBe('BAD_CURSOR');
    },
  );

  it.each([0, -1, 101, 1_000_000])('a page of %d is refused', async (first) => {
    const { errors } = await ask('query ($first: Int!) { kettles(first: $first) { nodes { litres } } }', {
      first,
    });
    expect(['BAD_INPUT', 'TOO_COMPLEX']).toContain(errors?.[0].extensions.code);
  });
});

it('an invented X-Forwarded-For is not believed', async () => {
  const seen: string[] = [];
  const authenticator = app.get(Authenticator, { strict: false });
  const spy = jest.spyOn(authenticator, 'actorOf').mockImplementation((request) => {
    seen.push(networkOf(request));
    return Promise.resolve({ kind: 'anonymous', network: '' });
  });
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  spy.mockRestore();
  expect(seen).toEqual(['127.0.0.1']);
});

it('no value that somebody sent stands in the log', () => {
  expect(lines.join()).not.toMatch(/wide|nonsense|operator/);
});
