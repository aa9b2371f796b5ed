import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../actor.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Database } from '../database.js';
import type { Authenticator } from '../graphql/ports.js';
import { Listening } from '../listening.js';
import { notFound, Refusal } from '../refusal.js';
import { liveChannel, type Notice } from './notice.js';
import { Stream } from './stream.js';

/** A person has so many pages open; more are a program that has lost its way. */
export const mostOfPerson = 6;
/** How soon a session that ended is noticed. */
const roundMs = 700;
/** How often it is asked whether a subscriber may still see what they watch, where no notice asks it sooner. */
const lookAgainMs = 15_000;
/** A stream ends after half an hour and its client opens another: what a dead line holds is let go. */
const longestMs = 30 * 60_000;

export interface Watched<T> {
  /** What the subscriber calls it, where it is not theirs to see. */
  noun: string;
  topic: string;
  /** Whether they may see it now, in their own name. */
  seen(tx: EntityManager): Promise<boolean>;
  /** What one notice tells them, read in their own name; null: nothing of it is theirs. */
  told(tx: EntityManager, id: string): Promise<T | null>;
}

/**
 * The open subscriptions of this program. Between two events a stream holds its socket and a few hundred bytes, and no
 * connection of the pool; one connection listens for all of them. When it breaks, every stream ends: what was missed is
 * read by query, by a client that comes back.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly log = new Logger('live updates');
  private readonly streams = new Map<Stream<unknown>, { look: () => Promise<void>; lookedAt: number }>();
  private readonly byTopic = new Map<string, Set<Stream<unknown>>>();
  private readonly listening: Listening;
  private rounds: NodeJS.Timeout | undefined;
  private round: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.listening = new Listening(config.values.DATABASE_URL, liveChannel, {
      heard: (text) => this.heard(JSON.parse(text) as Notice),
      lost: () => this.endAll(),
    });
  }

  /** Begins to listen; a program that never does takes no subscriptions. */
  async start(authenticator: Authenticator): Promise<void> {
    await this.listening.start();
    this.rounds = setInterval(() => {
      this.round ??= this.goRound(authenticator).finally(() => (this.round = null));
    }, roundMs);
    this.rounds.unref();
  }

  /** How many are open. */
  get open(): number {
    return this.streams.size;
  }

  /**
   * Opens a stream of what happens to one thing, in the subscriber's name.
   * @throws Refusal NOT_FOUND where they do not see it; TOO_MANY of their own; UNAVAILABLE where this program has no room,
   * is leaving, or does not hear
   */
  async watch<T>(actor: SignedIn, watched: Watched<T>): Promise<AsyncIterableIterator<T>> {
    this.refuseWhereFull(actor);
    const { topic, noun } = watched;
    // A copy: the operation that subscribed ends its own reading, and this one goes on in the same name.
    const subscriber = { ...actor };
    const stream: Stream<T> = new Stream(
      subscriber,
      topic,
      this.clock.now(),
      (id) => this.read(subscriber, watched, id),
      () => this.forget(stream),
    );
    const sees = () => this.database.read(subscriber, (tx) => watched.seen(tx));
    const look = async () => {
      if (!(await sees())) stream.end();
    };
    // Kept before it is asked about, so that what happens meanwhile is not missed and the bounds hold.
    this.streams.set(stream, { look, lookedAt: Date.now() });
    const others = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, others.add(stream));
    try {
      if (!(await sees())) throw notFound(noun);
      if (stream.isOver) throw unavailable();
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream;
  }

  /** Ends them all: each client is told that its stream is complete, and comes back elsewhere or later. */
  endAll(): void {
    for (const stream of [...this.streams.keys()]) stream.end();
  }

  /** Ends them all and takes no more. */
  close(): void {
    this.closed = true;
    this.endAll();
  }

  async onModuleDestroy(): Promise<void> {
    this.close();
    clearInterval(this.rounds);
    await this.round;
    await this.listening.stop();
  }

  private refuseWhereFull({ personId }: SignedIn): void {
    if (this.closed || !this.listening.stands || this.streams.size >= this.config.values.LIVE_STREAMS)
      throw unavailable();
    const own = [...this.streams.keys()].filter(({ actor }) => actor.personId === personId).length;
    if (own >= mostOfPerson)
      throw new Refusal('TOO_MANY', `You have ${own} live pages open; close one of them first.`);
  }

  private heard({ topic, id }: Notice): void {
    for (const stream of this.byTopic.get(topic) ?? []) stream.notice(id);
  }

  private forget(stream: Stream<unknown>): void {
    this.streams.delete(stream);
    const others = this.byTopic.get(stream.topic);
    others?.delete(stream);
    if (others?.size === 0) this.byTopic.delete(stream.topic);
  }

  private async read<T>(
    subscriber: SignedIn,
    watched: Watched<T>,
    id: string,
  ): Promise<T | null | undefined> {
    try {
      return await this.database.read(subscriber, async (tx) =>
        (await watched.seen(tx)) ? watched.told(tx, id) : undefined,
      );
    } catch (error) {
      this.log.warn('A live update could not be read, and its stream ended');
      this.log.warn(error);
      return undefined;
    }
  }

  /** Ends what may not go on: sessions that are over, streams that are too old, sight that was taken away. */
  private async goRound(authenticator: Authenticator): Promise<void> {
    if (this.streams.size === 0) return;
    const all = [...this.streams.keys()];
    try {
      const open = await authenticator.stillOpen([...new Set(all.map(({ actor }) => actor.sessionId))]);
      const oldest = this.clock.now().getTime() - longestMs;
      for (const stream of all)
        if (!open.has(stream.actor.sessionId) || stream.began.getTime() <= oldest) stream.end();
      for (const kept of [...this.streams.values()])
        if (Date.now() - kept.lookedAt >= lookAgainMs) {
          kept.lookedAt = Date.now();
          await kept.look();
        }
    } catch (error) {
      // Whether anybody may still see anything cannot be known: then nobody is shown anything.
      this.log.warn('Their readers could not be looked up, and all streams ended');
      this.log.warn(error);
      this.endAll();
    }
  }
}

function unavailable(): Refusal {
  return new Refusal(
    'UNAVAILABLE',
    'Live updates are not to be had just now. Read by query, and subscribe again in a minute.',
  );
}
