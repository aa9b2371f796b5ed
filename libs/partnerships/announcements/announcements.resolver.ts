import { Args, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { notFound } from '../../platform/refusal.js';
import {
  Announcement,
  AnnouncementInput,
  GiveBackAnnouncementInput,
  WriteAnnouncementInput,
} from './announcement.entity.js';
import { announcementLife } from './announcement.states.js';
import { Announcements, readersOf, standing } from './announcements.service.js';

@ObjectType({ description: 'A page of announcements.' })
export class AnnouncementConnection extends Connection(Announcement, { counted: true }) {}

/** Mail from the programme to many people, by two officers. */
@Resolver(() => Announcement)
export class AnnouncementsResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly cursors: Cursors,
    private readonly service: Announcements,
  ) {}

  @Access('officer')
  @Query(() => AnnouncementConnection, {
    description:
      'Announcements, the newest first; or only those that wait for a second officer, oldest first.',
  })
  announcements(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('waiting', { type: () => Boolean, defaultValue: false, description: 'True: only those that wait.' })
    waiting: boolean,
  ): Promise<Page<Announcement>> {
    return this.database.read(actor, (tx) => this.list(tx, args, waiting));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => Announcement, {
    description: 'Writes an announcement. Nobody gets it before a second officer has released it.',
  })
  writeAnnouncement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'To whom, and what it says.' }) input: WriteAnnouncementInput,
  ): Promise<Announcement> {
    const { idempotencyKey: _, ...words } = input;
    return this.run(actor, 'writeAnnouncement', input, (tx) => this.service.write(tx, actor, words));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => Announcement, {
    description:
      'Releases an announcement that another officer wrote: everybody it is for is written to, once. It cannot be called back.',
  })
  releaseAnnouncement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which announcement.' }) input: AnnouncementInput,
  ): Promise<Announcement> {
    return this.run(actor, 'releaseAnnouncement', input, (tx) =>
      this.service.release(tx, actor, input.announcementId),
    );
  }

  @Access('officer')
  @Mutation(() => Announcement, {
    description: 'Gives an announcement of another officer back, with a note.',
  })
  giveBackAnnouncement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which announcement, and why.' }) input: GiveBackAnnouncementInput,
  ): Promise<Announcement> {
    return this.run(actor, 'giveBackAnnouncement', input, (tx) =>
      this.service.giveBack(tx, actor, input.announcementId, input.note),
    );
  }

  @Access('officer')
  @Mutation(() => Announcement, { description: 'Takes back what you wrote, while nobody has released it.' })
  takeBackAnnouncement(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which announcement.' }) input: AnnouncementInput,
  ): Promise<Announcement> {
    return this.run(actor, 'takeBackAnnouncement', input, (tx) =>
      this.service.takeBack(tx, actor, input.announcementId),
    );
  }

  @ResolveField(() => Int, {
    description: 'How many people it would reach today; once sent, how many it was for.',
  })
  async readers(@Parent() one: Announcement, @CurrentActor() actor: SignedIn): Promise<number> {
    return one.told ?? (await this.database.read(actor, (tx) => readersOf(tx, one))).length;
  }

  @ResolveField(() => [String], { description: 'What you may do with it now: names of mutations.' })
  allowedActions(@Parent() one: Announcement, @CurrentActor() actor: SignedIn): string[] {
    return announcementLife.allowed(one.state, [standing(actor, one)]).map((act) => `${act}Announcement`);
  }

  private list(tx: EntityManager, args: ConnectionArgs, waiting: boolean): Promise<Page<Announcement>> {
    const [by, beyond] = waiting ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
    const found = () => {
      const query = tx.createQueryBuilder(Announcement, 'a');
      return waiting ? query.where(`a.state = 'waiting'`) : query.where('true');
    };
    return page<Announcement>(
      this.cursors,
      waiting ? 'waiting announcements' : 'announcements',
      args,
      ({ writtenAt, id }) => [writtenAt.toISOString(), id],
      (after, limit) => {
        const query = found().orderBy('a.writtenAt', by).addOrderBy('a.id', by).limit(limit);
        if (after) query.andWhere(`(a.writtenAt, a.id) ${beyond} (:at, :id)`, { at: after[0], id: after[1] });
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
  ): Promise<Announcement> {
    const id = await this.commands.run(actor, operation, input, work);
    const one = await this.database.read(actor, (tx) => tx.findOneBy(Announcement, { id }));
    if (!one) throw notFound('announcement');
    return one;
  }
}
