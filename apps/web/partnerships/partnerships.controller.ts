import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreePartnershipDocument,
  BeginPartnershipDocument,
  CarryOnPartnershipDocument,
  ClosePartnershipDocument,
  OrganisationsToBringTogetherDocument,
  PartnershipPageDocument,
  PartnershipsListedDocument,
  PartnersNamedDocument,
  PausePartnershipDocument,
  ProposePartnershipDocument,
  ResumePartnershipDocument,
  StartClosingPartnershipDocument,
  type Role,
  WithdrawPartnershipDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { reciprocityIn } from './reciprocity.js';

const proposal: readonly Field[] = [
  { name: 'partnershipName', is: 'text', most: 200, needed: true },
  { name: 'partnershipPurpose', is: 'text', most: 4000, lines: 4, needed: true },
  { name: 'partnershipPlan', is: 'text', most: 2000, lines: 2 },
];
const mostSides = 10;

/** What somebody may press, with what the API calls it; `why` asks for a reason that all sides read. */
const acts = {
  agree: AgreePartnershipDocument,
  begin: BeginPartnershipDocument,
  resume: ResumePartnershipDocument,
  carryOn: CarryOnPartnershipDocument,
  close: ClosePartnershipDocument,
};
const why = {
  pause: PausePartnershipDocument,
  startClosing: StartClosingPartnershipDocument,
  withdraw: WithdrawPartnershipDocument,
};
const speakers: ReadonlySet<Role> = new Set<Role>(['OFFICER', 'LEAD', 'COORDINATOR']);
type Act = keyof typeof acts;
type Why = keyof typeof why;
const presses = Object.keys(acts) as Act[];
const reasoned = Object.keys(why) as Why[];
/** What stands on the page by itself; agreeing and closing have sections of their own. */
const plain = ['begin', 'resume', 'carryOn'] as const;

