import { Args, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { noticeKinds } from './notice-kinds.js';
import { AnswerNoticeWordsInput, NoticeWords, WriteNoticeWordsInput } from './notice-words.entity.js';
import { standingWords } from './notice-words.query.js';
import { Notices } from './notices.service.js';

@ObjectType({ description: 'A page of what the programme says in its mails.' })
export class NoticeWordsConnection extends Connection(NoticeWords, { counted: true }) {}

/** What the programme says in its mails, by two officers. */
@Resolver(() => NoticeWords)
export class NoticesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  @Access('officer')
  @Query(() => [String], { description: 'Kinds of mail to which the programme may add words of its own.' })
  noticeKinds(): readonly string[] {
    return noticeKinds;
  }

  @Access('officer')
  @Query(() => NoticeWordsConnection, {
    description:
      'What the programme says in its mails, the newest first; or only what waits for a second officer.',
  })
  noticeWords(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('waiting', { type: () => Boolean, defaultValue: false, description: 'True: only what waits.' })
    waiting: boolean,
  ): Promise<Page<NoticeWords>> {
    return this.database.read(actor, (tx) => this.list(tx, args, waiting));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => NoticeWords, {
    description:
      'Writes what every mail of a kind says from a day on, or that it says nothing any more. It stands in no mail before ' +
      'a second officer lets it.',
  })
  writeNoticeWords(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'In which mails, and what.' }) input: WriteNoticeWordsInput,
  ): Promise<NoticeWords> {
    const { idempotencyKey: _, ...words } = input;
    return this.run(actor, 'writeNoticeWords', input, (tx) => this.notices.write(tx, actor, words));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => NoticeWords, {
    description: 'Lets words stand that another officer wrote, or drops them.',
  })
  answerNoticeWords(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and what you say.' }) input: AnswerNoticeWordsInput,
  ): Promise<NoticeWords> {
    const { noticeWordsId } = input;
    return this.run(actor, 'answerNoticeWords', input, async (tx) => {
      await this.notices.answer(tx, actor, noticeWordsId, input);
      return noticeWordsId;
    });
  }

  @ResolveField(() => Boolean, {
    description: 'Whether you wrote them: then another officer lets them stand.',
  })
  yours(@Parent() { proposedBy }: NoticeWords, @CurrentActor() actor: SignedIn): boolean {
    return proposedBy === actor.personId;
  }

  @ResolveField(() => Boolean, { description: 'Whether they stand in the mails of today.' })
  async stands(@Parent() one: NoticeWords, @CurrentActor() actor: SignedIn): Promise<boolean> {
    if (one.outcome !== 'confirmed') return false;
    const now = this.clock.now();
    const standing = await this.database.read(actor, (tx) =>
      standingWords(tx, one.kind, [one.language], now),
    );
    return standing?.id === one.id;
  }

  private list(tx: EntityManager, args: ConnectionArgs, waiting: boolean): Promise<Page<NoticeWords>> {
    const found = () => tx.createQueryBuilder(NoticeWords, 'n').where(waiting ? 'n.outcome IS NULL' : 'true');
    return page<NoticeWords>(
      this.cursors,
      waiting ? 'waiting notice words' : 'notice words',
      args,
      ({ proposedAt, id }) => [proposedAt.toISOString(), id],
      (after, limit) => {
        const query = found().orderBy('n.proposedAt', 'DESC').addOrderBy('n.id', 'DESC').limit(limit);
        if (after) query.andWhere('(n.proposedAt, n.id) < (:at, :id)', { at: after[0], id: after[1] });
        return query.getMany();
      },
      () => found().getCount(),
    );
  }

  private async run(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<NoticeWords> {
    const id = await this.commands.run(actor, operation, input, work);
    return this.database.read(actor, (tx) => this.notices.get(tx, id));
  }
}
