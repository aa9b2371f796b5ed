import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { createBullBoard } from '@bull-board/api';
import type { Queue } from 'bullmq';
import { Audit } from '../../libs/people/audit.service.js';
import { Sessions } from '../../libs/people/sessions.service.js';
import type { SignedIn } from '../../libs/platform/actor.js';

type ServerAdapter = Parameters<typeof createBullBoard>[0]['serverAdapter'];
type Routes = Parameters<ServerAdapter['setApiRoutes']>[0];
type Queues = Parameters<ServerAdapter['setQueues']>[0];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Where the worker answers, and where the reader's browser has it from, which is the web service. */
const under = '/board';
const basePath = '/operator/board';

/**
 * What an operator may change by the board. Whatever else it can do would let one person write a job of their own, or
 * take a queue's settings away.
 */
const may =
  /^\/api\/queues\/([^/]+)\/(?:[^/]+\/)?(retry|clean|promote|pause|resume)(?:\/(?:completed|failed|delayed|wait))?$/;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const longest = 64 * 1024;

/** Bull Board's own address of a handler, and who answers there. */
interface Handler {
  method: Method;
  pattern: RegExp;
  handle: Routes[number]['handler'];
}

/**
 * Bull Board over the queues of this worker, for operators: every request carries a session, and is answered for somebody
 * who holds the role now. It is loaded when somebody first asks for it: nobody else pays for it.
 */
export class Board {
  private board?: BoardServer;

  constructor(private readonly parts: () => { queues: readonly Queue[]; sessions: Sessions; audit: Audit }) {}

  /** Whether this request is one for the board. */
  meets({ url = '' }: IncomingMessage): boolean {
    return url === under || url.startsWith(`${under}/`) || url.startsWith(`${under}?`);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operator = await this.operator(request);
    if (!operator) return end(response, 403, 'text/plain', 'The board is for operators.');
    const url = new URL(request.url ?? '/', 'http://worker');
    const path = url.pathname.slice(under.length) || '/';
    const method = (request.method ?? 'GET').toLowerCase() as Method;
    const board = (this.board ??= makeBoard(this.parts().queues));
    if (method === 'get' && path.startsWith('/static/')) return board.file(path, response);
    const found = board.found(method, path);
    if (!found) {
      // An address of the board's own pages, all of which are one.
      if (method === 'get' && !path.startsWith('/api/')) return board.page(response);
      return end(response, 404, 'text/plain', 'not found');
    }
    if (method !== 'get') {
      const [, queue, act] = may.exec(path) ?? [];
      if (!act) return end(response, 403, 'text/plain', 'This is not done by the board.');
      await this.parts().audit.writeApart(operator, {
        act: `board-${act}`,
        noun: 'queue',
        nounId: decodeURIComponent(queue),
      });
    }
    const answered = await board.call(found, url.searchParams, await bodyOf(request));
    end(response, answered.status, 'application/json; charset=utf-8', JSON.stringify(answered.body ?? {}));
  }

  private async operator({ headers, socket }: IncomingMessage): Promise<SignedIn | undefined> {
    const [, token] = /^Bearer ([\w-]{43})$/.exec(headers.authorization ?? '') ?? [];
    const holder = token ? await this.parts().sessions.holderOf(token, socket.remoteAddress ?? '') : null;
    return holder?.roles.includes('operator') ? holder : undefined;
  }
}

/** A server adapter of our own: those that Bull Board offers bring a framework, and one a newer Node than ours. */
class BoardServer implements ServerAdapter {
  private statics = '';
  private handlers: Handler[] = [];
  private queues: Queues = new Map();
  private config: Parameters<ServerAdapter['setUIConfig']>[0] = {};
  private entry = '';
  private onError: Parameters<ServerAdapter['setErrorHandler']>[0] = () => ({ body: 'fault', status: 500 });

  setQueues(queues: Queues): this {
    this.queues = queues;
    return this;
  }

