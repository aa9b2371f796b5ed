import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Audit } from '../../people/audit.service.js';
import { openPartnership } from '../open-partnership.js';
import { Organisations } from '../organisations.service.js';
import { PartnershipParty } from '../partnership.entity.js';
import type { PartnershipsRefusalCode } from '../partnerships.refusals.js';
import { type Score, unscored } from './comparing.js';
import {
  Hallmark,
  HealthCheck,
  HealthCheckJointScore,
  HealthCheckScore,
  HealthCheckSide,
  Principle,
} from './health-check.entity.js';
import { type HealthCheckAction, type HealthCheckActor, healthCheckLife } from './health-check.states.js';

/** The only writer of Health Checks and of their scores. */
@Injectable()
export class HealthChecks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  async get(tx: EntityManager, id: string): Promise<HealthCheck> {
    const check = await tx.findOneBy(HealthCheck, { id });
    if (!check) throw notFound('Health Check');
    return check;
  }

  /** Of one partnership, the newest first. */
  of(tx: EntityManager, partnershipId: string): Promise<HealthCheck[]> {
    return tx.find(HealthCheck, { where: { partnershipId }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  sidesOf(tx: EntityManager, healthCheckId: string): Promise<HealthCheckSide[]> {
    return tx.find(HealthCheckSide, { where: { healthCheckId }, order: { id: 'ASC' } });
  }

  /** Hallmarks of an edition, in the order of their principles. */
  async hallmarks(tx: EntityManager, edition: string): Promise<Hallmark[]> {
    const principles = await tx.find(Principle, { where: { edition }, order: { ordinal: 'ASC' } });
    const hallmarks = await tx.find(Hallmark, { where: { edition }, order: { ordinal: 'ASC' } });
    return principles.flatMap(({ code }) => hallmarks.filter(({ principle }) => principle === code));
  }

  async actionsFor(tx: EntityManager, actor: SignedIn, check: HealthCheck): Promise<HealthCheckAction[]> {
    return healthCheckLife.allowed(check.state, await this.standing(tx, actor, check.id));
  }

  /** Opens one by the edition that holds today; the former must have been agreed. @throws Refusal NOT_FOUND, NOT_NOW */
  async open(tx: EntityManager, actor: SignedIn, partnershipId: string): Promise<string> {
    const { state } = await openPartnership(tx, partnershipId);
    const parties = await tx.findBy(PartnershipParty, { partnershipId });
    const own = await this.organisations.own(tx, actor);
    if (!parties.some(({ organisationId }) => own.includes(organisationId)))
      throw new Refusal('FORBIDDEN', 'A Health Check is opened by a lead of one of the sides.');
    if (state === 'exploring')
      throw new Refusal('NOT_NOW', 'Partners look at how they work together once they have agreed to.');
    const checks = await this.of(tx, partnershipId);
    if (checks.some((one) => one.state !== 'agreed'))
      throw new Refusal('NOT_NOW', 'One is open already; agree that one first.');
    const now = this.clock.now();
    const [principle] = await tx
      .createQueryBuilder(Principle, 'p')
      .where('p.valid_from <= :now AND (p.valid_to IS NULL OR p.valid_to >= :now)', { now })
      .orderBy('p.valid_from', 'DESC')
      .limit(1)
      .getMany();
    if (!principle) throw new Refusal('NOT_NOW', 'No edition of the Principles of Partnership holds today.');
    const id = newId();
    await tx.insert(HealthCheck, {
      ...{ id, partnershipId, edition: principle.edition, state: healthCheckLife.initial },
      ...{ openedBy: actor.personId, openedAt: now, togetherAt: null, agreedAt: null },
    });
    for (const { organisationId } of parties)
      await tx.insert(HealthCheckSide, {
        ...{ id: newId(), healthCheckId: id, partnershipId, organisationId, submittedAt: null },
      });
    await this.audit.write(tx, { act: 'openHealthCheck', noun: 'health-check', nounId: id });
    return id;
  }

  /** Keeps what one side thinks so far; nobody else sees it before all have submitted. */
  async saveScores(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    organisationId: string,
    scores: readonly Score[],
  ): Promise<void> {
    const check = await this.get(tx, id);
    await this.ownSide(tx, actor, id, organisationId);
    await this.refuseUnknown(tx, check, scores);
    const { partnershipId } = check;
    for (const score of scores) {
      const key = { healthCheckId: id, organisationId, hallmark: score.hallmark };
      const { affected } = await tx.update(HealthCheckScore, key, { score: score.score, words: score.words });
      if (!affected) await tx.insert(HealthCheckScore, { ...score, ...key, partnershipId, id: newId() });
    }
  }

  /** One side's word; with the last one all are shown to all. @throws Refusal NOT_ALL_SCORED besides the life's own */
  async submit(tx: EntityManager, actor: SignedIn, id: string, organisationId: string): Promise<void> {
    const check = await this.locked(tx, id);
    const side = await this.ownSide(tx, actor, id, organisationId);
    const scores = await tx.findBy(HealthCheckScore, { healthCheckId: id, organisationId });
    await this.refuseUnscored(tx, check, scores);
    const now = this.clock.now();
    await tx.update(HealthCheckSide, { id: side.id }, { submittedAt: now });
    await this.audit.write(tx, { act: 'submitHealthCheck', noun: 'health-check', nounId: id });
    const sides = await this.sidesOf(tx, id);
    if (sides.some(({ submittedAt }) => submittedAt === null)) return;
    const state = healthCheckLife.go('submit', check.state, ['side']);
    await tx.update(HealthCheck, { id }, { state, togetherAt: now });
  }

  /** Keeps what all say together, after they have seen where they differ. */
  async saveJointScores(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    scores: readonly Score[],
  ): Promise<void> {
    const check = await this.locked(tx, id);
    healthCheckLife.go('agree', check.state, await this.standing(tx, actor, id));
    await this.refuseUnknown(tx, check, scores);
    for (const score of scores) {
      const key = { healthCheckId: id, hallmark: score.hallmark };
      const { affected } = await tx.update(HealthCheckJointScore, key, {
        ...{ score: score.score, words: score.words },
      });
      if (!affected)
        await tx.insert(HealthCheckJointScore, {
          ...{ ...score, ...key, partnershipId: check.partnershipId, id: newId() },
        });
    }
  }

  /** Agrees what all say together. @throws Refusal NOT_ALL_SCORED besides the life's own */
  async agree(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const check = await this.locked(tx, id);
    const state = healthCheckLife.go('agree', check.state, await this.standing(tx, actor, id));
    await this.refuseUnscored(tx, check, await tx.findBy(HealthCheckJointScore, { healthCheckId: id }));
    await tx.update(HealthCheck, { id }, { state, agreedAt: this.clock.now() });
    await this.audit.write(tx, { act: 'agreeHealthCheck', noun: 'health-check', nounId: id });
  }

  private async standing(tx: EntityManager, actor: SignedIn, id: string): Promise<HealthCheckActor[]> {
    const own = await this.organisations.own(tx, actor);
    const mine = (await this.sidesOf(tx, id)).filter(({ organisationId }) => own.includes(organisationId));
    const as: HealthCheckActor[] = [];
    if (mine.some(({ submittedAt }) => submittedAt === null)) as.push('side');
    if (mine.length > 0) as.push('lead');
    return as;
  }

  /** The actor's own side, which has not submitted. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  private async ownSide(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    organisationId: string,
  ): Promise<HealthCheckSide> {
    const side = await tx.findOneBy(HealthCheckSide, { healthCheckId: id, organisationId });
    if (!side) throw notFound('side of this Health Check');
    if (!(await this.organisations.own(tx, actor)).includes(organisationId))
      throw new Refusal('FORBIDDEN', 'Only its own leads score for a side.');
    if (side.submittedAt)
      throw new Refusal('NOT_NOW', 'This side has submitted; what follows is scored together.');
    return side;
  }

  private async refuseUnknown(
    tx: EntityManager,
    { edition }: HealthCheck,
    scores: readonly Score[],
  ): Promise<void> {
    const known = new Set((await this.hallmarks(tx, edition)).map(({ code }) => code));
    const faults = scores.flatMap(({ hallmark }, i) =>
      known.has(hallmark)
        ? []
        : [{ field: `scores.${i}.hallmark`, sentence: 'This edition has no such hallmark.' }],
    );
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'A hallmark is not known here.', faults);
  }

  private async refuseUnscored(
    tx: EntityManager,
    { edition }: HealthCheck,
    scores: readonly Score[],
  ): Promise<void> {
    const codes = (await this.hallmarks(tx, edition)).map(({ code }) => code);
    const missing = unscored(codes, scores);
    if (missing.length > 0)
      throw new Refusal<PartnershipsRefusalCode>(
        'NOT_ALL_SCORED',
        'Every hallmark is scored first.',
        missing.map((hallmark) => ({ field: `scores.${hallmark}`, sentence: 'This has no score yet.' })),
      );
  }

  /** Two sides that submit in the same moment do so one after the other: the later one sees that it is the last. */
  private async locked(tx: EntityManager, id: string): Promise<HealthCheck> {
    const check = await tx.findOne(HealthCheck, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!check) throw notFound('Health Check');
    return check;
  }
}
