import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AllOrganisationsDocument,
  CloseOrganisationDocument,
  type OrganisationKind,
  OrganisationReadDocument,
  type OrganisationReadQuery,
  OrganisationsToVerifyDocument,
  ReopenOrganisationDocument,
  StateCountryDocument,
  SuspendOrganisationDocument,
  VerifyOrganisationDocument,
} from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, type Words, wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const states = ['registered', 'verified', 'suspended', 'closed'] as const;
const kinds: readonly OrganisationKind[] = [
  'OVERSEAS_INSTITUTION',
  'UK_EMPLOYER',
  'ASSOCIATION',
  'PROGRAMME_OFFICE',
  'DIASPORA_DESK',
  'PROFESSIONAL_BODY',
  'FUNDER',
];
const bases = ['ADEQUACY', 'IDTA', 'EXCEPTION', 'UK'] as const;

/** What two officers each say on their own; the second states the same ground and domains as the first. */
const word: readonly Field[] = [
  { name: 'evidence', is: 'text', most: 4000, lines: 4, needed: true },
  { name: 'basisKind', is: 'one', needed: true, of: bases, words: 'house.basis.' },
  { name: 'basisAssessedOn', is: 'day', needed: true },
  { name: 'basisExpiresOn', is: 'day' },
  { name: 'emailDomains', is: 'text', most: 2000, lines: 3 },
];
const country: readonly Field[] = [{ name: 'statedCountry', is: 'term', kind: 'COUNTRY', needed: true }];
const why: readonly Field[] = [{ name: 'moveReason', is: 'text', most: 2000, lines: 3, needed: true }];

type Organisation = OrganisationReadQuery['organisation'];

const moves = {
  suspend: SuspendOrganisationDocument,
  reopen: ReopenOrganisationDocument,
  close: CloseOrganisationDocument,
};
const moveNames = Object.keys(moves) as (keyof typeof moves)[];

/** Organisations as officers look after them: found, read, verified by two, suspended. */
@Controller('office/organisations')
export class OfficeOrganisationsController {
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
    const after = afterIn(query);
    const waiting = 'waiting' in query;
    const search = text(query.search, 200);
    const [state, kind] = [oneOf(query.state, states), oneOf(query.kind, kinds)];
    const list = waiting
      ? (await this.desk.ask(visit, OrganisationsToVerifyDocument, { after })).organisationsToVerify
      : (
          await this.desk.ask(visit, AllOrganisationsDocument, {
            ...{ search: search || null, state: state ?? null, kind: kind ?? null, after },
          })
        ).allOrganisations;
    const next = nextOf(list, visit.path, { search, state, kind, ...(waiting && { waiting: '1' }) });
    await this.desk.show(reply, visit, 'office/organisations', {
      ...{ list, next, waiting, search, state, kind, states, kinds },
      organisations: list.nodes.map((one) => ({ ...one, place: placeOf(one, visit) })),
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { saved: 'saved' in query });
  }

  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const fields = form.act === 'verify' ? word : form.act === 'country' ? country : why;
    const sent = await this.forms.read(visit, fields, form);
    const again = (faults: Fault[]) =>
      this.page(reply, visit, id, { act: text(form.act, 10), filled: sent.filled, faults });
    if (sent.faults.length > 0) return again(sent.faults);
    const { answers } = sent;
    const said = (name: string) => (answers[name] as string | null) ?? '';
    let refused: Refused | null;
    if (form.act === 'verify') {
      refused = await this.desk.does(
        visit,
        VerifyOrganisationDocument,
        {
          ...{ organisationId: id, evidence: said('evidence') },
          basis: {
            kind: said('basisKind') as (typeof bases)[number],
            assessedOn: said('basisAssessedOn'),
            expiresOn: said('basisExpiresOn') || null,
          },
          emailDomains: said('emailDomains')
            .split(/[\s,;]+/)
            .filter(Boolean),
        },
        form,
      );
    } else if (form.act === 'country') {
      const input = { organisationId: id, country: said('statedCountry') };
      refused = await this.desk.does(visit, StateCountryDocument, input, form);
    } else {
      const move = oneOf(form.act, moveNames) ?? 'suspend';
      const input = { organisationId: id, reason: said('moveReason') };
      refused = await this.desk.does(visit, moves[move], input, form);
    }
    if (refused) return again(faultsOf(refused, fields[0].name, t));
    await this.desk.go(reply, visit, `${visit.path}?saved`);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { act?: string; filled?: Filled; faults?: Fault[]; saved?: boolean },
  ): Promise<void> {
    const { organisation } = await this.desk.ask(visit, OrganisationReadDocument, { id });
    const t = wordsIn(visit.language);
    const form = async (act: string, fields: readonly Field[], filled: Record<string, string | null>) =>
      formView(
        fields,
        said.act === act && said.filled ? said.filled : await this.forms.fill(visit, fields, filled),
        t,
      );
    const may = (action: string) => organisation.allowedActions.includes(action);
    const [last] = organisation.verifications;
    // The second officer is to state the same: what the first stated stands there already, and is theirs to check.
    const first = halfWay(organisation) ? last : undefined;
    const moving = moveNames.filter(may);
    await this.desk.show(reply, visit, 'office/organisation', {
      ...{ organisation, first, saved: said.saved, faults: said.faults ?? [] },
      place: placeOf(organisation, visit),
      verify: may('verify')
        ? await form('verify', word, {
            basisKind: first?.basis ?? (organisation.country === 'GB' ? 'UK' : null),
            basisAssessedOn: first?.basisAssessedOn ?? null,
            basisExpiresOn: first?.basisExpiresOn ?? null,
            emailDomains: (first?.emailDomains ?? organisation.statedDomains).join('\n'),
          })
        : null,
      country: organisation.country === null ? await form('country', country, {}) : null,
      moving,
      why:
        moving.length > 0 ? await form(moving.find((one) => one === said.act) ?? moving[0], why, {}) : null,
    });
  }
}

/** One officer's word stands and waits for the second: its ground is not yet the organisation's own. */
function halfWay({ state, basis, basisAssessedOn, verifications: [last] }: Organisation): boolean {
  if (!last) return false;
  if (state === 'registered') return true;
  return state === 'verified' && (last.basis !== basis || last.basisAssessedOn !== basisAssessedOn);
}

function placeOf(
  { country: code, region }: { country?: string | null; region?: string | null },
  visit: Visit,
) {
  return [...(region ? [region] : []), ...(code ? placesOf([code], visit.language) : [])].join(', ');
}

const fieldOf: Readonly<Record<string, string>> = {
  evidence: 'evidence',
  'basis.kind': 'basisKind',
  'basis.assessedOn': 'basisAssessedOn',
  'basis.expiresOn': 'basisExpiresOn',
  country: 'statedCountry',
  reason: 'moveReason',
};

/** Refusals in the reader's words, at the field that they are about. */
function faultsOf(refused: Refused, first: string, t: Words): Fault[] {
  const said = `house.refused.${refused.code}`;
  const sentence = t(hasWords(said) ? said : 'house.refused.NOT_NOW');
  const faults = refused.fields.map(({ field }) => {
    const at = field.startsWith('emailDomains') ? 'emailDomains' : (fieldOf[field] ?? first);
    const own = `house.wrong.${at}`;
    return { field: at, text: refused.is('BAD_INPUT') && hasWords(own) ? t(own) : sentence };
  });
  return faults.length > 0 ? faults : [{ field: first, text: sentence }];
}
