import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { PeopleRefusalCode } from '../../people/people.refusals.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { knownKey } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { AssociationMember } from '../association-member.entity.js';
import type { PartnershipsRefusalCode } from '../partnerships.refusals.js';
import { MemberConsent, MemberConsentText, type MemberPurpose } from './member-consent.entity.js';

/** The only writer of what members agree to with their associations. */
@Injectable()
export class MemberConsents {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The text in force per purpose: its newest version. */
  async texts(tx: EntityManager): Promise<MemberConsentText[]> {
    const all = await tx.find(MemberConsentText, { order: { purpose: 'ASC', version: 'DESC' } });
    return all.filter((text, i) => text.purpose !== all[i - 1]?.purpose);
  }

  /** What holds now of these people with this association, as far as the reader may see it. */
  inForce(tx: EntityManager, organisationId: string, people: readonly string[]): Promise<MemberConsent[]> {
    return tx.findBy(MemberConsent, { organisationId, personId: In([...people]), withdrawnAt: IsNull() });
  }

  /** Agreeing twice is no fault. @throws Refusal NOT_FOUND to whoever is no member, CONSENT_TEXT_CHANGED */
  async give(
    tx: EntityManager,
    actor: SignedIn,
    said: { organisationId: string; purpose: MemberPurpose; version: number },
  ): Promise<string> {
    const member = await this.membership(tx, actor, said.organisationId);
    const { organisationId, purpose, version } = said;
    const text = (await this.texts(tx)).find((one) => one.purpose === purpose);
    if (text?.version !== version)
      throw new Refusal<PeopleRefusalCode>(
        'CONSENT_TEXT_CHANGED',
        `The text in force has version ${text?.version}. Show it to the person and ask again.`,
        [{ field: 'version', sentence: 'Read `memberConsentTexts` and pass the version that you showed.' }],
      );
    const held = await this.held(tx, actor, organisationId, purpose);
    if (held?.version === version) return member.id;
    if (held) await tx.update(MemberConsent, { id: held.id }, { withdrawnAt: this.clock.now() });
    await tx.insert(MemberConsent, {
      ...{ id: newId(), organisationId, personId: actor.personId, purpose, version },
      ...{ givenAt: this.clock.now(), withdrawnAt: null },
    });
    await this.write(tx, actor, 'agreed-with-association', organisationId, purpose);
    return member.id;
  }

  /** What hangs on it ends in the same moment (triggers of the database). Taking back twice is no fault. */
  async takeBack(
    tx: EntityManager,
    actor: SignedIn,
    { organisationId, purpose }: { organisationId: string; purpose: MemberPurpose },
  ): Promise<string> {
    const member = await this.membership(tx, actor, organisationId);
    const held = await this.held(tx, actor, organisationId, purpose);
    if (!held) return member.id;
    await tx.update(MemberConsent, { id: held.id }, { withdrawnAt: this.clock.now() });
    await this.write(tx, actor, 'took-back-from-association', organisationId, purpose);
    return member.id;
  }

  /**
   * A membership of an association that the actor coordinates, whose member agreed to this.
   * @throws Refusal NOT_FOUND, NOT_VERIFIED, MEMBER_DID_NOT_AGREE
   */
  async agreed(
    tx: EntityManager,
    actor: SignedIn,
    membershipId: string,
    purpose: MemberPurpose,
  ): Promise<AssociationMember> {
    const member = await tx.findOneBy(AssociationMember, {
      id: knownKey(membershipId, 'member'),
      leftAt: IsNull(),
    });
    const [{ coordinates, acts }]: { coordinates: boolean; acts: boolean }[] = await tx.query(
      `SELECT app.holds('coordinator', $1) AS coordinates, app.may_receive($1) AS acts`,
      [member?.organisationId ?? null],
    );
    if (!member || !coordinates) throw notFound('member');
    if (!acts)
      throw new Refusal<PartnershipsRefusalCode>(
        'NOT_VERIFIED',
        'The association does this once two programme officers have verified it.',
      );
    const [{ agrees }]: { agrees: boolean }[] = await tx.query(
      `SELECT app.member_agrees($1, $2, $3) AS agrees`,
      [...[member.organisationId, member.personId, purpose]],
    );
    if (agrees && member.personId !== actor.personId) return member;
    throw new Refusal<PartnershipsRefusalCode>(
      'MEMBER_DID_NOT_AGREE',
      'This member has not agreed to it, or took it back. They can agree on their page of consents.',
      [{ field: 'membershipId', sentence: 'Choose a member who agreed.' }],
    );
  }

  private async membership(
    tx: EntityManager,
    { personId }: SignedIn,
    organisationId: string,
  ): Promise<AssociationMember> {
    const member = await tx.findOneBy(AssociationMember, { organisationId, personId, leftAt: IsNull() });
    if (!member) throw notFound('organisation');
    return member;
  }

  private held(
    tx: EntityManager,
    { personId }: SignedIn,
    organisationId: string,
    purpose: MemberPurpose,
  ): Promise<MemberConsent | null> {
    return tx.findOneBy(MemberConsent, { organisationId, personId, purpose, withdrawnAt: IsNull() });
  }

  private write(tx: EntityManager, actor: SignedIn, act: string, organisationId: string, purpose: string) {
    return this.audit.write(tx, {
      ...{ act, noun: 'organisation', nounId: organisationId, about: actor.personId, organisationId },
      details: { purpose },
    });
  }
}
