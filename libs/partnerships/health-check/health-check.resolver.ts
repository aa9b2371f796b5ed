import type { OnModuleInit } from '@nestjs/common';
import {
  Args,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { LanguageTag } from '../../platform/graphql/scalars.js';
import { Organisation } from '../organisation.entity.js';
import { Organisations } from '../organisations.service.js';
import { PartnershipInput } from '../partnership.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import { compare } from './comparing.js';
import {
  Hallmark,
  HealthCheck,
  HealthCheckJointScore,
  HealthCheckScore,
  HealthCheckSide,
  Principle,
} from './health-check.entity.js';
import {
  HealthCheckInput,
  HealthCheckSideInput,
  type ScoreInput,
  ScoresInput,
  SideScoresInput,
} from './health-check.inputs.js';
import { HealthChecks } from './health-checks.service.js';

/** One hallmark of a check, with what everybody said of it as far as the reader may see. */
@ObjectType({
  description: 'One hallmark of a Health Check: what each side said, and what all say together.',
})
export class HealthCheckLine {
  @Field(() => Hallmark, { description: 'The hallmark.' })
  hallmark: Hallmark;

  @Field(() => Principle, { description: 'The principle by which it stands.' })
  principle: Principle;

  @Field(() => [HealthCheckScore], {
    description: 'What each side said: your own at once, the others when all have submitted. Never averaged.',
  })
  scores: HealthCheckScore[];

  @Field(() => Int, {
    nullable: true,
    description: 'How far the furthest two sides are apart, 0 to 3; null while fewer than two can be seen.',
  })
  apart: number | null;

  @Field(() => HealthCheckJointScore, { nullable: true, description: 'What all say together.' })
  joint: HealthCheckJointScore | null;
}

@Resolver(() => HealthCheck)
export class HealthCheckResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly checks: HealthChecks,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('HealthCheck', (actor, id) =>
      this.database.read(actor, (tx) => this.checks.get(tx, id)),
    );
  }

  @Access('lead', 'coordinator', 'officer')
  @Query(() => HealthCheck, { description: 'One Health Check of a partnership of yours; officers see all.' })
  healthCheck(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<HealthCheck> {
    return this.read(actor, fromGlobalId(id, 'HealthCheck'));
  }

  @Access('lead', 'coordinator')
  @Mutation(() => HealthCheck, {
    description: 'Opens a Health Check of a partnership, by the principles of today. One is open at a time.',
  })
  openHealthCheck(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of which partnership.' }) input: PartnershipInput,
  ): Promise<HealthCheck> {
    const id = fromGlobalId(input.partnershipId, 'Partnership', 'partnershipId');
    return this.after(actor, 'openHealthCheck', input, (tx) => this.checks.open(tx, actor, id));
  }

  @Access('lead', 'coordinator')
  @Mutation(() => HealthCheck, {
    description: 'Keeps scores of your side. Nobody else reads them before every side has submitted.',
  })
  saveHealthCheckScores(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which check, which side, and its scores.' }) input: SideScoresInput,
  ): Promise<HealthCheck> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    return this.about(actor, 'saveHealthCheckScores', input, (tx, id) =>
      this.checks.saveScores(tx, actor, id, organisationId, scoresOf(input.scores)),
    );
  }

  @Access('lead', 'coordinator')
  @Mutation(() => HealthCheck, {
    description: 'Submits for your side, for good. With the last side all scores are shown to all.',
  })
  submitHealthCheck(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which check, and which side.' }) input: HealthCheckSideInput,
  ): Promise<HealthCheck> {
    const organisationId = fromGlobalId(input.organisationId, 'Organisation', 'organisationId');
    return this.about(actor, 'submitHealthCheck', input, (tx, id) =>
      this.checks.submit(tx, actor, id, organisationId),
    );
  }

  @Access('lead', 'coordinator')
  @Mutation(() => HealthCheck, { description: 'Keeps what all sides say together, once each has submitted.' })
  saveJointScores(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which check, and the joint scores.' }) input: ScoresInput,
  ): Promise<HealthCheck> {
    return this.about(actor, 'saveJointScores', input, (tx, id) =>
      this.checks.saveJointScores(tx, actor, id, scoresOf(input.scores)),
    );
  }

  @Access('lead', 'coordinator')
  @Mutation(() => HealthCheck, {
    description: 'Agrees the joint scores of a Health Check; it stays as it is from then on.',
  })
  agreeHealthCheck(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: HealthCheckInput,
  ): Promise<HealthCheck> {
    return this.about(actor, 'agreeHealthCheck', input, (tx, id) => this.checks.agree(tx, actor, id));
  }

  @ResolveField(() => [HealthCheckSide], { description: 'Its sides.' })
  sides(@Parent() { id }: HealthCheck, @CurrentActor() actor: SignedIn): Promise<HealthCheckSide[]> {
    return this.database.read(actor, (tx) => this.checks.sidesOf(tx, id));
  }

  @ResolveField(() => [HealthCheckLine], {
    description: 'Each hallmark in the order of its principle, in the language asked for where it is there.',
  })
  lines(
    @Parent() { id: healthCheckId, edition }: HealthCheck,
    @CurrentActor() actor: SignedIn,
    @Args('language', { type: () => LanguageTag, defaultValue: 'en', description: 'In which language.' })
    language: string,
  ): Promise<HealthCheckLine[]> {
    return this.database.read(actor, async (tx) => {
      const hallmarks = await this.checks.hallmarks(tx, edition);
      const sides = (await this.checks.sidesOf(tx, healthCheckId)).map(
        ({ organisationId }) => organisationId,
      );
      const principles = await tx.findBy(Principle, { edition });
      const joint = await tx.findBy(HealthCheckJointScore, { healthCheckId });
      const codes = hallmarks.map(({ code }) => code);
      const compared = compare(codes, sides, await tx.findBy(HealthCheckScore, { healthCheckId }));
      const said = <T extends Principle | Hallmark>(one: T): T => ({
        ...{ ...one, words: one.names[language.split('-')[0]] ?? one.words },
      });
      return hallmarks.map((hallmark, i) => ({
        hallmark: said(hallmark),
        principle: said(principles.find(({ code }) => code === hallmark.principle)!),
        scores: compared[i].sides.flatMap((one) => one ?? []),
        apart: compared[i].apart,
        joint: joint.find((one) => one.hallmark === hallmark.code) ?? null,
      }));
    });
  }

  @ResolveField(() => [String], { description: 'What you can do now: `submit`, `agree`.' })
  allowedActions(@Parent() check: HealthCheck, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, (tx) => this.checks.actionsFor(tx, actor, check));
  }

  private about<I extends HealthCheckInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<HealthCheck> {
    const id = fromGlobalId(input.healthCheckId, 'HealthCheck', 'healthCheckId');
    return this.after(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
  }

  private async after<I extends PartnershipInput | HealthCheckInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<HealthCheck> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private read(actor: SignedIn, id: string): Promise<HealthCheck> {
    return this.database.read(actor, (tx) => this.checks.get(tx, id));
  }
}

@Resolver(() => HealthCheckSide)
export class HealthCheckSideResolver {
  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly loaders: PartnershipLoaders,
  ) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Which, where you may see it.' })
  organisation(
    @Parent() { organisationId }: HealthCheckSide,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(organisationId);
  }

  @ResolveField(() => Boolean, { description: 'Whether you speak for this side.' })
  async yours(
    @Parent() { organisationId }: HealthCheckSide,
    @CurrentActor() actor: SignedIn,
  ): Promise<boolean> {
    const own = await this.database.read(actor, (tx) => this.organisations.own(tx, actor));
    return own.includes(organisationId);
  }
}

@Resolver(() => HealthCheckScore)
export class HealthCheckScoreResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Which side, where you may see it.' })
  side(
    @Parent() { organisationId }: HealthCheckScore,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(organisationId);
  }
}

function scoresOf(scores: readonly ScoreInput[]) {
  return scores.map(({ hallmark, score, words }) => ({ hallmark, score, words: words ?? null }));
}
