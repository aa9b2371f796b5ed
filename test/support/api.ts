import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/server.js';
import type { Clock } from '../../libs/platform/clock.js';
import { readConfig } from '../../libs/platform/config.js';
import { surroundings } from './surroundings.js';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; fields: { field: string; sentence: string }[]; [more: string]: unknown };
}

export interface Answer<D> {
  status: number;
  data: D | null | undefined;
  errors: GraphqlError[];
}

export interface Asked {
  token?: string;
  headers?: Record<string, string>;
}

export interface RunningApi {
  url: string;
  app: NestFastifyApplication;
  /** Asks over real HTTP. Data is untyped here because each journey knows what it asked for. */
  graphql<D = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    asked?: Asked,
  ): Promise<Answer<D>>;
  /** Like `graphql`, but an error fails the journey with its sentence. */
  ask<D>(document: string, variables?: Record<string, unknown>, asked?: Asked): Promise<D>;
  stop(): Promise<void>;
}

export interface ApiSettings {
  /** The application's login on a migrated database. */
  databaseUrl: string;
  clock?: Clock;
  /** Further configuration, by its environment names. */
  variables?: Record<string, string>;
}

/** Boots the real API, the very module of `apps/api`, on a free port. */
export async function startApi({ databaseUrl, clock, variables = {} }: ApiSettings): Promise<RunningApi> {
  const config = readConfig({
    ...surroundings,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: process.env.API_LOG ?? 'silent',
    ...variables,
  });
  const app = await createApi({ config, clock });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;

  async function graphql<D>(
    document: string,
    given: Record<string, unknown> = {},
    { token, headers = {} }: Asked = {},
  ): Promise<Answer<D>> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query: document, variables: given }),
    });
    const body = (await response.json()) as { data?: D | null; errors?: GraphqlError[] };
    return { status: response.status, data: body.data, errors: body.errors ?? [] };
  }

  return {
    url,
    app,
    graphql,
    async ask<D>(document: string, given?: Record<string, unknown>, asked?: Asked): Promise<D> {
      const { data, errors } = await graphql<D>(document, given, asked);
      const [error] = errors;
      if (error)
        throw new Error(
          `${error.extensions.code}: ${error.message} ${JSON.stringify(error.extensions.fields)}`,
        );
      if (!data) throw new Error('The API answered without data');
      return data;
    },
    stop: () => app.close(),
  };
}
