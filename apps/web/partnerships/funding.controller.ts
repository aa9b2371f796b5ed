import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddFundingLineDocument, EndFundingLineDocument, FundingPageDocument } from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { type Language, wordsIn, writingOf } from '../pages/words.js';
import { fundingFields } from './agreement-fields.js';
import { faultOf, faultsAt } from './partnerships.controller.js';

/** The money behind a partnership: to read, to add to and to end. */
@Controller('partnerships/:id/funding')
export class FundingController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.asked(visit, id));
  }

  @Post()
  async act(
    @Param('id') partnershipId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const asked = await this.asked(visit, partnershipId);
    if (form.act === 'end') {
      const lineId = text(form.line, 600);
      const refused = await this.desk.does(visit, EndFundingLineDocument, { lineId }, form);
      if (!refused) return this.desk.go(reply, visit, visit.path);
      return this.page(reply, visit, asked, undefined, [faultOf(refused, 'item', visit)]);
    }
    const sent = await this.forms.read(visit, asked.fields, form);
    if (sent.faults.length > 0) return this.page(reply, visit, asked, sent.filled, sent.faults);
    const said = sent.answers as Record<string, string | null>;
    const refused = await this.desk.does(
      visit,
      AddFundingLineDocument,
      {
        ...{ partnershipId, item: said.item ?? '', amount: said.amount ?? '', from: said.from ?? '' },
        ...{ currency: (said.currency ?? '').toUpperCase(), until: said.until },
        ...{ payerId: said.payerId, payer: said.payer },
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const faults = faultsAt(refused, sent, asked.fields, 'item', visit);
    await this.page(reply, visit, asked, sent.filled, faults);
  }

  private async asked(visit: Visit, id: string) {
    const { partnership, organisations } = await this.desk.ask(visit, FundingPageDocument, { id });
    const sides = partnership.parties.flatMap(({ organisation }) => organisation ?? []);
    const funders = organisations.nodes.flatMap(({ id: funder, name }) =>
      name && !sides.some((side) => side.id === funder) ? [{ id: funder, name }] : [],
    );
    return { partnership, fields: fundingFields([...sides, ...funders]) };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { partnership, fields }: Awaited<ReturnType<FundingController['asked']>>,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const money = moneyIn(visit.language);
    await this.desk.show(reply, visit, 'partnerships/funding', {
      ...{ partnership, faults, open: partnership.state !== 'closed' },
      totals: partnership.fundingTotals.map(money),
      lines: partnership.fundingLines.map((line) => ({ ...line, amount: money(line.money) })),
      form: formView(fields, filled ?? (await this.forms.fill(visit, fields, {})), wordsIn(visit.language)),
    });
  }
}

/** Amounts as they are written in the reader's language, with the code of their currency. */
export function moneyIn(language: Language): (money: { amount: string; currency: string }) => string {
  return ({ amount, currency }) =>
    new Intl.NumberFormat(writingOf(language), {
      ...({ style: 'currency', currency, currencyDisplay: 'code' } as const),
    }).format(amount as unknown as number);
}
