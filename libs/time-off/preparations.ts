import { LeavePolicies } from './leave-policies.service.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { nothingToCome } from '../engagements/engagement.states.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { type FieldFault, notFound, Refusal, wrongFields } from '../platform/refusal.js';
import { readEmail } from '../people/email.js';
import { Person } from '../people/person.entity.js';
import { wordsOf } from '../notifications/words.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { faultsOf, lineOf, textOf } from './asked-faults.js';
import { ClosedDays } from './closed-leave.service.js';
import { destinationOf, onlyUkVisits } from './destination.js';
import { cardOf, isOverseas, saidOfRules } from './employers.query.js';
import { type Clause, ruleFor, soonestDecision } from './held-policies.js';
import { draftBenefit, draftHostLetter } from './manager-pack.js';
import { ownStaff } from './own-staff.query.js';
import { isOneself } from './own-address.js';
import { roleFaults } from './rules/known-roles.js';
import type { ApproverInput, TimeOffAsking } from './time-off-asking.input.js';
import { type AskedBecause, TimeOffRequest } from './time-off-request.entity.js';
import { inTurns } from './turns.js';
import { todayAt } from './today.js';
import type { ApproverRole, Standing } from './vocabulary.js';

export interface Approver {
  role: ApproverRole;
  name: string;
  email: string;
  standing: Standing;
}

export interface PreparedStep extends Approver {
  turn: number;
  anyOf: boolean;
  branch: string | null;
}

/** In whose place something is asked, and why. */
export interface After {
  replaces: string;
  askedBecause: AskedBecause;
  appealOf: string | null;
  appealWords: string | null;
}

export interface Preparation {
  request: Pick<
    TimeOffRequest,
    | 'engagementId'
    | 'personId'
    | 'employerId'
    | 'employerName'
    | 'employerCountry'
    | 'employerRules'
    | 'employerKey'
    | 'clinicianName'
    | 'jobTitle'
    | 'notNeeded'
    | 'notNeededWords'
    | 'cover'
    | 'replyBy'
    | 'language'
    | 'destination'
    | 'host'
    | 'benefit'
    | 'planVersion'
    | 'replaces'
    | 'askedBecause'
    | 'appealOf'
    | 'appealWords'
    | 'hostLetter'
    | 'decisionDays'
    | 'decisionUnit'
    | 'decisionNation'
    | 'ukBound'
  >;
  lines: (Clause & {
    ordinal: number;
    leaveType: string;
    from: string;
    to: string;
    days: number | null;
    hours: number | null;
    note: string | null;
  })[];
  steps: PreparedStep[];
  /** How many requests to this employer there were before, for this engagement. */
  earlier: number;
}

/** Reads what somebody wants to ask: checks it, and takes from elsewhere what was ticked and nothing more. */
@Injectable()
export class Preparations {
  constructor(
    private readonly clock: Clock,
    private readonly addresses: ApproverAddresses,
    private readonly vocabulary: Vocabulary,
    private readonly policies: LeavePolicies,
    private readonly closed: ClosedDays,
  ) {}

