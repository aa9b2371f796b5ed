import { HandingOverResolver } from './handing-over.resolver.js';
import { HandingOver } from './handing-over.service.js';
import { HandoverWaiver } from './handover-waiver.entity.js';
import { EngagementHandover, HandoverCheck } from './handover.entity.js';
import { WorkHandoverResolver } from './handover.resolver.js';
import { WorkHandovers } from './handovers.service.js';

export const handoverEntities = [EngagementHandover, HandoverCheck, HandoverWaiver];

/** Handing over, and how it goes afterwards. */
export const handover = [HandingOver, WorkHandovers, WorkHandoverResolver, HandingOverResolver];
