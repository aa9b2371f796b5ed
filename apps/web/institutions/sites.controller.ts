import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CloseSiteDocument,
  SaveSiteDocument,
  SitesOfInstitutionDocument,
  type SitesOfInstitutionQuery,
} from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { Forms, type Sent } from '../forms/asking.js';
import type { Answers, Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { Institutions } from './institutions.js';

type Site = SitesOfInstitutionQuery['organisation']['sites'][number];

/** What is asked about a site. */
const fields: readonly Field[] = [
  { name: 'name', say: 'siteName', is: 'text', most: 200, needed: true },
  { name: 'place', say: 'sitePlace', is: 'text', most: 200 },
  { name: 'level', say: 'siteLevel', is: 'text', most: 200 },
  { name: 'beds', say: 'siteBeds', is: 'number', least: 0, greatest: 20_000 },
  { name: 'access', say: 'siteAccess', is: 'text', most: 1000, lines: 2 },
  { name: 'power', say: 'sitePower', is: 'text', most: 1000, lines: 2 },
  { name: 'lodging', say: 'siteLodging', is: 'text', most: 1000, lines: 2 },
];

/** The places in which an institution works: to add, to state anew and to close. */
@Controller('institutions/:id/sites')
export class SitesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly institutions: Institutions,
  ) {}

  @Get()
  async list(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { done: oneOf(query.done, ['saved', 'isClosed'] as const) });
  }

  @Post()
  async add(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    await this.institutions.one(visit, id);
    const { faults, filled } = await this.save(visit, id, null, body ?? {});
    if (faults.length > 0) return this.page(reply, visit, id, { faults, filled });
    await this.desk.go(reply, visit, `${at(id)}?done=saved`);
  }

  @Get(':site')
  async one(
    @Param('id') id: string,
    @Param('site') siteId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.sitePage(reply, visit, id, await this.site(visit, id, siteId));
  }

  @Post(':site')
  async change(
    @Param('id') id: string,
    @Param('site') siteId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const site = await this.site(visit, id, siteId);
    const form = body ?? {};
    if (form.act === 'close') {
      const refused = await this.desk.does(visit, CloseSiteDocument, { siteId }, form);
      if (!refused) return this.desk.go(reply, visit, `${at(id)}?done=isClosed`);
      return this.sitePage(reply, visit, id, site, undefined, [faultOf(refused, visit)]);
    }
    const { faults, filled } = await this.save(visit, id, siteId, form);
    if (faults.length > 0) return this.sitePage(reply, visit, id, site, filled, faults);
    await this.desk.go(reply, visit, `${at(id)}?done=saved`);
  }

  private async save(
    visit: Visit,
    organisationId: string,
    siteId: string | null,
    form: Form,
  ): Promise<Pick<Sent, 'faults' | 'filled'>> {
    const { faults, filled, answers } = await this.forms.read(visit, fields, form);
    if (faults.length > 0) return { faults, filled };
    const { name, ...said } = answers as Record<string, never>;
    const input = { organisationId, siteId, name, ...said };
    const refused = await this.desk.does(visit, SaveSiteDocument, input, form);
    return { faults: refused ? [faultOf(refused, visit)] : [], filled };
  }

  private async site(visit: Visit, id: string, siteId: string): Promise<Site> {
    await this.institutions.one(visit, id);
    const { organisation } = await this.desk.ask(visit, SitesOfInstitutionDocument, { id });
    const site = organisation.sites.find((one) => one.id === siteId);
    if (!site?.allowedActions.includes('saveSite')) throw new NotFoundException();
    return site;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    { filled, ...more }: { done?: string; filled?: Filled; faults?: Fault[] },
  ): Promise<void> {
    const institution = await this.institutions.one(visit, id);
    const { organisation } = await this.desk.ask(visit, SitesOfInstitutionDocument, { id });
    const form = formView(
      fields,
      filled ?? (await this.forms.fill(visit, fields, {})),
      wordsIn(visit.language),
    );
    await this.desk.show(reply, visit, 'institutions/sites', {
      ...{ institution, sites: organisation.sites, form, ...more },
    });
  }

  private async sitePage(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    site: Site,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const shown = filled ?? (await this.forms.fill(visit, fields, site as unknown as Answers));
    const form = formView(fields, shown, wordsIn(visit.language));
    await this.desk.show(reply, visit, 'institutions/site', { institution: { id }, site, form, faults });
  }
}

function at(id: string): string {
  return `/institutions/${encodeURIComponent(id)}/sites`;
}

function faultOf(refused: Refused, visit: Visit): Fault {
  const said = `sites.refused.${refused.code}`;
  return { field: 'name', text: wordsIn(visit.language)(hasWords(said) ? said : 'sites.refused.NOT_NOW') };
}
