import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { zonesOf } from '../../needs/local-days.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import type { Engagement } from '../engagement.entity.js';
import { workPlanSaved } from '../engagement.events.js';
import { EngagementStore } from '../engagement.store.js';
import { inOrder } from './session-times.js';
import { warnOfPatients } from './warned.js';
import { WorkPlan } from './work-plan.entity.js';
import type { SaveWorkPlanInput } from './work-plan.inputs.js';

const stands: readonly string[] = ['proposed', 'agreed', 'changing'];

/** The work plan that both sides of an engagement keep: each save is a version of its own, and none is lost. */
@Injectable()
export class WorkPlans {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
  ) {}

  /** @throws Refusal CONFLICT where the other side saved meanwhile, LOOKS_LIKE_A_PATIENT, NOT_NOW, BAD_INPUT */
  async save(tx: EntityManager, actor: SignedIn, id: string, said: SaveWorkPlanInput): Promise<string> {
    // Whoever saves in the same moment waits here, and then reads that somebody was first.
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    if (!stands.includes(engagement.state))
      throw new Refusal('NOT_NOW', 'The engagement is over; its plan stays as it was.');
    const { plan } = said;
    if (!(await this.zones(tx, engagement)).includes(plan.zone))
      throw wrongField('plan.zone', 'Choose a time zone of the country where the work is done.');
    const note = said.note?.trim() || null;
    warnOfPatients([...textsOf(said.plan), ['note', note ?? '']], said.noPatient);
    const known = (await this.ofEngagement(tx, id))?.version ?? 0;
    if (known !== said.version)
      throw new Refusal(
        'CONFLICT',
        'Somebody saved the plan meanwhile. Read it again, then add what is yours.',
      );
    const { institutionId, personId } = engagement;
    const row = {
      ...{ id: newId(), engagementId: id, institutionId, personId, version: known + 1 },
      ...{ zone: plan.zone, objectives: plan.objectives, sessions: inOrder(plan.sessions) },
      ...{ learners: plan.learners, materials: plan.materials, note },
      ...{ savedBy: actor.personId, side, at: this.clock.now() },
    };
    await tx.insert(WorkPlan, row);
    await this.outbox.emit(tx, workPlanSaved({ planId: row.id }));
    return row.id;
  }

  /** The version that holds, or null while there is none. */
  ofEngagement(tx: EntityManager, engagementId: string): Promise<WorkPlan | null> {
    return tx.findOne(WorkPlan, { where: { engagementId }, order: { version: 'DESC' } });
  }

  /** Every version, the newest first; the oldest of very many are left out. */
  versions(tx: EntityManager, engagementId: string): Promise<WorkPlan[]> {
    return tx.find(WorkPlan, { where: { engagementId }, order: { version: 'DESC' }, take: 100 });
  }

  async get(tx: EntityManager, id: string): Promise<WorkPlan> {
    const plan = await tx.findOneBy(WorkPlan, { id });
    if (!plan) throw notFound('work plan');
    return plan;
  }

  /** The clocks of the host's country; UTC where it has none. */
  async zones(
    tx: EntityManager,
    { institutionId }: Pick<Engagement, 'institutionId'>,
  ): Promise<readonly string[]> {
    const host = await tx.findOneBy(Organisation, { id: institutionId });
    return zonesOf(host?.country ?? null);
  }
}

function textsOf({
  objectives,
  sessions,
  learners,
  materials,
}: SaveWorkPlanInput['plan']): [string, string][] {
  return [
    ...objectives.map((text, at): [string, string] => [`plan.objectives.${at}`, text]),
    ...sessions.flatMap(({ topic, place }, at): [string, string][] => [
      [`plan.sessions.${at}.topic`, topic],
      [`plan.sessions.${at}.place`, place ?? ''],
    ]),
    ...learners.map(({ cadre }, at): [string, string] => [`plan.learners.${at}.cadre`, cadre]),
    ...materials.flatMap(({ what, where }, at): [string, string][] => [
      [`plan.materials.${at}.what`, what],
      [`plan.materials.${at}.where`, where ?? ''],
    ]),
  ];
}
