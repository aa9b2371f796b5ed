import { type CalendarEvent, invitation, toDownload, uidOf } from './leave-calendar.js';

const event: CalendarEvent = {
  uid: uidOf('TO-1', 0, false),
  sequence: 3,
  saidAt: new Date('2026-11-21T10:00:00Z'),
  from: '2027-03-27',
  to: '2027-03-29',
  summary: 'Asha Example, RN; BSc: time off',
  description: 'TO-1',
  away: false,
};
const people = {
  organiser: { name: 'Midst', address: 'hello@midst.example' },
  guest: { name: null, address: 'mair@trust.example' },
};

/** Long lines are folded after 75 octets: read as a calendar reads them. */
const unfolded = (text: string) => text.replace(/\r?\n[ \t]/g, '');

describe('an invitation to days off', () => {
  const { method, content } = invitation(event, { ...people, standing: true });

  it('holds whole days, over the change to summer time as well, and ends on the day that is free again', () => {
    expect(method).toBe('REQUEST');
    expect(content).toContain('\r\nMETHOD:REQUEST\r\n');
    expect(content).toContain('DTSTART;VALUE=DATE:20270327\r\n');
    expect(content).toContain('DTEND;VALUE=DATE:20270330\r\n');
    expect(content).toContain('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE');
    expect(content).not.toMatch(/TZID|TIMEZONE/);
    expect(content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('says who invites whom, wants no answer, and blocks nobody’s days but one’s own', () => {
    expect(unfolded(content)).toMatch(/ORGANIZER;CN="Midst":mailto:hello@midst\.example/i);
    expect(unfolded(content)).toMatch(/ATTENDEE;[^\n]*RSVP=FALSE[^\n]*:mailto:mair@trust\.example/i);
    expect(content).toContain('TRANSP:TRANSPARENT');
    expect(content).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE');
    expect(content).toContain('CLASS:PRIVATE');
    const own = invitation({ ...event, away: true }, { ...people, standing: true }).content;
    expect(own).toContain('X-MICROSOFT-CDO-BUSYSTATUS:OOF');
    expect(own).toContain('TRANSP:OPAQUE');
  });

  it('is taken back under the same UID, with a greater number and the same two people', () => {
    const cancelled = invitation({ ...event, sequence: 4 }, { ...people, standing: false });
    expect(cancelled.method).toBe('CANCEL');
    for (const line of [/METHOD:CANCEL/, /UID:TO-1-1@midst\r\n/, /SEQUENCE:4\r\n/, /STATUS:CANCELLED/])
      expect(cancelled.content).toMatch(line);
    expect(unfolded(cancelled.content)).toMatch(/ORGANIZER[\s\S]*ATTENDEE/);
  });

  it.each([
    ['a long name', 'Mairéad Ní Dhomhnaill-Invented of the Ward of the Very Long Name: time off'.repeat(2)],
    ['letters of several bytes', 'إجازة: الممرضة المخترعة من مستشفى لا وجود له في أي مكان على الإطلاق'],
  ])(
    'keeps every line within 75 octets and says all that RFC 5545 and 5546 ask for, with %s',
    (_, summary) => {
      for (const standing of [true, false]) {
        const said = invitation(
          { ...event, summary, description: `${summary}\n${summary}` },
          { ...people, standing },
        ).content;
        const lines = said.replace(/\r\n$/, '').split('\r\n');
        expect(said).not.toMatch(/[^\r]\n/);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const whole = unfolded(said);
        expect(whole).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`);
        for (const once of [
          'VERSION:2.0',
          'PRODID:',
          'METHOD:',
          'UID:',
          'SEQUENCE:',
          'DTSTAMP:',
          'DTSTART',
          'ORGANIZER',
          'ATTENDEE',
        ])
          expect([once, whole.split(/\r\n/).filter((line) => line.startsWith(once)).length]).toEqual([
            once,
            1,
          ]);
      }
    },
  );

  it('is the same text for the same facts, and escapes what people are called', () => {
    expect(invitation(event, { ...people, standing: true }).content).toBe(content);
    expect(unfolded(content)).toContain('SUMMARY:Asha Example\\, RN\\; BSc: time off');
    const published = toDownload([event, { ...event, uid: uidOf('TO-1', 1, false) }]);
    expect(published).toContain('METHOD:PUBLISH');
    expect(published.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(published).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});
