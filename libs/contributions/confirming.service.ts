import { Injectable } from '@nestjs/common';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { warnOfPatients } from '../engagements/work/warned.js';
import { Doors, type Looked } from '../people/doors.service.js';
import { Person } from '../people/person.entity.js';
import type { Actor, SignedIn, StepHolder } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { ContributionAccount, ContributionHistory } from './account.entity.js';
import { Contribution } from './contribution.entity.js';
import { contributionAnswered } from './contribution.events.js';
import type { ConfirmContributionInput, DisputeContributionInput } from './contribution.inputs.js';
import type { ContributionsRefusalCode } from './contribution.refusals.js';
import { contributionLife } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { otherAccount } from './contributions.service.js';
import type { VerifierStanding } from './vocabulary.js';

/** The purpose of links that open one contribution to whoever was asked about it. */
export const contributionDoor = 'contribution';

export const ConfirmingLink = { OPEN: 'open', WITHDRAWN: 'withdrawn', REPLACED: 'replaced' } as const;
export type ConfirmingLink = (typeof ConfirmingLink)[keyof typeof ConfirmingLink];

registerEnumType(ConfirmingLink, {
  name: 'ConfirmingLink',
  description: 'What a link to a contribution is good for.',
  valuesMap: {
    OPEN: {
      description: 'It shows the account that stands; `contribution.state` says whether it was answered.',
    },
    WITHDRAWN: { description: 'The person took the contribution back; nothing is shown.' },
    REPLACED: { description: 'Somebody else was asked; nothing is shown.' },
  },
});

@ObjectType({ description: 'What the holder of a link is asked to confirm.' })
export class ContributionToConfirm {
  @Field(() => ConfirmingLink, { description: 'What the link is good for.' })
  link: ConfirmingLink;

  @Field({ description: 'In which language the holder was written to.' })
  language: string;

  @Field(() => Contribution, { nullable: true, description: 'The contribution, where the link shows it.' })
  contribution: Contribution | null;

  @Field(() => ContributionAccount, { nullable: true, description: 'The account that stands now.' })
  account: ContributionAccount | null;

  @Field(() => [ContributionHistory], { description: 'What was corrected, disputed and confirmed before.' })
  history: ContributionHistory[];
}

/** Whoever answers, and of which contribution. */
export interface Answering {
  actor: SignedIn | StepHolder;
  id: string;
  generation: number | null;
  /** Which mail it is that they answer with; none: they answer on a page. */
  mail?: string;
}

/** Remarks by mail about one contribution. */
const mostRemarks = 10;

