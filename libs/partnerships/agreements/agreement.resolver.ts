import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Nodes } from '../../platform/graphql/node.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { Organisation } from '../organisation.entity.js';
import { Partnership } from '../partnership.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import { Partnerships } from '../partnerships.service.js';
import {
  AgreementSignatory,
  FundingLine,
  Money,
  PartnershipAgreement,
  PartnershipReminder,
} from './agreement.entity.js';
import {
  AddFundingLineInput,
  AgreementInput,
  FundingLineInput,
  NoteAgreementInput,
  SignAgreementInput,
} from './agreement.inputs.js';
import { Agreements } from './agreements.service.js';
import { FundingLines } from './funding.service.js';
import { totals } from './money.js';
import { AgreementStanding, standingOf } from './standing.js';

@Resolver(() => Partnership)
export class AgreementResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly partnerships: Partnerships,
    private readonly agreementService: Agreements,
    private readonly lines: FundingLines,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('PartnershipAgreement', (actor, id) =>
      this.database.read(actor, (tx) => this.agreementService.get(tx, id)),
    );
    this.nodes.register('AgreementSignatory', (actor, id) =>
      this.database.read(actor, (tx) => this.agreementService.signatory(tx, id)),
    );
    this.nodes.register('FundingLine', (actor, id) =>
      this.database.read(actor, (tx) => this.lines.get(tx, id)),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Notes an agreement of a partnership, or a new version of one; the paper is kept elsewhere.',
  })
  noteAgreement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What it is, who signs it, and its days.' }) input: NoteAgreementInput,
  ): Promise<Partnership> {
    const {
      kind,
      title,
      replacesId,
      documentReference = null,
      documentUrl = null,
      from,
      until = null,
    } = input;
    const partnershipId = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    const signatories = input.signatories.map(
      ({ organisationId, party = null, name, role, signedOn = null }, i) => ({
        ...{ party, name, role, signedOn },
        organisationId: organisationId
          ? fromGlobalId(organisationId, 'Organisation', `signatories.${i}.organisationId`)
          : null,
      }),
    );
    return this.after(actor, 'noteAgreement', input, (tx) =>
      this.agreementService.note(tx, actor, partnershipId, {
        ...{ kind, title, documentReference, documentUrl, from, until, signatories },
        replacesId: replacesId ? fromGlobalId(replacesId, 'PartnershipAgreement', 'replacesId') : null,
      }),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, {
    description: 'Notes that somebody signed: of your own side or a party outside; officers for any.',
  })
  signAgreement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Who signed, and when.' }) input: SignAgreementInput,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.signatoryId, 'AgreementSignatory', 'signatoryId');
    return this.after(actor, 'signAgreement', input, (tx) =>
      this.agreementService.sign(tx, actor, id, input.signedOn),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Ends an agreement before its last day. It stays to be read.' })
  endAgreement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: AgreementInput,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.agreementId, 'PartnershipAgreement', 'agreementId');
    return this.after(actor, 'endAgreement', input, (tx) => this.agreementService.end(tx, id));
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Adds a line to the money behind a partnership.' })
  addFundingLine(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What for, how much, who pays, and when.' }) input: AddFundingLineInput,
  ): Promise<Partnership> {
    const { item, amount, currency, payerId, payer = null, from, until = null } = input;
    const partnershipId = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    return this.after(actor, 'addFundingLine', input, (tx) =>
      this.lines.add(tx, actor, partnershipId, {
        ...{ item, amount, currency, payer, from, until },
        payerId: payerId ? fromGlobalId(payerId, 'Organisation', 'payerId') : null,
      }),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Mutation(() => Partnership, { description: 'Ends a line of funding that is over or was wrong.' })
  endFundingLine(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: FundingLineInput,
  ): Promise<Partnership> {
    const id = fromGlobalId(input.lineId, 'FundingLine', 'lineId');
    return this.after(actor, 'endFundingLine', input, (tx) => this.lines.end(tx, id));
  }

  @ResolveField(() => [PartnershipAgreement], {
    description: 'What its partners agreed in writing, the newest first, former versions among them.',
  })
  agreements(
    @Parent() { id }: Partnership,
    @CurrentActor() actor: SignedIn,
  ): Promise<PartnershipAgreement[]> {
    return this.database.read(actor, (tx) => this.agreementService.of(tx, id));
  }

  @ResolveField(() => [FundingLine], {
    description: 'The money behind it, by the first day; lines that were ended among them.',
  })
  fundingLines(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<FundingLine[]> {
    return this.database.read(actor, (tx) => this.lines.of(tx, id));
  }

  @ResolveField(() => [Money], {
    description: 'What the lines that stand come to, each currency for itself; nothing is converted.',
  })
  fundingTotals(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<Money[]> {
    return this.database.read(actor, async (tx) =>
      totals((await this.lines.of(tx, id)).filter(({ endedAt }) => endedAt === null)),
    );
  }

  private async after<I extends IdempotentInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Partnership> {
    const id = await this.commands.run(actor, operation, input, work);
    return this.database.read(actor, (tx) => this.partnerships.get(tx, id));
  }
}

@Resolver(() => PartnershipAgreement)
export class AgreementFieldsResolver {
  constructor(
    private readonly database: Database,
    private readonly agreements: Agreements,
  ) {}

  @ResolveField(() => [AgreementSignatory], { description: 'Who signs it.' })
  signatories(
    @Parent() { id: agreementId }: PartnershipAgreement,
    @CurrentActor() actor: SignedIn,
  ): Promise<AgreementSignatory[]> {
    return this.database.read(actor, (tx) =>
      tx.find(AgreementSignatory, { where: { agreementId }, order: { id: 'ASC' } }),
    );
  }

  @ResolveField(() => AgreementStanding, { description: 'What it is worth today.' })
  standing(
    @Parent() { id, fromDay, untilDay, endedAt }: PartnershipAgreement,
    @CurrentActor() actor: SignedIn,
  ): Promise<AgreementStanding> {
    return this.database.read(actor, async (tx) => {
      const replaced = await tx.existsBy(PartnershipAgreement, { replaces: id });
      const signatories = await tx.findBy(AgreementSignatory, { agreementId: id });
      const signedOn = signatories.map((one) => one.signedOn);
      return standingOf({ fromDay, untilDay, endedAt, replaced, signedOn }, this.agreements.today());
    });
  }

  @ResolveField(() => [DateOnly], {
    description: 'The days on which its partners are reminded that it ends.',
  })
  async remindedOn(
    @Parent() { id: agreementId }: PartnershipAgreement,
    @CurrentActor() actor: SignedIn,
  ): Promise<string[]> {
    const reminders = await this.database.read(actor, (tx) =>
      tx.find(PartnershipReminder, { where: { agreementId }, order: { dueOn: 'ASC' } }),
    );
    return reminders.map(({ dueOn }) => dueOn);
  }
}

@Resolver(() => AgreementSignatory)
export class SignatoryResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The side of the partnership for which they sign, where you may see it.',
  })
  async side(
    @Parent() { organisationId }: AgreementSignatory,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return organisationId ? this.loaders.organisations(actor).load(organisationId) : null;
  }
}

@Resolver(() => FundingLine)
export class FundingLineResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Money, { description: 'How much.' })
  money(@Parent() { amount, currency }: FundingLine): Money {
    return totals([{ amount, currency }])[0];
  }

  @ResolveField(() => String, { nullable: true, description: 'Who pays; null where its name is kept back.' })
  async payerName(
    @Parent() { payerId, payer }: FundingLine,
    @CurrentActor() actor: SignedIn,
  ): Promise<string | null> {
    return payerId ? ((await this.loaders.organisations(actor).load(payerId))?.name ?? null) : payer;
  }
}
