import { SafetyCheck } from './safety-check.entity.js';
import { SafetyChecks } from './safety-checks.service.js';
import { PausedEngagementResolver, SafetyCheckResolver, SafetyResolver } from './safety.resolver.js';

export const safetyEntities = [SafetyCheck];

/** What follows for people from the pause of a country. */
export const safety = [SafetyChecks, SafetyResolver, SafetyCheckResolver, PausedEngagementResolver];
