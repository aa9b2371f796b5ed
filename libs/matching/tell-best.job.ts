import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Telling } from './telling.service.js';

/** Tells the best of a need as soon as everybody was looked at. */
@Injectable()
export class TellBest implements Listener<{ needId: string }> {
  readonly actor = 'matcher';

  constructor(private readonly telling: Telling) {}

  async run(tx: EntityManager, { needId }: { needId: string }): Promise<void> {
    await this.telling.tellBestOf(tx, [needId], { wait: true });
  }
}
