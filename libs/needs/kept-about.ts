import { keepsAbout } from '../people/kept-about.js';

keepsAbout([
  { table: 'need_share', where: 't.shared_by = $1' },
  // What the host said is the host's; what was written for an organisation is that organisation's.
  { table: 'offer', where: 't.sender_id IS NULL AND t.sent_by = $1', without: `'{reason,answered_by}'` },
  { table: 'country_review', where: 't.set_by = $1' },
  { table: 'desk_review', where: 't.answered_by = $1' },
  { table: 'offer_card', where: 't.person_id = $1' },
  { table: 'held_save', where: 't.saved_by = $1' },
]);
