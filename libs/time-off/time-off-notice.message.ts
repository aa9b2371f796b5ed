import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import type { Notice } from './time-off.store.js';

interface Facts {
  notice: Notice;
  name: string;
  reference: string;
}

/** Lets an approver know what became of it. It asks nothing, and says nothing of what others decided in which words. */
@Injectable()
export class TimeOffNoticeMessage extends MessageKind<Facts> {
  readonly kind = 'time-off-notice';
  readonly group = 'work';
  readonly library = 'time-off';

  async load(
    tx: EntityManager,
    { stepId, notice }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const step = await tx.findOneBy(TimeOffStep, { id: stepId });
    const request = step && (await tx.findOneBy(TimeOffRequest, { id: step.requestId }));
    if (!request) return { obsolete: 'The request is not there any more.' };
    return { notice: notice as Notice, name: request.clinicianName, reference: request.reference };
  }

  compose({ notice, name, reference }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`notice.${notice}.subject`, { name, reference }),
      parts: [
        { say: words(`notice.${notice}.say`, { name, reference }) },
        { act: words('notice.recorded'), url: links.door('/time-off') },
      ],
      inShort: null,
      by: name,
    };
  }
}
