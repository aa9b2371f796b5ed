import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity.js';
import { wasAgreed } from '../engagements/engagement.states.js';
import { Mentoring } from '../partnerships/mentoring/mentoring.entity.js';
import { Organisation } from '../partnerships/organisation.entity.js';
import { readEmail } from '../people/email.js';
import { PersonContact } from '../people/person.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { isOneself } from '../time-off/own-address.js';
import { todayAt } from '../time-off/today.js';
import { faultsOfAccount } from './account-faults.js';
import { Contribution } from './contribution.entity.js';
import { contributionAsked, contributionWithdrawn } from './contribution.events.js';
import type {
  AskForConfirmationInput,
  ConfirmerInput,
  ContributionAccountInput,
  CorrectContributionInput,
  RecordContributionInput,
} from './contribution.inputs.js';
import type { ContributionsRefusalCode } from './contribution.refusals.js';
import { contributionLife } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { pairOfMentor, refuseOtherDays } from './given-as-mentor.js';
import { dueNext } from './reminders.js';

/** The host's time is scarce: the same person is not asked twice within so many days; reminders come by themselves. */
const quietDays = 3;
const mostAsked = 10;

const nobodyAnswered = {
  answeredAt: null,
  answeredBy: null,
  verifierName: null,
  verifierPost: null,
  verifierStanding: null,
  disputeReason: null,
  disputeWords: null,
};

