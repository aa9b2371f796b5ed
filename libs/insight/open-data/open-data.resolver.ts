import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Audit } from '../../people/audit.service.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { dayAt } from '../../platform/days.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ConnectionArgs, page, type Page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { IndicatorReports } from '../report/indicator-reports.service.js';
import {
  MakeOpenDataInput,
  OpenDataEdition,
  OpenDataEditionConnection,
  SettleOpenDataInput,
} from './open-data-edition.entity.js';
import { openDataLife } from './open-data-edition.states.js';
import { openDataFiles } from './open-data-files.js';

/** Numbers for everybody: made once, let out by a second officer, and the same ever after. */
@Resolver(() => OpenDataEdition)
export class OpenDataResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reports: IndicatorReports,
    private readonly nodes: Nodes,
    private readonly cursors: Cursors,
  ) {}

  onModuleInit(): void {
    this.nodes.register('OpenDataEdition', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(OpenDataEdition, { id })),
    );
  }

  @Access('anyone')
  @Query(() => OpenDataEditionConnection, {
    description:
      'Open data by year, the newest first: what is published, for everybody; officers see what waits as well.',
  })
  openData(@CurrentActor() actor: Actor, @Args() args: ConnectionArgs): Promise<Page<OpenDataEdition>> {
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        'open-data',
        args,
        ({ year, id }) => [year, id],
        (after, limit) => {
          // A list of editions holds no files: they are read where somebody takes them.
          const columns = ['id', 'year', 'state', 'rows', 'madeBy', 'madeAt', 'settledAt'].map(
            (one) => `e.${one}`,
          );
          const query = tx.createQueryBuilder(OpenDataEdition, 'e').select(columns).orderBy('e.year', 'DESC');
          if (after) query.where('(e.year, e.id) < (:year, :id)', { year: after[0], id: after[1] });
          return query.addOrderBy('e.id', 'DESC').limit(limit).getMany();
        },
      ),
    );
  }

  @Access('officer')
  @Mutation(() => OpenDataEdition, {
    description:
      'Makes the open data of a year that is over, as it is recorded now. Another officer reads it and lets it out. It is recorded.',
  })
  async makeOpenData(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which year.' }) input: MakeOpenDataInput,
  ): Promise<OpenDataEdition> {
    const { year } = input;
    const now = this.clock.now();
    const refuse = (sentence: string) => {
      throw new Refusal('BAD_INPUT', sentence, [{ field: 'year', sentence }]);
    };
    if (year >= now.getUTCFullYear()) refuse('Choose a year that is over: this one still grows.');
    const places = await this.reports.inCountries(actor, year, 'en-GB');
    const id = await this.commands.run(actor, 'makeOpenData', input, async (tx) => {
      if (await tx.existsBy(OpenDataEdition, { year, state: 'asked' }))
        refuse('One of that year waits for another officer already.');
      const made = newId();
      const files = openDataFiles(year, dayAt(now), places);
      await tx.query(
        `INSERT INTO open_data_edition (id, year, state, csv, dictionary, rows, made_by, made_at)
         VALUES ($1, $2, 'asked', $3, $4, $5, $6, $7)`,
        [made, year, files.csv, files.dictionary, files.rows, actor.personId, now],
      );
      await this.audit.write(tx, {
        ...{ act: 'made-open-data', noun: 'open-data-edition', nounId: made },
        details: { year, rows: files.rows },
      });
      return made;
    });
    return this.get(actor, id);
  }

  @Access('officer')
  @Mutation(() => OpenDataEdition, {
    description:
      'Lets open data out that another officer made, for everybody and for good, or refuses it. It is recorded.',
  })
  async settleOpenData(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which edition, and why.' }) input: SettleOpenDataInput,
  ): Promise<OpenDataEdition> {
    const wanted = fromGlobalId(input.editionId, 'OpenDataEdition', 'editionId');
    const id = await this.commands.run(actor, 'settleOpenData', input, async (tx) => {
      const edition = await tx.findOneBy(OpenDataEdition, { id: wanted });
      if (!edition) throw notFound('edition');
      const as = edition.madeBy === actor.personId ? [] : ['another officer' as const];
      const state = openDataLife.go(input.publish ? 'publish' : 'refuse', edition.state, as);
      const [, changed]: [unknown, number] = await tx.query(
        `UPDATE open_data_edition SET state = $2, settled_by = $3, settled_at = $4, settled_reason = $5
          WHERE id = $1 AND state = 'asked'`,
        [wanted, state, actor.personId, this.clock.now(), input.reason],
      );
      if (changed === 0) throw new Refusal('CONFLICT', 'Somebody else has decided about it. Read it again.');
      await this.audit.write(tx, {
        ...{ act: `${state}-open-data`, noun: 'open-data-edition', nounId: wanted, reason: input.reason },
        details: { year: edition.year, rows: edition.rows },
      });
      return wanted;
    });
    return this.get(actor, id);
  }

  @ResolveField(() => String)
  csv(@Parent() { id }: OpenDataEdition, @CurrentActor() actor: Actor): Promise<string> {
    return this.fileOf(actor, id, 'csv');
  }

  @ResolveField(() => String)
  dictionary(@Parent() { id }: OpenDataEdition, @CurrentActor() actor: Actor): Promise<string> {
    return this.fileOf(actor, id, 'dictionary');
  }

  @ResolveField(() => [String], { description: 'What you can do with it now: `publish`, `refuse`.' })
  allowedActions(@Parent() { state, madeBy }: OpenDataEdition, @CurrentActor() actor: Actor): string[] {
    const isOfficer = actor.kind === 'person' && actor.roles.includes('officer');
    return openDataLife.allowed(
      state,
      isOfficer && actor.personId !== madeBy ? ['another officer' as const] : [],
    );
  }

  private async fileOf(actor: Actor, id: string, file: 'csv' | 'dictionary'): Promise<string> {
    const [found]: { content: string }[] = await this.database.read(actor, (tx) =>
      tx.query(`SELECT ${file} AS content FROM open_data_edition WHERE id = $1`, [id]),
    );
    return found.content;
  }

  private async get(actor: SignedIn, id: string): Promise<OpenDataEdition> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(OpenDataEdition, { id }));
    if (!found) throw notFound('edition');
    return found;
  }
}
