import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreeToMentoringDocument,
  MembersOfAssociationDocument,
  MentoringsOfAssociationDocument,
  MyMentoringsDocument,
  NoteMentoringMeetingDocument,
  ProposeMentoringDocument,
  StopMentoringDocument,
} from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const done = ['yes', 'stopped', 'noted', 'asked'] as const;

/** Somebody's own pairs: asked, saying yes, noting that they met, stopping. */
@Controller('mentoring')
export class MentoringController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), { saved: oneOf(query.saved, done) });
  }

  @Post()
  async act(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const mentoringId = text(form.pair, 80);
    const act = oneOf(form.act, ['yes', 'stop', 'note'] as const);
    const fault = (key: string, field: string) => {
      const faults = [{ field, text: wordsIn(visit.language)(`mentoring.faults.${key}`) }];
      return this.page(reply, visit, {
        faults,
        values: { heldOn: text(form.heldOn, 10), pair: mentoringId },
      });
    };
    if (act === 'note') {
      const heldOn = text(form.heldOn, 10);
      if (!isDay(heldOn)) return fault('heldOn', `heldOn-${mentoringId}`);
      const refused = await this.desk.does(
        visit,
        NoteMentoringMeetingDocument,
        { mentoringId, heldOn },
        form,
      );
      if (refused) return fault(refused.is('BAD_INPUT') ? 'heldOn' : 'refused', `heldOn-${mentoringId}`);
      return this.desk.go(reply, visit, '/mentoring?saved=noted');
    }
    if (!act) throw new NotFoundException();
    const asked = act === 'yes' ? AgreeToMentoringDocument : StopMentoringDocument;
    const refused = await this.desk.does(visit, asked, { mentoringId }, form);
    if (refused?.is('NOT_FOUND')) throw new NotFoundException();
    if (refused) return fault('refused', 'pairs');
    await this.desk.go(reply, visit, `/mentoring?saved=${act === 'yes' ? 'yes' : 'stopped'}`);
  }

  private async page(reply: FastifyReply, visit: Visit, again: Form & { faults?: Fault[] }): Promise<void> {
    const { me } = await this.desk.ask(visit, MyMentoringsDocument, {});
    await this.desk.show(reply, visit, 'mentoring/mine', {
      ...{ pairs: me.mentorings, today: new Date().toISOString().slice(0, 10), values: {} },
      ...again,
    });
  }
}

/** A coordinator pairs two members who agreed to it, and sees that the pairs stand. */
@Controller('associations/:id/mentoring')
export class PairingController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id, { saved: oneOf(query.saved, done) });
  }

  @Post()
  async pair(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const list = `/associations/${encodeURIComponent(id)}/mentoring`;
    const mentoringId = text(form.end, 80);
    if (mentoringId) {
      const refused = await this.desk.does(visit, StopMentoringDocument, { mentoringId }, form);
      if (refused) throw refused;
      return this.desk.go(reply, visit, `${list}?saved=stopped`);
    }
    const values = {
      mentor: text(form.mentor, 80),
      mentee: text(form.mentee, 80),
      purpose: text(form.purpose, 600),
      startsOn: text(form.startsOn, 10),
      endsOn: text(form.endsOn, 10),
      everyDays: text(form.everyDays, 3),
    };
    const missing = missingIn(values);
    const t = wordsIn(visit.language);
    const faults: Fault[] = missing.map((field) => ({ field, text: t(`mentoring.faults.${field}`) }));
    if (faults.length === 0) {
      const { mentor, mentee, purpose, startsOn, endsOn, everyDays } = values;
      const input = { mentorMembershipId: mentor, menteeMembershipId: mentee, purpose, startsOn, endsOn };
      const refused = await this.desk.does(
        visit,
        ProposeMentoringDocument,
        { ...input, everyDays: Number(everyDays) },
        form,
      );
      if (!refused) return this.desk.go(reply, visit, `${list}?saved=asked`);
      faults.push(...faultsIn(refused, t));
    }
    await this.page(reply, visit, id, { faults, values });
  }

  /** For whoever coordinates it; for everybody else there is no such page. */
  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    again: Form & { faults?: Fault[] },
  ): Promise<void> {
    const { organisation, me } = await this.desk.ask(visit, MembersOfAssociationDocument, { id });
    const coordinates = me.roles.some(
      ({ role, organisationId }) => role === 'COORDINATOR' && organisationId === organisation.id,
    );
    if (organisation.kind !== 'ASSOCIATION' || !coordinates) throw new NotFoundException();
    const found = await this.desk.ask(visit, MentoringsOfAssociationDocument, { id });
    await this.desk.show(reply, visit, 'mentoring/pairs', {
      ...{ organisation, pairs: found.organisation.mentorings, values: {} },
      members: organisation.members.filter(
        ({ agreedTo, person }) => agreedTo.includes('MENTOR') && person?.id !== me.id,
      ),
      ...again,
    });
  }
}

type Typed = Record<'mentor' | 'mentee' | 'purpose' | 'startsOn' | 'endsOn' | 'everyDays', string>;

function missingIn({ mentor, mentee, purpose, startsOn, endsOn, everyDays }: Typed): (keyof Typed)[] {
  const often = Number(everyDays);
  return [
    ...(mentor ? [] : ['mentor' as const]),
    ...(mentee && mentee !== mentor ? [] : ['mentee' as const]),
    ...(purpose.length < 3 ? ['purpose' as const] : []),
    ...(isDay(startsOn) ? [] : ['startsOn' as const]),
    ...(isDay(endsOn) ? [] : ['endsOn' as const]),
    ...(Number.isInteger(often) && often >= 7 && often <= 92 ? [] : ['everyDays' as const]),
  ];
}

function faultsIn(refused: Refused, t: (key: string) => string): Fault[] {
  const known = ['BAD_INPUT', 'NOT_FOUND', 'NOT_VERIFIED', 'MEMBER_DID_NOT_AGREE', 'TOO_MANY'];
  if (!known.includes(refused.code)) throw refused;
  const ends = refused.fields.some(({ field }) => field === 'endsOn');
  const key = ends ? 'endsOn' : refused.is('TOO_MANY') ? 'tooMany' : 'refused';
  return [{ field: ends ? 'endsOn' : 'mentor', text: t(`mentoring.faults.${key}`) }];
}
