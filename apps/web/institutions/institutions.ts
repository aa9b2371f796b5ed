import { Injectable, NotFoundException } from '@nestjs/common';
import { Api } from '../api/api.js';
import { InstitutionShownDocument, type InstitutionShownQuery } from '../api/operations.js';
import type { Visit } from '../pages/visit.js';

export type Institution = InstitutionShownQuery['organisation'] & { leads: { own: boolean }[] };

/** Institutions for which the reader speaks; to others it is as if their pages were not there. */
@Injectable()
export class Institutions {
  constructor(private readonly api: Api) {}

  async one(visit: Visit, id: string): Promise<Institution> {
    const { organisation, me } = await this.api.ask(visit, InstitutionShownDocument, { id });
    if (!me.roles.some((held) => held.role === 'LEAD' && held.organisationId === organisation.id))
      throw new NotFoundException();
    const leads = organisation.leads.map((one) => ({ ...one, own: one.id === me.id }));
    return { ...organisation, leads };
  }
}
