import { Client } from 'pg';

/**
 * Listens for the notice that somebody's facts changed. It wakes and says nothing more: a notice that is lost costs the
 * time to the next poll, and after a broken connection everything is looked through once.
 */
export class Wake {
  private client: Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly connectionString: string,
    private readonly woken: () => void,
    private readonly retryMs = 1_000,
  ) {}

  start(): void {
    this.connect().catch(() => this.again());
  }

  async stop(): Promise<void> {
    this.ended = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.connectionString, application_name: 'midst-roster' });
    client.on('error', () => this.again());
    client.on('end', () => this.again());
    client.on('notification', () => this.woken());
    await client.connect();
    if (this.ended) return client.end();
    this.client = client;
    await client.query('LISTEN midst_roster');
    this.woken();
  }

  private again(): void {
    this.client = null;
    if (this.ended) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.start(), this.retryMs);
    this.retry.unref();
  }
}
