import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { organisationKey } from '../../people/organisation-id.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Nodes } from '../../platform/graphql/node.js';
import { Organisation } from '../organisation.entity.js';
import { PartnershipLoaders } from '../partnership.loaders.js';
import {
  AnswerConsultationInput,
  AskAssociationsInput,
  Consultation,
  ConsultationAnswer,
  ConsultationCount,
  ConsultationInput,
  PublishConsultationInput,
} from './consultation.entity.js';
import { Consultations } from './consultations.service.js';

@ObjectType({ description: 'A page of consultations.' })
export class ConsultationConnection extends Connection(Consultation, { counted: true }) {}

/** What the programme asks associations, and what became of it. */
@Resolver(() => Consultation)
export class ConsultationsResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly service: Consultations,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Consultation', (actor, id) =>
      this.database.read(actor, (tx) => this.service.get(tx, id)),
    );
  }

  @Access('anyone')
  @Query(() => Consultation, {
    description:
      'One consultation: a published one for everybody, others for officers and those who are asked.',
  })
  consultation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Consultation> {
    const key = fromGlobalId(id, 'Consultation');
    return this.database.read(actor, (tx) => this.service.get(tx, key));
  }

  @Access('anyone')
  @Query(() => ConsultationConnection, {
    description:
      'Consultations that you may read, the newest first: everybody reads published ones; associations what they are asked.',
  })
  consultations(@CurrentActor() actor: Actor, @Args() args: ConnectionArgs): Promise<Page<Consultation>> {
    return this.database.read(actor, (tx) => {
      const found = () => tx.createQueryBuilder(Consultation, 'c');
      return page<Consultation>(
        this.cursors,
        'consultations',
        args,
        ({ askedAt, id }) => [askedAt.toISOString(), id],
        (after, limit) => {
          const query = found()
            .orderBy(`date_trunc('milliseconds', c.askedAt)`, 'DESC')
            .addOrderBy('c.id', 'DESC')
            .limit(limit);
          if (after)
            query.andWhere(`(date_trunc('milliseconds', c.askedAt), c.id) < (:at::timestamptz, :id::uuid)`, {
              ...{ at: after[0], id: after[1] },
            });
          return query.getMany();
        },
        () => found().getCount(),
      );
    });
  }

  @Access('officer')
  @Mutation(() => Consultation, {
    description:
      "Asks associations a question: all verified ones of a country's diaspora, or those that you name. Their coordinators are written to.",
  })
  askAssociations(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What you ask, whom, and until when.' }) input: AskAssociationsInput,
  ): Promise<Consultation> {
    const { title, question, options, language, country, until } = input;
    const named = (input.organisationIds ?? []).map((id, i) => organisationKey(id, `organisationIds.${i}`));
    return this.run(actor, 'askAssociations', input, (tx) =>
      this.service.ask(tx, actor, { title, question, options, language, country, until }, named),
    );
  }

  @Access('coordinator')
  @Mutation(() => Consultation, {
    description: 'Answers for your association; until the last day you may say it anew.',
  })
  answerConsultation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which consultation, and what your association says.' })
    input: AnswerConsultationInput,
  ): Promise<Consultation> {
    const organisationId = organisationKey(input.organisationId, 'organisationId');
    const { option = null, words = null } = input;
    return this.run(actor, 'answerConsultation', input, (tx) =>
      this.service.answer(tx, actor, keyOf(input), { organisationId, option, words }),
    );
  }

  @Access('officer')
  @Mutation(() => Consultation, { description: 'Closes a consultation before its last day.' })
  closeConsultation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: ConsultationInput,
  ): Promise<Consultation> {
    return this.run(actor, 'closeConsultation', input, (tx) => this.service.close(tx, actor, keyOf(input)));
  }

  @Access('officer')
  @Mutation(() => Consultation, { description: 'Takes a consultation back that has not closed.' })
  withdrawConsultation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: ConsultationInput,
  ): Promise<Consultation> {
    return this.run(actor, 'withdrawConsultation', input, (tx) =>
      this.service.withdraw(tx, actor, keyOf(input)),
    );
  }

  @Access('officer')
  @Mutation(() => Consultation, {
    description:
      'Publishes what was heard and what changed, for everybody to read; those who were asked are written to.',
  })
  publishConsultation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, what was heard and what changed.' })
    input: PublishConsultationInput,
  ): Promise<Consultation> {
    const { heard, changed } = input;
    return this.run(actor, 'publishConsultation', input, (tx) =>
      this.service.publish(tx, actor, keyOf(input), { heard, changed }),
    );
  }

  @ResolveField(() => Int, { description: 'How many associations were asked.' })
  asked(@Parent() { askedHouses }: Consultation): number {
    return askedHouses.length;
  }

  @ResolveField(() => [ConsultationCount], {
    description: 'How many associations chose what, once it is published; for officers before.',
  })
  counts(@Parent() { id }: Consultation, @CurrentActor() actor: Actor): Promise<ConsultationCount[]> {
    return this.database.read(actor, (tx) => this.service.countsOf(tx, id));
  }

  @ResolveField(() => [ConsultationAnswer], {
    description: 'Answers that you may read: your own association’s; all of them as an officer.',
  })
  answers(@Parent() { id }: Consultation, @CurrentActor() actor: Actor): Promise<ConsultationAnswer[]> {
    return this.database.read(actor, (tx) => this.service.answersOf(tx, id));
  }

  @ResolveField(() => [Organisation], {
    description: 'Associations which you coordinate and which are asked: you answer for these.',
  })
  answersFor(
    @Parent() { state, askedHouses }: Consultation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation[]> {
    if (state !== 'asked') return Promise.resolve([]);
    return this.database.read(actor, (tx) =>
      tx
        .createQueryBuilder(Organisation, 'o')
        .where(`o.id = ANY (:askedHouses) AND o.id = ANY (app.my_organisations('coordinator'))`, {
          askedHouses,
        })
        .orderBy('o.name')
        .getMany(),
    );
  }

  @ResolveField(() => [String], { description: 'What you may do with it now: names of mutations.' })
  allowedActions(@Parent() one: Consultation, @CurrentActor() actor: Actor): string[] {
    return actor.kind === 'person'
      ? this.service.actionsFor(actor, one).map((action) => `${action}Consultation`)
      : [];
  }

  private async run(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Consultation> {
    const id = await this.commands.run(actor, operation, input, work);
    return this.database.read(actor, (tx) => this.service.get(tx, id));
  }
}

@Resolver(() => ConsultationAnswer)
export class ConsultationAnswerResolver {
  constructor(private readonly loaders: PartnershipLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Which association says it.' })
  organisation(
    @Parent() { organisationId }: ConsultationAnswer,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.loaders.organisations(actor).load(organisationId);
  }
}

function keyOf({ consultationId }: ConsultationInput): string {
  return fromGlobalId(consultationId, 'Consultation', 'consultationId');
}
