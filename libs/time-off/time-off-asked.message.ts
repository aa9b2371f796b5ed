import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { type AskedFacts, askedFacts, askedLetter, isOfCondition, type Occasion } from './asked-letter.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';

/** The one question to an approver; read with the approver's own eyes, so it can hold nothing that they may not see. */
@Injectable()
export class TimeOffAskedMessage extends MessageKind<AskedFacts> {
  readonly kind = 'time-off-asked';
  readonly group = 'work';
  readonly library = 'time-off';

  async load(tx: EntityManager, ids: Record<string, string>): Promise<AskedFacts | { obsolete: string }> {
    const occasion = ids.occasion as Occasion;
    const state = isOfCondition(occasion) ? 'conditional' : 'asked';
    const step = await tx.findOneBy(TimeOffStep, { id: ids.stepId, state });
    const request = step && (await tx.findOneBy(TimeOffRequest, { id: step.requestId, state: 'asking' }));
    if (!step || !request || String(step.generation) !== ids.generation || String(step.round) !== ids.round)
      return { obsolete: 'The approver had answered, or was not asked any more.' };
    const lines = await tx.find(TimeOffLine, {
      where: { requestId: request.id, revision: request.revision },
      order: { ordinal: 'ASC' },
    });
    return askedFacts(request, lines, step, occasion);
  }

  compose(facts: AskedFacts, words: Words, links: Links): Letter {
    return askedLetter(facts, words, links);
  }
}