/** What somebody who gave does with their own record; the only writer of it besides whoever confirms. */
@Injectable()
export class Contributions {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly vocabulary: Vocabulary,
    private readonly store: ContributionStore,
  ) {}

  /**
   * Records what was given, self-reported.
   * @returns its id
   * @throws Refusal BAD_INPUT, NOT_FOUND, NOT_BEGUN
   */
  async record(tx: EntityManager, actor: SignedIn, input: RecordContributionInput): Promise<string> {
    this.refuseFaulty(input.account);
    const { personName, account, kind } = input;
    const host = await this.hostOf(tx, actor, input);
    const contribution = {
      id: newId(),
      personId: actor.personId,
      personName: personName.trim(),
      kind,
      ...host,
      state: contributionLife.initial,
      version: 1,
      createdAt: this.clock.now(),
    };
    await tx.insert(Contribution, contribution);
    await this.store.state(tx, contribution, 1, account, null);
    const { state } = contribution;
    await this.store.append(tx, contribution, {
      act: 'record',
      from: null,
      to: state,
      version: 1,
      side: 'person',
    });
    return contribution.id;
  }

  /** @throws Refusal BAD_INPUT, NOT_FOUND, NOT_NOW, OTHER_ACCOUNT */
  async correct(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    input: CorrectContributionInput,
  ): Promise<void> {
    this.refuseFaulty(input.account);
    const contribution = await this.mine(tx, actor, id);
    const { state: from, version: before, askedAt } = contribution;
    if (input.version !== before) throw otherAccount(before);
    const { mentoringId } = contribution;
    const pair = mentoringId && (await tx.findOneBy(Mentoring, { id: mentoringId }));
    if (pair) refuseOtherDays(input.account.sessions, pair);
    const act = from === 'recorded' ? 'amend' : 'correct';
    const state = contributionLife.go(act, from, ['person']);
    const version = before + 1;
    const now = this.clock.now();
    await tx.update(
      Contribution,
      { id },
      {
        state,
        version,
        ...nobodyAnswered,
        ...(askedAt && { askedAt: now, reminders: 0, silenceToldAt: null, dueAt: dueNext(now, 0, false) }),
      },
    );
    await this.store.state(tx, contribution, version, input.account, input.why.trim());
    const words = input.why.trim();
    await this.store.append(tx, contribution, { act, from, to: state, version, side: 'person', words });
    if (state === 'waiting') await this.tellHost(tx, contribution);
  }

  /** @throws Refusal BAD_INPUT, NOT_FOUND, NOT_NOW, TOO_MANY, YOUR_OWN_CONTRIBUTION */
  async ask(tx: EntityManager, actor: SignedIn, id: string, input: AskForConfirmationInput): Promise<void> {
    const contribution = await this.mine(tx, actor, id);
    const { state: from, version, generation, askedAt, reminders } = contribution;
    const state = contributionLife.go('ask', from, ['person']);
    if (contribution.kind === 'mentoring') this.refuseOthersThanMentee(contribution, input);
    const confirmer = input.confirmer ? await this.confirmer(tx, actor, contribution, input.confirmer) : null;
    if (!confirmer && !contribution.institutionId && !contribution.menteeId)
      throw refused('confirmer', 'Midst does not have this host. Name somebody there who can confirm it.');
    const now = this.clock.now();
    const same = (confirmer?.email ?? null) === contribution.confirmerEmail;
    if (from === 'waiting' && same && askedAt && now.getTime() < askedAt.getTime() + quietDays * 86_400_000)
      throw new Refusal(
        'NOT_NOW',
        'They were asked within the last three days, and are reminded by themselves.',
      );
    if (generation > mostAsked)
      throw new Refusal('TOO_MANY', 'Ten people have been asked. Speak to the host.');
    const next = askedAt === null ? generation : generation + 1;
    await tx.update(
      Contribution,
      { id },
      {
        state,
        ...nobodyAnswered,
        confirmerName: confirmer?.name.trim() ?? null,
        confirmerEmail: confirmer?.email ?? null,
        confirmerLanguage: confirmer?.language ?? null,
        generation: next,
        askedAt: now,
        reminders: 0,
        silenceToldAt: null,
        dueAt: dueNext(now, 0, false),
      },
    );
    const words = confirmer && (reminders > 0 || askedAt) ? confirmer.name.trim() : null;
    await this.store.append(tx, contribution, {
      act: 'ask',
      from,
      to: state,
      version,
      side: 'person',
      words,
    });
    await this.tellHost(tx, { id });
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async withdraw(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const contribution = await this.mine(tx, actor, id);
    const { state: from, version } = contribution;
    const state = contributionLife.go('withdraw', from, ['person']);
    await tx.update(Contribution, { id }, { state, dueAt: null });
    await this.store.append(tx, contribution, { act: 'withdraw', from, to: state, version, side: 'person' });
    await this.outbox.emit(tx, contributionWithdrawn({ contributionId: id }));
  }

  /** One's own, locked. Others see it and change nothing of it; to them it is not there. @throws Refusal NOT_FOUND */
  private async mine(tx: EntityManager, { personId }: SignedIn, id: string): Promise<Contribution> {
    const contribution = await this.store.lock(tx, id);
    if (contribution.personId !== personId) throw notFound('contribution');
    return contribution;
  }

  private tellHost(tx: EntityManager, { id }: Pick<Contribution, 'id'>): Promise<void> {
    return this.outbox.emit(tx, contributionAsked({ contributionId: id }));
  }

  private refuseFaulty(account: ContributionAccountInput): void {
    const faults = faultsOfAccount(account, this.vocabulary, todayAt(this.clock.now()));
    if (faults.length > 0) throw new Refusal('BAD_INPUT', faults[0].sentence, under('account', faults));
  }

  private hostOf(tx: EntityManager, actor: SignedIn, input: RecordContributionInput) {
    if (input.kind !== 'engagement' && input.engagementId)
      throw refused('engagementId', 'Only work of an engagement names one.');
    if (input.kind !== 'mentoring' && input.mentoringId)
      throw refused('mentoringId', 'Only mentoring names a pair.');
    if (input.kind === 'engagement') return this.ofEngagement(tx, actor, input);
    return input.kind === 'mentoring' ? this.ofPair(tx, actor, input) : this.host(tx, input);
  }

  /** Hours of a pair in which both said yes, on days of the pair. Its mentee confirms them. */
  private async ofPair(tx: EntityManager, { personId }: SignedIn, input: RecordContributionInput) {
    if (!input.mentoringId) throw refused('mentoringId', 'Say of which pair.');
    const { sessions } = input.account;
    const pair = await pairOfMentor(tx, personId, input.mentoringId, sessions);
    const { hostName, country } = await this.organisation(tx, pair.organisationId, input);
    return { mentoringId: pair.id, menteeId: pair.menteeId, hostName, country };
  }

  private async ofEngagement(tx: EntityManager, { personId }: SignedIn, input: RecordContributionInput) {
    if (!input.engagementId) throw refused('engagementId', 'Say of which engagement.');
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    const engagement = await tx.findOneBy(Engagement, { id, personId });
    if (!engagement) throw notFound('engagement');
    const { state, firstDay, institutionId, partnershipId } = engagement;
    const begun = wasAgreed(state) && (firstDay ?? '9') <= todayAt(this.clock.now());
    if (!begun)
      throw new Refusal<ContributionsRefusalCode>(
        'NOT_BEGUN',
        'The engagement has not begun. Record it once some of it has been given.',
      );
    return { engagementId: id, partnershipId, ...(await this.organisation(tx, institutionId, input)) };
  }

  private async host(tx: EntityManager, input: RecordContributionInput) {
    if (input.institutionId) {
      const id = fromGlobalId(input.institutionId, 'Organisation', 'institutionId');
      return this.organisation(tx, id, input);
    }
    if (!input.hostName?.trim()) throw refused('hostName', 'Say who received it.');
    if (!input.country) throw refused('country', 'Say in which country.');
    return { hostName: input.hostName.trim(), country: this.country(input.country) };
  }

  private async organisation(tx: EntityManager, id: string, { hostName, country }: RecordContributionInput) {
    const organisation = await tx.findOneBy(Organisation, { id });
    if (!organisation) throw notFound('organisation');
    const stands = country ?? organisation.country;
    if (!stands) throw refused('country', 'Say in which country.');
    return {
      institutionId: id,
      hostName: organisation.name ?? hostName?.trim() ?? null,
      country: this.country(stands),
    };
  }

  private country(code: string): string {
    if (!this.vocabulary.find('country', code) || this.vocabulary.countriesIn(code))
      throw refused('country', `There is no country "${code}".`);
    return code;
  }

  private refuseOthersThanMentee({ menteeId }: Contribution, { confirmer }: AskForConfirmationInput): void {
    if (confirmer) throw refused('confirmer', 'Only the mentee can confirm these hours: leave this out.');
    if (!menteeId)
      throw refused('confirmer', 'The mentee has closed their account, so nobody can confirm these hours.');
  }

  private async confirmer(
    tx: EntityManager,
    actor: SignedIn,
    { personName }: Contribution,
    stated: ConfirmerInput,
  ): Promise<ConfirmerInput> {
    const own = await tx.findOneBy(PersonContact, { personId: actor.personId });
    const email = readEmail(stated.email, 'confirmer.email');
    if (isOneself({ ...stated, email }, { name: personName, email: own?.email ?? null })) {
      const sentence = 'Nobody confirms what they gave themselves. Name somebody who received it.';
      throw new Refusal<ContributionsRefusalCode>('YOUR_OWN_CONTRIBUTION', sentence, [
        { field: 'confirmer.email', sentence },
      ]);
    }
    return { ...stated, email };
  }
}

export function otherAccount(version: number): Refusal {
  const sentence = `Version ${version} stands by now. Read it first.`;
  return new Refusal<ContributionsRefusalCode>('OTHER_ACCOUNT', sentence, [{ field: 'version', sentence }]);
}

function refused(field: string, sentence: string): Refusal {
  return new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
}

function under(field: string, faults: readonly { field: string; sentence: string }[]) {
  return faults.map((fault) => ({ ...fault, field: `${field}.${fault.field}` }));
}
