import { impossibleState } from '../platform/impossible-states.js';

export const matchOfSomebodyHidden = impossibleState({
  name: 'match-of-somebody-hidden',
  sentence:
    'A pair is kept although the person cannot be matched now. No list shows it; look why the search did not clear it away.',
  as: 'matcher',
  query: `SELECT m.id FROM match m WHERE m.state IN ('found', 'told', 'seen')
            AND NOT EXISTS (SELECT FROM matcher_refusal r WHERE r.person_id = m.person_id)
            AND m.found_at < now() - interval '10 minutes'`,
});

export const matchOfClosedNeed = impossibleState({
  name: 'match-of-closed-need',
  sentence:
    'A pair without an answer, or an interest, is kept although its need has ended. People may be waiting for nobody: end it.',
  as: 'timekeeper',
  query: `SELECT m.id FROM match m JOIN need n ON n.id = m.need_id
          WHERE m.state IN ('found', 'told', 'seen', 'interested', 'shortlisted') AND n.state IN ('closed', 'withdrawn')
            AND n.closed_at < now() - interval '10 minutes'`,
});

export const cardWithoutInterest = impossibleState({
  name: 'match-card-without-interest',
  sentence:
    'Something of a person is kept for an institution without an interest behind it. Hide it, then find out why.',
  as: 'timekeeper',
  query: `SELECT c.match_id AS id FROM match_card c JOIN match m ON m.id = c.match_id
          WHERE m.state NOT IN ('interested', 'shortlisted', 'introduced', 'agreed')
            AND m.decided_at < now() - interval '10 minutes'`,
});

export const matchLapseOverdue = impossibleState({
  name: 'match-lapse-overdue',
  sentence:
    'An interest should have lapsed a day ago and has not: both sides wait for news. Look at the task LapseSilence.',
  as: 'timekeeper',
  query: `SELECT id FROM match WHERE state IN ('interested', 'shortlisted') AND lapses_at < now() - interval '1 day'`,
});

export const matchDrifted = impossibleState({
  name: 'match-drifted',
  sentence:
    'Matched anew at night, these positions have other matches than are kept, and an hour later still: a change was not followed. Search for the needs again and find out which event was missed.',
  as: 'matcher',
  query: `SELECT DISTINCT position_id AS id FROM match_drift WHERE at < now() - interval '90 minutes'`,
});
