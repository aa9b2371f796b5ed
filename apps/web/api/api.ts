import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { WebConfig } from '../web-config.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import { eventsIn } from './events.js';
import { ReaderDocument, type Role, type TypedDocumentString } from './operations.js';
import { ApiDown, Refused, type RefusedField, WordsHeld } from './refused.js';

/** On whose behalf the web service asks. */
export interface Asker {
  /** The token of their session, from their cookie. */
  session?: string;
  /** The network address they come from; the API counts tries by it. */
  address: string;
  language: string;
}

interface Answered<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; fields?: RefusedField[] } }[];
}

const usualPatienceMs = 5_000;
/** Ten megabytes on a slow line. */
const patienceWithFilesMs = 120_000;

/** The schema's client: GraphQL over HTTP on connections that are kept (Node's own fetch keeps them). */
@Injectable()
export class Api {
  private readonly endpoint: string;
  private readonly visitorKey: Buffer;
  /** Which roles the asker of this visit was answered with last: the API says so with each answer. */
  private readonly roles = new WeakMap<Asker, readonly Role[]>();

  constructor(
    private readonly config: WebConfig,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {
    this.endpoint = `${config.values.API_URL}/graphql`;
    this.visitorKey = Buffer.from(hkdfSync('sha256', config.values.SECRET_KEY, 'midst', 'visitor', 32));
  }

  /**
   * Asks, and gives the data whole: an error anywhere in the answer is a refusal.
   * @param patienceMs how long to wait; what a page can do without waits less than the page
   * @throws Refused when the API says no; WordsHeld; ApiDown when it does not answer in time (five seconds), or cannot
   */
  async ask<Data, Variables>(
    asker: Asker,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    patienceMs = usualPatienceMs,
  ): Promise<Data> {
    const query = document.toString();
    const answer = await this.send<Data>(asker, query, variables, patienceMs);
    return dataOf(answer);
  }

  /**
   * Follows what happens, until the signal or the API ends it; null keeps the line open.
   * @throws Refused when the API says no, ApiDown when it does not answer: at once, or later on
   */
  async subscribe<Data, Variables>(
    asker: Asker,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Data | null>> {
    let response: Response;
    try {
      response = await fetch(this.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...this.headersOf(asker),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
        signal,
      });
    } catch (error) {
      throw new ApiDown('the API does not answer', { cause: error });
    }
    return followed<Data>(response);
  }

  /** Which roles the asker holds, as the last answer of this visit said; none where nobody has signed in. */
  async rolesOf(asker: Asker): Promise<readonly Role[]> {
    if (!asker.session) return [];
    if (!this.roles.has(asker)) await this.ask(asker, ReaderDocument, {});
    return this.roles.get(asker) ?? [];
  }

  /**
   * Sends or fetches the bytes of a file at a path of the API, in the asker's name and as a stream.
   * @throws ApiDown when the API does not answer
   */
  async carry(asker: Asker, path: string, file?: Readable): Promise<Response> {
    try {
      return await fetch(this.endpoint.replace(/\/graphql$/, path), {
        ...(file && { method: 'POST', body: Readable.toWeb(file) as BodyInit, duplex: 'half' }),
        headers: {
          ...this.headersOf(asker),
          ...(file && { 'content-type': 'application/octet-stream' }),
        },
        signal: AbortSignal.timeout(patienceWithFilesMs),
      } as RequestInit);
    } catch (error) {
      this.log.warn({ fault: faultOf(error) }, 'the API does not answer');
      throw new ApiDown('the API does not answer', { cause: error });
    }
  }

  /** A file that the API hands out beside its schema, as it comes. @throws ApiDown when it does not answer */
  async file({ session, address }: Asker, path: string): Promise<Response> {
    try {
      return await fetch(`${this.config.values.API_URL}${path}`, {
        headers: {
          'x-midst-visitor': address,
          'x-midst-visitor-proof': this.proofOf(address),
          ...(session && { authorization: `Bearer ${session}` }),
        },
      });
    } catch (error) {
      this.log.warn({ fault: faultOf(error) }, 'the API does not answer');
      throw new ApiDown('the API does not answer', { cause: error });
    }
  }

  async isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.config.values.API_URL}/health/ready`, {
        signal: AbortSignal.timeout(2_000),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch (error) {
      this.log.debug({ fault: faultOf(error) }, 'the API does not answer');
      return false;
    }
  }

  private async send<Data>(
    asker: Asker,
    query: string,
    variables: unknown,
    patienceMs: number,
  ): Promise<Answered<Data>> {
    const until = AbortSignal.timeout(patienceMs);
    // A connection may close in the moment of sending; what is safe to say twice is said once more.
    const tries = isSafeTwice(query, variables) ? 2 : 1;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.post<Data>(asker, query, variables, until);
      } catch (error) {
        if (attempt < tries && !until.aborted && !(error instanceof ApiDown)) continue;
        this.log.warn({ fault: faultOf(error) }, 'the API does not answer');
        throw error instanceof ApiDown ? error : new ApiDown('the API does not answer', { cause: error });
      }
    }
  }

  /** Who asks, and from where. */
  private headersOf({ session, address, language }: Asker): Record<string, string> {
    return {
      'accept-language': language,
      'x-midst-visitor': address,
      'x-midst-visitor-proof': this.proofOf(address),
      'x-request-id': randomUUID(),
      ...(session && { authorization: `Bearer ${session}` }),
    };
  }

  /** Tells the API that it is we who name the visitor's address; it makes the same proof (visitor.ts). */
  private proofOf(address: string): string {
    return createHmac('sha256', this.visitorKey)
      .update(address)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }

  private async post<Data>(
    asker: Asker,
    query: string,
    variables: unknown,
    signal: AbortSignal,
  ): Promise<Answered<Data>> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...this.headersOf(asker),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const roles = response.headers.get('x-midst-roles');
    if (roles !== null) this.roles.set(asker, roles.split(' ').filter(Boolean).map(roleNamed));
    const text = await response.text();
    if (!response.headers.get('content-type')?.includes('json'))
      throw new ApiDown(`the API answered ${response.status} and no JSON`);
    return JSON.parse(text) as Answered<Data>;
  }
}

function dataOf<Data>({ data, errors: [error] = [] }: Answered<Data>): Data {
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL';
    if (code === 'UNAVAILABLE') throw new ApiDown('the API asks to come back later');
    if (code === 'WORDING_HELD') throw new WordsHeld(error.message);
    throw new Refused(code, error.message, error.extensions?.fields ?? []);
  }
  if (!data) throw new ApiDown('the API answered without data');
  return data;
}

async function* followed<Data>({ body, headers, status }: Response): AsyncGenerator<Data | null> {
  if (!body || !headers.get('content-type')?.startsWith('text/event-stream'))
    throw new ApiDown(`the API answered ${status} and no stream`);
  for await (const one of eventsIn(body)) yield one && dataOf(JSON.parse(one.data) as Answered<Data>);
}

/** Reading is, and so is a mutation with a key of its own: the API does it once. */
function isSafeTwice(query: string, variables: unknown): boolean {
  if (!isMutation(query)) return true;
  const input = (variables as { input?: { idempotencyKey?: unknown } } | null)?.input;
  return typeof input?.idempotencyKey === 'string';
}

/** As the schema calls it. */
function roleNamed(role: string): Role {
  return role.toUpperCase().replaceAll('-', '_') as Role;
}

function isMutation(query: string): boolean {
  return /^\s*mutation\b/.test(query);
}
