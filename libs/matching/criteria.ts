import { Criterion } from './criterion.js';
import { lowResource, teaching, years } from './experience.criteria.js';
import { profession, specialty } from './ground.criteria.js';
import {
  language,
  qualification,
  registration,
  residence,
  skill,
  staff,
  stated,
} from './requirement.criteria.js';
import { valueCriteria } from './value.criteria.js';
import { wishCriteria } from './wish.criteria.js';

/**
 * The rule, as one table. Everything that can move a score is a row here, with its weight and the reason for it; the
 * order is the one in which a match is read out: the work, the person, the dates, the wishes.
 *
 * Fits start at 100 and lose what was asked for and is missing, so that a need which asks for less is fitted by
 * everybody at least as well. What nobody asked for (bonus) moves only the order among people.
 */
export const criteria: readonly Criterion[] = [
  profession,
  specialty,
  skill,
  language,
  registration,
  residence,
  staff,
  years,
  lowResource,
  teaching,
  qualification,
  stated,
  ...valueCriteria,
  ...wishCriteria,
];