/** What whoever received a contribution does with it: reads, confirms, disputes, remarks. */
@Injectable()
export class Confirming {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly doors: Doors,
    private readonly store: ContributionStore,
  ) {}

  /**
   * Opens a link, in the name of whoever follows it.
   * @throws Refusal UNAUTHENTICATED for every link that opens nothing, TOO_MANY, YOUR_OWN_CONTRIBUTION
   */
  async open(caller: Actor, token: string): Promise<{ holder: StepHolder; generation: number }> {
    if (caller.kind === 'system') throw noDoor();
    const opened = await this.doors.open(caller, token, (id) => this.look(caller.network, token, id));
    if (!opened) throw noDoor();
    if (caller.kind === 'person' && caller.personId === opened.personId) throw yourOwn();
    return opened;
  }

  private look(
    network: string,
    token: string,
    id: string,
  ): Promise<Looked<{ holder: StepHolder; generation: number; personId: string }>> {
    const holder: StepHolder = { kind: 'approver', stepId: id, network };
    return this.database.read(holder, async (tx) => {
      const contribution = await tx.findOneBy(Contribution, { id });
      if (!contribution) return { stands: false };
      for (let tried = contribution.generation; tried > 0; tried--)
        if (this.secrets.opens(token, contributionDoor, id, tried))
          return { opens: { holder, generation: tried, personId: contribution.personId } };
      return { stands: true };
    });
  }

  /** What a link shows. Reading changes nothing and leaves no trace. */
  show({ holder, generation }: { holder: StepHolder; generation: number }): Promise<ContributionToConfirm> {
    return this.database.read(holder, async (tx) => {
      const contribution = await this.store.get(tx, holder.stepId);
      const link = linkOf(contribution, generation);
      if (link === 'open') return this.opened(tx, contribution);
      return { link, language: languageOf(contribution), contribution: null, account: null, history: [] };
    });
  }

  private async opened(tx: EntityManager, contribution: Contribution): Promise<ContributionToConfirm> {
    const { id, version } = contribution;
    return {
      link: 'open',
      language: languageOf(contribution),
      contribution,
      account: await this.store.account(tx, id, version),
      history: await this.store.history(tx, id),
    };
  }

  /** Who answers: a lead or mentee by the contribution's id, or the holder of a link. @throws Refusal as `open`, BAD_INPUT */
  async answering(
    caller: Actor,
    { contributionId, token }: Pick<ConfirmContributionInput, 'contributionId' | 'token'>,
  ): Promise<Answering> {
    if (token && !contributionId) {
      const { holder, generation } = await this.open(caller, token);
      return { actor: holder, id: holder.stepId, generation };
    }
    if (!contributionId || token)
      throw new Refusal('BAD_INPUT', 'Send either the contribution or the token of a link.', [
        { field: 'contributionId', sentence: 'Send either this or a token.' },
      ]);
    if (caller.kind !== 'person')
      throw new Refusal('UNAUTHENTICATED', 'Sign in first; if you had signed in, your session has ended.');
    return {
      actor: caller,
      id: fromGlobalId(contributionId, 'Contribution', 'contributionId'),
      generation: null,
    };
  }

  /** What whoever answered sees afterwards. */
  async after({ actor, id, generation }: Answering): Promise<ContributionToConfirm> {
    if (actor.kind === 'approver') return this.show({ holder: actor, generation: generation! });
    return this.database.read(actor, async (tx) => this.opened(tx, await this.store.get(tx, id)));
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, OTHER_ACCOUNT, ASKED_ELSEWHERE, YOUR_OWN_CONTRIBUTION */
  async confirm(
    tx: EntityManager,
    who: Answering,
    input: Pick<ConfirmContributionInput, 'version' | 'post'>,
  ): Promise<string> {
    return this.answer(tx, who, 'confirm', input, { reason: null, words: null });
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW, OTHER_ACCOUNT, ASKED_ELSEWHERE, YOUR_OWN_CONTRIBUTION */
  async dispute(tx: EntityManager, who: Answering, input: DisputeContributionInput): Promise<string> {
    return this.answer(tx, who, 'dispute', input, { reason: input.reason, words: input.words.trim() });
  }

  /**
   * Keeps what somebody wrote in place of an answer. It moves nothing: whoever gave reads it, and the question stands.
   * @throws Refusal NOT_FOUND, NOT_NOW, ASKED_ELSEWHERE, TOO_MANY, LOOKS_LIKE_A_PATIENT
   */
  async remark(
    tx: EntityManager,
    { actor, id, generation, mail }: Answering,
    { version, words }: { version: number; words: string },
  ): Promise<string> {
    const contribution = await this.asked(tx, id, generation);
    await this.verifier(tx, actor, contribution);
    const { state } = contribution;
    if (state !== 'waiting') throw answeredBefore();
    warnOfPatients([['words', words]], false);
    if ((await tx.countBy(ContributionHistory, { contributionId: id, act: 'remark' })) >= mostRemarks)
      throw new Refusal('TOO_MANY', 'Ten remarks are kept already. Confirm or dispute it on the page.');
    const entry = { act: 'remark', from: state, to: state, version, side: 'host', words, mail } as const;
    const historyId = await this.store.append(tx, contribution, entry);
    await this.outbox.emit(tx, contributionAnswered({ contributionId: id, historyId }));
    return historyId;
  }

  /** Locked. @throws Refusal NOT_FOUND, ASKED_ELSEWHERE */
  private async asked(tx: EntityManager, id: string, generation: number | null): Promise<Contribution> {
    const contribution = await this.store.lock(tx, id);
    if (generation !== null && linkOf(contribution, generation) !== 'open')
      throw new Refusal<ContributionsRefusalCode>('ASKED_ELSEWHERE', 'This link shows nothing any more.');
    return contribution;
  }

  private async answer(
    tx: EntityManager,
    { actor, id, generation, mail }: Answering,
    act: 'confirm' | 'dispute',
    { version, post }: Pick<ConfirmContributionInput, 'version' | 'post'>,
    { reason, words }: Pick<DisputeContributionInput, 'reason' | 'words'> | { reason: null; words: null },
  ): Promise<string> {
    const contribution = await this.asked(tx, id, generation);
    const verifier = await this.verifier(tx, actor, contribution);
    if (version !== contribution.version) throw otherAccount(contribution.version);
    const from = contribution.state;
    // A mail may have been on its way while its writer disputed on the page.
    if (mail && from !== 'waiting') throw answeredBefore();
    const state = contributionLife.go(act, from, ['host']);
    await tx.update(
      Contribution,
      { id },
      {
        state,
        dueAt: null,
        answeredAt: this.clock.now(),
        ...verifier,
        verifierPost: post?.trim() || null,
        disputeReason: reason,
        disputeWords: words,
      },
    );
    const entry = { act, from, to: state, version, side: 'host', reason, words, mail } as const;
    const historyId = await this.store.append(tx, contribution, entry);
    await this.outbox.emit(tx, contributionAnswered({ contributionId: id, historyId }));
    return id;
  }

  private async verifier(tx: EntityManager, actor: SignedIn | StepHolder, contribution: Contribution) {
    const { personId, institutionId, menteeId, confirmerName, confirmerEmail } = contribution;
    if (actor.kind === 'person') {
      if (actor.personId === personId) throw yourOwn();
      const [{ leads }]: { leads: boolean }[] = await tx.query(`SELECT app.holds('lead', $1) AS leads`, [
        institutionId,
      ]);
      const mentee = actor.personId === menteeId;
      if (!leads && !mentee) throw notFound('contribution');
      const person = await tx.findOneBy(Person, { id: actor.personId });
      const standing: VerifierStanding = mentee ? 'mentee' : 'lead';
      return {
        answeredBy: actor.personId,
        verifierName: person?.name ?? (mentee ? 'The mentee' : 'A lead of the institution'),
        verifierStanding: standing,
      };
    }
    const [{ known }]: { known: string }[] = await tx.query('SELECT app.address_standing($1, $2) AS known', [
      institutionId,
      confirmerEmail,
    ]);
    const standing: VerifierStanding =
      known === 'employer-domain' ? 'address-of-institution' : 'named-by-person';
    return { answeredBy: null, verifierName: confirmerName!, verifierStanding: standing };
  }
}

function linkOf({ state, generation: current }: Contribution, generation: number): ConfirmingLink {
  if (generation !== current) return 'replaced';
  return state === 'withdrawn' || state === 'recorded' ? 'withdrawn' : 'open';
}

function languageOf({ confirmerLanguage }: Contribution): string {
  return confirmerLanguage ?? 'en-GB';
}

function yourOwn(): Refusal {
  return new Refusal<ContributionsRefusalCode>(
    'YOUR_OWN_CONTRIBUTION',
    'You are signed in as the person who gave this. Only whoever received it answers, from their own browser.',
  );
}

function answeredBefore(): Refusal {
  return new Refusal('NOT_NOW', 'It was answered before. What stands is on the page.');
}

/** Damaged, made up, of another door: all look the same. */
function noDoor(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'This link opens nothing. Use the link in the newest mail, whole.');
}
