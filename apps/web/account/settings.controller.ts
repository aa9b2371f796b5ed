import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AccountDocument,
  ChangeMyWordsDocument,
  type MatchChannel,
  SetNotificationPreferencesDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, rememberLanguage, type Visit, visitOf } from '../pages/visit.js';
import { languageOf, languages, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const channels: readonly MatchChannel[] = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NOT'];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const weekDays = ['1', '2', '3', '4', '5', '6', '7'];
const timeZones = Intl.supportedValuesOf('timeZone');

/** A person's own words about themselves, and how they want to be told. */
@Controller('account')
export class SettingsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get('details')
  async details(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { me } = await this.api.ask(visit, AccountDocument, {});
    const values = { name: me.name, language: languageOf(me.locale) ?? 'en-GB', timeZone: me.timeZone };
    await this.detailsPage(reply, visit, values);
  }

  @Post('details')
  async saveDetails(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const language = oneOf(body?.language, languages);
    const values = { name: text(body?.name, 200), language, timeZone: text(body?.timeZone, 60) };
    const faults: Fault[] = [];
    if (!values.name) faults.push({ field: 'name', text: t('mine.faults.name') });
    if (!language) faults.push({ field: 'language', text: t('mine.faults.language') });
    if (!timeZones.includes(values.timeZone) && values.timeZone !== 'UTC')
      faults.push({ field: 'timeZone', text: t('mine.faults.timeZone') });
    if (faults.length > 0 || !language) return this.detailsPage(reply, visit, values, faults, 422);
    const { name, timeZone } = values;
    try {
      const idempotencyKey = text(body?.key, 200) || randomUUID();
      await this.api.ask(visit, ChangeMyWordsDocument, {
        input: { idempotencyKey, name, locale: language, timeZone },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return this.detailsPage(reply, visit, values, [{ field: 'name', text: t('mine.faults.name') }], 422);
    }
    rememberLanguage(reply, language, this.config);
    await reply.redirect(inLanguage({ ...visit, language }, '/account?saved'), 303);
  }

  @Get('messages')
  async messages(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { notificationPreferences: now } = await this.api.ask(visit, AccountDocument, {});
    const quiet = now.quietFrom !== null && now.quietTo !== null;
    await this.messagesPage(reply, visit, {
      ...{ matches: now.matches, weeklyLimit: String(now.weeklyLimit), quiet },
      ...{ quietFrom: String(now.quietFrom ?? 21), quietTo: String(now.quietTo ?? 7) },
      ...{ digestHour: String(now.digestHour), digestDay: String(now.digestDay) },
      groupDigest: now.groupDigest,
    });
  }

  @Post('messages')
  async saveMessages(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const values = {
      ...{ matches: oneOf(body?.matches, channels), weeklyLimit: text(body?.weeklyLimit, 9) },
      ...{ quiet: body?.quiet === 'yes', quietFrom: oneOf(body?.quietFrom, hours) },
      ...{ quietTo: oneOf(body?.quietTo, hours), digestHour: oneOf(body?.digestHour, hours) },
      ...{ digestDay: oneOf(body?.digestDay, weekDays), groupDigest: body?.groupDigest === 'yes' },
    };
    const faults: Fault[] = [];
    const { matches, quietFrom, quietTo, digestHour, digestDay } = values;
    if (!matches) faults.push({ field: 'matches', text: t('account.matchesMissing') });
    if (!/^([0-9]|[1-4][0-9]|50)$/.test(values.weeklyLimit))
      faults.push({ field: 'weeklyLimit', text: t('mine.faults.weeklyLimit') });
    if (values.quiet && (!quietFrom || !quietTo || quietFrom === quietTo))
      faults.push({ field: 'quietFrom', text: t('mine.faults.quiet') });
    if (!digestHour || !digestDay) faults.push({ field: 'digestHour', text: t('mine.faults.digest') });
    if (faults.length > 0 || !matches) return this.messagesPage(reply, visit, values, faults, 422);
    await this.api.ask(visit, SetNotificationPreferencesDocument, {
      input: {
        ...{ idempotencyKey: text(body?.key, 200) || randomUUID(), matches },
        ...{ weeklyLimit: Number(values.weeklyLimit), digestHour: Number(digestHour) },
        ...{ digestDay: Number(digestDay), groupDigest: values.groupDigest },
        quietFrom: values.quiet ? Number(quietFrom) : null,
        quietTo: values.quiet ? Number(quietTo) : null,
      },
    });
    await reply.redirect(inLanguage(visit, '/account?saved'), 303);
  }

  private detailsPage(
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, unknown>,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    const data = { values, faults, key: randomUUID(), timeZones };
    return this.pages.send(reply, visit, 'account/details', data, status);
  }

  private messagesPage(
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, unknown>,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    const data = { values, faults, key: randomUUID(), channels, hours, weekDays };
    return this.pages.send(reply, visit, 'account/messages', data, status);
  }
}
