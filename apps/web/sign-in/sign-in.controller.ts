import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { RequestSignInCodeDocument, SignInDocument, SignOutDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk } from '../office/desk.js';
import { draftsOf, forgetDrafts } from '../pages/drafts.js';
import { languageOnArrival } from '../pages/kept-language.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { clearCookie, ownPath, readCookie, rememberLanguage, setCookie, type Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { deviceOf } from './device.js';

const quarterOfAnHour = 15 * 60;

/** Who is no clinician is led on from there to their account. */
const begin = '/home';

/** Who is signing in, between the two pages: nothing secret, and only in their own browser. */
interface SigningIn {
  email: string;
  back: string;
}

@Controller()
export class SignInController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly config: WebConfig,
  ) {}

  @Get('sign-in')
  async address(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const values = { email: text(query.email, 254), back: ownPath(query.back, begin) };
    await this.desk.show(reply, visit, 'sign-in/address', { values });
  }

  @Post('sign-in')
  async sendCode(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const values = { email: text(body.email, 254), back: ownPath(body.back, begin) };
    const faults = await this.requestCode(visit, values.email);
    if (faults.length > 0) return this.desk.show(reply, visit, 'sign-in/address', { values, faults });
    const remembered: SigningIn = values;
    setCookie(reply, 'signingIn', JSON.stringify(remembered), this.config, quarterOfAnHour);
    await this.desk.go(reply, visit, '/sign-in/code');
  }

  @Get('sign-in/code')
  async code(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.show(reply, visit, 'sign-in/code', { values: this.remembered(request) });
  }

  @Post('sign-in/code')
  async enter(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const values = {
      email: text(body.email, 254),
      code: text(body.code, 20),
      ownDevice: body.ownDevice === 'yes',
      back: ownPath(body.back, begin),
    };
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    if (!values.email) faults.push({ field: 'email', text: t('signIn.emailMissing') });
    if (!/^\s*(\d\s*){6}$/.test(values.code)) faults.push({ field: 'code', text: t('signIn.codeSixDigits') });
    if (faults.length === 0) {
      try {
        const { email, code, ownDevice } = values;
        const { signIn } = await this.desk.ask({ ...visit, session: undefined }, SignInDocument, {
          input: { email, code, ownDevice, deviceLabel: deviceOf(request.headers['user-agent']) },
        });
        const seconds = Math.max(60, Math.floor((Date.parse(signIn.endsAt) - Date.now()) / 1000));
        // On somebody else's computer the cookie goes with the browser.
        setCookie(reply, 'session', signIn.token, this.config, ownDevice ? seconds : undefined);
        clearCookie(reply, 'signingIn', this.config);
        draftsOf(email, ownDevice, reply, this.config);
        const own = await languageOnArrival(this.api, { ...visit, session: signIn.token });
        if (own) rememberLanguage(reply, own, this.config);
        await reply.redirect(values.back, 303);
        return;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        faults.push(...faultsOf(error, t, 'code'));
      }
    }
    await this.desk.show(reply, visit, 'sign-in/code', { values: { ...values, code: '' }, faults });
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.sent(request, reply);
    try {
      if (visit.signedIn) await this.desk.ask(visit, SignOutDocument, {});
    } catch (error) {
      // A session that has ended already is what was wished for.
      if (!(error instanceof Refused && error.is('UNAUTHENTICATED'))) throw error;
    }
    clearCookie(reply, 'session', this.config);
    forgetDrafts(reply, this.config);
    await this.desk.go(reply, visit, '/');
  }

  private async requestCode(visit: Visit, email: string): Promise<Fault[]> {
    const t = wordsIn(visit.language);
    if (!email) return [{ field: 'email', text: t('signIn.emailMissing') }];
    try {
      await this.desk.ask({ ...visit, session: undefined }, RequestSignInCodeDocument, {
        input: { email, locale: visit.language },
      });
      return [];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return faultsOf(error, t, 'email');
    }
  }

  private remembered(request: FastifyRequest): SigningIn {
    try {
      const kept = JSON.parse(readCookie(request, 'signingIn', this.config) ?? '{}') as Partial<SigningIn>;
      return { email: text(kept.email, 254), back: ownPath(kept.back, begin) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { email: '', back: begin };
    }
  }
}

/** The API's refusals of signing in, in the reader's language, at the field which they are about. */
function faultsOf(refused: Refused, t: (key: string) => string, field: string): Fault[] {
  if (refused.is('TOO_MANY')) return [{ field, text: t('signIn.tooMany') }];
  if (refused.is('CODE_REFUSED')) return [{ field: 'code', text: t('signIn.codeRefused') }];
  if (refused.is('BAD_INPUT'))
    return [{ field, text: t(field === 'email' ? 'signIn.emailWrong' : 'signIn.codeRefused') }];
  throw refused;
}
