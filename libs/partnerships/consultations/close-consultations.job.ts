import { Injectable } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { Consultations } from './consultations.service.js';

/** Closes consultations whose last day is over. */
@Injectable()
export class CloseConsultations implements Task {
  constructor(
    private readonly database: Database,
    private readonly consultations: Consultations,
  ) {}

  run(): Promise<void> {
    return this.database.as(system('timekeeper'), (tx) => this.consultations.closeOver(tx));
  }
}
