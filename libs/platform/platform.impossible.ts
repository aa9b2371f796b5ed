import { impossibleState } from './impossible-states.js';

export const deliveryParked = impossibleState({
  name: 'delivery-parked',
  sentence:
    'A listener failed at every try, so what it should have done has not happened. Read last_error, mend the cause, ' +
    'then set parked_at to null and failures to 0.',
  as: 'relay',
  query: 'SELECT id FROM delivery WHERE parked_at IS NOT NULL AND done_at IS NULL',
});

export const deliveryOverdue = impossibleState({
  name: 'delivery-overdue',
  sentence:
    'Something happened more than an hour ago and a listener has still not done its part. Is a worker running, and ' +
    'does its version know this listener?',
  as: 'relay',
  query: `SELECT d.id FROM delivery d JOIN event e ON e.id = d.event_id
          WHERE d.done_at IS NULL AND d.parked_at IS NULL AND e.at < now() - interval '1 hour'`,
});

export const eventUntold = impossibleState({
  name: 'event-untold',
  sentence: 'An event has waited for the relay for more than an hour. Is a worker running?',
  as: 'relay',
  query: "SELECT id FROM event WHERE expanded_at IS NULL AND at < now() - interval '1 hour'",
});
