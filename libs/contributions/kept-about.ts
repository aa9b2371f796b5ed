import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout([
  ...ofPerson(
    'contribution',
    'contribution_account',
    'contribution_session',
    'contribution_taught',
    'certificate',
    'revalidation_note',
  ),
  { table: 'contribution_history', where: 't.about = $1' },
]);
