import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { LeaveSystem } from './leave-system.entity.js';

/** It answered that it is no more, or took nothing for hours. */
export type LeaveSystemTrouble = 'gone' | 'silent';

interface Facts {
  why: LeaveSystemTrouble;
  host: string;
}

/** Tells HR that its leave system takes nothing any more. It names no request and nobody who asked. */
@Injectable()
export class LeaveSystemSilentMessage extends MessageKind<Facts> {
  readonly kind = 'leave-system-silent';
  readonly group = 'work';
  readonly library = 'time-off';

  async load(
    tx: EntityManager,
    { systemId, why }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const system = await tx.findOneBy(LeaveSystem, { id: systemId });
    if (!system?.silenceToldAt || system.stopped === 'disconnected')
      return {
        obsolete: 'It takes what it is told again, was disconnected, or is not the reader’s any more.',
      };
    return { why: why as LeaveSystemTrouble, host: new URL(system.url).host };
  }

  compose({ why, host }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words(`leaveSystem.${why}.subject`, { host }),
      parts: [
        { say: words(`leaveSystem.${why}.say`, { host }) },
        { say: words('leaveSystem.meanwhile') },
        { act: words('leaveSystem.open'), url: links.page('/leave-system') },
      ],
      inShort: null,
    };
  }
}
