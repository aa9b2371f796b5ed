import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Concern } from './concern.entity.js';

/** Tells safeguarding staff that something waits, and nothing of what it is. */
@Injectable()
export class ConcernWaitsMessage extends MessageKind<object> {
  readonly kind = 'concern-waits';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { concernId }: Record<string, string>,
  ): Promise<object | { obsolete: string }> {
    const waits = await tx.existsBy(Concern, { id: concernId });
    return waits ? {} : { obsolete: 'It is not the reader’s to see.' };
  }

  compose(_: object, words: Words, links: Links): Letter {
    return {
      subject: words('concern.waits.subject'),
      parts: [
        { say: words('concern.waits.say') },
        { act: words('concern.waits.open'), url: links.page('/safeguarding') },
      ],
      inShort: null,
    };
  }
}

/** Tells safeguarding staff on which day closed concerns go, while one can still be opened again; not which, nor how many. */
@Injectable()
export class ConcernGoesMessage extends MessageKind<{ day: string }> {
  readonly kind = 'concern-goes';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { day }: Record<string, string>,
  ): Promise<{ day: string } | { obsolete: string }> {
    const goes = await tx.existsBy(Concern, { goesOn: day });
    return goes ? { day } : { obsolete: 'Nothing of it goes that is the reader’s to see.' };
  }

  compose({ day }: { day: string }, words: Words, links: Links): Letter {
    return {
      subject: words('concern.goes.subject', { day }),
      parts: [
        { say: words('concern.goes.say', { day }) },
        { act: words('concern.waits.open'), url: links.page('/safeguarding?closed=yes') },
      ],
      inShort: null,
    };
  }
}

/** Tells whoever raised a concern and left an address that there is an answer behind their link, and nothing of it. */
@Injectable()
export class ConcernAnsweredMessage extends MessageKind<object> {
  readonly kind = 'concern-answered';
  readonly group = 'essential';
  readonly library = 'engagements';

  async load(): Promise<object> {
    return Promise.resolve({});
  }

  compose(_: object, words: Words, links: Links): Letter {
    return {
      subject: words('concern.answered.subject'),
      parts: [
        { say: words('concern.answered.say') },
        { act: words('concern.answered.open'), url: links.door('/concerns') },
      ],
      inShort: null,
    };
  }
}
