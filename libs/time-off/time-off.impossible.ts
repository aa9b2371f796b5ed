import { impossibleState } from '../platform/impossible-states.js';

export const approvedWithoutApprovals = impossibleState({
  name: 'time-off-approved-without-approvals',
  sentence:
    'A request counts as approved though not every approver approved it. Tell the clinician and the host at once.',
  as: 'relay',
  query: `SELECT r.id FROM time_off_request r
           WHERE r.state = 'approved' AND NOT app.chain_agrees(r.id, r.revision, 'approved')`,
});

export const askedOutOfTurn = impossibleState({
  name: 'time-off-asked-out-of-turn',
  sentence:
    'Approvers of two turns of one chain are asked at once; a turn is to be asked after the one before has agreed.',
  as: 'relay',
  query: `SELECT s.request_id AS id FROM time_off_step s
           WHERE s.state IN ('asked', 'more_asked', 'wrong_person', 'dates_suggested', 'conditional')
           GROUP BY s.request_id HAVING count(DISTINCT s.turn) > 1`,
});

export const silentWithoutReminder = impossibleState({
  name: 'time-off-silent-without-reminder',
  sentence:
    'A deadline of an approver passed more than a day ago and nothing was done about it. Is a worker running?',
  as: 'timekeeper',
  query: `SELECT s.id FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id AND r.state = 'asking'
           WHERE s.state IN ('asked', 'conditional') AND s.due_at < now() - interval '1 day'`,
});
