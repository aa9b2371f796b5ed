import { isOpen, isStaff, sessionEnds } from './sign-in.limits.js';

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
const DAYS = 24 * HOURS;
const now = new Date('2027-03-01T09:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);

function begun(staff: boolean, ownDevice: boolean) {
  return {
    createdAt: now,
    lastSeenAt: now,
    endsAt: sessionEnds(now, staff, ownDevice).endsAt,
    revokedAt: null,
  };
}

describe('a session', () => {
  it.each([
    ["a clinician's own phone", false, true, 30 * DAYS],
    ['a shared computer', false, false, 12 * HOURS],
    ["staff's own phone", true, true, 12 * HOURS],
    ["staff's computer", true, false, 12 * HOURS],
  ])('on %s ends at its time', (_, staff, own, life) => {
    const session = { ...begun(staff, own), lastSeenAt: after(life - MINUTES) };
    expect(isOpen(session, staff, after(life - 1))).toBe(true);
    expect(isOpen(session, staff, after(life))).toBe(false);
  });

  it('of staff ends after thirty idle minutes; others may be idle', () => {
    expect(isOpen(begun(true, false), true, after(30 * MINUTES - 1))).toBe(true);
    expect(isOpen(begun(true, false), true, after(30 * MINUTES))).toBe(false);
    expect(isOpen(begun(false, true), false, after(29 * DAYS))).toBe(true);
  });

  it("of somebody who became staff since follows staff's rules", () => {
    const session = { ...begun(false, true), lastSeenAt: after(13 * HOURS) };
    expect(isOpen(session, false, after(13 * HOURS))).toBe(true);
    expect(isOpen(session, true, after(13 * HOURS))).toBe(false);
  });

  it('that was revoked opens nothing', () => {
    expect(isOpen({ ...begun(false, true), revokedAt: now }, false, now)).toBe(false);
  });

  it('needs a fresh code for others’ data before it ends', () => {
    expect(sessionEnds(now, false, true).freshUntil).toEqual(after(8 * HOURS));
  });
});

it('counts officers and operators as staff, also with other roles', () => {
  expect(isStaff(['clinician', 'operator'])).toBe(true);
  expect(isStaff(['clinician', 'lead', 'coordinator', 'employer-hr'])).toBe(false);
});
