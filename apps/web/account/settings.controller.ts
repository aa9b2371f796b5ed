import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccountDocument,
  ChangeMyWordsDocument,
  type MatchChannel,
  SetNotificationPreferencesDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { rememberLanguage, type Visit } from '../pages/visit.js';
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
    private readonly desk: Desk,
    private readonly config: WebConfig,
  ) {}

  @Get('details')
  async details(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { me } = await this.desk.ask(visit, AccountDocument, {});
    const values = { name: me.name, language: languageOf(me.locale) ?? 'en-GB', timeZone: me.timeZone };
    await this.detailsPage(reply, visit, values);
  }

  @Post('details')
  async saveDetails(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const language = oneOf(body?.language, languages);
    const values = { name: text(body?.name, 200), language, timeZone: text(body?.timeZone, 60) };
    const faults: Fault[] = [];
    if (!values.name) faults.push({ field: 'name', text: t('mine.faults.name') });
    if (!language) faults.push({ field: 'language', text: t('mine.faults.language') });
    if (!timeZones.includes(values.timeZone) && values.timeZone !== 'UTC')
      faults.push({ field: 'timeZone', text: t('mine.faults.timeZone') });
    if (faults.length > 0 || !language) return this.detailsPage(reply, visit, values, faults);
    const { name, timeZone } = values;
    try {
      const idempotencyKey = keyIn(body);
      await this.desk.ask(visit, ChangeMyWordsDocument, {
        input: { idempotencyKey, name, locale: language, timeZone },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return this.detailsPage(reply, visit, values, [{ field: 'name', text: t('mine.faults.name') }]);
    }
    rememberLanguage(reply, language, this.config);
    await this.desk.go(reply, { ...visit, language }, '/account?saved');
  }

  @Get('messages')
  async messages(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { notificationPreferences: now } = await this.desk.ask(visit, AccountDocument, {});
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
    const visit = this.desk.sent(request, reply);
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
    if (faults.length > 0 || !matches) return this.messagesPage(reply, visit, values, faults);
    await this.desk.ask(visit, SetNotificationPreferencesDocument, {
      input: {
        ...{ idempotencyKey: keyIn(body), matches },
        ...{ weeklyLimit: Number(values.weeklyLimit), digestHour: Number(digestHour) },
        ...{ digestDay: Number(digestDay), groupDigest: values.groupDigest },
        quietFrom: values.quiet ? Number(quietFrom) : null,
        quietTo: values.quiet ? Number(quietTo) : null,
      },
    });
    await this.desk.go(reply, visit, '/account?saved');
  }

  private detailsPage(
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, unknown>,
    faults: Fault[] = [],
  ): Promise<void> {
    const data = { values, faults, timeZones };
    return this.desk.show(reply, visit, 'account/details', data);
  }

  private messagesPage(
    reply: FastifyReply,
    visit: Visit,
    values: Record<string, unknown>,
    faults: Fault[] = [],
  ): Promise<void> {
    const data = { values, faults, channels, hours, weekDays };
    return this.desk.show(reply, visit, 'account/messages', data);
  }
}
