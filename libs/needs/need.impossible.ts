import { impossibleState } from '../platform/impossible-states.js';

export const needOpenUnverified = impossibleState({
  name: 'need-open-unverified',
  sentence:
    'A need is open while its institution is not verified (any more): people may be told of it. Pause it, and look at the institution.',
  as: 'timekeeper',
  query: `SELECT n.id FROM need n JOIN organisation o ON o.id = n.institution_id
          WHERE n.state = 'open' AND o.state <> 'verified'`,
});

export const needOpenWithoutPosition = impossibleState({
  name: 'need-open-empty',
  sentence: 'A need is open and asks for nobody, or for nowhere. Close it and find out how it was opened.',
  as: 'timekeeper',
  query: `SELECT n.id FROM need n WHERE n.state IN ('open', 'paused') AND (n.approved_at IS NULL
            OR NOT (n.open_countries OR cardinality(n.countries) > 0)
            OR NOT EXISTS (SELECT FROM "position" p WHERE p.need_id = n.id
              AND (p.any_profession OR cardinality(p.professions) > 0)))`,
});

export const needPastItsDay = impossibleState({
  name: 'need-past-its-last-day',
  sentence:
    'A need is still open or paused two days after its last day. It should have lapsed by itself: is a worker running?',
  as: 'timekeeper',
  query: `SELECT id FROM need WHERE state IN ('open', 'paused') AND least(deadline, closes_on) < (now() - interval '2 days')::date`,
});

export const needWaitingTooLong = impossibleState({
  name: 'need-waiting-too-long',
  sentence:
    'A need has waited for its review for more than two weeks. Somebody should look at the list of needs to review.',
  as: 'timekeeper',
  query: `SELECT id FROM need WHERE state = 'submitted' AND submitted_at < now() - interval '14 days'`,
});
