import { Agent, request } from 'node:http';
import { Chance, tokenOf } from '../population/chance.js';
import { type Cast, type Operation, operations } from './operations.js';

/** What the generator is told over IPC. */
export interface Plan {
  apiUrl: string;
  /** Arrivals a second, evenly spaced, whether or not earlier ones were answered. */
  rate: number;
  /** How long the rate grows from nothing to the full one, and how long it is kept before measuring begins. */
  rampSeconds: number;
  warmSeconds: number;
  seconds: number;
  seed: number;
  cast: Cast;
}

export interface Timing {
  name: string;
  count: number;
  /** Milliseconds from the moment at which the request was due. */
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

export interface LoadResult {
  achieved: number;
  errors: number;
  /** While programs that had just started were warming. */
  errorsInWarming: number;
  /** The first few different ones. */
  firstErrors: string[];
  all: Timing;
  byOperation: Timing[];
  /** Processor seconds of the generator itself while it measured. */
  cpuSeconds: number;
}

const patienceMs = 30_000;

/**
 * An open loop: requests leave by the clock, and each is timed from when it was due. A closed loop would ask less
 * while the server stalls and so leave the stall out of its percentiles (coordinated omission).
 */
class Generator {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly taken = new Map<string, number[]>(operations.map(({ name }) => [name, []]));
  private readonly faults = new Map<string, number>();
  private readonly chance: Chance;
  private readonly shares: readonly (readonly [Operation, number])[];
  private answered = 0;
  private waiting = 0;
  private faultsInWarming = 0;

  constructor(private readonly plan: Plan) {
    this.chance = new Chance(plan.seed);
    this.shares = operations.map((operation) => [operation, operation.share]);
  }

  /** Lets so many requests leave, each when it is due: milliseconds after the first moment. */
  private leave(total: number, dueAfter: (n: number) => number, measured: boolean): Promise<void> {
    const begun = performance.now();
    let left = 0;
    return new Promise((resolve) => {
      const tick = () => {
        const now = performance.now();
        while (left < total && begun + dueAfter(left) <= now) {
          this.ask(begun + dueAfter(left), measured);
          left++;
        }
        if (left === total) return resolve();
        setTimeout(tick, 1);
      };
      tick();
    });
  }

  /** More and more, up to the full rate: whoever starts programs anew lets people come to them like that. */
  private ramp(seconds: number): Promise<void> {
    const total = Math.round((seconds * this.plan.rate) / 2);
    return this.leave(total, (n) => 1000 * seconds * Math.sqrt(n / Math.max(1, total)), false);
  }

  private steadily(seconds: number, measured: boolean): Promise<void> {
    const gap = 1000 / this.plan.rate;
    return this.leave(Math.round(seconds * this.plan.rate), (n) => n * gap, measured);
  }

  private ask(due: number, measured: boolean): void {
    const operation = this.chance.weighed(this.shares);
    const { personId, query, variables } = operation.request(this.plan.cast, this.chance);
    const body = JSON.stringify({ query, variables });
    this.waiting++;
    let over = false;
    const done = (fault?: string) => {
      if (over) return;
      over = true;
      this.waiting--;
      if (!measured) {
        if (fault) this.faultsInWarming++;
        return;
      }
      if (fault) return this.fault(`${operation.name}: ${fault}`);
      this.answered++;
      this.taken.get(operation.name)?.push(performance.now() - due);
    };
    const asked = request(
      `${this.plan.apiUrl}/graphql`,
      {
        method: 'POST',
        agent: this.agent,
        timeout: patienceMs,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${tokenOf(personId)}`,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => done(error.message));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200) return done(`${response.statusCode} ${text.slice(0, 300)}`);
          // Errors stand first in an answer, so a glance at its beginning is enough and spares parsing every page.
          return done(
            text.startsWith('{"errors"') || text.includes('"errors":[') ? text.slice(0, 300) : undefined,
          );
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', (error) => done(error.message));
    asked.end(body);
  }

  private fault(words: string): void {
    this.faults.set(words, (this.faults.get(words) ?? 0) + 1);
  }

  async run(): Promise<LoadResult> {
    await this.ramp(this.plan.rampSeconds);
    await this.steadily(this.plan.warmSeconds, false);
    process.send?.('measuring');
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await this.steadily(this.plan.seconds, true);
    while (this.waiting > 0 && performance.now() - begun < this.plan.seconds * 1000 + patienceMs)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    for (let left = this.waiting; left > 0; left--) this.fault('not answered in time');
    const errors = [...this.faults.values()].reduce((sum, count) => sum + count, 0);
    this.agent.destroy();
    return {
      achieved: this.answered / seconds,
      errors,
      errorsInWarming: this.faultsInWarming,
      firstErrors: [...this.faults].slice(0, 5).map(([words, count]) => `${count} × ${words}`),
      all: timing('all', [...this.taken.values()].flat()),
      byOperation: [...this.taken].map(([name, taken]) => timing(name, taken)),
      cpuSeconds: (user + system) / 1e6,
    };
  }
}

function timing(name: string, taken: number[]): Timing {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

process.once('message', (plan: Plan) => {
  new Generator(plan).run().then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
