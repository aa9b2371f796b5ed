import { impossibleState } from '../platform/impossible-states.js';

export const approvedWithoutApprovals = impossibleState({
  name: 'time-off-approved-without-approvals',
  sentence:
    'A request counts as approved though not every approver approved it. Tell the clinician and the host at once.',
  as: 'relay',
  query: `SELECT r.id FROM time_off_request r WHERE r.state = 'approved' AND EXISTS (
            SELECT FROM time_off_step s WHERE s.request_id = r.id AND s.state <> 'approved')`,
});

export const askedOutOfTurn = impossibleState({
  name: 'time-off-asked-out-of-turn',
  sentence:
    'Two approvers of one chain are asked at once; each is to be asked after the one before has approved.',
  as: 'relay',
  query: `SELECT s.request_id AS id FROM time_off_step s
           WHERE s.state IN ('asked', 'more_asked', 'wrong_person') GROUP BY s.request_id HAVING count(*) > 1`,
});

export const silentWithoutReminder = impossibleState({
  name: 'time-off-silent-without-reminder',
  sentence:
    'An approver has been silent for more than eight days and was not reminded twice. Is a worker running?',
  as: 'timekeeper',
  query: `SELECT s.id FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id AND r.state = 'asking'
           WHERE s.state = 'asked' AND s.reminders < 2 AND s.asked_at < now() - interval '8 days'`,
});
