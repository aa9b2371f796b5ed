import { TrainingCheck, TrainingRecord, TrainingRequirement } from './training.entity.js';
import { EngagementTrainingResolver, TrainingRequirementResolver } from './training.resolver.js';
import { Trainings } from './trainings.service.js';

export const trainingEntities = [TrainingRequirement, TrainingRecord, TrainingCheck];

/** What is asked for before legs begin. */
export const training = [Trainings, TrainingRequirementResolver, EngagementTrainingResolver];
