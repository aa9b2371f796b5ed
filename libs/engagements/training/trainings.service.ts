import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import type { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { TrainingCheck, TrainingRecord, TrainingRequirement } from './training.entity.js';

export type StatedTraining = Pick<
  TrainingRequirement,
  'institutionId' | 'name' | 'about' | 'modes' | 'activities' | 'country' | 'source' | 'validFrom'
>;

/** One training that the terms on the table ask for, and how it stands. */
export interface AskedTraining {
  requirement: TrainingRequirement;
  /** Legs that wait for it, counted from 0. */
  legs: number[];
  record: TrainingRecord | null;
  check: TrainingCheck | null;
}

const mostInForce = 30;

/** What programme and hosts ask for before a leg, that it was done, and what somebody else saw of that. */
@Injectable()
export class Trainings {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly store: EngagementStore,
  ) {}

  /** Those in force today and later that the programme asks for, and the reader's own institutions. */
  inForce(tx: EntityManager): Promise<TrainingRequirement[]> {
    return tx
      .createQueryBuilder(TrainingRequirement, 'q')
      .where('(q.valid_to IS NULL OR q.valid_to >= :today)', { today: this.clock.today() })
      .andWhere(
        `(q.institution_id IS NULL OR q.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]))`,
      )
      .orderBy('q.institution_id', 'ASC', 'NULLS FIRST')
      .addOrderBy('q.id')
      .limit(100)
      .getMany();
  }

  async requirement(tx: EntityManager, id: string): Promise<TrainingRequirement> {
    const found = await tx.findOneBy(TrainingRequirement, { id });
    if (!found) throw notFound('training requirement');
    return found;
  }

  /** @throws Refusal FORBIDDEN, BAD_INPUT, TOO_MANY */
  async state(tx: EntityManager, actor: SignedIn, stated: StatedTraining): Promise<string> {
    await this.refuseOthers(tx, actor, stated.institutionId);
    if (stated.validFrom < this.clock.today())
      throw wrongField('validFrom', 'It is asked for from today on, or from a later day.');
    const own = (await this.inForce(tx)).filter((one) => one.institutionId === stated.institutionId);
    if (own.length >= mostInForce)
      throw new Refusal('TOO_MANY', `${mostInForce} are in force at most: end one first.`);
    const id = newId();
    await tx.insert(TrainingRequirement, {
      ...{ id, ...stated, validTo: null, statedBy: actor.personId, statedAt: this.clock.now() },
    });
    await this.audit.write(tx, {
      ...{ act: 'stateTraining', noun: 'training_requirement', nounId: id },
      ...(stated.institutionId && { organisationId: stated.institutionId }),
    });
    return id;
  }

  /** It is asked for until today and no longer. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  async end(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const { institutionId, validFrom, validTo } = await this.requirement(tx, id);
    await this.refuseOthers(tx, actor, institutionId, 'training requirement');
    if (validTo) throw new Refusal('NOT_NOW', 'Its last day is stated already.');
    const today = this.clock.today();
    await tx.update(TrainingRequirement, { id }, { validTo: validFrom > today ? validFrom : today });
    await this.audit.write(tx, { act: 'endTraining', noun: 'training_requirement', nounId: id });
  }

  /** Whoever did it says so, as often as there is newer evidence. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT */
  async record(
    tx: EntityManager,
    actor: SignedIn,
    engagementId: string,
    said: { requirementId: string; doneOn: string; evidence: string },
  ): Promise<void> {
    const engagement = await this.standing(tx, engagementId);
    if (engagement.personId !== actor.personId) throw new Refusal('FORBIDDEN', 'Whoever did it records it.');
    await this.requirement(tx, said.requirementId);
    if (said.doneOn > this.clock.today()) throw wrongField('doneOn', 'It is recorded when it is done.');
    const { personId, institutionId, version } = engagement;
    const evidence = said.evidence.trim();
    await tx.insert(TrainingRecord, {
      ...{ id: newId(), engagementId, institutionId, personId, ...said, evidence, at: this.clock.now() },
    });
    await this.remember(tx, engagement, 'recordTraining', version);
  }

  /**
   * What an officer, or a host of what it asked for itself, saw of the newest evidence.
   * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT
   */
  async check(
    tx: EntityManager,
    actor: SignedIn,
    engagementId: string,
    seen: { requirementId: string; passed: boolean; seen: string; validUntil: string },
  ): Promise<void> {
    const engagement = await this.standing(tx, engagementId);
    const { personId, institutionId, version } = engagement;
    if (personId === actor.personId)
      throw new Refusal('FORBIDDEN', 'Somebody else looks at what is about you.');
    const requirement = await this.requirement(tx, seen.requirementId);
    const hosts = requirement.institutionId === institutionId;
    if (!actor.roles.includes('officer')) {
      await this.store.side(tx, actor, engagement);
      if (!hosts) throw new Refusal('FORBIDDEN', 'A programme officer looks at what the programme asks for.');
    }
    if (seen.validUntil < this.clock.today())
      throw wrongField('validUntil', 'It is relied on from today on.');
    const record = await tx.findOne(TrainingRecord, {
      where: { engagementId, requirementId: requirement.id },
      order: { id: 'DESC' },
    });
    if (!record) throw new Refusal('NOT_NOW', 'Nobody has recorded yet that it was done.');
    await tx.insert(TrainingCheck, {
      ...{ id: newId(), engagementId, institutionId, personId, recordId: record.id, ...seen },
      ...{ seen: seen.seen.trim(), checkedBy: actor.personId, at: this.clock.now() },
    });
    await this.remember(tx, engagement, 'checkTraining', version);
    await this.audit.write(tx, {
      ...{ act: 'checkTraining', noun: 'engagement', nounId: engagementId, about: personId },
      details: { passed: seen.passed },
    });
  }

  /** What the terms of this version ask for, and how each stands; what was asked for before and recorded is among it. */
  async asked(tx: EntityManager, { id, version }: Engagement): Promise<AskedTraining[]> {
    const waited = await this.waited(tx, id, version);
    const records = await tx.find(TrainingRecord, { where: { engagementId: id }, order: { id: 'DESC' } });
    const checks = await tx.find(TrainingCheck, { where: { engagementId: id }, order: { id: 'DESC' } });
    const ids = new Set([...waited.flat(), ...records.map(({ requirementId }) => requirementId)]);
    const requirements = await tx.find(TrainingRequirement, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
    });
    return requirements.map((requirement) => ({
      requirement,
      legs: waited.flatMap((waits, leg) => (waits.includes(requirement.id) ? [leg] : [])),
      record: records.find((one) => one.requirementId === requirement.id) ?? null,
      check: checks.find((one) => one.requirementId === requirement.id) ?? null,
    }));
  }

  /** For which trainings each leg of these terms waits today, by their ids. The rule itself is PostgreSQL's. */
  async waited(tx: EntityManager, engagementId: string, version: number): Promise<string[][]> {
    const rows: { waits: string[] }[] = await tx.query(
      `SELECT app.trainings_waited($1, $2, leg, $3)::text[] AS waits FROM engagement_terms t,
          generate_series(0, jsonb_array_length(t.legs) - 1) AS leg
        WHERE t.engagement_id = $1 AND t.version = $2 ORDER BY leg`,
      [engagementId, version, this.clock.today()],
    );
    return rows.map(({ waits }) => waits);
  }

  private async standing(tx: EntityManager, engagementId: string): Promise<Engagement> {
    const engagement = await this.store.lock(tx, engagementId);
    if (!['proposed', 'agreed', 'changing'].includes(engagement.state))
      throw new Refusal(
        'NOT_NOW',
        'Training is recorded and looked at before the work, or while it goes on.',
      );
    return engagement;
  }

  private remember(
    tx: EntityManager,
    engagement: Engagement,
    act: 'recordTraining' | 'checkTraining',
    version: number,
  ): Promise<void> {
    const { state } = engagement;
    return this.store.append(tx, engagement, { act, from: state, to: state, version });
  }

  private async refuseOthers(
    tx: EntityManager,
    actor: SignedIn,
    institutionId: string | null,
    noun = 'institution',
  ): Promise<void> {
    if (!institutionId) {
      if (!actor.roles.includes('officer'))
        throw new Refusal('FORBIDDEN', 'Programme officers say what the programme asks for.');
      return;
    }
    const [{ leads }]: { leads: boolean }[] = await tx.query(`SELECT app.holds('lead', $1) AS leads`, [
      institutionId,
    ]);
    if (!leads) throw notFound(noun);
  }
}
