import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ContributionState,
  OfficeContributionDocument,
  OfficeContributionsDocument,
  RevokeCertificateDocument,
} from '../api/operations.js';
import { ContributionViews } from '../contributions/contribution-views.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const states: readonly ContributionState[] = ['DISPUTED', 'WAITING', 'CONFIRMED', 'RECORDED', 'WITHDRAWN'];

/** What was given, for officers: found, read with all that happened to it, and a certificate revoked where it must be. */
@Controller('office/contributions')
export class OfficeContributionsController {
  constructor(
    private readonly desk: Desk,
    private readonly views: ContributionViews,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const values = {
      state: oneOf(query.state, states) ?? null,
      country: /^[A-Z]{2}$/.exec(text(query.country, 2))?.[0] ?? null,
      partnership: text(query.partnership, 200),
    };
    const short = values.partnership.length === 1;
    const { allContributions: list, countries } = await this.desk.ask(visit, OfficeContributionsDocument, {
      ...{ state: values.state, country: values.country, language: visit.language, after: afterIn(query) },
      named: short ? null : values.partnership || null,
    });
    const faults = short
      ? [{ field: 'partnership', text: wordsIn(visit.language)('givenOffice.faults.partnership') }]
      : [];
    await this.desk.show(reply, visit, 'office/contributions', {
      ...{ list, states, countries, values, faults },
      contributions: list.nodes.map((one) => ({ ...one, place: placesOf([one.country], visit.language)[0] })),
      next: nextOf(list, visit.path, values),
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
    const contribution = await this.read(visit, id);
    const account = contribution.account && (await this.views.account(visit, contribution.account));
    await this.desk.show(reply, visit, 'office/contribution', {
      ...{ contribution, account, saved: 'saved' in query },
      place: placesOf([contribution.country], visit.language)[0],
      former: await Promise.all(
        contribution.allAccounts
          .filter(({ version }) => version !== contribution.version)
          .map((one) => this.views.account(visit, one)),
      ),
    });
  }

  @Get(':id/revoke/:certificate')
  async ask(
    @Param() which: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.revoking(reply, this.desk.visit(request, reply), which, {});
  }

  /** First the reason, then once more whether it is to be: what is revoked stays revoked. */
  @Post(':id/revoke/:certificate')
  async revoke(
    @Param() which: Record<string, string>,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const words = text(form.words, 2000);
    const refuse = (sentence: string) =>
      this.revoking(reply, visit, which, { values: { words }, faults: [{ field: 'words', text: sentence }] });
    if (words.length < 3) return refuse(t('givenOffice.faults.words'));
    if (form.sure !== 'yes') return this.revoking(reply, visit, which, { values: { words }, confirm: true });
    const input = { certificateId: which.certificate, words };
    const refused = await this.desk.does(visit, RevokeCertificateDocument, input, form);
    if (!refused)
      return this.desk.go(reply, visit, `/office/contributions/${encodeURIComponent(which.id)}?saved`);
    if (!hasWords(`given.refused.${refused.code}`)) throw refused;
    return refuse(t(`given.refused.${refused.code}`));
  }

  private async revoking(
    reply: FastifyReply,
    visit: Visit,
    { id, certificate: certificateId }: Record<string, string>,
    said: { values?: { words: string }; faults?: Fault[]; confirm?: boolean },
  ): Promise<void> {
    const contribution = await this.read(visit, id);
    const certificate = contribution.certificates.find((one) => one.id === certificateId && !one.revokedAt);
    if (!certificate) throw new NotFoundException();
    await this.desk.show(reply, visit, 'office/revoke', { contribution, certificate, ...said });
  }

  private async read(visit: Visit, id: string) {
    await this.desk.officersOnly(visit);
    return (await this.desk.ask(visit, OfficeContributionDocument, { id })).contribution;
  }
}
