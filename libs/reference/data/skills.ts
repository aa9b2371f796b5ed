import { Skill } from '../terms.js';
export const skills: readonly Skill[] = [];
