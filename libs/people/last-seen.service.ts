import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Database } from '../platform/database.js';

/** How long sightings are gathered. Idle sessions end after minutes, so what a crash forgets changes nothing. */
const gatherMs = 250;

/**
 * When each session was last seen, written for all of them together: a transaction of its own for each, waiting for the
 * disk, was a tenth of what PostgreSQL did for somebody who comes by once.
 */
@Injectable()
export class LastSeen implements OnModuleDestroy {
  private readonly log = new Logger('sessions');
  private readonly unwritten = new Map<string, Date>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  note(sessionId: string, at: Date): void {
    this.unwritten.set(sessionId, at);
    this.timer ??= setTimeout(() => void this.write(), gatherMs);
  }

  /** When it was seen last, for all that this program knows: `stored` is what the table says. */
  of(sessionId: string, stored: Date): Date {
    const noted = this.unwritten.get(sessionId);
    return noted && noted > stored ? noted : stored;
  }

  async onModuleDestroy(): Promise<void> {
    await this.write();
  }

  private write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return (this.writing = this.writing.then(() => this.writeAll()));
  }

  private async writeAll(): Promise<void> {
    // In one order for all programs, so that two never wait for each other.
    const noted = [...this.unwritten].sort(([a], [b]) => (a < b ? -1 : 1));
    if (noted.length === 0) return;
    try {
      await this.database.as(system('doorkeeper'), (tx) =>
        tx.query(
          `UPDATE session s SET last_seen_at = seen.at FROM unnest($1::uuid[], $2::timestamptz[]) AS seen (id, at)
            WHERE s.id = seen.id AND s.last_seen_at < seen.at AND s.revoked_at IS NULL`,
          [noted.map(([id]) => id), noted.map(([, at]) => at)],
        ),
      );
    } catch (error) {
      // Whoever comes again is noted again; nobody is kept waiting for it.
      this.log.warn('Who was seen lately could not be written');
      this.log.warn(error);
    }
    for (const [id, at] of noted) if (this.unwritten.get(id) === at) this.unwritten.delete(id);
  }
}
