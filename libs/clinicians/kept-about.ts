import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout([
  { table: 'clinician', where: 't.id = $1' },
  ...ofPerson(
    'clinician_profession',
    'clinician_skill',
    'clinician_language',
    'heritage_tie',
    'registration',
    'registration_check',
    'availability',
    'past_assignment',
    'clinician_employment',
    'clinician_private',
  ),
]);