/** Partnerships: a list, one to read, to propose, and whatever its reader may do with it. */
@Controller('partnerships')
export class PartnershipsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { partnerships, me } = await this.desk.ask(visit, PartnershipsListedDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'partnerships/list', {
      ...{ list: partnerships, next: nextOf(partnerships, visit.path), saved: 'saved' in query },
      officer: me.roles.some(({ role }) => role === 'OFFICER'),
      proposes: me.roles.some(({ role }) => speakers.has(role)),
    });
  }

  @Get('new')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const nothing = { search: '', sides: [], leads: [] };
    await this.proposing(reply, visit, await this.forms.fill(visit, proposal, {}), nothing);
  }

  /** Sides are looked up by name, a few at a time; those that were chosen stay on the page. */
  @Post('new')
  async propose(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const form = body ?? {};
    const sent = await this.forms.read(visit, proposal, form);
    const ticked = (these: unknown) =>
      [...new Set([these].flat().flatMap((one) => text(one, 600).split('\n').slice(0, 1)))].filter(Boolean);
    const sides = ticked(form.sides).slice(0, mostSides + 1);
    const leads = ticked(form.leads).filter((one) => sides.includes(one));
    const chosen = { search: text(form.search, 200), sides, leads };
    if (form.act !== 'propose') return this.proposing(reply, visit, sent.filled, chosen);
    const idsOf = (some: readonly string[]) => some.map((side) => side.split(' ')[0]);
    const ids = idsOf(chosen.sides);
    const faults = [...sent.faults];
    if (ids.length < 2 || ids.length > mostSides)
      faults.push({ field: 'search', text: t('alliance.twoSides') });
    if (faults.length > 0) return this.proposing(reply, visit, sent.filled, chosen, faults);
    const said = wordsOf(sent);
    const refused = await this.desk.does(
      visit,
      ProposePartnershipDocument,
      { ...said, organisationIds: ids, leadIds: leads.length > 0 ? idsOf(leads) : null },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, '/partnerships?saved');
    await this.proposing(reply, visit, sent.filled, chosen, [faultOf(refused, 'search', visit)]);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id);
  }

  @Post(':id')
  async act(
    @Param('id') partnershipId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, [...presses, ...reasoned]) ?? 'agree';
    const reason = text(form.reason, 2000);
    if (isWhy(act) && reason.length < 3) {
      const said = wordsIn(visit.language)('alliance.reasonMissing');
      return this.page(reply, visit, partnershipId, [{ field: 'reason', text: said }], 422, reason);
    }
    try {
      const refused = isWhy(act)
        ? await this.desk.does(visit, why[act], { partnershipId, reason }, form)
        : await this.desk.does(visit, acts[act], { partnershipId }, form);
      if (!refused) return await this.desk.go(reply, visit, visit.path);
      return await this.page(reply, visit, partnershipId, [faultOf(refused, act, visit)], 409, reason);
    } catch (error) {
      if (!(error instanceof Refused && error.is('FORBIDDEN'))) throw error;
      return this.page(reply, visit, partnershipId, [faultOf(error, act, visit)], 409, reason);
    }
  }

  private async proposing(
    reply: FastifyReply,
    visit: Visit,
    filled: Filled,
    { search, sides, leads }: Record<'sides' | 'leads', readonly string[]> & { search: string },
    faults: Fault[] = [],
  ): Promise<void> {
    const found = search ? await this.found(visit, search) : null;
    const chosen = sides.map((side) => ({
      ...{ value: side, name: side.slice(side.indexOf(' ') + 1), leads: leads.includes(side) },
    }));
    const ids = sides.map((side) => side.split(' ')[0]);
    await this.desk.show(reply, visit, 'partnerships/new', {
      ...{ search, chosen, faults, form: formView(proposal, filled, wordsIn(visit.language)) },
      found: found?.nodes
        .filter(({ id }) => !ids.includes(id))
        .map(({ id, name, country }) => ({
          ...{ value: `${id} ${name}`, name, place: country ? placesOf([country], visit.language)[0] : '' },
        })),
      more: found?.pageInfo.hasNextPage ?? false,
    });
  }

  /** Officers find every house by its name; others find those whose names are told. */
  private async found(visit: Visit, search: string) {
    if (await this.desk.has(visit, 'OFFICER'))
      return (await this.desk.ask(visit, OrganisationsToBringTogetherDocument, { search })).allOrganisations;
    return (await this.desk.ask(visit, PartnersNamedDocument, { named: search })).organisations;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    faults: Fault[] = [],
    status = 200,
    reason = '',
  ): Promise<void> {
    const { partnership } = await this.desk.ask(visit, PartnershipPageDocument, { id });
    const parties = partnership.parties.map((party) => ({
      ...party,
      place: party.organisation?.country && placesOf([party.organisation.country], visit.language)[0],
    }));
    const may = (action: string) => partnership.allowedActions.includes(action);
    await this.desk.show(
      reply,
      visit,
      'partnerships/one',
      {
        ways: reciprocityIn(partnership.reciprocity, visit.language),
        ...{ partnership, parties, faults, reason, mayAgree: may('agree'), mayClose: may('close') },
        ...{ presses: plain.filter(may), ending: reasoned.filter(may) },
        handsOver: ['active', 'paused', 'closing', 'closed'].includes(partnership.state),
        waitedFor: sidesNamed(partnership.sidesToHandOver, wordsIn(visit.language)),
      },
      status,
    );
  }
}

const isWhy = (act: Act | Why): act is Why => (reasoned as string[]).includes(act);

/** Sides by their names, in one line. */
export function sidesNamed(
  sides: readonly { organisation?: { name: string } | null }[],
  t: ReturnType<typeof wordsIn>,
): string {
  return sides.map(({ organisation }) => organisation?.name ?? t('partnership.aSide')).join(', ');
}

function wordsOf({ answers }: Sent): { name: string; purpose: string; plan: string | null } {
  return {
    name: String(answers.partnershipName),
    purpose: String(answers.partnershipPurpose),
    plan: (answers.partnershipPlan as string | null) ?? null,
  };
}

/** What was refused at the fields of a form; at this one where it concerns none of them. */
export function faultsAt(
  refused: Refused,
  sent: Sent,
  fields: readonly Field[],
  field: string,
  visit: Visit,
): Fault[] {
  const faults = faultsOf(refused, sent, fields, wordsIn(visit.language));
  return faults.length > 0 ? faults : [faultOf(refused, field, visit)];
}

export function faultOf(refused: Refused, field: string, visit: Visit): Fault {
  const said = `partnership.refused.${refused.code}`;
  return { field, text: wordsIn(visit.language)(hasWords(said) ? said : 'partnership.refused.NOT_NOW') };
}
