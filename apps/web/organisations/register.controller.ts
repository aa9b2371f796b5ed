import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangeMyWordsDocument,
  CountriesListedDocument,
  type OrganisationKind,
  RegisterOrganisationDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn, writingOf } from '../pages/words.js';

const kinds: readonly OrganisationKind[] = [
  'OVERSEAS_INSTITUTION',
  'UK_EMPLOYER',
  'ASSOCIATION',
  'DIASPORA_DESK',
  'PROFESSIONAL_BODY',
  'FUNDER',
];

/** How an institution, an employer or an association comes to Midst: two people speak for it, two officers verify it. */
@Controller('organisations/register')
export class RegisterController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async ask(
    @Query('kind') kind: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, { kind: oneOf(kind, kinds) });
  }

  @Post()
  async register(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const values = {
      ...{ kind: oneOf(body?.kind, kinds), name: text(body?.name, 300), country: text(body?.country, 2) },
      ...{ region: text(body?.region, 200), place: text(body?.place, 200) },
      ...{ facilityLevel: text(body?.facilityLevel, 200), sensitive: body?.sensitive === 'yes' },
      ...{ yourName: text(body?.yourName, 200), secondLeadEmail: text(body?.secondLeadEmail, 254) },
      ...{ emailDomains: text(body?.emailDomains, 2000), evidence: text(body?.evidence, 4000) },
    };
    const key = keyIn(body);
    const faults: Fault[] = [];
    const must = (field: keyof typeof values, holds: boolean) => {
      if (!holds) faults.push({ field, text: t(`register.faults.${field}`) });
    };
    must('kind', values.kind !== undefined);
    must('name', values.name.length >= 2);
    must('country', /^[A-Z]{2}$/.test(values.country));
    must('yourName', values.yourName !== '');
    must('secondLeadEmail', values.secondLeadEmail.includes('@'));
    must('evidence', values.evidence.length >= 10);
    if (faults.length === 0 && values.kind)
      try {
        const { yourName, emailDomains, kind, ...said } = values;
        // The first lead signs what they send, so the name goes before.
        await this.desk.ask(visit, ChangeMyWordsDocument, {
          input: { idempotencyKey: `${key}-name`, name: yourName },
        });
        const { registerOrganisation } = await this.desk.ask(visit, RegisterOrganisationDocument, {
          input: { ...said, kind, idempotencyKey: key, emailDomains: linesOf(emailDomains) },
        });
        const own = `/organisations/${encodeURIComponent(registerOrganisation.id)}?registered`;
        return this.desk.go(reply, visit, own);
      } catch (error) {
        if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'IDEMPOTENCY_CONFLICT', 'TOO_MANY'))
          throw error;
        faults.push(...faultsOf(error, Object.keys(values), t));
      }
    await this.page(reply, visit, values, faults);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, unknown>,
    faults: Fault[] = [],
  ): Promise<void> {
    const { countries, me } = await this.desk.ask(visit, CountriesListedDocument, {
      language: visit.language,
    });
    const byName = new Intl.Collator(writingOf(visit.language));
    await this.desk.show(reply, visit, 'organisations/register', {
      values: { yourName: me.name, ...values },
      ...{ faults, kinds },
      countries: [...countries].sort((a, b) => byName.compare(a.name, b.name)),
    });
  }
}

const linesOf = (typed: string) =>
  typed
    .split(/[\s,;]+/)
    .map((line) => line.trim().replace(/^@/, '').toLowerCase())
    .filter(Boolean);

/** The API's paths begin with the names of our fields (`emailDomains.0`). */
function faultsOf(refused: Refused, names: readonly string[], t: (key: string) => string): Fault[] {
  if (refused.is('TOO_MANY')) return [{ field: 'secondLeadEmail', text: t('register.faults.tooMany') }];
  if (refused.is('IDEMPOTENCY_CONFLICT')) return [{ field: 'name', text: t('register.faults.sentBefore') }];
  const at = refused.fields.map(({ field }) => names.find((name) => field.split('.')[0] === name) ?? 'name');
  return [...new Set(at.length > 0 ? at : ['name'])].map((field) => ({
    field,
    text: t(`register.faults.${field}`),
  }));
}
