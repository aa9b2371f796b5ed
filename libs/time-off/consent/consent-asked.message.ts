import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { day } from '../asked-letter.js';
import { EmployerConsent } from './employer-consent.entity.js';

interface Facts {
  consent: EmployerConsent;
  occasion: string;
}

/** The one question to an employer whether somebody may apply; read with the reader's own eyes. */
@Injectable()
export class ConsentAskedMessage extends MessageKind<Facts> {
  readonly kind = 'employer-consent-asked';
  readonly group = 'work';
  readonly library = 'time-off';

  async load(tx: EntityManager, ids: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const consent = await tx.findOneBy(EmployerConsent, { id: ids.consentId, state: 'asking' });
    if (!consent || String(consent.generation) !== ids.generation)
      return { obsolete: 'It was answered or withdrawn, or somebody else is asked.' };
    return { consent, occasion: ids.occasion };
  }

  compose({ consent, occasion }: Facts, words: Words, links: Links): Letter {
    const { clinicianName: name, jobTitle, employerName: employer, destination, host, about } = consent;
    const optional = (label: string, value: string | null): [string, string][] =>
      value ? [[words(`label.${label}`), value]] : [];
    return {
      subject: words(`consent.asked.subject.${occasion}`, { name }),
      by: name,
      parts: [
        { say: words(`consent.asked.${occasion}`, { name, employer, role: words(`role.${consent.role}`) }) },
        {
          facts: [
            [words('label.who'), jobTitle ? `${name}, ${jobTitle}` : name],
            [words('consent.asked.about'), about],
            ...optional('destination', destination),
            ...optional('host', host),
            [words('label.replyBy'), day(consent.replyBy, words)],
          ],
        },
        { say: words('consent.asked.noLeave', { name }) },
        { act: words('consent.asked.act'), url: links.door('/consent') },
        { say: words('consent.asked.silence', { name }) },
      ],
      inShort: null,
    };
  }
}
