import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfferingOneselfDocument, type OfferMode, SendOfferDocument } from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Answers } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import { cardFields, tickedIn } from '../matches/card-fields.js';
import { Sharing } from '../matches/sharing.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn, writingOf } from '../pages/words.js';
import { consentTo } from '../profile/consents.js';
import { offerFields } from './offer-fields.js';

export interface House {
  id: string;
  name: string;
}

interface Again {
  filled?: Sent['filled'];
  faults?: Fault[];
  values?: object;
  hostId?: string;
}

/** The form of an offer: for a clinician with what they tick of themselves, for a house without. */
@Injectable()
export class SendingOffers {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly sharing: Sharing,
  ) {}

  async page(
    reply: FastifyReply,
    visit: Visit,
    house: House | null,
    { filled, hostId, ...again }: Again = {},
  ): Promise<void> {
    const fields = offerFields(house !== null);
    const shown = filled ?? (await this.forms.fill(visit, fields, { hostId: hostId ?? null }));
    const oneself = house ? null : await this.desk.ask(visit, OfferingOneselfDocument, {});
    await this.desk.show(reply, visit, 'offers/new', {
      ...{ house, cardFields, form: formView(fields, shown, wordsIn(visit.language)) },
      sharing: oneself && consentTo(oneself, 'SHARING'),
      ...again,
    });
  }

  /** Sends what the form says, or shows the form again. */
  async send(
    reply: FastifyReply,
    visit: Visit,
    house: House | null,
    body: Form,
    then: string,
  ): Promise<void> {
    const fields = offerFields(house !== null);
    const sent = await this.forms.read(visit, fields, body);
    const { filled } = sent;
    const ticked = house ? [] : tickedIn(body.ticked);
    const values = { ticked, sharing: body.sharing === 'yes' };
    if (sent.faults.length > 0)
      return this.page(reply, visit, house, { filled, faults: sent.faults, values });
    if (ticked.length > 0 && values.sharing)
      await this.sharing.give(visit, text(body.key, 150), Number(text(body.consentVersion, 9)));
    const { hostId, what, words, whoCould, mode, from, until, howLong } = sent.answers;
    const refused = await this.desk.does(
      visit,
      SendOfferDocument,
      {
        ...{ hostId: hostId as string, senderId: house?.id ?? null, ticked },
        ...{ what: what as string, words: words as string, mode: mode as OfferMode },
        ...said({ whoCould, from, until, howLong }),
        language: writingOf(visit.language),
      },
      body,
    );
    if (!refused) return this.desk.go(reply, visit, `${then}?sent`);
    await this.page(reply, visit, house, {
      filled,
      values,
      faults: this.faults(refused, sent, house, visit),
    });
  }

  private faults(refused: Refused, sent: Sent, house: House | null, visit: Visit): Fault[] {
    const t = wordsIn(visit.language);
    const consent = refused.is('SHARING_CONSENT_NEEDED', 'CONSENT_TEXT_CHANGED');
    if (refused.is('BAD_INPUT') && refused.fields.length > 0)
      return faultsOf(refused, sent, offerFields(house !== null), t);
    const key = `offer.refused.${refused.code}`;
    return [
      { field: consent ? 'sharing' : 'hostId', text: t(hasWords(key) ? key : 'offer.refused.NOT_NOW') },
    ];
  }
}

function said(answers: Answers) {
  return answers as Record<'whoCould' | 'from' | 'until' | 'howLong', string | null>;
}
