import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EndorseMemberDocument,
  MembersOfAssociationDocument,
  type MembersOfAssociationQuery,
  NeedToShareDocument,
  ProposalsOfAssociationDocument,
  ProposeMemberDocument,
  RevokeEndorsementDocument,
  type Vouching,
} from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

export const vouching: readonly Vouching[] = [
  'KNOWN_IN_PERSON',
  'WORKED_TOGETHER',
  'TEACHES_WELL',
  'SPEAKS_THE_LANGUAGE',
  'KNOWS_THE_SETTING',
  'KEEPS_THEIR_WORD',
];

type Member = MembersOfAssociationQuery['organisation']['members'][number];

/** What an association does for members who agreed to it: vouching for them, and proposing them for a need. */
@Controller('associations/:id')
export class MembersController {
  constructor(private readonly desk: Desk) {}

  /** Names are no part of the association's first page: they are shown to whoever asks for them. */
  @Get('members')
  async members(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { organisation, me } = await this.ask(visit, id);
    await this.desk.show(reply, visit, 'associations/members', {
      ...{ organisation, me, timeZone: me.timeZone },
      saved: oneOf(query.saved, ['endorsed', 'revoked'] as const),
    });
  }

  @Get('members/:member')
  async member(
    @Param('id') id: string,
    @Param('member') memberId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.endorsing(reply, this.desk.visit(request, reply), id, memberId);
  }

  @Post('members/:member')
  async endorse(
    @Param('id') id: string,
    @Param('member') membershipId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const list = `/associations/${encodeURIComponent(id)}/members`;
    const endorsementId = text(form.endorsement, 80);
    if (endorsementId) {
      await this.desk.does(visit, RevokeEndorsementDocument, { endorsementId }, form);
      return this.desk.go(reply, visit, `${list}?saved=revoked`);
    }
    const vouches = [form.vouches].flat().flatMap((one) => oneOf(one, vouching) ?? []);
    const words = text(form.words, 600);
    const faults: Fault[] = [];
    if (vouches.length === 0) faults.push({ field: 'vouches', text: t('member.faults.vouches') });
    if (words.length > 0 && words.length < 3) faults.push({ field: 'words', text: t('member.faults.words') });
    if (faults.length === 0) {
      const input = { membershipId, vouches, words: words || null };
      const refused = await this.desk.does(visit, EndorseMemberDocument, input, form);
      if (!refused) return this.desk.go(reply, visit, `${list}?saved=endorsed`);
      if (!hasWords(`member.refused.${refused.code}`)) throw refused;
      faults.push({ field: 'vouches', text: t(`member.refused.${refused.code}`) });
    }
    await this.endorsing(reply, visit, id, membershipId, { faults, values: { vouches, words } });
  }

  @Get('proposals')
  async proposals(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { organisation, me } = await this.ask(visit, id);
    const found = await this.desk.ask(visit, ProposalsOfAssociationDocument, { id });
    await this.desk.show(reply, visit, 'associations/proposals', {
      ...{ organisation, timeZone: me.timeZone, saved: 'saved' in query },
      proposals: found.organisation.memberProposals,
    });
  }

  @Get('needs/:need/propose')
  async before(
    @Param('id') id: string,
    @Param('need') needId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.proposing(reply, this.desk.visit(request, reply), id, needId);
  }

  @Post('needs/:need/propose')
  async propose(
    @Param('id') id: string,
    @Param('need') needId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const values = { member: text(form.member, 80), words: text(form.words, 2000) };
    const faults: Fault[] = [];
    if (!values.member) faults.push({ field: 'member', text: t('member.faults.member') });
    else {
      const input = { membershipId: values.member, needId, words: values.words || null };
      const refused = await this.desk.does(visit, ProposeMemberDocument, input, form);
      if (!refused)
        return this.desk.go(reply, visit, `/associations/${encodeURIComponent(id)}/proposals?saved`);
      if (!hasWords(`member.refused.${refused.code}`)) throw refused;
      faults.push({ field: 'member', text: t(`member.refused.${refused.code}`) });
    }
    await this.proposing(reply, visit, id, needId, { faults, values });
  }

  private async endorsing(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    memberId: string,
    again: { faults?: Fault[]; values?: object } = {},
  ): Promise<void> {
    const { organisation, me } = await this.ask(visit, id);
    const member = organisation.members.find((one) => one.id === memberId);
    if (!member || !may(member, 'ENDORSE', me.id)) throw new NotFoundException();
    const { vouches, words } = member.endorsement ?? {};
    await this.desk.show(reply, visit, 'associations/endorse', {
      ...{ organisation, member, vouching, timeZone: me.timeZone, values: { vouches, words } },
      ...again,
    });
  }

  private async proposing(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    needId: string,
    again: { faults?: Fault[]; values?: object } = {},
  ): Promise<void> {
    const { organisation, me } = await this.ask(visit, id);
    const { need } = await this.desk.ask(visit, NeedToShareDocument, { id: needId });
    await this.desk.show(reply, visit, 'associations/propose', {
      ...{ organisation, need, places: placesOf(need.countries, visit.language) },
      members: organisation.members.filter((one) => may(one, 'PROPOSE', me.id)),
      ...again,
    });
  }

  /** The association, for whoever coordinates it; for everybody else there is no such page. */
  private async ask(visit: Visit, id: string): Promise<MembersOfAssociationQuery> {
    const found = await this.desk.ask(visit, MembersOfAssociationDocument, { id });
    const { organisation, me } = found;
    const coordinates = me.roles.some(
      ({ role, organisationId }) => role === 'COORDINATOR' && organisationId === organisation.id,
    );
    if (organisation.kind !== 'ASSOCIATION' || !coordinates) throw new NotFoundException();
    return found;
  }
}

/** Nobody vouches for themselves, nor proposes themselves: for that there is saying interested. */
function may({ agreedTo, person }: Member, purpose: Member['agreedTo'][number], self: string): boolean {
  return agreedTo.includes(purpose) && person?.id !== self;
}
