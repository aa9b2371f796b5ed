import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../../platform/jobs.js';
import { HandingOver } from './handing-over.service.js';

/** Whoever writes the last word of a handover need not wait for the hour. */
@Injectable()
export class EndHandedOver implements Listener<{ engagementId: string }> {
  readonly actor = 'relay';

  constructor(private readonly handingOver: HandingOver) {}

  run(tx: EntityManager, { engagementId }: { engagementId: string }): Promise<void> {
    return this.handingOver.end(tx, engagementId);
  }
}
