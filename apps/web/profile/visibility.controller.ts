import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  GiveConsentDocument,
  HideProfileDocument,
  MyProfileDocument,
  type MyProfileQuery,
  ProfilePreviewDocument,
  SaveProfileDocument,
  ShowProfileDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { cardFields, tickedIn } from '../matches/card-fields.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { cardLines } from './card-lines.js';
import { consentTo } from './consents.js';

/** Those to hide from are written by name: everybody whom Midst knows is too many for a list. */
const fields: readonly Field[] = [
  { name: 'onlyForMe-hiddenFromOwnEmployer', is: 'tick' },
  { name: 'onlyForMe-hiddenFromCountries', is: 'terms', kind: 'COUNTRY' },
  { name: 'onlyForMe-hiddenFromOrganisations', is: 'terms', kind: 'ORGANISATION' },
];

/** Who finds a clinician: turning the profile on and off, hiding it from some, and seeing what an institution sees. */
@Controller('profile')
export class VisibilityController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  /** A form that is sent with GET, because looking changes nothing. */
  @Get('preview')
  async preview(
    @Query('ticked') chosen: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const ticked = tickedIn(chosen);
    const { myProfile } = await this.desk.ask(visit, MyProfileDocument, {});
    const shown = myProfile && (await this.desk.ask(visit, ProfilePreviewDocument, { ticked }));
    await this.desk.show(reply, visit, 'profile/preview', {
      ticked,
      cardFields,
      counted: (shown?.myProfilePreview.bands.length ?? 0) > 0,
      lines: shown ? await cardLines(shown.myProfilePreview.afterInterest, visit, this.terms) : [],
      empty: !myProfile,
    });
  }

  @Get('visibility')
  async visibility(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    await this.page(reply, visit, mine, await this.filled(visit, mine), {
      saved: 'saved' in query,
    });
  }

  @Post('visibility')
  async turn(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const idempotencyKey = keyIn(body);
    if (body?.act === 'hide') {
      await this.desk.ask(visit, HideProfileDocument, { input: { idempotencyKey } });
      return this.desk.go(reply, visit, '/profile/visibility?saved');
    }
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    const consent = consentTo(mine, 'MATCHING');
    const refuse = async (fault: string, key: string): Promise<void> => {
      const faults = [{ field: 'consent', text: wordsIn(visit.language)(fault) }];
      const filled = await this.filled(visit, mine);
      await this.page(reply, visit, mine, filled, { faults, key }, 422);
    };
    if (!consent.held && body?.consent !== 'yes') return refuse('profile.matchingNeeded', idempotencyKey);
    if (!consent.held)
      try {
        // The text that was on the page, not one that came into force since.
        const version = Number(text(body?.consentVersion, 9));
        const key = `${idempotencyKey}-consent`;
        await this.desk.ask(visit, GiveConsentDocument, {
          input: { idempotencyKey: key, purpose: 'MATCHING', version },
        });
      } catch (error) {
        if (!(error instanceof Refused && error.is('CONSENT_TEXT_CHANGED'))) throw error;
        return refuse('profile.textChanged', randomUUID());
      }
    await this.desk.ask(visit, ShowProfileDocument, { input: { idempotencyKey } });
    await this.desk.go(reply, visit, '/profile/visibility?saved');
  }

  @Post('hide-from')
  async hideFrom(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    const sent = await this.forms.read(visit, fields, body ?? {});
    const { faults, answers } = sent;
    let status = 422;
    if (faults.length === 0) {
      try {
        const onlyForMe = {
          hiddenFromCountries: answers['onlyForMe-hiddenFromCountries'] as string[],
          hiddenFromOwnEmployer: answers['onlyForMe-hiddenFromOwnEmployer'] as boolean,
          hiddenFromOrganisations: answers['onlyForMe-hiddenFromOrganisations'] as string[],
        };
        const idempotencyKey = keyIn(body);
        const version = Number(text(body?.version, 9));
        await this.desk.ask(visit, SaveProfileDocument, {
          input: { idempotencyKey, version, profile: { onlyForMe } },
        });
        return this.desk.go(reply, visit, '/profile/visibility?saved');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.is('CONFLICT', 'IDEMPOTENCY_CONFLICT')) {
          status = 409;
          faults.push({ field: 'save', text: t('profile.changedMeanwhile') });
        } else if (error.is('BAD_INPUT')) faults.push(...faultsOf(error, sent, fields, t, 'profile.'));
        else throw error;
      }
    }
    await this.page(reply, visit, mine, sent.filled, { faults }, status);
  }

  private filled(visit: Visit, { myProfile }: MyProfileQuery): Promise<Filled> {
    const own = myProfile?.onlyForMe;
    return this.forms.fill(visit, fields, {
      'onlyForMe-hiddenFromOwnEmployer': own?.hiddenFromOwnEmployer ?? false,
      'onlyForMe-hiddenFromCountries': own?.hiddenFromCountries ?? [],
      'onlyForMe-hiddenFromOrganisations': own?.hiddenFromOrganisations ?? [],
    });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    mine: MyProfileQuery,
    filled: Filled,
    again: { faults?: Fault[]; key?: string; saved?: boolean } = {},
    status = 200,
  ): Promise<void> {
    await this.desk.show(
      reply,
      visit,
      'profile/visibility',
      {
        form: formView(fields, filled, wordsIn(visit.language)),
        neverSend: placesOf(mine.myProfile?.onlyForMe.neverSend ?? [], visit.language),
        shown: mine.myProfile?.profile.visibility === 'SHOWN',
        consent: consentTo(mine, 'MATCHING'),
        version: mine.myProfile?.profile.factsVersion ?? 0,
        ...again,
      },
      status,
    );
  }
}
