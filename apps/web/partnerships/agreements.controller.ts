import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AgreementKind,
  AgreementsPageDocument,
  EndAgreementDocument,
  NoteAgreementDocument,
  type SignatoryInput,
  SignAgreementDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { agreementFields } from './agreement-fields.js';
import { faultOf, faultsAt } from './partnerships.controller.js';

/** What the partners signed: to read, to note, to sign and to end. */
@Controller('partnerships/:id/agreements')
export class AgreementsController {
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
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    if (form.act === 'sign') return this.sign(reply, visit, id, form);
    if (form.act === 'end') {
      const agreementId = text(form.agreement, 600);
      const refused = await this.desk.does(visit, EndAgreementDocument, { agreementId }, form);
      if (!refused) return this.desk.go(reply, visit, visit.path);
      const asked = await this.asked(visit, id);
      return this.page(reply, visit, asked, undefined, [faultOf(refused, 'title', visit)]);
    }
    await this.note(reply, visit, id, form);
  }

  private async note(reply: FastifyReply, visit: Visit, partnershipId: string, form: Form): Promise<void> {
    const asked = await this.asked(visit, partnershipId);
    const sent = await this.forms.read(visit, asked.fields, form);
    if (sent.faults.length > 0) return this.page(reply, visit, asked, sent.filled, sent.faults);
    const said = sent.answers as Record<string, string | null>;
    const refused = await this.desk.does(
      visit,
      NoteAgreementDocument,
      {
        ...{
          partnershipId,
          kind: said.kind as AgreementKind,
          title: said.title ?? '',
          from: said.from ?? '',
        },
        ...{ until: said.until, documentReference: said.documentReference, documentUrl: said.documentUrl },
        ...{
          replacesId: said.replacesId,
          signatories: sent.answers.signatories as unknown as SignatoryInput[],
        },
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const faults = faultsAt(refused, sent, asked.fields, 'title', visit);
    await this.page(reply, visit, asked, sent.filled, faults);
  }

  private async sign(reply: FastifyReply, visit: Visit, id: string, form: Form): Promise<void> {
    const signatoryId = text(form.signatory, 600);
    const signedOn = text(form.signedOn, 10);
    const field = `signedOn-${signatoryId}`;
    const fault = { field, text: wordsIn(visit.language)('agreements.signWhen') };
    const refused =
      isDay(signedOn) &&
      (await this.desk.does(visit, SignAgreementDocument, { signatoryId, signedOn }, form));
    if (refused === null) return this.desk.go(reply, visit, visit.path);
    const said = refused && !refused.is('BAD_INPUT') ? faultOf(refused, field, visit) : fault;
    await this.page(reply, visit, await this.asked(visit, id), undefined, [said]);
  }

  private async asked(visit: Visit, id: string) {
    const { partnership, me } = await this.desk.ask(visit, AgreementsPageDocument, { id });
    const officer = me.roles.some(({ role }) => role === 'OFFICER');
    const sides = partnership.parties.flatMap(({ organisation }) => organisation ?? []);
    const mine = new Set(
      partnership.parties.flatMap(({ yours, organisation }) =>
        yours || officer ? (organisation?.id ?? []) : [],
      ),
    );
    const standing = partnership.agreements.filter((one) => !['ENDED', 'REPLACED'].includes(one.standing));
    return { partnership, mine, fields: agreementFields(sides, standing) };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { partnership, mine, fields }: Awaited<ReturnType<AgreementsController['asked']>>,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const open = partnership.state !== 'closed';
    await this.desk.show(reply, visit, 'partnerships/agreements', {
      ...{ partnership, faults, open },
      agreements: partnership.agreements.map((agreement) => ({
        ...agreement,
        mayEnd: open && !['ENDED', 'REPLACED', 'LAPSED'].includes(agreement.standing),
        signatories: agreement.signatories.map((one) => ({
          ...one,
          maySign: open && !one.signedOn && (!one.side ? Boolean(one.party) : mine.has(one.side.id)),
        })),
      })),
      form: formView(fields, filled ?? (await this.forms.fill(visit, fields, {})), wordsIn(visit.language)),
    });
  }
}
