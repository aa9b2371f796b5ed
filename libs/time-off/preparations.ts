import { LeavePolicies } from './leave-policies.service.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { type FieldFault, notFound, Refusal } from '../platform/refusal.js';
import { normalEmail, readEmail } from '../people/email.js';
import { Person } from '../people/person.entity.js';
import { type Words, wordsOf } from '../notifications/words.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { ApproverAddresses } from './approver-addresses.service.js';
import { destinationOf } from './destination.js';
import { type Clause, clauseOf, ruleFor, soonestDecision } from './held-policies.js';
import type { LeavePolicy } from './leave-policy.entity.js';
import { draftBenefit, draftHostLetter } from './manager-pack.js';
import { ownStaff } from './own-staff.query.js';
import { isOneself, mailboxOf } from './own-address.js';
import type { LeaveLineInput } from './leave-asked.input.js';
import type { ApproverInput, TimeOffAsking } from './time-off.inputs.js';
import { type AskedBecause, TimeOffRequest } from './time-off-request.entity.js';
import { inTurns, turnFaults } from './turns.js';
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
    const employer = await this.employer(tx, asking, faults);
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
    if (faults.length > 0)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', faults);
    const notNeeded = asking.notNeeded ?? null;
    const steps: PreparedStep[] = [];
    const self = { clinicianName: person?.name ?? '', employerId: employer.id };
    for (const approver of inTurns(asking.approvers.map((one, i) => ({ ...one, at: `approvers.${i}` })))) {
      const { turn, anyOf } = approver;
      steps.push({ ...(await this.approver(tx, self, approver, approver.at)), turn, anyOf });
    }
    const { language, showDestination, showBenefit } = asking;
    const employerKey = employer.id ?? employer.name.toLowerCase();
    const outdated = await tx.findOneBy(TimeOffRequest, {
      engagementId: engagement.id,
      employerKey,
      state: 'out_of_date',
    });
    const terms = await tx.findOneBy(EngagementTerms, {
      engagementId: engagement.id,
      version: engagement.version,
    });
    const today = todayAt(this.clock.now());
    const held = await this.policies.holding(tx, {
      employerId: employer.id,
      employerName: employer.name,
      on: today,
      staffGroup: (await ownStaff(tx, actor.personId)).group,
    });
    const rules = asking.lines.map((line) => ruleFor(held, line.leaveType));
    const decision = soonestDecision(rules);
    const facts = { name: person?.name ?? '', host, terms };
    const words = wordsOf('time-off', language);
    return {
      request: {
        engagementId: engagement.id,
        personId: actor.personId,
        employerId: employer.id,
        employerName: employer.name,
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
      lines: asking.lines.map((line, i) => lineOf(line, i, rules[i], words)),
      steps,
      earlier: await tx.countBy(TimeOffRequest, { engagementId: engagement.id, employerKey }),
    };
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
    if (engagement.state === 'cancelled' || engagement.state === 'ended')
      throw new Refusal(
        'NOT_NOW',
        `This engagement is ${engagement.state}: no time off is asked for it any more.`,
      );
    return engagement;
  }

  private async employer(
    tx: EntityManager,
    { employerId, employerName }: TimeOffAsking,
    faults: FieldFault[],
  ): Promise<{ id: string | null; name: string; overseas: boolean }> {
    if (employerId) {
      const id = fromGlobalId(employerId, 'Organisation', 'employerId');
      const [card]: { name: string | null; kind: string }[] = await tx.query(
        `SELECT name, kind FROM organisation_card WHERE id = $1 AND kind IN ('uk-employer', 'overseas-institution')`,
        [id],
      );
      if (card?.name) return { id, name: card.name, overseas: card.kind === 'overseas-institution' };
      faults.push({ field: 'employerId', sentence: 'Midst knows no such employer; write its name instead.' });
      return { id: null, name: '', overseas: false };
    }
    const name = textOf(employerName);
    if (!name)
      faults.push({ field: 'employerName', sentence: 'Say which employer: by its id, or by its name.' });
    return { id: null, name: name ?? '', overseas: false };
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

/** Every fault at once, with the way out. `known` tells the codes of leave types. Pure. */
export function faultsOf(
  asking: TimeOffAsking,
  name: string | null,
  today: string,
  known: (leaveType: string) => boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, sentence: string) => void faults.push({ field, sentence });
  if (!name?.trim())
    fault('clinicianName', 'Write your name in your account first: approvers have to know who asks.');
  if (asking.notNeeded) {
    if (asking.lines.length > 0) fault('lines', 'Where nobody has to release you, leave the lines out.');
    if (asking.approvers.length > 0) fault('approvers', 'Where nobody has to release you, nobody is asked.');
    if (asking.notNeeded === 'other' && !textOf(asking.notNeededWords))
      fault('notNeededWords', 'Say in words why nobody has to release you.');
    return faults;
  }
  if (asking.lines.length === 0) fault('lines', 'State at least one line of leave.');
  if (asking.approvers.length === 0) fault('approvers', 'Name at least one person who decides.');
  for (const [i, line] of asking.lines.entries())
    faults.push(...lineFaults(line, `lines.${i}`, today, known));
  const boxes = asking.approvers.map(({ email }) =>
    email.includes('@') ? mailboxOf(normalEmail(email)) : email,
  );
  for (const [i, box] of boxes.entries())
    if (boxes.indexOf(box) < i)
      fault(`approvers.${i}.email`, 'One person is one step: this address is there already.');
  faults.push(...turnFaults(asking.approvers));
  const firstDay = asking.lines.map((line) => line.from).sort()[0];
  if (asking.replyBy && (asking.replyBy <= today || (firstDay && asking.replyBy > firstDay)))
    fault('replyBy', 'Ask for an answer between tomorrow and the first day of the leave.');
  if (asking.showHostLetter && !asking.showHost)
    fault('showHostLetter', 'The invitation names the institution: tick that it may be named, too.');
  return faults;
}

export function lineFaults(
  line: LeaveLineInput,
  at: string,
  today: string,
  known: (leaveType: string) => boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!known(line.leaveType))
    faults.push({
      field: `${at}.leaveType`,
      sentence: 'Choose one of the codes of `leaveTypes`, e.g. AL-AFC.',
    });
  if (line.to < line.from)
    faults.push({ field: `${at}.to`, sentence: 'The last day is not before the first.' });
  if (line.from <= today)
    faults.push({ field: `${at}.from`, sentence: 'Time off is asked for days to come.' });
  if (line.days == null && line.hours == null)
    faults.push({ field: `${at}.days`, sentence: 'State how many days, or how many hours.' });
  const span = (Date.parse(line.to) - Date.parse(line.from)) / 86_400_000 + 1;
  if (line.days != null && line.days > span)
    faults.push({
      field: `${at}.days`,
      sentence: 'There are not so many days between the first and the last.',
    });
  return faults;
}

/** A line as it is kept, with what the rule for its kind of leave says. */
export function lineOf(
  { leaveType, from, to, days, hours, note }: LeaveLineInput,
  ordinal: number,
  rule: LeavePolicy | null,
  words: Words,
) {
  const amounts = { days: days ?? null, hours: hours ?? null };
  return { ordinal, leaveType, from, to, ...amounts, note: textOf(note), ...clauseOf(rule, words) };
}

function textOf(stated: string | null | undefined): string | null {
  return stated?.trim() || null;
}
