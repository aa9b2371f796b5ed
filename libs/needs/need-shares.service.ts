import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import { Organisation } from '../partnerships/organisation.entity.js';
import { Organisations } from '../partnerships/organisations.service.js';
import type { PartnershipsRefusalCode } from '../partnerships/partnerships.refusals.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { needShared } from './need.events.js';
import { Need } from './need.entity.js';
import { NeedShare } from './need-share.entity.js';

const week = 7 * 24 * 60 * 60;
/** Members who get mail every day stop reading it. */
const mostPerWeek = 5;

export interface Sharing {
  organisationId: string;
  needId: string;
  words: string | null;
}

/** An association tells its members of an open need: each need once, and not too many of them. */
@Injectable()
export class NeedShares {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  /** Sharing what was shared before changes nothing. @throws Refusal NOT_FOUND, NOT_VERIFIED, NOT_NOW, TOO_MANY */
  async share(
    tx: EntityManager,
    actor: SignedIn,
    { organisationId, needId, words }: Sharing,
  ): Promise<string> {
    const own = await this.organisations.own(tx, actor);
    const association = await tx.findOneBy(Organisation, { id: organisationId, kind: 'association' });
    if (!association || !own.includes(organisationId)) throw notFound('organisation');
    const before = await tx.findOneBy(NeedShare, { organisationId, needId });
    if (before) return before.id;
    if (association.state !== 'verified')
      throw new Refusal<PartnershipsRefusalCode>(
        'NOT_VERIFIED',
        'The association shares needs once two programme officers have verified it.',
      );
    const need = await tx.findOneBy(Need, { id: needId });
    if (!need) throw notFound('need');
    if (need.returnPost)
      throw new Refusal(
        'NOT_NOW',
        'A return post reaches those who ticked return and nobody else, so no association shares it. Members can tick return themselves.',
      );
    if (need.state !== 'open')
      throw new Refusal('NOT_NOW', 'Only an open need can be shared: nobody could answer this one now.');
    const recent = await tx.countBy(NeedShare, { organisationId, at: MoreThan(this.clock.in(-week)) });
    if (recent >= mostPerWeek)
      throw new Refusal(
        'TOO_MANY',
        `The association has shared ${recent} needs within seven days; share this one later.`,
      );
    const id = newId();
    await tx.insert(NeedShare, {
      ...{ id, organisationId, needId, words: words?.trim() || null },
      ...{ sharedBy: actor.personId, at: this.clock.now() },
    });
    await this.outbox.emit(tx, needShared({ shareId: id }));
    await this.audit.write(tx, {
      ...{ act: 'shareNeed', noun: 'need', nounId: needId, organisationId },
    });
    return id;
  }

  /** What an association shared, the newest first; for its coordinators, its members and officers. */
  async of(tx: EntityManager, organisationId: string): Promise<NeedShare[]> {
    return tx.find(NeedShare, { where: { organisationId }, order: { at: 'DESC' }, take: 100 });
  }
}
