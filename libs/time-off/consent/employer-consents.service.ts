import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Need } from '../../needs/need.entity.js';
import { Audit } from '../../people/audit.service.js';
import { Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, notFound, Refusal, wrongFields } from '../../platform/refusal.js';
import { ApproverAddresses } from '../approver-addresses.service.js';
import { textOf } from '../asked-faults.js';
import { destinationOf } from '../destination.js';
import { cardOf } from '../employers.query.js';
import { Preparations } from '../preparations.js';
import { employerConsentAsked } from '../time-off.events.js';
import { mostHolders } from '../time-off.store.js';
import { todayAt } from '../today.js';
import { answerBy } from './answer-by.js';
import { EmployerConsent } from './employer-consent.entity.js';
import type { AskEmployerConsentInput, ReportEmployerConsentInput } from './employer-consent.inputs.js';
import { employerConsentLife } from './employer-consent.states.js';

const unanswered = { answeredAt: null, refusal: null, words: null, reminders: 0, silenceToldAt: null };

/** What a clinician does with the question whether an employer consents to their applying. */
@Injectable()
export class EmployerConsents {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly addresses: ApproverAddresses,
    private readonly preparations: Preparations,
  ) {}

  /** One's own questions about a need, those that stand, the oldest first. */
  mine(tx: EntityManager, actor: SignedIn, needId: string): Promise<EmployerConsent[]> {
    return tx.find(EmployerConsent, {
      where: { personId: actor.personId, needId, state: Not('withdrawn' as const) },
      order: { id: 'ASC' },
    });
  }

  /**
   * Asks an employer, or somebody else there where nobody has agreed yet.
   * @returns its id
   * @throws Refusal BAD_INPUT, NOT_FOUND, NOT_NOW, ALREADY_ASKED, YOUR_OWN_APPROVER, TOO_MANY
   */
  async ask(tx: EntityManager, actor: SignedIn, input: AskEmployerConsentInput): Promise<string> {
    const need = await this.need(tx, input.needId);
    const faults: FieldFault[] = [];
    const person = await tx.findOneBy(Person, { id: actor.personId });
    if (!person?.name)
      faults.push({
        field: 'name',
        sentence: 'Your employer has to know who asks: add your name to your account.',
      });
    const employer = await this.preparations.employer(tx, input, false, faults);
    const host = input.showHost ? await this.hostOf(tx, need, faults) : null;
    const now = this.clock.now();
    const replyBy = input.replyBy ?? null;
    if (replyBy && replyBy <= todayAt(now))
      faults.push({ field: 'replyBy', sentence: 'Give them at least until tomorrow.' });
    if (faults.length > 0) throw wrongFields(faults);
    await this.addresses.refuseFlood(tx, actor, 1);
    const clinicianName = person!.name!;
    const asked = await this.preparations.approver(
      tx,
      { clinicianName, employerId: employer.id },
      input.approver,
      'approver',
    );
    const said = {
      ...asked,
      ...answerBy(now, replyBy),
      ...unanswered,
    };
    const before = await this.standing(tx, actor, need.id, employer.name);
    const id = before ? await this.anew(tx, before, said) : newId();
    if (!before)
      await tx.insert(EmployerConsent, {
        id,
        personId: actor.personId,
        needId: need.id,
        state: employerConsentLife.initial,
        employerId: employer.id,
        employerName: employer.name,
        clinicianName,
        jobTitle: textOf(input.jobTitle),
        language: input.language,
        about: input.about.trim(),
        destination: input.showDestination ? countriesOf(need, input.language) : null,
        host,
        ...said,
      });
    await this.addresses.state(tx, employer.id, asked);
    await this.record(tx, 'askEmployerConsent', { id, personId: actor.personId });
    await this.outbox.emit(tx, employerConsentAsked({ consentId: id }));
    return id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async report(tx: EntityManager, actor: SignedIn, input: ReportEmployerConsentInput): Promise<string> {
    const consent = await this.own(tx, actor, input.consentId);
    const state = employerConsentLife.go('reportConsent', consent.state, ['clinician']);
    const words = input.evidence.trim();
    await tx.update(
      EmployerConsent,
      { id: consent.id },
      { state, words, answeredAt: this.clock.now(), dueAt: null },
    );
    await this.record(tx, 'reportEmployerConsent', consent);
    return consent.id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async withdraw(tx: EntityManager, actor: SignedIn, globalId: string): Promise<string> {
    const consent = await this.own(tx, actor, globalId);
    const state = employerConsentLife.go('withdraw', consent.state, ['clinician']);
    await tx.update(EmployerConsent, { id: consent.id }, { state, dueAt: null });
    await this.record(tx, 'withdrawEmployerConsent', consent);
    return consent.id;
  }

  private async anew(
    tx: EntityManager,
    before: EmployerConsent,
    said: Partial<EmployerConsent>,
  ): Promise<string> {
    const { id, state: from, generation, employerName } = before;
    if (from === 'agreed' || from === 'reported')
      throw new Refusal(
        'ALREADY_ASKED',
        `${employerName} has consented already. Withdraw that question before you ask again.`,
      );
    if (generation >= mostHolders)
      throw new Refusal('TOO_MANY', 'Ten people were asked already. Speak to your employer first.');
    const state = employerConsentLife.go('askSomebodyElse', from, ['clinician']);
    await tx.update(EmployerConsent, { id }, { ...said, state, generation: generation + 1 });
    return id;
  }

  private standing(
    tx: EntityManager,
    actor: SignedIn,
    needId: string,
    employerName: string,
  ): Promise<EmployerConsent | null> {
    return tx
      .createQueryBuilder(EmployerConsent, 'e')
      .where('e.personId = :personId AND e.needId = :needId', { personId: actor.personId, needId })
      .andWhere(`lower(e.employerName) = lower(:employerName) AND e.state <> 'withdrawn'`, { employerName })
      .setLock('pessimistic_write')
      .getOne();
  }

  private async own(tx: EntityManager, actor: SignedIn, globalId: string): Promise<EmployerConsent> {
    const id = fromGlobalId(globalId, 'EmployerConsent', 'consentId');
    const consent = await tx.findOne(EmployerConsent, {
      where: { id, personId: actor.personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!consent) throw notFound('employer consent');
    return consent;
  }

  private async need(tx: EntityManager, globalId: string): Promise<Need> {
    const need = await tx.findOneBy(Need, { id: fromGlobalId(globalId, 'Need', 'needId') });
    if (!need) throw notFound('need');
    if (need.returnPost)
      throw new Refusal(
        'NOT_NOW',
        'This is a post to go back to: no employer here is asked about it, and none learns of it.',
      );
    if (need.state !== 'open')
      throw new Refusal('NOT_NOW', `This need is ${need.state}: nobody applies for it now.`);
    return need;
  }

  private async hostOf(tx: EntityManager, need: Need, faults: FieldFault[]): Promise<string | null> {
    const card = need.sensitive ? undefined : await cardOf(tx, need.institutionId);
    if (card?.name) return card.name;
    const sentence = 'This institution is not named in any mail, for its safety.';
    faults.push({ field: 'showHost', sentence });
    return null;
  }

  private record(
    tx: EntityManager,
    act: string,
    { id, personId }: Pick<EmployerConsent, 'id' | 'personId'>,
  ): Promise<void> {
    return this.audit.write(tx, { act, noun: 'employer-consent', nounId: id, about: personId });
  }
}

function countriesOf({ countries }: Need, language: string): string | null {
  return (
    destinationOf(
      countries.map((country) => ({ mode: 'in-country' as const, country })),
      language,
    ) || null
  );
}
