import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConfirmCountryPauseDocument,
  CountryPauseReadDocument,
  CountryPausesListedDocument,
  EndCountryPauseDocument,
  PauseCountryDocument,
  RecordSafetyDocument,
  type SafetyAnswer,
} from '../api/operations.js';
import { Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

const acts = ['confirm', 'end', 'heard'] as const;
const saids = ['paused', ...acts] as const;
const answers: readonly SafetyAnswer[] = ['SAFE', 'NOT_THERE', 'HELP'];
const fields: readonly Field[] = [
  { name: 'pauseCountry', is: 'term', kind: 'COUNTRY', needed: true },
  { name: 'pauseReason', is: 'text', most: 2000, lines: 3, needed: true },
  { name: 'pauseAtOnce', is: 'tick' },
];

/** Pausing a country, for officers: decided by two, or at once and confirmed; who is there; lifted with a reason. */
@Controller('office/pauses')
export class PausesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.all(reply, this.desk.visit(request, reply), {});
  }

  @Post()
  async pause(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const sent = await this.forms.read(visit, fields, form);
    if (sent.faults.length > 0) return this.all(reply, visit, { sent, faults: sent.faults });
    const { pauseCountry, pauseReason, pauseAtOnce } = sent.answers;
    const refused = await this.desk.does(
      visit,
      PauseCountryDocument,
      { country: pauseCountry as string, reason: pauseReason as string, atOnce: pauseAtOnce === true },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, `${visit.path}?saved`);
    const reason = refused.fields.some(({ field }) => field.endsWith('reason'));
    const [field, words] = reason ? ['pauseReason', 'reasonShort'] : ['pauseCountry', 'already'];
    await this.all(reply, visit, {
      sent,
      faults: [{ field, text: wordsIn(visit.language)(`pauses.${words}`) }],
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id, { saved: oneOf(query.saved, saids) });
  }

  @Post(':id')
  async act(
    @Param('id') pauseId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const act = oneOf(form.act, acts) ?? 'confirm';
    const [words, check] = [text(form.words, 2000), text(form.check, 200)];
    const at = act === 'heard' ? `heard-${check}` : `${act}-words`;
    const again = (key: string, field = at) =>
      this.page(reply, visit, pauseId, { act, check, values: { words }, faults: [{ field, text: t(key) }] });
    const answer = oneOf(form.answer, answers);
    if (act !== 'confirm' && words.length < 3) return again('pauses.reasonShort');
    if (act === 'heard' && !answer) return again('pauses.answerMissing', `heardAnswer-${check}`);
    const refused =
      act === 'confirm'
        ? await this.desk.does(visit, ConfirmCountryPauseDocument, { pauseId }, form)
        : act === 'end'
          ? await this.desk.does(visit, EndCountryPauseDocument, { pauseId, reason: words }, form)
          : await this.desk.does(
              visit,
              RecordSafetyDocument,
              { checkId: check, answer: answer!, words },
              form,
            );
    if (refused) return again('pauses.refused', act === 'confirm' ? 'confirm' : at);
    await this.desk.go(reply, visit, `${visit.path}?saved=${act}`);
  }

  private async all(
    reply: FastifyReply,
    visit: Visit,
    said: { sent?: Sent; faults?: Fault[] },
  ): Promise<void> {
    const { countryPauses } = await this.desk.ask(visit, CountryPausesListedDocument, {});
    const filled = said.sent?.filled ?? (await this.forms.fill(visit, fields, {}));
    await this.desk.show(reply, visit, 'office/pauses', {
      pauses: countryPauses.map((one) => ({ ...one, place: placesOf([one.country], visit.language)[0] })),
      form: formView(fields, filled, wordsIn(visit.language)),
      faults: said.faults ?? [],
    });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { act?: string; check?: string; values?: object; faults?: Fault[]; saved?: string },
  ): Promise<void> {
    const { countryPause, peopleInPausedCountry: people } = await this.desk.ask(
      visit,
      CountryPauseReadDocument,
      {
        id,
      },
    );
    await this.desk.show(reply, visit, 'office/pause', {
      pause: countryPause,
      place: placesOf([countryPause.country], visit.language)[0],
      // Who asks for help and who is silent stand first.
      people: [...people].sort((a, b) => weight(a.check) - weight(b.check)),
      answers,
      confirms: countryPause.allowedActions.includes('confirmCountryPause'),
      ends: countryPause.allowedActions.includes('endCountryPause'),
      ...said,
    });
  }
}

function weight(check: { answer?: SafetyAnswer | null } | null | undefined): number {
  return check?.answer === 'HELP' ? 0 : check?.answer ? 2 : 1;
}
