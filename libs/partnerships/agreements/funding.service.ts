import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, notFound, Refusal } from '../../platform/refusal.js';
import { Audit } from '../../people/audit.service.js';
import { openPartnership } from '../open-partnership.js';
import { Organisation } from '../organisation.entity.js';
import { organisationKinds } from '../organisation.kinds.js';
import { PartnershipParty } from '../partnership.entity.js';
import { FundingLine } from './agreement.entity.js';
import { refuse } from './agreements.service.js';
import { isCurrency, readAmount } from './money.js';

export interface Funding {
  item: string;
  amount: string;
  currency: string;
  payerId: string | null;
  payer: string | null;
  from: string;
  until: string | null;
}

/** The only writer of the money behind partnerships. */
@Injectable()
export class FundingLines {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async get(tx: EntityManager, id: string): Promise<FundingLine> {
    const line = await tx.findOneBy(FundingLine, { id });
    if (!line) throw notFound('line of funding');
    return line;
  }

  of(tx: EntityManager, partnershipId: string): Promise<FundingLine[]> {
    return tx.find(FundingLine, { where: { partnershipId }, order: { fromDay: 'ASC', id: 'ASC' } });
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async add(tx: EntityManager, actor: SignedIn, partnershipId: string, line: Funding): Promise<string> {
    await openPartnership(tx, partnershipId);
    const { item, currency, payerId, payer, from, until } = line;
    const amount = isCurrency(currency) ? readAmount(line.amount, currency) : undefined;
    refuse(faultsOf(line, amount));
    if (payerId && !(await mayPay(tx, partnershipId, payerId)))
      throw new Refusal(
        'BAD_INPUT',
        'This payer is neither a side of the partnership nor a verified funder.',
        [
          {
            field: 'payerId',
            sentence: 'Choose a side or a verified funder, or name another payer under payer.',
          },
        ],
      );
    await tx.insert(FundingLine, {
      ...{
        id: newId(),
        partnershipId,
        item,
        amount,
        currency,
        payerId,
        payer,
        fromDay: from,
        untilDay: until,
      },
      ...{ notedBy: actor.personId, notedAt: this.clock.now(), endedAt: null },
    });
    await this.audit.write(tx, { act: 'addFundingLine', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async end(tx: EntityManager, id: string): Promise<string> {
    const { partnershipId, endedAt } = await this.get(tx, id);
    if (endedAt) throw new Refusal('NOT_NOW', 'It was ended already.');
    await tx.update(FundingLine, { id }, { endedAt: this.clock.now() });
    await this.audit.write(tx, { act: 'endFundingLine', noun: 'partnership', nounId: partnershipId });
    return partnershipId;
  }
}

/** A side pays, or whoever pays without being one; of any other house it would say what that house never said. */
async function mayPay(tx: EntityManager, partnershipId: string, payerId: string): Promise<boolean> {
  if (await tx.existsBy(PartnershipParty, { partnershipId, organisationId: payerId })) return true;
  const payer = await tx.findOneBy(Organisation, { id: payerId, state: 'verified' });
  return payer !== null && organisationKinds[payer.kind].paysForOthers;
}

function faultsOf(
  { currency, payerId, payer, from, until }: Funding,
  amount: string | undefined,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isCurrency(currency))
    faults.push({ field: 'currency', sentence: 'Give the three letters of a currency, such as GBP or KES.' });
  else if (amount === undefined)
    faults.push({
      field: 'amount',
      sentence: 'Give an amount such as 1234.50, as this currency is counted.',
    });
  if ((payerId === null) === (payer === null))
    faults.push({ field: 'payer', sentence: 'Name one payer: a side, or another.' });
  if (until !== null && until < from)
    faults.push({ field: 'until', sentence: 'The last day cannot come before the first.' });
  return faults;
}
