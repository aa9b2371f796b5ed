import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout([
  ...ofPerson('thread', 'engagement', 'engagement_terms', 'engagement_booking', 'engagement_clearance'),
  ...ofPerson(
    'leg_start',
    'record_check',
    'uk_visit_answer',
    'safety_check',
    'engagement_handover',
    'handover_check',
    'handover_waiver',
    'training_record',
    'training_check',
    'work_plan',
    'shared_document',
    'document_quarantine',
    'peer_member',
    'peer_helped',
    'held_text',
  ),
  // Names and addresses in it are other people's.
  { table: 'survey_respondent', where: 't.person_id = $1', without: `'{name,email}'` },
  {
    table: 'shared_document_version',
    where: 't.document_id IN (SELECT id FROM shared_document WHERE person_id = $1)',
  },
  {
    table: 'thread_message',
    where: 't.thread_id IN (SELECT id FROM thread WHERE person_id = $1)',
    without: `CASE WHEN t.author_id = $1 THEN '{}' ELSE '{body}' END`,
  },
  { table: 'peer_question', where: 't.author_id = $1' },
  { table: 'peer_answer', where: 't.author_id = $1' },
  { table: 'thread_decision', where: 't.recorded_by = $1' },
  { table: 'thread_mail', where: 't.author_id = $1' },
  { table: 'message_flag', where: 't.author_id = $1' },
  { table: 'engagement_history', where: 't.about = $1' },
]);
