import { tokenOf } from '../population/chance.js';

/** Asks the API as one of the invented people, over HTTP as any client would. */
export class Asker {
  constructor(private readonly apiUrl: string) {}

  /** @throws where anything was refused or failed: a bench of refusals measures nothing */
  async ask<D>(personId: string, query: string, variables: Record<string, unknown> = {}): Promise<D> {
    const response = await fetch(`${this.apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(personId)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: D; errors?: unknown };
    if (errors || !data) throw new Error(`${query.slice(0, 60)}… was refused: ${JSON.stringify(errors)}`);
    return data;
  }
}

/** How long each took, in milliseconds. */
export class Times {
  readonly all: number[] = [];

  async of<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    this.all.push(performance.now() - began);
    return result;
  }

  at(share: number): number {
    const sorted = [...this.all].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  }

  get mean(): number {
    return this.all.reduce((sum, one) => sum + one, 0) / this.all.length;
  }
}
