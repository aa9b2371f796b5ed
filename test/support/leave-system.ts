import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Told {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
  type: string;
  data: Record<string, string>;
}

/** An employer's leave system: a real HTTP server that keeps what it is told, and can be told to be ill. */
export class LeaveSystemServer {
  readonly told: Told[] = [];
  /** What it answers next, in order; then 204 for ever. `hangs up`: it takes the message and says nothing. */
  readonly answers: (number | 'hangs up')[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<LeaveSystemServer> {
    const system: LeaveSystemServer = new LeaveSystemServer(
      createServer((request, response) => {
        let body = '';
        request.setEncoding('utf8');
        request.on('data', (piece: string) => (body += piece));
        request.on('end', () => {
          const { type, data } = JSON.parse(body) as Pick<Told, 'type' | 'data'>;
          const id = String(request.headers['webhook-id']);
          system.told.push({ id, headers: request.headers, body, type, data });
          const answer = system.answers.shift() ?? 204;
          if (answer === 'hangs up') request.socket.destroy();
          else response.writeHead(answer).end();
        });
      }),
    );
    await new Promise<void>((resolve) => system.server.listen(0, '127.0.0.1', resolve));
    return system;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/midst`;
  }

  of(type: string): Told[] {
    return this.told.filter((one) => one.type === type);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export interface Saying {
  secret: string;
  at: Date;
  id: string;
}

/** Says something to Midst as a leave system would, with the library that one would use. */
export async function says(
  url: string,
  what: unknown,
  { secret, at, id }: Saying,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const body = typeof what === 'string' ? what : JSON.stringify(what);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
