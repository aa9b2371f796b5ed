import { keepsAbout, ofPerson } from '../people/kept-about.js';

keepsAbout(ofPerson('held_document'));
