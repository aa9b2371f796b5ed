import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  HandoverPageDocument,
  type HandoverPageQuery,
  StateHandoverDocument,
  TakeBackHandoverDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { faultOf, faultsAt, sidesNamed } from './partnerships.controller.js';

type Handover = HandoverPageQuery['partnership'];

/** What is asked of a side about going on; which side only where the reader speaks for several. */
export const handoverFields = (sides: readonly { id: string; name: string }[]): readonly Field[] => [
  ...(sides.length > 1
    ? [
        {
          ...({ name: 'organisationId', say: 'handoverSide', is: 'one', needed: true } as const),
          ...{ of: sides.map(({ id }) => id), names: sides.map(({ name }) => name) },
        },
      ]
    : []),
  { name: 'what', say: 'handoverWhat', is: 'text', most: 1000, lines: 2, needed: true },
  { name: 'successorName', is: 'text', most: 200 },
  { name: 'successorOrganisation', is: 'text', most: 300 },
  { name: 'remains', say: 'handoverRemains', is: 'text', most: 2000, lines: 3, needed: true },
  { name: 'materialsAt', say: 'handoverMaterials', is: 'text', most: 1000, lines: 2, needed: true },
];

/** Who continues what after a partnership: to read, to say and to take back. */
@Controller('partnerships/:id/handover')
export class HandoverController {
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
  async say(
    @Param('id') partnershipId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const asked = await this.asked(visit, partnershipId);
    if (form.act === 'takeBack') {
      const refused = await this.desk.does(
        visit,
        TakeBackHandoverDocument,
        { handoverId: text(form.line, 600) },
        form,
      );
      if (!refused) return this.desk.go(reply, visit, visit.path);
      return this.page(reply, visit, asked, undefined, [faultOf(refused, 'what', visit)]);
    }
    const fields = handoverFields(asked.sides);
    const sent = await this.forms.read(visit, fields, form);
    if (sent.faults.length > 0) return this.page(reply, visit, asked, sent.filled, sent.faults);
    const said = sent.answers as Record<string, string | null>;
    const refused = await this.desk.does(
      visit,
      StateHandoverDocument,
      {
        ...{ partnershipId, organisationId: said.organisationId ?? asked.sides[0]?.id ?? '' },
        ...{ what: said.what ?? '', remains: said.remains ?? '', materialsAt: said.materialsAt ?? '' },
        ...{ successorName: said.successorName, successorOrganisation: said.successorOrganisation },
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const faults = faultsAt(refused, sent, fields, 'what', visit);
    await this.page(reply, visit, asked, sent.filled, faults);
  }

  private async asked(visit: Visit, id: string) {
    const { partnership, me } = await this.desk.ask(visit, HandoverPageDocument, { id });
    const officer = me.roles.some(({ role }) => role === 'OFFICER');
    const sides = partnership.parties.flatMap(({ yours, organisation }) =>
      organisation && (yours || officer) ? [organisation] : [],
    );
    return { partnership, sides };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { partnership, sides }: { partnership: Handover; sides: { id: string; name: string }[] },
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const fields = handoverFields(sides);
    const may = sides.length > 0 && ['active', 'paused', 'closing'].includes(partnership.state);
    const mine = new Set(sides.map(({ id }) => id));
    await this.desk.show(reply, visit, 'partnerships/handover', {
      ...{ partnership, faults, may },
      waitedFor: sidesNamed(partnership.sidesToHandOver, t),
      lines: partnership.handovers.map((line) => ({
        ...line,
        mine: may && !line.takenBackAt && line.side && mine.has(line.side.id),
      })),
      form: formView(fields, filled ?? (await this.forms.fill(visit, fields, {})), t),
    });
  }
}
