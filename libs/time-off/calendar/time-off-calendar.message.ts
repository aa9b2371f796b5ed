import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../platform/config.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind, type Recipient } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { day } from '../asked-letter.js';
import { TimeOffRequest } from '../time-off-request.entity.js';
import { CalendarEntry } from './calendar-entry.entity.js';
import { type CalendarEvent, invitation, uidOf } from './leave-calendar.js';

interface Facts {
  entry: CalendarEntry;
  requestId: string;
  reference: string;
  name: string;
  employer: string;
  destination: string | null;
}

/** Brings days off into the reader's calendar, or takes them out again. */
@Injectable()
export class TimeOffCalendarMessage extends MessageKind<Facts> {
  readonly kind = 'time-off-calendar';
  readonly group = 'work';
  readonly library = 'time-off';

  constructor(private readonly config: Config) {
    super();
  }

  async load(
    tx: EntityManager,
    { entryId, sequence }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const entry = await tx.findOneBy(CalendarEntry, { id: entryId });
    const request = entry && (await tx.findOneBy(TimeOffRequest, { id: entry.requestId }));
    if (!request) return { obsolete: 'The request is not there any more.' };
    if (String(entry.sequence) !== sequence) return { obsolete: 'There is later news of these days.' };
    const { id, reference, clinicianName: name, employerName: employer, destination } = request;
    return { entry, requestId: id, reference, name, employer, destination };
  }

  compose(facts: Facts, words: Words, links: Links, recipient: Recipient): Letter {
    const { entry, name, employer, reference } = facts;
    const own = entry.stepId === null;
    const { standing } = entry;
    const about = `calendar.${own ? 'own' : 'approver'}.${standing ? 'in' : 'out'}`;
    const [from, to] = [day(entry.from, words), day(entry.to, words)];
    const dates = from === to ? from : words('range', { from, to });
    const said = { name, employer, reference, dates };
    return {
      subject: words(`${about}.subject`, said),
      parts: [
        { say: words(`${about}.say`, said) },
        {
          act: words(own ? 'news.open' : 'notice.recorded'),
          url: own
            ? links.page(`/time-off-requests/${toGlobalId('TimeOffRequest', facts.requestId)}`)
            : links.door('/time-off'),
        },
      ],
      inShort: null,
      ...(!own && { by: name }),
      calendar: invitation(eventOf(facts, words), {
        organiser: addressIn(this.config.values.MAIL_FROM),
        guest: recipient,
        standing,
      }),
    };
  }
}

/** What the calendar itself says. Where the work is stands in it only where the clinician chose to say it to approvers. */
export function eventOf(
  {
    entry,
    reference,
    name,
    destination,
  }: Pick<Facts, 'reference' | 'name' | 'destination'> & {
    entry: Pick<CalendarEntry, 'stepId' | 'ordinal' | 'from' | 'to' | 'sequence' | 'saidAt'>;
  },
  words: Words,
): CalendarEvent {
  const own = entry.stepId === null;
  const about = words('calendar.reference', { reference });
  return {
    uid: uidOf(reference, entry.ordinal, own),
    sequence: entry.sequence,
    saidAt: entry.saidAt,
    from: entry.from,
    to: entry.to,
    summary: words(own ? 'calendar.own.event' : 'calendar.approver.event', { name }),
    description: destination ? `${about}\n${words('label.destination')}: ${destination}` : about,
    away: own,
  };
}

/** `Midst <hello@midst.example>`, or the address alone. */
function addressIn(from: string): { name: string | null; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [null, '', from.trim()];
  return { name: name || null, address };
}
