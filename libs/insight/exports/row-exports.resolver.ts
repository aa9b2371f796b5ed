import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PartnershipLoaders } from '../../partnerships/partnership.loaders.js';
import { Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { rowsOf } from '../../platform/rows.js';
import { AskExportInput, RowExport, RowExportConnection, SettleExportInput } from './row-export.entity.js';
import { rowExportLife } from './row-export.states.js';
import { RowExports } from './row-exports.service.js';

/** Rows that leave, and the second pair of eyes that lets many of them go. */
@Resolver(() => RowExport)
export class RowExportsResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly exportsOf: RowExports,
    private readonly cursors: Cursors,
    private readonly loaders: PartnershipLoaders,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('RowExport', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(RowExport, { id })),
    );
  }

  @Access('officer')
  @Query(() => RowExportConnection, {
    description: 'Exports that officers asked for, with who let them go, the newest first.',
  })
  exports(@CurrentActor() actor: SignedIn, @Args() args: ConnectionArgs): Promise<Page<RowExport>> {
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        'exports',
        args,
        ({ id }) => [id],
        (after, limit) =>
          rowsOf(tx, RowExport, 'WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2', [
            after?.[0] ?? null,
            limit,
          ]),
      ),
    );
  }

  @Access('officer')
  @Mutation(() => RowExport, {
    description:
      'Asks for rows of confirmed contributions. Up to 500 are yours at once, at `/exports/{key}` of the API with your ' +
      'session; more wait until another officer lets them go. It is recorded.',
  })
  async askExport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which rows, and what for.' }) input: AskExportInput,
  ): Promise<RowExport> {
    const id = await this.commands.run(actor, 'askExport', input, (tx) =>
      this.exportsOf.ask(tx, actor, input),
    );
    return this.database.read(actor, (tx) => this.exportsOf.get(tx, id));
  }

  @Access('officer')
  @Mutation(() => RowExport, {
    description: 'Lets rows go that another officer asked for, or refuses them. It is recorded.',
  })
  async settleExport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which export, and why.' }) input: SettleExportInput,
  ): Promise<RowExport> {
    const wanted = fromGlobalId(input.exportId, 'RowExport', 'exportId');
    const id = await this.commands.run(actor, 'settleExport', input, (tx) =>
      this.exportsOf.settle(tx, actor, wanted, input),
    );
    return this.database.read(actor, (tx) => this.exportsOf.get(tx, id));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'By which key you fetch the rows, where they are yours to take; null for everybody else.',
  })
  key(@Parent() { id, state, askedBy }: RowExport, @CurrentActor() actor: SignedIn): string | null {
    return state === 'released' && askedBy === actor.personId ? id : null;
  }

  @ResolveField(() => [String], { description: 'What you can do with it now: `release`, `refuse`.' })
  allowedActions(@Parent() { state, askedBy }: RowExport, @CurrentActor() actor: SignedIn): string[] {
    return rowExportLife.allowed(state, askedBy === actor.personId ? [] : ['another officer']);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who asked for it.' })
  by(@Parent() { askedBy }: RowExport, @CurrentActor() actor: SignedIn): Promise<Person | null> {
    return this.loaders.people(actor).load(askedBy);
  }
}
