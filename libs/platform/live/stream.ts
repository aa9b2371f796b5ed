import type { SignedIn } from '../actor.js';

/** How many notices may wait for a slow reader; more, and the stream ends: they read again by query. */
export const mostWaiting = 32;

/**
 * One subscriber's events, as GraphQL reads them: who asks for the next one waits until a notice came or the stream ended.
 * What waits is ids, each once, and never more than a few.
 */
export class Stream<T> implements AsyncIterableIterator<T> {
  private readonly waiting = new Set<string>();
  private wake: (() => void) | undefined;
  private over = false;

  constructor(
    readonly actor: SignedIn,
    readonly topic: string,
    readonly began: Date,
    /** What a notice tells this subscriber today; null: nothing. Undefined: they may not go on, or it cannot be read. */
    private readonly read: (id: string) => Promise<T | null | undefined>,
    private readonly ended: () => void,
  ) {}

  get isOver(): boolean {
    return this.over;
  }

  notice(id: string): void {
    this.waiting.add(id);
    if (this.waiting.size > mostWaiting) this.end();
    else this.wake?.();
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.waiting.clear();
    this.ended();
    this.wake?.();
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.isOver) {
      const [id] = this.waiting;
      if (id === undefined) {
        await new Promise<void>((resolve) => (this.wake = resolve));
        this.wake = undefined;
        continue;
      }
      this.waiting.delete(id);
      const value = await this.read(id);
      if (value === undefined) this.end();
      else if (value !== null && !this.isOver) return { done: false, value };
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
