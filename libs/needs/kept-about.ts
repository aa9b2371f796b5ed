import { keepsAbout } from '../people/kept-about.js';

keepsAbout([
  { table: 'need_share', where: 't.shared_by = $1' },
  { table: 'held_save', where: 't.saved_by = $1' },
]);
