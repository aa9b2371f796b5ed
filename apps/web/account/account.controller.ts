import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccountDocument,
  type AccountQuery,
  NeedsOfInstitutionDocument,
  type NeedsOfInstitutionQuery,
  OwnOrganisationDocument,
  type OwnOrganisationQuery,
} from '../api/operations.js';
import { Desk } from '../office/desk.js';
import type { Visit } from '../pages/visit.js';
import { languageNames, languageOf } from '../pages/words.js';

/** Where everybody goes on from after signing in: what is theirs to do, and what Midst keeps about them. */
@Controller('account')
export class AccountController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async account(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const account = await this.desk.ask(visit, AccountDocument, {});
    const holds = (...roles: string[]) => account.me.roles.some(({ role }) => roles.includes(role));
    const [needs, organisations] = await Promise.all([
      this.needsOf(visit, account),
      this.organisationsOf(visit, account),
    ]);
    await this.desk.show(reply, visit, 'account', {
      ...account,
      language: languageNames[languageOf(account.me.locale) ?? 'en-GB'],
      clinician: holds('CLINICIAN'),
      needs,
      organisations,
      lead: holds('LEAD'),
      coordinator: holds('COORDINATOR'),
      officer: holds('OFFICER'),
      operator: holds('OPERATOR'),
      rules: holds('OFFICER', 'EMPLOYER_HR'),
      employerHr: holds('EMPLOYER_HR'),
      saved: 'saved' in query,
      joined: 'joined' in query,
      accepted: 'accepted' in query,
    });
  }

  /** Where a lead goes on from here; one page of each institution is enough to find one's way. */
  private async needsOf(
    visit: Visit,
    { me }: AccountQuery,
  ): Promise<NeedsOfInstitutionQuery['needs']['nodes']> {
    const institutions = me.roles.flatMap(({ role, organisationId }) =>
      role === 'LEAD' && organisationId ? [organisationId] : [],
    );
    const lists = await Promise.all(
      institutions.map((institutionId) =>
        this.desk.ask(visit, NeedsOfInstitutionDocument, { institutionId }),
      ),
    );
    return lists.flatMap(({ needs }) => needs.nodes);
  }

  /** The organisations for which somebody speaks; nobody speaks for many. */
  private async organisationsOf(
    visit: Visit,
    { me }: AccountQuery,
  ): Promise<OwnOrganisationQuery['organisation'][]> {
    const ids = me.roles.flatMap(({ role, organisationId }) =>
      (role === 'LEAD' || role === 'COORDINATOR') && organisationId ? [organisationId] : [],
    );
    const found = await Promise.all(
      [...new Set(ids)].map((id) => this.desk.ask(visit, OwnOrganisationDocument, { id })),
    );
    return found.map(({ organisation }) => organisation);
  }
}
