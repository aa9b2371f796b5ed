import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type EventKind, Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal, wrongField } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { readEmail } from '../people/email.js';
import { Roles } from '../people/roles.service.js';
import { Invitations } from './invitations.service.js';
import { Organisation, OrganisationEvidence, OrganisationPlace, QuietWeeks } from './organisation.entity.js';
import type { RegisterOrganisationInput, SaveOrganisationInput } from './organisation.input.js';
import { organisationKinds } from './organisation.kinds.js';
import { canRegisterProgrammeOffice, canTellAbout, standing } from './organisation.policy.js';
import { organisationLife, type OrganisationAction } from './organisation.states.js';
import {
  organisationClosed,
  organisationRegistered,
  organisationReopened,
  organisationSuspended,
} from './partnerships.events.js';

/** The only writer of organisations, but for their verification (`verifications.service.ts`). */
@Injectable()
export class Organisations {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
  ) {}

  /** @throws Refusal NOT_FOUND when it does not exist or is not the reader's to see */
  async get(tx: EntityManager, id: string): Promise<Organisation> {
    const organisation = await tx.findOneBy(Organisation, { id });
    if (!organisation) throw notFound('organisation');
    return organisation;
  }

  /** Ids of the organisations for which the actor speaks: as lead, or as coordinator of an association. */
  async own(tx: EntityManager, actor: SignedIn): Promise<string[]> {
    const held = await this.roles.of(tx, actor.personId);
    return held.flatMap(({ role, organisationId }) =>
      organisationId && (role === 'lead' || role === 'coordinator') ? [organisationId] : [],
    );
  }

  async actionsFor(
    tx: EntityManager,
    actor: SignedIn,
    organisation: Organisation,
  ): Promise<OrganisationAction[]> {
    return organisationLife.allowed(
      organisation.state,
      standing(actor, organisation, await this.own(tx, actor)),
    );
  }

  /**
   * Registers an organisation with two people who speak for it: the actor at once, a second by invitation.
   * Nothing personal reaches it before two officers have verified it.
   */
  async register(tx: EntityManager, actor: SignedIn, input: RegisterOrganisationInput): Promise<string> {
    const second = readEmail(input.secondLeadEmail, 'secondLeadEmail');
    if (input.kind === 'programme-office' && !canRegisterProgrammeOffice(actor))
      throw new Refusal('FORBIDDEN', 'A programme office is registered by a programme officer.');
    const id = newId();
    await tx.insert(Organisation, {
      id,
      kind: input.kind,
      name: input.name.trim(),
      country: input.country,
      region: input.region ?? null,
      facilityLevel: input.facilityLevel ?? null,
      emailDomains: [],
      sensitive: input.sensitive,
      maxPending: 5,
      state: organisationLife.initial,
      basis: null,
      basisAssessedOn: null,
      basisExpiresOn: null,
      round: 1,
      registeredBy: actor.personId,
      registeredAt: this.clock.now(),
      importKey: null,
      stated: input.emailDomains.length > 0 ? { emailDomains: input.emailDomains } : {},
    });
    const role = organisationKinds[input.kind].speaksAs;
    await this.roles.give(tx, { personId: actor.personId, role, organisationId: id, by: actor.personId });
    if (input.place) await tx.insert(OrganisationPlace, { organisationId: id, place: input.place });
    await this.invitations.send(tx, actor, {
      kind: role === 'lead' ? 'second-lead' : 'coordinator',
      email: second,
      field: 'secondLeadEmail',
      organisationId: id,
    });
    if (input.evidence) await this.addEvidence(tx, actor, id, input.evidence);
    await this.outbox.emit(tx, organisationRegistered({ organisationId: id }));
    await this.write(tx, 'registerOrganisation', id);
    return id;
  }

  /** What its own people say about it; state, basis, domains, kind and country are the officers'. */
  async save(tx: EntityManager, actor: SignedIn, id: string, input: SaveOrganisationInput): Promise<void> {
    const organisation = await this.get(tx, id);
    if (!canTellAbout(actor, organisation, await this.own(tx, actor)))
      throw new Refusal(
        'FORBIDDEN',
        'Only its own leads and programme officers change what is said about it.',
      );
    const { country, region, facilityLevel, sensitive, maxPending, takesOffers, diasporaOf } = input;
    if (country && country !== organisation.country) refuseCountry(actor, organisation);
    const said = stated({ country, region, facilityLevel, sensitive, maxPending, takesOffers, diasporaOf });
    if (Object.keys(said).length > 0) await tx.update(Organisation, { id }, said);
    if (input.place) await this.savePlace(tx, id, input.place);
    if (input.quietWeeks) await this.saveQuietWeeks(tx, id, input.quietWeeks);
    await this.write(tx, 'saveOrganisation', id);
  }

  /**
   * Adds to what officers read before they verify. Once it is verified their own records say what they saw.
   * @throws Refusal NOT_FOUND, NOT_NOW
   */
  async stateEvidence(tx: EntityManager, actor: SignedIn, id: string, words: string): Promise<void> {
    const organisation = await this.get(tx, id);
    if (!(await this.own(tx, actor)).includes(id)) throw notFound('organisation');
    if (organisation.state !== 'registered')
      throw new Refusal('NOT_NOW', 'Evidence is added while the organisation waits to be verified.');
    await this.addEvidence(tx, actor, id, words);
    await this.write(tx, 'stateEvidence', id);
  }

  /** For officers and those who speak for it; else empty. */
  async evidenceOf(tx: EntityManager, organisationId: string): Promise<OrganisationEvidence[]> {
    return tx.find(OrganisationEvidence, { where: { organisationId }, order: { at: 'ASC' }, take: 100 });
  }

  async suspend(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(tx, actor, id, 'suspend', reason, organisationSuspended);
  }

  /** Back to registered: two officers verify it anew. */
  async reopen(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(tx, actor, id, 'reopen', reason, organisationReopened, ({ round }) => ({
      round: round + 1,
    }));
  }

  async close(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(tx, actor, id, 'close', reason, organisationClosed);
  }

  async placesOf(tx: EntityManager, ids: readonly string[]): Promise<OrganisationPlace[]> {
    return tx.findBy(OrganisationPlace, { organisationId: In([...ids]) });
  }

  async quietWeeksOf(tx: EntityManager, organisationId: string): Promise<QuietWeeks[]> {
    return tx.find(QuietWeeks, { where: { organisationId }, order: { startsOn: 'ASC' } });
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: OrganisationAction,
    reason: string,
    happened: EventKind<{ organisationId: string }>,
    also: (organisation: Organisation) => { round?: number } = () => ({}),
  ): Promise<void> {
    const organisation = await this.get(tx, id);
    const state = organisationLife.go(
      action,
      organisation.state,
      standing(actor, organisation, await this.own(tx, actor)),
    );
    const moved = await tx.update(
      Organisation,
      { id, state: organisation.state },
      { ...also(organisation), state },
    );
    if (!moved.affected)
      throw new Refusal('CONFLICT', 'Somebody else changed this organisation meanwhile. Read it again.');
    await this.outbox.emit(tx, happened({ organisationId: id }));
    await this.write(tx, `${action}Organisation`, id, reason);
  }

  private async addEvidence(tx: EntityManager, actor: SignedIn, id: string, words: string): Promise<void> {
    await tx.insert(OrganisationEvidence, {
      ...{ id: newId(), organisationId: id, words: words.trim() },
      ...{ statedBy: actor.personId, at: this.clock.now() },
    });
  }

  private async savePlace(tx: EntityManager, organisationId: string, place: string): Promise<void> {
    const told = await tx.update(OrganisationPlace, { organisationId }, { place });
    if (!told.affected) await tx.insert(OrganisationPlace, { organisationId, place });
  }

  private async saveQuietWeeks(
    tx: EntityManager,
    organisationId: string,
    weeks: NonNullable<SaveOrganisationInput['quietWeeks']>,
  ): Promise<void> {
    const wrong = weeks.findIndex(({ startsOn, endsOn }) => endsOn < startsOn);
    if (wrong >= 0)
      throw new Refusal('BAD_INPUT', 'Quiet weeks end after they begin.', [
        { field: `quietWeeks.${wrong}.endsOn`, sentence: 'This day lies before the first one.' },
      ]);
    await tx.delete(QuietWeeks, { organisationId });
    for (const { startsOn, endsOn, reason } of weeks)
      await tx.insert(QuietWeeks, { id: newId(), organisationId, startsOn, endsOn, reason: reason ?? null });
  }

  private write(tx: EntityManager, act: string, id: string, reason?: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'organisation', nounId: id, organisationId: id, reason });
  }
}

function stated<T extends object>(values: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>;
}

/** Where it is decides what may be shown to it, so it is stated once, by an officer, and then verified. */
function refuseCountry(actor: SignedIn, { country }: Pick<Organisation, 'country'>): void {
  if (!actor.roles.includes('officer'))
    throw new Refusal('FORBIDDEN', 'Only a programme officer states the country of an organisation.');
  if (country === null) return;
  const sentence = `It stands already: ${country}. An organisation elsewhere is another organisation.`;
  throw wrongField('country', sentence);
}
