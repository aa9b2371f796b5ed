import { Client } from 'pg';

export interface Hearing {
  /** A connection stands, for the first time or again: what was said before was not heard. */
  begun?(): void;
  heard(notice: string): void;
  /** The connection broke, and is made anew. */
  lost?(): void;
}

/**
 * Listens to one channel of PostgreSQL, on a connection of its own that is made anew when it breaks. A notice wakes and may
 * be lost: whoever must not miss anything looks it up as well.
 */
export class Listening {
  private client: Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly connectionString: string,
    private readonly channel: `midst_${string}`,
    private readonly hearing: Hearing,
    private readonly retryMs = 1_000,
  ) {}

  /** Whether it hears just now. */
  get stands(): boolean {
    return this.client !== null;
  }

  /** Resolves when it was tried once, well or not; it goes on trying by itself. */
  start(): Promise<void> {
    return this.connect().catch(() => this.again());
  }

  async stop(): Promise<void> {
    this.ended = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: this.channel.replace('_', '-'),
      keepAlive: true,
    });
    client.on('error', () => this.again());
    client.on('end', () => this.again());
    client.on('notification', ({ payload = '' }) => this.hearing.heard(payload));
    await client.connect();
    await client.query(`LISTEN ${this.channel}`);
    if (this.ended) return client.end();
    this.client = client;
    this.hearing.begun?.();
  }

  private again(): void {
    const stood = this.client !== null;
    this.client = null;
    if (stood) this.hearing.lost?.();
    if (this.ended) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.start(), this.retryMs);
    this.retry.unref();
  }
}
