import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, notFound, Refusal } from '../../platform/refusal.js';
import { Audit } from '../../people/audit.service.js';
import { openPartnership } from '../open-partnership.js';
import { Organisations } from '../organisations.service.js';
import { PartnershipParty } from '../partnership.entity.js';
import { canSpeakForSide } from '../partnership.policy.js';
import {
  type AgreementKind,
  AgreementSignatory,
  PartnershipAgreement,
  PartnershipReminder,
} from './agreement.entity.js';
import { type Due, renewalsOf } from './reminders.js';

export interface Signatory {
  organisationId: string | null;
  party: string | null;
  name: string;
  role: string;
  signedOn: string | null;
}
export interface Agreement {
  kind: AgreementKind;
  title: string;
  replacesId: string | null;
  documentReference: string | null;
  documentUrl: string | null;
  from: string;
  until: string | null;
  signatories: readonly Signatory[];
}

/** The only writer of agreements, of who signs them and of what is to be reminded of. */
@Injectable()
export class Agreements {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async get(tx: EntityManager, id: string): Promise<PartnershipAgreement> {
    const agreement = await tx.findOneBy(PartnershipAgreement, { id });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }

  async signatory(tx: EntityManager, id: string): Promise<AgreementSignatory> {
    const signatory = await tx.findOneBy(AgreementSignatory, { id });
    if (!signatory) throw notFound('signatory');
    return signatory;
  }

  /** Of one partnership, the newest first. */
  of(tx: EntityManager, partnershipId: string): Promise<PartnershipAgreement[]> {
    return tx.find(PartnershipAgreement, {
      where: { partnershipId },
      order: { notedAt: 'DESC', id: 'DESC' },
    });
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async note(
    tx: EntityManager,
    actor: SignedIn,
    partnershipId: string,
    agreement: Agreement,
  ): Promise<string> {
    await openPartnership(tx, partnershipId);
    const sides = await tx.findBy(PartnershipParty, { partnershipId });
    const own = await this.organisations.own(tx, actor);
    const faults = faultsOf(
      agreement,
      sides.map(({ organisationId }) => organisationId),
      this.today(),
    );
    agreement.signatories.forEach(({ organisationId, signedOn }, i) => {
      if (signedOn && organisationId && !canSpeakForSide(actor, organisationId, own))
        faults.push({
          ...{ field: `signatories.${i}.signedOn`, sentence: 'Leave the day out; their own side states it.' },
        });
    });
    refuse(faults);
    const id = newId();
    const { kind, title, documentReference, documentUrl, from, until } = agreement;
    const replaced = agreement.replacesId
      ? await this.replaceable(tx, partnershipId, agreement.replacesId)
      : null;
    await tx.insert(PartnershipAgreement, {
      ...{ id, partnershipId, kind, title, documentReference, documentUrl },
      ...{ version: (replaced?.version ?? 0) + 1, replaces: replaced?.id ?? null },
      ...{ fromDay: from, untilDay: until },
      ...{ notedBy: actor.personId, notedAt: this.clock.now(), endedAt: null },
    });
    for (const signatory of agreement.signatories)
      await tx.insert(AgreementSignatory, { ...signatory, id: newId(), agreementId: id, partnershipId });
    await this.remind(tx, partnershipId, id, renewalsOf(until, this.today()));
    await this.audit.write(tx, { act: 'noteAgreement', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT */
  async sign(tx: EntityManager, actor: SignedIn, id: string, signedOn: string): Promise<string> {
    const { partnershipId, organisationId, signedOn: already } = await this.signatory(tx, id);
    await openPartnership(tx, partnershipId);
    if (organisationId && !canSpeakForSide(actor, organisationId, await this.organisations.own(tx, actor)))
      throw new Refusal('FORBIDDEN', 'That somebody signed is said by their own side, or by an officer.');
    if (already)
      throw new Refusal('NOT_NOW', 'They have signed; a new version is noted as another agreement.');
    if (signedOn > this.today())
      throw new Refusal('BAD_INPUT', 'A signature is noted when it was given.', [
        { field: 'signedOn', sentence: 'Give a day that is not in the future.' },
      ]);
    await tx.update(AgreementSignatory, { id }, { signedOn });
    await this.audit.write(tx, { act: 'signAgreement', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** Ends it before its last day. @throws Refusal NOT_FOUND, NOT_NOW */
  async end(tx: EntityManager, id: string): Promise<string> {
    const { partnershipId, endedAt } = await this.get(tx, id);
    if (endedAt) throw new Refusal('NOT_NOW', 'It was ended already.');
    await tx.update(PartnershipAgreement, { id }, { endedAt: this.clock.now() });
    await this.audit.write(tx, { act: 'endAgreement', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** Writes down when to remind; about an agreement, or about a partnership that closed. */
  async remind(
    tx: EntityManager,
    partnershipId: string,
    agreementId: string | null,
    due: readonly Due[],
  ): Promise<void> {
    for (const one of due)
      await tx.insert(PartnershipReminder, { ...one, id: newId(), partnershipId, agreementId, toldAt: null });
  }

  private async replaceable(
    tx: EntityManager,
    partnershipId: string,
    id: string,
  ): Promise<PartnershipAgreement> {
    const agreement = await tx.findOneBy(PartnershipAgreement, { id, partnershipId });
    if (!agreement) throw notFound('agreement of this partnership');
    if (await tx.existsBy(PartnershipAgreement, { replaces: id }))
      throw new Refusal('NOT_NOW', 'A later version took its place already; replace that one.');
    return agreement;
  }
}

/** What is wrong with an agreement by itself. A memorandum that one party signs binds nobody. Pure. */
export function faultsOf(
  { kind, from, until, signatories }: Agreement,
  sides: readonly string[],
  today: string,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (until !== null && until < from)
    faults.push({ field: 'until', sentence: 'The last day cannot come before the first.' });
  signatories.forEach(({ organisationId, party, signedOn }, i) => {
    const at = `signatories.${i}`;
    if ((organisationId === null) === (party === null))
      faults.push({ field: `${at}.party`, sentence: 'Name either a side or another party.' });
    if (organisationId !== null && !sides.includes(organisationId))
      faults.push({ field: `${at}.organisationId`, sentence: 'This is no side of the partnership.' });
    if (signedOn !== null && signedOn > today)
      faults.push({ field: `${at}.signedOn`, sentence: 'Give a day that is not in the future.' });
  });
  const parties = new Set(signatories.map(({ organisationId, party }) => organisationId ?? party));
  if (kind === 'mou' && parties.size < 2)
    faults.push({ field: 'signatories', sentence: 'A memorandum is signed for two parties at least.' });
  return faults;
}

export function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('BAD_INPUT', 'This cannot be kept as it stands.', faults);
}
