import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { EmployerConsent } from './employer-consent.entity.js';

/** Tells a clinician what became of the question whether they may apply. */
@Injectable()
export class ConsentNewsMessage extends MessageKind<EmployerConsent> {
  readonly kind = 'employer-consent-news';
  readonly group = 'work';
  readonly library = 'time-off';

  async load(
    tx: EntityManager,
    { consentId, state }: Record<string, string>,
  ): Promise<EmployerConsent | { obsolete: string }> {
    const consent = await tx.findOneBy(EmployerConsent, { id: consentId });
    return consent?.state === state ? consent : { obsolete: 'It stands otherwise by now.' };
  }

  compose(consent: EmployerConsent, words: Words, links: Links): Letter {
    const { state, name, employerName: employer, refusal, words: said } = consent;
    const reason = refusal ? words(`reason.${refusal}`) : '';
    return {
      subject: words(`consent.news.subject.${state}`, { name, employer }),
      parts: [
        { say: words(`consent.news.${state}`, { name, employer, reason }) },
        ...(said ? [{ facts: [[words('consent.news.said'), said]] as [string, string][] }] : []),
        {
          act: words('consent.news.open'),
          url: links.page(`/needs/${toGlobalId('Need', consent.needId)}/employer`),
        },
      ],
      inShort: null,
    };
  }
}
