import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { SignedIn } from '../platform/actor.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { insertRows, rowOf, setRows } from '../platform/rows.js';
import { type FieldFault, notFound, Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { Consents } from '../people/consents.service.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { Clinician, type Wishes } from './clinician.entity.js';
import { OnlyForMe } from './only-for-me.entity.js';
import { profileClaimed, profileHidden, profileSaved, profileShown } from './clinician.events.js';
import { canCheckRegistrationOf } from './clinician.policy.js';
import type { ClinicianRefusalCode } from './clinician.refusals.js';
import { type Answers, changesFor } from './open-question.js';
import {
  emptyValues,
  listNames,
  noWishes,
  nothingPrivate,
  overlaid,
  type ProfileChanges,
  type ProfileValues,
} from './profile.changes.js';
import {
  Availability,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
  PastAssignment,
} from './profile-parts.js';
import { ClinicianEmployment } from './clinician-employment.entity.js';
import { Registration, RegistrationCheck } from './registration.entity.js';
import { listsOf } from './profile-parts.query.js';
import { faultsOf } from './profile.rules.js';
import { faultsOfCodes } from './reference-codes.js';
import { tidyNumber } from './uk-register-numbers.js';

const parts = {
  professions: ClinicianProfession,
  skills: ClinicianSkill,
  languages: ClinicianLanguage,
  ties: HeritageTie,
  registrations: Registration,
  availability: Availability,
  pastAssignments: PastAssignment,
  employments: ClinicianEmployment,
} satisfies Record<(typeof listNames)[number], EntityTarget<ObjectLiteral>>;

/** Those whose key is their code; the others get an id. */
const keyedByCode: readonly string[] = ['professions', 'skills', 'languages'];

/** The only writer of profiles. */
@Injectable()
export class Clinicians {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly consents: Consents,
    private readonly vocabulary: Vocabulary,
  ) {}

  /**
   * The whole profile, as far as the reader may see it.
   * @throws Refusal NOT_FOUND
   */
  async profile(tx: EntityManager, personId: string): Promise<Clinician> {
    const found = await this.whole(tx, personId);
    if (!found) throw notFound('profile');
    return found;
  }

  /** One's own profile; null where nothing was ever saved. */
  async own(tx: EntityManager, actor: SignedIn): Promise<Clinician | null> {
    return this.whole(tx, actor.personId);
  }

  /** Row-level security gives it to the person alone: for anybody else it is empty. */
  async onlyForMe(tx: EntityManager, personId: string): Promise<OnlyForMe> {
    const kept = await rowOf(tx, OnlyForMe, 'WHERE person_id = $1', [personId]);
    return kept ?? Object.assign(new OnlyForMe(), { personId, ...nothingPrivate });
  }

  /** Reads somebody else's profile for a stated reason, which the clinician can read. @throws Refusal NOT_FOUND */
  async open(tx: EntityManager, actor: SignedIn, personId: string, reason: string): Promise<Clinician> {
    const profile = await this.profile(tx, personId);
    await this.audit.write(tx, {
      act: 'profile-opened',
      noun: 'clinician',
      nounId: personId,
      about: personId,
      reason,
      network: actor.network,
    });
    return profile;
  }

  /**
   * Brings in somebody's profile from a file, as the importer. It is unclaimed, and so hidden, until the person takes
   * it over; afterwards no file changes it. Only demo data arrives claimed, with the consent that goes with it.
   * @throws Refusal BAD_INPUT, CONFLICT where the person has taken it over
   */
  async bringIn(
    tx: EntityManager,
    personId: string,
    changes: ProfileChanges,
    arrival: { claimed: boolean; shown: boolean } = { claimed: false, shown: false },
  ): Promise<void> {
    const former = await this.locked(tx, personId);
    if (former?.claimed)
      throw new Refusal(
        'CONFLICT',
        'This person keeps the profile themselves now; a file no longer changes it.',
      );
    await this.save(tx, personId, former, changes, '', false);
    await tx.update(
      Clinician,
      { id: personId },
      { claimed: arrival.claimed, visibility: arrival.claimed && arrival.shown ? 'shown' : 'hidden' },
    );
    if (arrival.claimed) await this.outbox.emit(tx, profileSaved({ personId }));
  }

  /**
   * The same for people who are all new and keep nothing yet, in a statement for each table: unclaimed and hidden, so
   * that nobody is told of them.
   */
  async bringInNew(
    tx: EntityManager,
    newcomers: readonly { personId: string; changes: ProfileChanges }[],
  ): Promise<void> {
    await insertRows(
      tx,
      Clinician,
      newcomers.map(({ personId, changes }) => ({
        id: personId,
        ...overlaid(emptyValues, pickValues(changes)),
        wishes: overlaid(noWishes, changes.wishes),
        stated: changes.stated ?? [],
        claimed: false,
      })),
    );
    for (const name of listNames) {
      const rows = newcomers.flatMap(({ personId, changes }) =>
        changes[name] ? partsOf(personId, name, changes[name]) : [],
      );
      await insertRows(tx, parts[name] as new () => object, rows);
    }
    const own = newcomers.filter(({ changes }) => changes.onlyForMe);
    await insertRows(
      tx,
      OnlyForMe,
      own.map(({ personId, changes }) => ({ personId, ...overlaid(nothingPrivate, changes.onlyForMe) })),
    );
  }

  /** @throws Refusal BAD_INPUT where a profile that begins with these changes would break a rule */
  mustBeSound(changes: ProfileChanges): void {
    this.refuseFaults(
      changes,
      overlaid(emptyValues, pickValues(changes)),
      overlaid(noWishes, changes.wishes),
      '',
    );
  }

  private refuseFaults(changes: ProfileChanges, values: ProfileValues, wishes: Wishes, at: string): void {
    refuse([...faultsOf(changes, { values, wishes }), ...faultsOfCodes(changes, this.vocabulary)], at);
  }

  /**
   * Saves what is stated and leaves the rest. `former` is what stands there, locked; `at` is where the changes stand in the
   * input, for faults.
   */
  private async save(
    tx: EntityManager,
    personId: string,
    former: Clinician | null,
    changes: ProfileChanges,
    at: string,
    claimed = true,
  ): Promise<void> {
    const values: ProfileValues = overlaid(former ? valuesOf(former) : emptyValues, pickValues(changes));
    const wishes = overlaid(former?.wishes ?? noWishes, changes.wishes);
    this.refuseFaults(changes, values, wishes, at);
    await this.employersKnown(tx, changes, at);

    const row = { ...values, wishes, ...(changes.stated && { stated: changes.stated }) };
    // Written together: the server does one after the other, and nothing more once one has failed.
    await Promise.all([
      former
        ? setRows(tx, Clinician, { ...row, factsVersion: former.factsVersion + 1 }, 'WHERE id = $2', [
            personId,
          ])
        : insertRows(tx, Clinician, [{ id: personId, ...row, claimed }]),
      ...listNames.map((name) => changes[name] && this.replace(tx, personId, name, changes[name])),
      // Whoever has not taken their profile over is looked for by nobody.
      claimed && this.outbox.emit(tx, profileSaved({ personId })),
    ]);
    if (changes.onlyForMe) await this.keepPrivate(tx, personId, changes.onlyForMe);
  }

  /**
   * Saves what the person states; what is left out stays. Ties wait for their consent, and saving makes a profile that
   * came from a file one's own.
   * @param at where the changes stand in the input, for faults: `profile.` in `saveMyProfile`
   * @param version the `factsVersion` that was read, 0 for none; left out, the last to save wins
   * @throws Refusal BAD_INPUT, CONSENT_NEEDED, CONFLICT
   */
  async saveOwn(
    tx: EntityManager,
    actor: SignedIn,
    changes: ProfileChanges,
    at = '',
    version?: number | null,
  ): Promise<void> {
    const former = await this.locked(tx, actor.personId);
    if (version != null) {
      const now = former?.factsVersion ?? 0;
      if (now !== version)
        throw new Refusal(
          'CONFLICT',
          'Your profile was changed meanwhile, perhaps on another device. Read it again and decide afresh.',
          [{ field: 'version', sentence: `It is at version ${now} now.` }],
        );
    }
    if (
      changes.ties &&
      changes.ties.length > 0 &&
      !(await this.consents.holds(tx, actor.personId, 'heritage'))
    )
      throw new Refusal<ClinicianRefusalCode>(
        'CONSENT_NEEDED',
        'Ties to countries may reveal ethnic origin, so they are kept only with your consent to the use of heritage.',
        [{ field: `${at}ties`, sentence: 'Call giveConsent for HERITAGE first, or leave your ties out.' }],
      );
    if (former && !former.claimed) await this.claim(tx, actor.personId);
    await this.save(tx, actor.personId, former, changes, at);
  }

  /** Adds answers to open questions to one's profile. @throws Refusal BAD_INPUT when nothing is answered */
  async answer(tx: EntityManager, actor: SignedIn, answers: Answers): Promise<void> {
    await this.locked(tx, actor.personId);
    const profile = (await this.own(tx, actor)) ?? emptyProfile(actor.personId);
    const changes = changesFor(answers, profile);
    if (Object.keys(changes).length === 0)
      refuse([{ field: 'language', sentence: 'Answer at least one question.' }], '');
    await this.saveOwn(tx, actor, changes);
  }

  /** @throws Refusal CONSENT_NEEDED */
  async show(tx: EntityManager, actor: SignedIn): Promise<void> {
    const { personId } = actor;
    if (!(await this.consents.holds(tx, personId, 'matching')))
      throw new Refusal<ClinicianRefusalCode>(
        'CONSENT_NEEDED',
        'A profile is compared with needs only with your consent. Call giveConsent for MATCHING, then show it.',
      );
    const former = await this.locked(tx, personId);
    await this.claim(tx, personId);
    if (former?.visibility === 'shown') return;
    if (former)
      await tx.update(
        Clinician,
        { id: personId },
        { visibility: 'shown', factsVersion: former.factsVersion + 1 },
      );
    else await tx.insert(Clinician, { id: personId, ...emptyValues, wishes: noWishes, visibility: 'shown' });
    await this.turned(tx, personId, 'profile-shown');
    await this.outbox.emit(tx, profileShown({ personId }));
  }

  /** Hides a profile: from this commit on it is in no list, count or message. Hiding twice is no fault. */
  async hide(tx: EntityManager, actor: SignedIn): Promise<void> {
    const { personId } = actor;
    const former = await this.locked(tx, personId);
    if (!former || former.visibility === 'hidden') return;
    await tx.update(
      Clinician,
      { id: personId },
      { visibility: 'hidden', factsVersion: former.factsVersion + 1 },
    );
    await this.turned(tx, personId, 'profile-hidden');
    await this.outbox.emit(tx, profileHidden({ personId }));
  }

  /** Makes a profile that came from a file the person's own. Claiming twice, or with no profile, is no fault. */
  async claim(tx: EntityManager, personId: string): Promise<void> {
    const { affected } = await tx.update(Clinician, { id: personId, claimed: false }, { claimed: true });
    if (affected) await this.outbox.emit(tx, profileClaimed({ personId }));
  }

  /** Records what an officer saw on a live register. @throws Refusal FORBIDDEN, NOT_FOUND */
  async checkRegistration(
    tx: EntityManager,
    actor: SignedIn,
    check: Pick<RegistrationCheck, 'personId' | 'country' | 'body' | 'number' | 'status' | 'seen'>,
  ): Promise<void> {
    if (!canCheckRegistrationOf(actor, check.personId))
      throw new Refusal('FORBIDDEN', 'Another programme officer must look this up.');
    if (!(await tx.existsBy(Clinician, { id: check.personId }))) throw notFound('profile');
    const id = newId();
    const { personId, country, body, number, status, seen } = check;
    await tx.insert(RegistrationCheck, {
      ...{ id, personId, country, body, number: tidyNumber(number), status, seen },
      checkedBy: actor.personId,
      checkedAt: this.clock.now(),
    });
    await this.audit.write(tx, {
      act: 'registration-checked',
      noun: 'registration-check',
      nounId: id,
      about: personId,
      details: { country, body, status },
      network: actor.network,
    });
  }

  /** Two saves of one profile follow each other, so that neither merges into what it has not read. */
  private locked(tx: EntityManager, personId: string): Promise<Clinician | null> {
    return rowOf(tx, Clinician, 'WHERE id = $1 FOR UPDATE', [personId]);
  }

  private async whole(tx: EntityManager, personId: string): Promise<Clinician | null> {
    const lists = listNames.map((name) => ({ name, part: parts[name], by: 'ordinal' }));
    const checks = {
      name: 'registrationChecks',
      part: RegistrationCheck,
      by: 'checkedAt',
      descending: true,
    };
    // Asked together: the answers come in one go.
    const [profile, filled] = await Promise.all([
      rowOf(tx, Clinician, 'WHERE id = $1', [personId]),
      listsOf(tx, personId, [...lists, checks]),
    ]);
    return profile && Object.assign(profile, filled);
  }

  private async replace(
    tx: EntityManager,
    personId: string,
    name: (typeof listNames)[number],
    list: object[],
  ) {
    const entity = parts[name] as new () => object;
    const { tableName } = tx.dataSource.getMetadata(entity);
    await Promise.all([
      tx.query(`DELETE FROM ${tableName} WHERE person_id = $1`, [personId]),
      insertRows(tx, entity, partsOf(personId, name, list)),
    ]);
  }

  private async keepPrivate(tx: EntityManager, personId: string, changes: Partial<OnlyForMe>): Promise<void> {
    const kept = await tx.findOneBy(OnlyForMe, { personId });
    if (kept) await tx.update(OnlyForMe, { personId }, overlaid({ ...kept }, changes));
    else await tx.insert(OnlyForMe, overlaid({ personId, ...nothingPrivate }, changes));
  }

  private async employersKnown(
    tx: EntityManager,
    { employments = [] }: ProfileChanges,
    at: string,
  ): Promise<void> {
    const stated = employments.flatMap(({ organisationId }) => organisationId ?? []);
    if (stated.length === 0) return;
    const known: { id: string }[] = await tx.query('SELECT id FROM organisation WHERE id = ANY ($1)', [
      stated,
    ]);
    const ids = known.map(({ id }) => id);
    refuse(
      employments.flatMap(({ organisationId }, i) =>
        organisationId && !ids.includes(organisationId)
          ? [
              {
                field: `employments.${i}.organisationId`,
                sentence: 'There is no such employer; write its name instead.',
              },
            ]
          : [],
      ),
      at,
    );
  }

  private async turned(tx: EntityManager, personId: string, act: string): Promise<void> {
    await this.audit.write(tx, { act, noun: 'clinician', nounId: personId, about: personId });
  }
}

