import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout(
  ofPerson(
    'match',
    'match_card',
    'match_name',
    'introduction',
    'card_reading',
    'match_exposure',
    'room_wanted',
    'member_proposal',
    'member_proposal_answer',
  ),
);
