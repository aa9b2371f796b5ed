import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskEmployerConsentDocument,
  EmployerConsentPageDocument,
  type EmployerConsentPageQuery,
  ReportEmployerConsentDocument,
  WithdrawEmployerConsentDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { type Answers, type Field } from '../forms/fields.js';
import { faultsOf, Forms } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { employerFields, employerOf, onlyEmployment } from '../time-off/asking/about-work.js';
import { approverRoles, learnRoles } from '../time-off/approver-roles.js';

/** Whether an employer consents to somebody's applying, asked before they say interested. */
@Controller('needs/:id/employer')
export class AskConsentController {
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
    await this.page(reply, visit, await this.shown(visit, id));
  }

  @Post()
  async act(
    @Param('id') needId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const shown = await this.shown(visit, needId);
    if (form.act === 'report' || form.act === 'withdraw') return this.settle(reply, visit, shown, form);
    const fields = fieldsOf(shown);
    const sent = await this.forms.read(visit, fields, form);
    if (sent.faults.length > 0) return this.page(reply, visit, shown, sent);
    const said = sent.answers as Record<string, string | null>;
    const { jobTitle, about, replyBy, language, showDestination, showHost } = said;
    const { employerId, employerName } = employerOf(shown, sent.answers);
    const refused = await this.desk.does(
      visit,
      AskEmployerConsentDocument,
      {
        ...{ needId, employerId, employerName, jobTitle, replyBy },
        approver: {
          role: said['approver-role'] ?? '',
          name: said['approver-name'] ?? '',
          email: said['approver-email'] ?? '',
        },
        ...{ about: about ?? '', language: language ?? 'en-GB' },
        ...{ showDestination: Boolean(showDestination), showHost: Boolean(showHost) },
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const t = wordsIn(visit.language);
    const why = `consent.refused.${refused.code}`;
    const faults = hasWords(why)
      ? [{ field: 'approver-email', text: t(why) }]
      : faultsOf(refused, sent, fields, t);
    await this.page(reply, visit, shown, { filled: sent.filled, faults });
  }

  /** What is done with a question that stands. */
  private async settle(
    reply: FastifyReply,
    visit: Visit,
    shown: EmployerConsentPageQuery,
    form: Form,
  ): Promise<void> {
    const consentId = text(form.consent, 600);
    const evidence = text(form.evidence, 2000);
    const t = wordsIn(visit.language);
    const short = form.act === 'report' && evidence.length < 3;
    const refused: Refused | null = short
      ? null
      : form.act === 'report'
        ? await this.desk.does(visit, ReportEmployerConsentDocument, { consentId, evidence }, form)
        : await this.desk.does(visit, WithdrawEmployerConsentDocument, { consentId }, form);
    if (!refused && !short) return this.desk.go(reply, visit, visit.path);
    const field = form.act === 'report' ? `evidence-${consentId}` : 'consents';
    const faults = [{ field, text: t(short ? 'consent.evidenceNeeded' : 'consent.refused.NOT_NOW') }];
    await this.page(reply, visit, shown, { faults, evidence });
  }

  private async shown(visit: Visit, id: string): Promise<EmployerConsentPageQuery> {
    const shown = await this.desk.ask(visit, EmployerConsentPageDocument, { id });
    if (!shown.myProfile) throw new NotFoundException();
    learnRoles(shown.approverRoles);
    return shown;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    shown: EmployerConsentPageQuery,
    said: { filled?: Filled; faults?: Fault[]; evidence?: string } = {},
  ): Promise<void> {
    const fields = fieldsOf(shown);
    const filled = said.filled ?? (await this.forms.fill(visit, fields, beginning(shown, visit)));
    const { need } = shown;
    await this.desk.show(reply, visit, 'consent/ask', {
      ...{ need, open: need.state === 'OPEN', faults: said.faults ?? [], evidence: said.evidence },
      form: formView(fields, filled, wordsIn(visit.language)),
    });
  }
}

function fieldsOf(shown: EmployerConsentPageQuery): Field[] {
  return [
    ...employerFields(shown).filter(({ name }) => name !== 'employerCountry'),
    { name: 'jobTitle', is: 'text', most: 200 },
    {
      ...{ name: 'approver-role', say: 'approverRole', is: 'one', drop: true, needed: true },
      ...{ of: approverRoles(), words: 'timeOff.role.' },
    },
    { name: 'approver-name', say: 'approverName', is: 'text', most: 200, needed: true },
    { name: 'approver-email', say: 'approverEmail', is: 'text', most: 254, needed: true },
    { name: 'about', say: 'consentAbout', is: 'text', most: 2000, lines: 5, needed: true },
    { name: 'replyBy', say: 'consentBy', is: 'day' },
    {
      ...{ name: 'language', say: 'mailLanguage', is: 'one', drop: true, needed: true },
      ...{ of: ['en-GB', 'cy'], words: 'ask.choice.mailLanguage.' },
    },
    { name: 'showDestination', is: 'tick' },
    ...(shown.need.sensitive ? [] : [{ name: 'showHost', is: 'tick' } as const]),
  ];
}

function beginning(shown: EmployerConsentPageQuery, { language }: Visit): Answers {
  return { employment: onlyEmployment(shown), language: language === 'cy' ? 'cy' : 'en-GB' };
}
