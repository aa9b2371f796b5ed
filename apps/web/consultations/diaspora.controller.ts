import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DiasporaOfAssociationDocument, SaveInstitutionDocument } from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const fields: readonly Field[] = [{ name: 'diasporaOf', is: 'terms', kind: 'COUNTRY' }];

/** Of which countries' diaspora an association is, so that it is asked about them. */
@Controller('associations/:id/diaspora')
export class DiasporaController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id);
  }

  @Post()
  async save(
    @Param('id') organisationId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const { faults, filled, answers } = await this.forms.read(visit, fields, body ?? {});
    if (faults.length > 0) return this.page(reply, visit, organisationId, filled, faults);
    const said = { organisationId, diasporaOf: answers.diasporaOf as string[] };
    const refused = await this.desk.does(visit, SaveInstitutionDocument, said, body ?? {});
    if (!refused) return this.desk.go(reply, visit, `/associations/${encodeURIComponent(organisationId)}`);
    const fault = { field: 'diasporaOf', text: wordsIn(visit.language)('consult.refused.NOT_NOW') };
    await this.page(reply, visit, organisationId, filled, [fault]);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const { organisation, me } = await this.desk.ask(visit, DiasporaOfAssociationDocument, { id });
    const coordinates = me.roles.some(
      ({ role, organisationId }) => role === 'COORDINATOR' && organisationId === organisation.id,
    );
    if (organisation.kind !== 'ASSOCIATION' || !coordinates) throw new NotFoundException();
    const shown = filled ?? (await this.forms.fill(visit, fields, { diasporaOf: organisation.diasporaOf }));
    await this.desk.show(reply, visit, 'consultations/diaspora', {
      ...{ organisation, faults, form: formView(fields, shown, wordsIn(visit.language)) },
    });
  }
}
