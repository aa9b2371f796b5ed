import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout(ofPerson('equality_answer'));
