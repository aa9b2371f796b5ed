/** Somebody who reads events as they come, over real HTTP. */
export class Watcher {
  readonly events: { event: string; data: string; id: string }[] = [];
  /** What the server said first: an open stream, or why there is none. */
  comments = 0;
  over = false;
  private readonly ending = new AbortController();
  private reading: Promise<void> = Promise.resolve();

  private constructor(readonly response: Response) {}

  /** Subscribes to GraphQL; the events hold `{ data }` or `{ errors }`. */
  static async subscribe(
    url: string,
    query: string,
    variables: Record<string, unknown>,
    token?: string,
    accept = 'text/event-stream',
  ): Promise<Watcher> {
    return Watcher.open(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
  }

  static async open(url: string, init: RequestInit = {}): Promise<Watcher> {
    const ending = new AbortController();
    const watcher = new Watcher(await fetch(url, { ...init, signal: ending.signal }));
    watcher.ending.signal.addEventListener('abort', () => ending.abort());
    watcher.reading = watcher.read().finally(() => (watcher.over = true));
    watcher.reading.catch(() => undefined);
    return watcher;
  }

  /** Closes the page. */
  close(): void {
    this.ending.abort();
  }

  /** When the server has ended it. @throws what broke it, where it did not end cleanly */
  ended(): Promise<void> {
    return this.reading;
  }

  /** What GraphQL said in events called `next`. */
  get told(): { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] }[] {
    return this.events.filter(({ event }) => event === 'next').map(({ data }) => JSON.parse(data));
  }

  async until(holds: (watcher: this) => boolean, seconds = 10): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !holds(this); await new Promise((go) => setTimeout(go, 20)))
      if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${JSON.stringify(this.events)}`);
  }

  private async read(): Promise<void> {
    let text = '';
    for await (const chunk of this.response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const said = { event: 'message', data: '', id: '' };
    for (const line of block.split('\n')) {
      const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (field === 'event' || field === 'data' || field === 'id') said[field] = value;
    }
    if (/^:/m.test(block)) this.comments += 1;
    if (said.event !== 'message' || said.data) this.events.push(said);
  }
}
