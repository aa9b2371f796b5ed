import fc from 'fast-check';
import {
  digestDue,
  endOfQuietHours,
  planFor,
  planForTopic,
  topicDigestDue,
  unstated,
  type Preference,
} from './when-to-send.js';

const someone = (choice: Partial<Preference> = {}): Preference => ({
  ...unstated,
  timeZone: 'Europe/London',
  ...choice,
});

describe('a message about a match that is due', () => {
  const noon = new Date('2027-02-03T12:00:00Z');

  it('goes out at once by default', () => {
    expect(planFor(someone(), noon, 0)).toEqual({ do: 'send' });
  });

  it('is held for the digest that the person chose, and when the week is full', () => {
    expect(planFor(someone({ matches: 'daily' }), noon, 0)).toEqual({ do: 'hold' });
    expect(planFor(someone({ matches: 'weekly' }), noon, 0)).toEqual({ do: 'hold' });
    expect(planFor(someone({ weeklyLimit: 3 }), noon, 3)).toEqual({ do: 'hold' });
    expect(planFor(someone({ weeklyLimit: 3 }), noon, 2)).toEqual({ do: 'send' });
  });

  it('is not sent to somebody who wants none', () => {
    expect(planFor(someone({ matches: 'not' }), noon, 0).do).toBe('suppress');
  });

  it('waits for the end of the quiet hours in the zone of the person', () => {
    const night = new Date('2027-02-03T19:30:00Z');
    expect(planFor(someone({ timeZone: 'Africa/Nairobi' }), night, 0)).toEqual({
      do: 'wait',
      until: new Date('2027-02-04T04:00:00Z'),
    });
    expect(planFor(someone(), night, 0)).toEqual({ do: 'send' });
  });
});

describe('quiet hours', () => {
  it('end at the stated local hour, also in the night when the clocks change', () => {
    expect(endOfQuietHours(someone(), new Date('2027-03-27T23:00:00Z'))).toEqual(
      new Date('2027-03-28T06:00:00Z'),
    );
    expect(endOfQuietHours(someone(), new Date('2027-10-30T23:00:00Z'))).toEqual(
      new Date('2027-10-31T07:00:00Z'),
    );
  });

  it('end a day later where the one hour left open is the one that the clocks skip', () => {
    const narrow = someone({ quietFrom: 2, quietTo: 1 });
    expect(endOfQuietHours(narrow, new Date('2027-03-27T12:00:00Z'))).toEqual(
      new Date('2027-03-29T00:00:00Z'),
    );
  });

  it('always end in the future, within a day and an hour of every day that has the hour, and at a time that is not quiet', () => {
    const zones = ['Europe/London', 'Africa/Nairobi', 'Africa/Cairo', 'Asia/Kathmandu', 'America/New_York'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.nat(23),
        fc.nat(23),
        (now, timeZone, quietFrom, quietTo) => {
          const preference = someone({ timeZone, quietFrom, quietTo });
          const end = endOfQuietHours(preference, now);
          if (!end) return;
          expect(end.getTime()).toBeGreaterThan(now.getTime());
          const skipped = Math.abs(quietFrom - quietTo) === 1 || Math.abs(quietFrom - quietTo) === 23;
          expect(end.getTime() - now.getTime()).toBeLessThanOrEqual((skipped ? 49 : 25) * 3_600_000);
          expect(endOfQuietHours(preference, end)).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a digest about one thing', () => {
  const nairobi = someone({
    timeZone: 'Africa/Nairobi',
    quietFrom: 20,
    quietTo: 7,
    digestHour: 8,
    digestDay: 2,
  });
  it('is due by the reader’s own hour and day', () => {
    expect(topicDigestDue('daily', nairobi, new Date('2027-02-03T04:59:00Z'))).toBeNull();
    expect(topicDigestDue('daily', nairobi, new Date('2027-02-03T05:00:00Z'))).toBe('2027-02-03');
    expect(topicDigestDue('weekly', nairobi, new Date('2027-02-03T05:00:00Z'))).toBeNull();
    expect(topicDigestDue('weekly', nairobi, new Date('2027-02-02T05:00:00Z'))).toBe('2027-02-02');
  });

  it('waits for the end of the quiet hours where its own hour was missed', () => {
    expect(topicDigestDue('daily', nairobi, new Date('2027-02-03T16:59:00Z'))).toBe('2027-02-03');
    expect(topicDigestDue('daily', nairobi, new Date('2027-02-03T17:30:00Z'))).toBeNull();
    const atNight = { ...nairobi, digestHour: 22 };
    expect(topicDigestDue('daily', atNight, new Date('2027-02-03T19:10:00Z'))).toBe('2027-02-03');
  });

  it('stands for the single mails that its reader does not want', () => {
    expect(planForTopic('each', false)).toEqual({ do: 'send' });
    expect(planForTopic('weekly', false).do).toBe('suppress');
    expect(planForTopic('weekly', true)).toEqual({ do: 'send' });
    expect(planForTopic('nothing', true).do).toBe('suppress');
  });
});

describe('a digest', () => {
  it('is due once the local hour has come, daily or on its day', () => {
    const daily = someone({ matches: 'daily' });
    expect(digestDue(daily, new Date('2027-02-03T07:59:00Z'))).toBeNull();
    expect(digestDue(daily, new Date('2027-02-03T08:00:00Z'))).toBe('2027-02-03');
    const weekly = someone({ matches: 'weekly', digestDay: 5 });
    expect(digestDue(weekly, new Date('2027-02-04T12:00:00Z'))).toBeNull();
    expect(digestDue(weekly, new Date('2027-02-05T12:00:00Z'))).toBe('2027-02-05');
  });
});
