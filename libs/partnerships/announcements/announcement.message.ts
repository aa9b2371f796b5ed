import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Announcement } from './announcement.entity.js';

type Facts = Pick<Announcement, 'subject' | 'words'>;

/** What the programme writes to many; read in the reader's own name, who may have laid the role down meanwhile. */
@Injectable()
export class AnnouncementMessage extends MessageKind<Facts> {
  readonly kind = 'announcement';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { announcementId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const found = await tx.findOneBy(Announcement, { id: announcementId, state: 'sent' });
    return found ?? { obsolete: 'The reader no longer held the role to which it was written.' };
  }

  compose({ subject, words: own }: Facts, words: Words): Letter {
    return {
      subject,
      parts: [...paragraphs(own).map((say) => ({ say })), { say: words('announcement.from') }],
      inShort: null,
    };
  }
}

/** An empty line begins a new paragraph. */
function paragraphs(words: string): string[] {
  return words
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
