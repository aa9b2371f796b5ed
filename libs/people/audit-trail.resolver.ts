import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ID } from '@nestjs/graphql';
import { stringify } from 'csv-stringify/sync';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { inCell } from '../platform/imports/cells.js';
import { Audit } from './audit.service.js';
import { auditEntries, peopleCalled } from './audit-trail.query.js';
import {
  AuditEntry,
  AuditEntryConnection,
  AuditExport,
  AuditFilter,
  FindPeopleInput,
  FoundPerson,
  mostExported,
} from './audit-trail.types.js';
import { RoleHeld } from './role-held.entity.js';

// The parameters are declared without null: of a union nothing is left at run time by which to check what was sent.
const which = {
  type: () => AuditFilter,
  nullable: true,
  description: 'Which of them; left out: all.',
} as const;

/** What officers look up about others; each reading is itself in the trail. */
@Resolver(() => FoundPerson)
export class AuditTrailResolver {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  @Access('officer', { fresh: true })
  @Query(() => AuditEntryConnection, {
    description: 'What was done in Midst, by whom and when, the newest first. That it was read is recorded.',
  })
  async auditTrail(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
    @Args('filter', which) filter?: AuditFilter,
  ): Promise<Page<AuditEntry>> {
    const asked = filter ?? {};
    if (!args.after)
      await this.audit.writeApart(actor, { act: 'read-audit-trail', details: narrowedBy(asked) });
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        `audit trail ${JSON.stringify(Object.entries(asked).sort(([one], [other]) => (one < other ? -1 : 1)))}`,
        args,
        ({ at, id }) => [at.toISOString(), id],
        (after, limit) => auditEntries(tx, asked, { after, limit }),
      ),
    );
  }

  @Access('officer', { fresh: true })
  @Query(() => AuditExport, {
    description: `The newest ${mostExported} of these entries as CSV. That they were taken out is recorded.`,
  })
  async auditTrailCsv(
    @CurrentActor() actor: SignedIn,
    @Args('filter', which) filter?: AuditFilter,
  ): Promise<AuditExport> {
    const asked = filter ?? {};
    const found = await this.database.read(actor, (tx) =>
      auditEntries(tx, asked, { after: undefined, limit: mostExported + 1 }),
    );
    const entries = found.slice(0, mostExported);
    await this.audit.writeApart(actor, {
      ...{ act: 'exported-audit-trail', details: { ...narrowedBy(asked), entries: entries.length } },
    });
    return { csv: csvOf(entries), entries: entries.length, more: found.length > mostExported };
  }

  @Access('officer', { fresh: true })
  @Query(() => [FoundPerson], {
    description:
      'People whose name or address holds some words, at most twenty. Why is recorded, and everybody found can read it.',
  })
  async findPeople(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom, and why.' }) { words, reason }: FindPeopleInput,
  ): Promise<FoundPerson[]> {
    // Not the operation's read-only transaction: the trace of the reading is part of it.
    return this.database.as(actor, async (tx) => {
      const people = await peopleCalled(tx, words);
      const held = await tx
        .createQueryBuilder(RoleHeld, 'r')
        .where('r.person_id = ANY (:ids)', { ids: people.map(({ id }) => id) })
        .orderBy('r.since', 'DESC')
        .getMany();
      const trace = { act: 'found-person', reason, network: actor.network };
      for (const { id } of people)
        await this.audit.write(tx, { ...trace, noun: 'person', nounId: id, about: id });
      if (people.length === 0) await this.audit.write(tx, { ...trace, act: 'looked-for-person' });
      return people.map((one) => ({ ...one, roles: held.filter(({ personId }) => personId === one.id) }));
    });
  }

  @ResolveField(() => ID, { description: 'Their id.' })
  id(@Parent() { id }: FoundPerson): string {
    return toGlobalId('Person', id);
  }
}

/** By what it was narrowed down, without whose address it was. */
function narrowedBy(filter: AuditFilter): Record<string, string | boolean> {
  const { by, about, ...rest } = filter;
  return {
    ...(by && { by: true }),
    ...(about && { about: true }),
    ...Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => !!entry[1])),
  };
}

function csvOf(entries: readonly AuditEntry[]): string {
  const head = ['at', 'act', 'by', 'name', 'part', 'noun', 'id', 'about', 'reason', 'details'];
  return stringify([
    head,
    ...entries.map((one) => [
      ...[one.at.toISOString(), inCell(one.act), one.by, inCell(one.byName), one.system ?? ''],
      ...[one.noun ?? '', one.nounId ?? '', inCell(one.aboutName), inCell(one.reason)],
      inCell(one.details.map(({ name, value }) => `${name}=${value}`).join(' ')),
    ]),
  ]);
}