  /** @throws Refusal BAD_INPUT naming every field, YOUR_OWN_APPROVER, NOT_FOUND */
  async prepare(
    tx: EntityManager,
    actor: SignedIn,
    asking: TimeOffAsking,
    after: After | null = null,
  ): Promise<Preparation> {
    const engagement = await this.engagement(tx, actor, asking.engagementId);
    const person = await tx.findOneBy(Person, { id: actor.personId });
    const known = (leaveType: string) => this.vocabulary.find('leaveType', leaveType) !== undefined;
    const faults = faultsOf(asking, person?.name ?? null, todayAt(this.clock.now()), known);
    const terms = await tx.findOneBy(EngagementTerms, {
      engagementId: engagement.id,
      version: engagement.version,
    });
    const forUkVisit = onlyUkVisits(terms?.legs ?? []);
    const employer = await this.employer(tx, asking, forUkVisit, faults);
    // An appeal is about days that were asked for before: whatever was closed since, it goes on.
    if (employer.id && !after?.appealOf)
      faults.push(...(await this.closed.faultsOf(tx, employer.id, asking.lines)));
    const host = asking.showHost ? await this.hostOf(tx, engagement) : null;
    if (asking.showHost && employer.id === engagement.institutionId)
      faults.push({
        field: 'showHost',
        sentence:
          'This institution releases you and is not whom you visit: leave it out, and say in the note who invites.',
      });
    else if (asking.showHost && !host)
      faults.push({
        field: 'showHost',
        sentence: 'This institution is not named in any mail, for its safety.',
      });
    if (faults.length > 0) throw wrongFields(faults);
    const notNeeded = asking.notNeeded ?? null;
    const steps: PreparedStep[] = [];
    const self = { clinicianName: person?.name ?? '', employerId: employer.id };
    for (const approver of inTurns(asking.approvers.map((one, i) => ({ ...one, at: `approvers.${i}` })))) {
      const { turn, anyOf, branch } = approver;
      steps.push({ ...(await this.approver(tx, self, approver, approver.at)), turn, anyOf, branch });
    }
    const { language, showDestination, showBenefit } = asking;
    const employerKey = employer.id ?? employer.name.toLowerCase();
    const outdated = await tx.findOneBy(TimeOffRequest, {
      engagementId: engagement.id,
      employerKey,
      state: 'out_of_date',
    });
    const today = todayAt(this.clock.now());
    const held = await this.policies.holding(tx, {
      employerId: employer.id,
      employerName: employer.name,
      employerCountry: employer.country,
      forUkVisit,
      on: today,
      staffGroup: (await ownStaff(tx, actor.personId)).group,
    });
    const rules = asking.lines.map((line) => ruleFor(held, line.leaveType));
    const employerRules =
      textOf(asking.employerRules) ?? (employer.id ? null : await saidOfRules(tx, employer.name));
    const decision = soonestDecision(rules);
    const facts = {
      ...{ name: person?.name ?? '', host, terms },
      activities: (terms?.activities ?? []).flatMap((code) => this.named(code, language) ?? []),
      inPartnership: engagement.partnershipId !== null,
    };
    const words = wordsOf('time-off', language);
    return {
      request: {
        engagementId: engagement.id,
        personId: actor.personId,
        employerId: employer.id,
        employerName: employer.name,
        employerCountry: employer.country,
        employerRules,
        employerKey,
        clinicianName: person?.name ?? '',
        jobTitle: textOf(asking.jobTitle),
        notNeeded,
        notNeededWords: notNeeded ? textOf(asking.notNeededWords) : null,
        cover: textOf(asking.cover),
        replyBy: asking.replyBy ?? null,
        language,
        destination: showDestination && terms ? destinationOf(terms.legs, language) : null,
        host,
        benefit: showBenefit ? (textOf(asking.benefit) ?? draftBenefit(facts, words)) : null,
        hostLetter: asking.showHostLetter ? draftHostLetter(facts, words) : null,
        decisionDays: decision?.decisionDays ?? null,
        decisionUnit: decision?.decisionUnit ?? null,
        decisionNation: decision?.decisionNation ?? null,
        ukBound: employer.overseas && (terms?.legs.some(({ mode }) => mode === 'uk-bound') ?? false),
        planVersion: engagement.version,
        replaces: after?.replaces ?? outdated?.reference ?? null,
        askedBecause: after?.askedBecause ?? (outdated ? 'plan-changed' : null),
        appealOf: after?.appealOf ?? null,
        appealWords: after?.appealWords ?? null,
      },
      lines: asking.lines.map((line, i) => lineOf(line, i, rules[i], words, employerRules)),
      steps,
      earlier: await tx.countBy(TimeOffRequest, { engagementId: engagement.id, employerKey }),
    };
  }

  /** An activity as a sentence of the language takes it; undefined where it has no name there. */
  private named(code: string, language: string): string | undefined {
    const term = this.vocabulary.find('activity', code);
    const name = language.startsWith('en') ? term?.name : term?.names?.[language];
    return name && name.charAt(0).toLowerCase() + name.slice(1);
  }

