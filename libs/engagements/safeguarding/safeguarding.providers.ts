import { ConcernCareResolver } from './concern-care.resolver.js';
import { ConcernCare } from './concern-care.service.js';
import { Concern, ConcernEntry, ConcernReading } from './concern.entity.js';
import { ConcernRetention, ConcernRetentionProposal } from './concern-retention.entity.js';
import { ConcernRetentionResolver } from './concern-retention.resolver.js';
import { ConcernRetentions } from './concern-retentions.service.js';
import { ConcernResolver } from './concern.resolver.js';
import { Concerns } from './concerns.service.js';
import { ConcernEntryResolver, ConcernReadingResolver } from './staff-names.resolver.js';
import { StopResolver } from './stop.resolver.js';
import { Stopping } from './stopping.service.js';

export const safeguardingEntities = [
  ...[Concern, ConcernEntry, ConcernReading, ConcernRetention, ConcernRetentionProposal],
];

/** Concerns, and stopping at once. */
export const safeguarding = [
  ...[Concerns, ConcernCare, ConcernRetentions, Stopping, ConcernRetentionResolver],
  ...[ConcernResolver, ConcernCareResolver, ConcernEntryResolver, ConcernReadingResolver, StopResolver],
];
