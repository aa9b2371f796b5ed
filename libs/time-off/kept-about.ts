import { keepsAbout, ofPerson } from '../people/kept-about.js';

const mine = 't.request_id IN (SELECT id FROM time_off_request WHERE person_id = $1)';

keepsAbout([
  ...ofPerson('time_off_request', 'time_off_outcome', 'employer_consent'),
  { table: 'time_off_line', where: mine },
  { table: 'time_off_step', where: mine },
  { table: 'time_off_calendar', where: mine },
  { table: 'time_off_decision', where: mine },
  { table: 'approver_team', where: 't.email = (SELECT email FROM person_contact WHERE person_id = $1)' },
  { table: 'time_off_history', where: 't.about = $1' },
]);
