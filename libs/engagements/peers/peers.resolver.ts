import {
  Args,
  ArgsType,
  Field,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { PeerTopic } from './topics.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import {
  AnswerPeerInput,
  AskPeersInput,
  JoinPeerGroupInput,
  MarkHelpedInput,
  PeerAnswer,
  PeerAnswerConnection,
  PeerGroup,
  PeerGroupInput,
  PeerQuestion,
  PeerQuestionConnection,
  SettlePeerWordsInput,
} from './peer.entity.js';
import { answersTo, besideThem, groupsFor, questionsOf, remarked, type Seen } from './peers.query.js';
import { Peers } from './peers.service.js';

@ArgsType()
export class PeerQuestionsArgs extends ConnectionArgs {
  @Field(() => PeerTopic, { description: 'What the group is about.' })
  @IsIn(Object.values(PeerTopic))
  topic: PeerTopic;

  @Field({ description: 'The language of the group.' })
  @Length(2, 20)
  language: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only questions in which these words occur, or in an answer to which they do.',
  })
  @IsOptional()
  @MaxLength(200)
  words?: string | null;
}

@Resolver(() => PeerQuestion)
export class PeersResolver {
  private readonly beside = new WeakMap<Actor, DataLoader<string, Seen>>();

  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly peers: Peers,
  ) {}

  @Access('signed-in')
  @Query(() => [PeerGroup], {
    description:
      'Groups of people who ask each other across partnerships, the liveliest first; empty for whoever may not join one: ' +
      'leads, coordinators and clinicians with an agreement may.',
  })
  peerGroups(@CurrentActor() actor: SignedIn): Promise<PeerGroup[]> {
    return this.database.read(actor, (tx) => groupsFor(tx, actor.personId));
  }

  @Access('signed-in')
  @Query(() => PeerQuestionConnection, {
    description:
      'Questions of a group to which you belong, the newest first; officers read all groups. Else empty.',
  })
  peerQuestions(
    @CurrentActor() actor: SignedIn,
    @Args() { topic, language, words, ...args }: PeerQuestionsArgs,
  ): Promise<Page<PeerQuestion>> {
    const of = { topic, language };
    return this.database.read(actor, (tx) =>
      page<PeerQuestion>(
        this.cursors,
        `questions ${topic} ${language}`,
        args,
        ({ id }) => [id],
        (after, limit) => {
          const query = questionsOf(tx, of, words?.trim() || null)
            .orderBy('q.id', 'DESC')
            .limit(limit);
          return (after ? query.andWhere('q.id < :before', { before: after[0] }) : query).getMany();
        },
        () => questionsOf(tx, of, words?.trim() || null).getCount(),
      ),
    );
  }

  @Access('signed-in')
  @Query(() => PeerQuestion, { description: 'One question, for members of its group and officers.' })
  peerQuestion(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<PeerQuestion> {
    return this.read(actor, id);
  }

  @Access('officer')
  @Query(() => [PeerQuestion], {
    description: 'Questions with words of recruitment that no officer has looked at, at most 100.',
  })
  remarkedPeerQuestions(@CurrentActor() actor: SignedIn): Promise<PeerQuestion[]> {
    return this.database.read(actor, (tx) => remarked(tx, PeerQuestion));
  }

  @Access('officer')
  @Query(() => [PeerAnswer], {
    description: 'Answers with words of recruitment that no officer has looked at, at most 100.',
  })
  remarkedPeerAnswers(@CurrentActor() actor: SignedIn): Promise<PeerAnswer[]> {
    return this.database.read(actor, (tx) => remarked(tx, PeerAnswer));
  }

  @Access('signed-in')
  @Mutation(() => [PeerGroup], {
    description:
      'Joins a group, or changes whether it reads your name. A weekly mail tells what was asked; one press ends it.',
  })
  joinPeerGroup(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: JoinPeerGroupInput,
  ): Promise<PeerGroup[]> {
    return this.thenGroups(actor, 'joinPeerGroup', input, (tx) =>
      this.peers.join(tx, actor, groupIn(input), input.showsName),
    );
  }

  @Access('signed-in')
  @Mutation(() => [PeerGroup], { description: 'Leaves a group. What you wrote stays, without your name.' })
  leavePeerGroup(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: PeerGroupInput,
  ): Promise<PeerGroup[]> {
    return this.thenGroups(actor, 'leavePeerGroup', input, async (tx) => {
      await this.peers.leave(tx, actor, groupIn(input));
      return '';
    });
  }

  @Access('signed-in')
  @Mutation(() => PeerQuestion, { description: 'Asks a group to which you belong. Nothing about a patient.' })
  askPeers(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, and where.' }) input: AskPeersInput,
  ): Promise<PeerQuestion> {
    return this.thenQuestion(actor, 'askPeers', input, (tx) =>
      this.peers.ask(tx, actor, groupIn(input), input),
    );
  }

  @Access('signed-in')
  @Mutation(() => PeerQuestion, { description: 'Answers a question of your group. Nothing about a patient.' })
  answerPeer(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What, to which.' }) input: AnswerPeerInput,
  ): Promise<PeerQuestion> {
    return this.thenQuestion(actor, 'answerPeer', input, (tx) =>
      this.peers.answer(tx, actor, input.questionId, input),
    );
  }

  @Access('signed-in')
  @Mutation(() => PeerQuestion, {
    description: 'Says that an answer of somebody else helped you, or takes it back.',
  })
  markHelped(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: MarkHelpedInput,
  ): Promise<PeerQuestion> {
    return this.thenQuestion(actor, 'markHelped', input, (tx) =>
      this.peers.helped(tx, actor, input.answerId, input.helped),
    );
  }

  @Access('officer')
  @Mutation(() => PeerQuestion, {
    description:
      'Hides a question or an answer from its group, with a reason that its author reads; or says that it stays.',
  })
  settlePeerWords(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: SettlePeerWordsInput,
  ): Promise<PeerQuestion> {
    const { questionId = null, answerId = null, hideBecause = null } = input;
    return this.thenQuestion(actor, 'settlePeerWords', input, (tx) =>
      this.peers.settle(tx, { questionId, answerId, hideBecause }),
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who asks, where they show their name to the group.',
  })
  async authorName(@Parent() { id }: PeerQuestion, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return (await this.seen(actor).load(id)).name;
  }

  @ResolveField(() => Int, { description: 'How many answers there are that you may read.' })
  async answerCount(@Parent() { id }: PeerQuestion, @CurrentActor() actor: SignedIn): Promise<number> {
    return (await this.seen(actor).load(id)).answers;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Words of recruitment in it; to officers, else null.',
  })
  remarkedWords(@Parent() { remark }: PeerQuestion, @CurrentActor() actor: SignedIn): string | null {
    return actor.roles.includes('officer') ? remark : null;
  }

  @ResolveField(() => PeerAnswerConnection, { description: 'The answers, the first one first.' })
  answers(
    @Parent() { id: questionId }: PeerQuestion,
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<Page<PeerAnswer>> {
    return this.database.read(actor, (tx) =>
      page<PeerAnswer>(
        this.cursors,
        `answers to ${questionId}`,
        args,
        ({ id }) => [id],
        (after, limit) => {
          const query = answersTo(tx, questionId).orderBy('a.id', 'ASC').limit(limit);
          return (after ? query.andWhere('a.id > :after', { after: after[0] }) : query).getMany();
        },
      ),
    );
  }

  private seen(actor: Actor): DataLoader<string, Seen> {
    return seenBy(this.beside, actor, this.database, 'peer_question');
  }

  private read(actor: SignedIn, id: string): Promise<PeerQuestion> {
    return this.database.read(actor, (tx) => this.peers.question(tx, id));
  }

  private async thenQuestion(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<PeerQuestion> {
    return this.read(actor, await this.commands.run(actor, operation, input, work));
  }

  private async thenGroups(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<PeerGroup[]> {
    await this.commands.run(actor, operation, input, work);
    return this.peerGroups(actor);
  }
}

@Resolver(() => PeerAnswer)
export class PeerAnswerResolver {
  private readonly beside = new WeakMap<Actor, DataLoader<string, Seen>>();

  constructor(private readonly database: Database) {}

  @ResolveField(() => ID, { description: 'To which question.' })
  questionId(@Parent() { questionId }: PeerAnswer): string {
    return questionId;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who answers, where they show their name to the group.',
  })
  async authorName(@Parent() { id }: PeerAnswer, @CurrentActor() actor: SignedIn): Promise<string | null> {
    return (await this.seen(actor).load(id)).name;
  }

  @ResolveField(() => Int, { description: 'How many it helped.' })
  async helped(@Parent() { id }: PeerAnswer, @CurrentActor() actor: SignedIn): Promise<number> {
    return (await this.seen(actor).load(id)).helped;
  }

  @ResolveField(() => Boolean, { description: 'Whether you said that it helped you.' })
  async helpedMe(@Parent() { id }: PeerAnswer, @CurrentActor() actor: SignedIn): Promise<boolean> {
    return (await this.seen(actor).load(id)).mine;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is your own.' })
  mine(@Parent() { authorId }: PeerAnswer, @CurrentActor() actor: SignedIn): boolean {
    return authorId === actor.personId;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Words of recruitment in it; to officers, else null.',
  })
  remarkedWords(@Parent() { remark }: PeerAnswer, @CurrentActor() actor: SignedIn): string | null {
    return actor.roles.includes('officer') ? remark : null;
  }

  private seen(actor: Actor): DataLoader<string, Seen> {
    return seenBy(this.beside, actor, this.database, 'peer_answer');
  }
}

function groupIn({ topic, language }: PeerGroupInput) {
  return { topic, language };
}

function seenBy(
  loaders: WeakMap<Actor, DataLoader<string, Seen>>,
  actor: Actor,
  database: Database,
  table: 'peer_question' | 'peer_answer',
): DataLoader<string, Seen> {
  let loader = loaders.get(actor);
  if (!loader) {
    loader = new DataLoader((ids) => database.read(actor, (tx) => besideThem(tx, table, ids)), {
      cache: false,
    });
    loaders.set(actor, loader);
  }
  return loader;
}
