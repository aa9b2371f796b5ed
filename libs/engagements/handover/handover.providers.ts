import { EngagementHandover, HandoverCheck } from './handover.entity.js';
import { WorkHandoverResolver } from './handover.resolver.js';
import { WorkHandovers } from './handovers.service.js';

export const handoverEntities = [EngagementHandover, HandoverCheck];

/** Handing over, and how it goes afterwards. */
export const handover = [WorkHandovers, WorkHandoverResolver];