function partsOf(personId: string, name: (typeof listNames)[number], list: readonly object[]): object[] {
  return list.map((part, ordinal) => ({
    ...part,
    ...(!keyedByCode.includes(name) && { id: newId() }),
    personId,
    ordinal,
  }));
}

function refuse(faults: readonly FieldFault[], at: string): void {
  if (faults.length > 0)
    throw new Refusal(
      'BAD_INPUT',
      'Something that was sent is missing or wrong.',
      faults.map(({ field, sentence }) => ({ field: `${at}${field}`, sentence })),
    );
}

function valuesOf(profile: Clinician): ProfileValues {
  return Object.fromEntries(
    Object.keys(emptyValues).map((name) => [name, profile[name as keyof ProfileValues]]),
  ) as unknown as ProfileValues;
}

function pickValues(changes: ProfileChanges): Partial<ProfileValues> {
  return Object.fromEntries(
    Object.keys(emptyValues).map((name) => [name, changes[name as keyof ProfileValues]]),
  );
}

function emptyProfile(personId: string): Clinician {
  const lists = Object.fromEntries([...listNames, 'registrationChecks', 'stated'].map((name) => [name, []]));
  return Object.assign(new Clinician(), { id: personId, ...emptyValues, wishes: noWishes, ...lists });
}
