import { NotFoundException } from '@nestjs/common';
import type { Api } from '../api/api.js';
import { NeedToWriteDocument } from '../api/operations.js';
import type { Visit } from '../pages/visit.js';
import type { Written } from './question.js';

/** A need on which the reader may do something; to others it is as if its pages were not there. */
export async function ownNeed(api: Api, visit: Visit, id: string): Promise<Written> {
  const { need } = await api.ask(visit, NeedToWriteDocument, { id });
  if (need.allowedActions.length === 0) throw new NotFoundException();
  return need;
}
