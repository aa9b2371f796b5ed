import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptOfferDocument,
  DeclineOfferDocument,
  OfferPageDocument,
  type OfferPageQuery,
  OffersListedDocument,
  RewriteOfferDocument,
  WithdrawOfferDocument,
} from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { Forms } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { cardLines } from '../profile/card-lines.js';
import { declineFields } from './offer-fields.js';
import { SendingOffers } from './sending.js';

const acts = ['withdraw', 'decline', 'rewrite', 'accept'] as const;

/** Offers of a clinician, and any one offer for its two sides. */
@Controller('offers')
export class OffersController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
    private readonly sending: SendingOffers,
  ) {}

  @Get()
  async mine(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    if (!(await this.desk.has(visit, 'CLINICIAN'))) throw new NotFoundException();
    const asked = { first: 20, after: afterIn(query), organisationId: null };
    const { offers } = await this.desk.ask(visit, OffersListedDocument, asked);
    await this.desk.show(reply, visit, 'offers/list', {
      ...{ offers: offers.nodes, next: nextOf(offers, '/offers'), house: null, sent: 'sent' in query },
      may: true,
    });
  }

  @Get('new')
  async ask(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    if (!(await this.desk.has(visit, 'CLINICIAN'))) throw new NotFoundException();
    await this.sending.page(reply, visit, null, { hostId: text(query.to, 600) || undefined });
  }

  @Post('new')
  async send(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    await this.sending.send(reply, visit, null, body ?? {}, '/offers');
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { done: oneOf(query.done, acts) });
  }

  @Post(':id')
  async act(
    @Param('id') offerId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, acts);
    if (!act) throw new NotFoundException();
    let refused: Refused | null;
    let filled: Filled | undefined;
    if (act === 'decline') {
      const sent = await this.forms.read(visit, declineFields, form);
      if (sent.faults.length > 0)
        return this.page(reply, visit, offerId, { filled: sent.filled, faults: sent.faults });
      const reason = sent.answers.reason as string;
      filled = sent.filled;
      refused = await this.desk.does(visit, DeclineOfferDocument, { offerId, reason }, form);
    } else {
      const document = {
        withdraw: WithdrawOfferDocument,
        rewrite: RewriteOfferDocument,
        accept: AcceptOfferDocument,
      }[act];
      refused = await this.desk.does(visit, document, { offerId }, form);
    }
    if (!refused) return this.desk.go(reply, visit, `${visit.path}?done=${act}`);
    const said = `offer.refused.${act === 'accept' ? 'notSent' : refused.code}`;
    const t = wordsIn(visit.language);
    const faults = [{ field: act, text: t(hasWords(said) ? said : 'offer.refused.NOT_NOW') }];
    await this.page(reply, visit, offerId, { filled, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    { filled, ...more }: { filled?: Filled; faults?: Fault[]; done?: string },
  ): Promise<void> {
    const { offer, me } = await this.desk.ask(visit, OfferPageDocument, { id });
    const form = formView(
      declineFields,
      filled ?? (await this.forms.fill(visit, declineFields, {})),
      wordsIn(visit.language),
    ).map((one) => ({ ...one, alone: false }));
    await this.desk.show(reply, visit, 'offers/one', {
      ...{ offer, form, back: backOf(offer, me.roles), host: speaksFor(me.roles, offer.hostId) },
      lines: offer.card ? await cardLines(offer.card, visit, this.terms) : [],
      ...more,
    });
  }
}

type Roles = OfferPageQuery['me']['roles'];

function speaksFor(roles: Roles, house: string): boolean {
  return roles.some(({ role, organisationId }) => role === 'LEAD' && organisationId === house);
}

/** Where the list stands in which the reader would look for it. */
function backOf({ hostId, senderKind }: OfferPageQuery['offer'], roles: Roles): string {
  if (speaksFor(roles, hostId)) return `/organisations/${encodeURIComponent(hostId)}/offers`;
  if (senderKind === 'CLINICIAN') return '/offers';
  return '/account';
}
