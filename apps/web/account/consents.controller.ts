import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreeWithAssociationDocument,
  type ConsentPurpose,
  GiveConsentDocument,
  LeaveAssociationDocument,
  type MemberPurpose,
  MyConsentsDocument,
  type MyConsentsQuery,
  MyMembershipsDocument,
  RevokeEndorsementDocument,
  TakeBackFromAssociationDocument,
  WithdrawConsentDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { type Language, wordsIn } from '../pages/words.js';

const purposes: readonly ConsentPurpose[] = [
  'MATCHING',
  'TELLING',
  'SHARING',
  'HERITAGE',
  'ASSOCIATION',
  'RETURN',
];

const memberPurposes: readonly MemberPurpose[] = ['PROPOSE', 'ENDORSE', 'MENTOR'];

/** What somebody agreed to, purpose by purpose: taking it back is as easy as giving it. */
@Controller('account/consents')
export class ConsentsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const [mine, { me, memberConsentTexts }] = await Promise.all([
      this.desk.ask(visit, MyConsentsDocument, {}),
      this.desk.ask(visit, MyMembershipsDocument, {}),
    ]);
    const data = {
      consents: purposes.flatMap((purpose) => consentTo(purpose, mine)),
      memberships: me.memberships.map((one) => ({
        ...one,
        purposes: memberConsentTexts.map((text) => ({ ...text, held: one.agreedTo.includes(text.purpose) })),
      })),
      timeZone: mine.me.timeZone,
      saved: 'saved' in query,
      faults,
    };
    await this.desk.show(reply, visit, 'account/consents', data);
  }

  @Post()
  async change(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const idempotencyKey = keyIn(body);
    const purpose = oneOf(body?.purpose, purposes);
    const organisationId = text(body?.association, 200);
    const memberPurpose = oneOf(body?.memberPurpose, memberPurposes);
    const endorsementId = text(body?.endorsement, 80);
    if (endorsementId)
      await this.desk.ask(visit, RevokeEndorsementDocument, { input: { idempotencyKey, endorsementId } });
    else if (organisationId && memberPurpose && body?.act === 'withdraw')
      await this.desk.ask(visit, TakeBackFromAssociationDocument, {
        input: { idempotencyKey, organisationId, purpose: memberPurpose },
      });
    else if (organisationId && memberPurpose) {
      const input = {
        idempotencyKey,
        organisationId,
        purpose: memberPurpose,
        version: Number(text(body?.version, 9)),
      };
      if (await this.textChanged(this.desk.ask(visit, AgreeWithAssociationDocument, { input })))
        return this.again(organisationId, request, reply, visit.language);
    } else if (organisationId)
      await this.desk.ask(visit, LeaveAssociationDocument, { input: { idempotencyKey, organisationId } });
    else if (purpose && body?.act === 'withdraw')
      await this.desk.ask(visit, WithdrawConsentDocument, { input: { idempotencyKey, purpose } });
    else if (purpose) {
      // The text that was on the page, not one that came into force since.
      const input = { idempotencyKey, purpose, version: Number(text(body?.version, 9)) };
      if (await this.textChanged(this.desk.ask(visit, GiveConsentDocument, { input })))
        return this.again(purpose, request, reply, visit.language);
    }
    await this.desk.go(reply, visit, '/account/consents?saved');
  }

  private async textChanged(giving: Promise<unknown>): Promise<boolean> {
    try {
      await giving;
      return false;
    } catch (error) {
      if (error instanceof Refused && error.is('CONSENT_TEXT_CHANGED')) return true;
      throw error;
    }
  }

  private again(
    field: string,
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
  ): Promise<void> {
    const fault = { field, text: wordsIn(language)('consents.textChanged') };
    return this.list({}, request, reply, [fault]);
  }
}

/** One purpose: the text in force, the consent that holds, and those before it. */
function consentTo(purpose: ConsentPurpose, { me, consentTexts }: MyConsentsQuery) {
  const inForce = consentTexts.find((one) => one.purpose === purpose);
  if (!inForce) return [];
  const given = me.consents.filter((one) => one.purpose === purpose);
  const held = given.find(({ withdrawnAt }) => withdrawnAt === null);
  return [
    {
      ...inForce,
      held,
      before: given.filter((one) => one !== held),
      older: held && held.version !== inForce.version,
    },
  ];
}
