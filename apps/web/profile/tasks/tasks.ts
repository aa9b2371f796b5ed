import { availability, employments, ties } from './gives.js';
import { languages, registrations, skills, you } from './knows.js';
import type { Task } from './task.js';

/** In the order of the list; each may be done at any time. */
export const tasks: readonly Task[] = [
  you,
  registrations,
  skills,
  languages,
  ties,
  availability,
  employments,
];