  /**
   * One approver, read: never the requester, under no spelling of their address and under no second address of theirs.
   * HR can say of a namesake that they are an approver.
   */
  async approver(
    tx: EntityManager,
    { clinicianName, employerId }: Pick<TimeOffRequest, 'clinicianName' | 'employerId'>,
    stated: ApproverInput,
    field: string,
  ): Promise<Approver> {
    const unknown = roleFaults([stated.role], () => `${field}.role`);
    if (unknown.length > 0) throw new Refusal('BAD_INPUT', unknown[0].sentence, unknown);
    const email = readEmail(stated.email, `${field}.email`);
    const name = stated.name.trim();
    const standing = await this.addresses.standingOf(tx, employerId, email);
    // Of the person, or of whoever asked for what this approver decides.
    const [own]: { email: string | null }[] = await tx.query(
      'SELECT coalesce(app.my_email(), app.asker_email()) AS email',
    );
    const oneself = isOneself({ name, email }, { name: clinicianName, email: own.email });
    if (oneself === 'mailbox' || (oneself === 'name' && standing !== 'confirmed-by-hr')) {
      const sentence =
        oneself === 'mailbox'
          ? 'This is your own address. Somebody else decides about your time off.'
          : 'This is your own name. Where somebody of the same name decides, name another approver, or ask your employer’s HR to confirm the address.';
      throw new Refusal('YOUR_OWN_APPROVER', sentence, [{ field: `${field}.email`, sentence }]);
    }
    return { role: stated.role, name, email, standing };
  }

  private async engagement(tx: EntityManager, actor: SignedIn, globalId: string): Promise<Engagement> {
    const id = fromGlobalId(globalId, 'Engagement', 'engagementId');
    const engagement = await tx.findOneBy(Engagement, { id, personId: actor.personId });
    if (!engagement) throw notFound('engagement');
    if (nothingToCome(engagement.state))
      throw new Refusal(
        'NOT_NOW',
        `This engagement is ${engagement.state.replace('_', ' ')}: no time off is asked for it any more.`,
      );
    return engagement;
  }

  /** The employer that was named, by its id or by its name; what is wrong with it is added to `faults`. */
  async employer(
    tx: EntityManager,
    {
      employerId,
      employerName,
      employerCountry,
    }: Pick<TimeOffAsking, 'employerId' | 'employerName' | 'employerCountry'>,
    forUkVisit: boolean,
    faults: FieldFault[],
  ): Promise<{ id: string | null; name: string; country: string | null; overseas: boolean }> {
    const nobody = { id: null, name: '', country: null, overseas: false };
    if (employerId) {
      const id = fromGlobalId(employerId, 'Organisation', 'employerId');
      const card = await cardOf(tx, id);
      if (card?.name && ['uk-employer', 'overseas-institution'].includes(card.kind))
        return { ...nobody, id, name: card.name, overseas: await isOverseas(tx, { employerId: id }, card) };
      faults.push({ field: 'employerId', sentence: 'Midst knows no such employer; write its name instead.' });
      return nobody;
    }
    const name = textOf(employerName);
    if (!name)
      faults.push({ field: 'employerName', sentence: 'Say which employer: by its id, or by its name.' });
    const said = { employerId: null, employerName: name, employerCountry: employerCountry ?? null };
    const overseas = await isOverseas(tx, { ...said, forUkVisit }, undefined);
    return { ...nobody, name: name ?? '', country: said.employerCountry, overseas };
  }

  /** Null for an institution that is not named in mails. */
  private async hostOf(tx: EntityManager, { institutionId, needId }: Engagement): Promise<string | null> {
    const [card]: { name: string | null }[] = await tx.query(
      `SELECT CASE WHEN EXISTS (SELECT FROM need n WHERE n.id = $2 AND n.sensitive) THEN NULL ELSE c.name END AS name
         FROM organisation_card c WHERE c.id = $1`,
      [institutionId, needId],
    );
    return card?.name ?? null;
  }
}
