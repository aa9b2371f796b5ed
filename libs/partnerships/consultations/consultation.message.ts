import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Consultation } from './consultation.entity.js';

type Facts = Pick<Consultation, 'id' | 'title' | 'question' | 'until' | 'changed'>;

abstract class OfConsultation extends MessageKind<Facts> {
  readonly group = 'work';
  readonly library = 'partnerships';
  abstract readonly state: 'asked' | 'published';

  async load(
    tx: EntityManager,
    { consultationId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const found = await tx.findOneBy(Consultation, { id: consultationId, state: this.state });
    return found ?? { obsolete: 'The consultation has gone on since, or the reader coordinates no more.' };
  }
}

/** That associations are asked something, to their coordinators; read in the reader's own name. */
@Injectable()
export class ConsultationAskedMessage extends OfConsultation {
  readonly kind = 'consultation-asked';
  readonly state = 'asked';

  compose({ id, title, question, until }: Facts, words: Words, links: Links): Letter {
    // In the language of the words: the reader's own may be a bare "en", which writes days as in America.
    const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${until}T00:00:00Z`),
    );
    return {
      subject: words('consultation.asked.subject', { title }),
      parts: [
        { say: words('consultation.asked.say', { title, day }) },
        { say: question },
        { act: words('consultation.asked.act'), url: pageOf(links, id) },
      ],
      inShort: null,
    };
  }
}

/** What changed by what they said. */
@Injectable()
export class ConsultationPublishedMessage extends OfConsultation {
  readonly kind = 'consultation-published';
  readonly state = 'published';

  compose({ id, title, changed }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('consultation.published.subject', { title }),
      parts: [
        { say: words('consultation.published.say', { title }) },
        { say: changed ?? '' },
        { act: words('consultation.published.act'), url: pageOf(links, id) },
      ],
      inShort: null,
    };
  }
}

function pageOf(links: Links, id: string): string {
  return links.page(`/consultations/${toGlobalId('Consultation', id)}`);
}
