import { dayAt } from './days.js';

/** The time, from outside, so that a rule can be tried at any hour of any year. */
export abstract class Clock {
  abstract now(): Date;

  /** The day of the calendar, like `2027-03-31`: that of UTC. */
  today(): string {
    return dayAt(this.now());
  }

  /** The time `seconds` from now (negative: ago). */
  in(seconds: number): Date {
    return new Date(this.now().getTime() + seconds * 1000);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that runs with the system's but may be set ahead: journeys step three days in one call. */
export class MovableClock extends Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.offsetMs +=
      (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60_000 + (by.seconds ?? 0) * 1000;
  }
}
