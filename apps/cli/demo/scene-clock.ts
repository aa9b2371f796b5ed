import { Clock } from '../../../libs/platform/clock.js';

const DAY = 24 * 60 * 60 * 1000;

/** The clock of the demo: every scene plays a number of days before today, and the services date what they do by it. */
export class SceneClock extends Clock {
  private back = 0;

  now(): Date {
    return new Date(Date.now() - this.back);
  }

  setBack(days: number): void {
    this.back = days * DAY;
  }

  /** The day so many days from today (negative: before today), YYYY-MM-DD; the scene does not matter. */
  day(days: number): string {
    return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  }
}