  setViewsPath(path: string): this {
    // Without what it fetches from elsewhere; its place is ours to say.
    this.entry = readFileSync(join(path, 'index.ejs'), 'utf8').replace(/<link[^>]*https?:[^>]*>/g, '');
    return this;
  }

  setStaticPath(_route: string, path: string): this {
    this.statics = path;
    return this;
  }

  setEntryRoute(): this {
    return this;
  }

  setErrorHandler(handler: Parameters<ServerAdapter['setErrorHandler']>[0]): this {
    this.onError = handler;
    return this;
  }

  setUIConfig(config: Parameters<ServerAdapter['setUIConfig']>[0]): this {
    this.config = config;
    return this;
  }

  setApiRoutes(routes: Routes): this {
    this.handlers = routes.flatMap(({ method, route, handler }) =>
      [method].flat().flatMap((one) =>
        [route].flat().map((path) => ({
          method: one,
          pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
          handle: handler,
        })),
      ),
    );
    return this;
  }

  found(method: Method, path: string): { handler: Handler; params: Record<string, string> } | undefined {
    for (const handler of this.handlers) {
      const met = handler.method === method ? handler.pattern.exec(path) : null;
      if (met) {
        const params = Object.entries(met.groups ?? {}).map(([name, value]) => [
          name,
          decodeURIComponent(value),
        ]);
        return { handler, params: Object.fromEntries(params) as Record<string, string> };
      }
    }
    return undefined;
  }

  async call(
    { handler, params }: NonNullable<ReturnType<BoardServer['found']>>,
    query: URLSearchParams,
    body: Record<string, unknown>,
  ): Promise<{ status: number; body: unknown }> {
    try {
      const answered = await handler.handle({
        ...{ queues: this.queues, uiConfig: this.config, params, body, headers: {} },
        query: Object.fromEntries(query),
      });
      return { status: answered.status ?? 200, body: answered.body };
    } catch (error) {
      const told = this.onError(error as Error);
      return { status: Number(told.status ?? 500), body: told.body };
    }
  }

  page(response: ServerResponse): void {
    const filled: Record<string, string> = {
      basePath: `${basePath}/`,
      title: this.config.boardTitle ?? '',
      favIconDefault: this.config.favIcon?.default ?? '',
      favIconAlternative: this.config.favIcon?.alternative ?? '',
      uiConfig: JSON.stringify(this.config).replace(/</g, '\\u003c'),
    };
    const html = this.entry.replace(/<%[=-] (\w+) %>/g, (_, name: string) => filled[name] ?? '');
    end(response, 200, 'text/html; charset=utf-8', html);
  }

  file(path: string, response: ServerResponse): void {
    const place = normalize(join(this.statics, path.slice('/static/'.length)));
    const type = types[extname(place)];
    if (!type || !place.startsWith(this.statics + sep)) return end(response, 404, 'text/plain', 'not found');
    try {
      end(response, 200, type, readFileSync(place));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      end(response, 404, 'text/plain', 'not found');
    }
  }
}

function makeBoard(queues: readonly Queue[]): BoardServer {
  // Here and not above: it costs a worker megabytes that nearly none ever needs.
  const load = createRequire(__filename);
  const { createBullBoard: create } = load('@bull-board/api') as typeof import('@bull-board/api');
  const { BullMQAdapter } = load(
    '@bull-board/api/bullMQAdapter',
  ) as typeof import('@bull-board/api/bullMQAdapter');
  const serverAdapter = new BoardServer();
  create({
    queues: queues.map((queue) => new BullMQAdapter(queue)),
    serverAdapter,
    options: {
      uiBasePath: dirname(load.resolve('@bull-board/ui/package.json')),
      uiConfig: { boardTitle: 'Midst', miscLinks: [{ text: 'Midst', url: '/operator' }] },
    },
  });
  return serverAdapter;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > longest) throw new Error('The board was sent too much.');
  }
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
