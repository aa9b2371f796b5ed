import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '../../partnerships/organisation.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Nodes } from '../../platform/graphql/node.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore, sideOf } from '../engagement.store.js';
import { TrainingRequirement } from './training.entity.js';
import {
  CheckTrainingInput,
  EndTrainingInput,
  EngagementTraining,
  RecordTrainingInput,
  StateTrainingInput,
} from './training.types.js';
import { Trainings } from './trainings.service.js';

/** What is asked for before legs begin. */
@Resolver(() => TrainingRequirement)
export class TrainingRequirementResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly nodes: Nodes,
    private readonly trainings: Trainings,
  ) {}

  onModuleInit(): void {
    this.nodes.register('TrainingRequirement', (actor, id) =>
      this.database.read(actor, (tx) => this.trainings.requirement(tx, id)),
    );
  }

  @Access('signed-in')
  @Query(() => [TrainingRequirement], {
    description:
      'Training that the programme asks for before a leg begins, now or from a later day on, and your institutions for ' +
      'their own work. What an engagement asks for stands at it.',
  })
  trainingRequirements(@CurrentActor() actor: SignedIn): Promise<TrainingRequirement[]> {
    return this.database.read(actor, (tx) => this.trainings.inForce(tx));
  }

  @Access('lead', 'officer')
  @Mutation(() => TrainingRequirement, {
    description:
      'States what has to be done, and looked at, before a leg of a kind begins: an officer for the programme, a lead for ' +
      'the work of their institution. Legs that have begun are not touched.',
  })
  async stateTraining(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, and of which work.' }) input: StateTrainingInput,
  ): Promise<TrainingRequirement> {
    const { idempotencyKey: _, institutionId, about, country, ...said } = input;
    const stated = {
      ...said,
      ...{ about: about?.trim() || null, country: country ?? null },
      institutionId: institutionId ? fromGlobalId(institutionId, 'Organisation', 'institutionId') : null,
    };
    const id = await this.commands.run(actor, 'stateTraining', input, (tx) =>
      this.trainings.state(tx, actor, stated),
    );
    return this.database.read(actor, (tx) => this.trainings.requirement(tx, id));
  }

  @Access('lead', 'officer')
  @Mutation(() => TrainingRequirement, { description: 'It is asked for until today and no longer.' })
  async endTraining(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: EndTrainingInput,
  ): Promise<TrainingRequirement> {
    const id = fromGlobalId(input.trainingRequirementId, 'TrainingRequirement', 'trainingRequirementId');
    await this.commands.run(actor, 'endTraining', input, async (tx) => {
      await this.trainings.end(tx, actor, id);
      return id;
    });
    return this.database.read(actor, (tx) => this.trainings.requirement(tx, id));
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The institution that asks for it; null: the programme.',
  })
  institutionId(@Parent() { institutionId }: TrainingRequirement): string | null {
    return institutionId && toGlobalId('Organisation', institutionId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The same, as far as you may see it.',
  })
  institution(
    @Parent() { institutionId: id }: TrainingRequirement,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> | null {
    return id ? this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id })) : null;
  }
}

/** What is recorded and looked at of it for one engagement. */
@Resolver(() => Engagement)
export class EngagementTrainingResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly store: EngagementStore,
    private readonly service: Trainings,
  ) {}

  @Access('clinician')
  @Mutation(() => Engagement, {
    description: 'Records that you did what is asked for before a leg, and on which paper one sees it.',
  })
  recordTraining(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, when and on which paper.' }) input: RecordTrainingInput,
  ): Promise<Engagement> {
    return this.does(actor, 'recordTraining', input, (tx, id, requirementId) =>
      this.service.record(tx, actor, id, {
        ...{ requirementId, doneOn: input.doneOn, evidence: input.evidence },
      }),
    );
  }

  @Access('lead', 'officer')
  @Mutation(() => Engagement, {
    description:
      'Records what you saw of the evidence that training was done: an officer of any, a lead of what their institution ' +
      'asks for. Legs that waited for it are free where it was as it has to be.',
  })
  checkTraining(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What was seen.' }) input: CheckTrainingInput,
  ): Promise<Engagement> {
    return this.does(actor, 'checkTraining', input, (tx, id, requirementId) =>
      this.service.check(tx, actor, id, {
        ...{ requirementId, passed: input.passed, seen: input.seen, validUntil: input.validUntil },
      }),
    );
  }

  @ResolveField(() => [EngagementTraining], {
    description: 'Training that its terms ask for, or that was recorded for it, and how each stands.',
  })
  trainings(
    @Parent() engagement: Engagement,
    @CurrentActor() actor: SignedIn,
  ): Promise<EngagementTraining[]> {
    return this.database.read(actor, async (tx) => {
      const side = await sideOf(tx, actor, engagement);
      const asked = await this.service.asked(tx, engagement);
      const open = ['proposed', 'agreed', 'changing'].includes(engagement.state);
      return asked.map((one) => {
        const { requirement, record, check } = one;
        const looks =
          side !== 'clinician' &&
          (actor.roles.includes('officer') ||
            (side === 'institution' && requirement.institutionId === engagement.institutionId));
        return {
          ...one,
          mayRecord: open && side === 'clinician',
          mayCheck: open && looks && !!record && check?.recordId !== record.id,
        };
      });
    });
  }

  private async does(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput & { engagementId: string; trainingRequirementId: string },
    work: (tx: EntityManager, id: string, requirementId: string) => Promise<void>,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    const requirementId = fromGlobalId(
      input.trainingRequirementId,
      'TrainingRequirement',
      'trainingRequirementId',
    );
    await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, id, requirementId);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}
