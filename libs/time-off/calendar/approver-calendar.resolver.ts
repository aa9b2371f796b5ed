import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wordsOf } from '../../notifications/words.js';
import { ApproverRequest } from '../approver-request.type.js';
import { awayOn } from './calendar-days.js';
import { toDownload } from './leave-calendar.js';
import { eventOf } from './time-off-calendar.message.js';

/** An approval subject to a condition is none before somebody confirms the condition. */
const approvals = ['approve', 'confirm-condition'];

@Resolver(() => ApproverRequest)
export class ApproverCalendarResolver {
  @ResolveField(() => String, {
    nullable: true,
    description:
      'The days as iCalendar, to put into the approver’s own calendar at once; null while their last word is no ' +
      'approval, or where the plan has changed. Once everybody has approved, an invitation to the same event comes by mail.',
  })
  calendar(@Parent() shown: ApproverRequest): string | null {
    const last = shown.recorded.at(-1);
    if (shown.link !== 'recorded' || !last || !approvals.includes(last.decision)) return null;
    const { reference, clinicianName: name, destination } = shown;
    const words = wordsOf('time-off', shown.language);
    const events = awayOn(shown.lines).map((days, ordinal) => {
      const entry = { ...days, ordinal, sequence: 0, saidAt: last.at, stepId: reference };
      return eventOf({ entry, reference, name, destination }, words);
    });
    return toDownload(events);
  }
}
