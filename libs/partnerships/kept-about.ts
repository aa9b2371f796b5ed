import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout([
  { table: 'invitation', where: 't.accepted_by = $1 OR t.email = app.my_email()' },
  ...ofPerson('association_member', 'member_consent', 'endorsement'),
  { table: 'mentoring', where: '$1 IN (t.mentor_id, t.mentee_id) OR t.proposed_by = $1' },
  { table: 'mentoring_meeting', where: 't.noted_by = $1' },
  { table: 'announcement', where: 't.written_by = $1' },
  { table: 'partnership_handover', where: 't.stated_by = $1' },
  { table: 'partnership_agreement', where: 't.noted_by = $1' },
  { table: 'health_check', where: 't.opened_by = $1' },
  { table: 'partnership_action', where: 't.stated_by = $1' },
  { table: 'funding_line', where: 't.noted_by = $1' },
  { table: 'payer_answer', where: 't.answered_by = $1' },
  { table: 'organisation_evidence', where: 't.stated_by = $1' },
  { table: 'consultation', where: 't.asked_by = $1' },
  { table: 'consultation_answer', where: 't.answered_by = $1' },
  { table: 'organisation_site', where: 't.stated_by = $1' },
]);
