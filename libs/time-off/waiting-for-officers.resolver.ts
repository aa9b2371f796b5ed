import {
  Args,
  ArgsType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity.js';
import { Organisation } from '../partnerships/organisation.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import type { CursorKeys } from '../platform/graphql/cursor.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { LeavePolicyProposal } from './leave-policy-proposal.entity.js';

const DAY = 24 * 3600;

@ObjectType({ description: 'Proposals of employers’ rules for leave that nobody has adopted yet.' })
export class LeavePolicyProposalConnection extends Connection(LeavePolicyProposal, { counted: true }) {}

@ObjectType({
  description:
    'An agreed piece of work whose time off nobody has decided about for long. Of whom it is asked stays with the clinician.',
})
export class StuckApproval {
  @Field(() => DateTime, { description: 'Since when it waits.' })
  since: Date;

  engagementId: string;

  institutionId: string;
}

@ObjectType({ description: 'Approvals that do not move, those that wait longest first.' })
export class StuckApprovalConnection extends Connection(StuckApproval, { counted: true }) {}

@ArgsType()
class StuckApprovalsArgs extends ConnectionArgs {
  @Field(() => Int, { defaultValue: 14, description: 'For how many days at least, 1 to 365.' })
  @IsOptional()
  @Min(1)
  @Max(365)
  days: number;
}

/** What waits for a programme officer. */
@Resolver(() => StuckApproval)
export class WaitingForOfficersResolver {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  @Access('officer', 'employer-hr')
  @Query(() => LeavePolicyProposalConnection, {
    description:
      'Employers’ rules that were proposed and not adopted, the newest first; HR sees its own employer’s.',
  })
  leavePolicyProposals(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<Page<LeavePolicyProposal>> {
    return this.database.read(actor, (tx) => {
      const waiting = () =>
        tx.createQueryBuilder(LeavePolicyProposal, 'p').where('p.policy_id IS NULL').orderBy('p.id', 'DESC');
      return page<LeavePolicyProposal>(
        this.cursors,
        'proposals of leave rules',
        args,
        ({ id }) => [id],
        (after, limit) => {
          const query = waiting().limit(limit);
          if (after) query.andWhere('p.id < :after', { after: after[0] });
          return query.getMany();
        },
        () => waiting().getCount(),
      );
    });
  }

  @Access('officer')
  @Query(() => StuckApprovalConnection, {
    description: 'Agreed work whose time off has waited for an answer for long, the longest first.',
  })
  stuckApprovals(
    @CurrentActor() actor: SignedIn,
    @Args() { days, ...args }: StuckApprovalsArgs,
  ): Promise<Page<StuckApproval>> {
    const until = this.clock.in(-days * DAY);
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        `stuck approvals ${days}`,
        args,
        ({ since, engagementId }) => [since.toISOString(), engagementId],
        (after, limit) => stuck(tx, until, { after, limit }),
        () => countStuck(tx, until),
      ),
    );
  }

  @ResolveField(() => Engagement, { nullable: true, description: 'The piece of work.' })
  engagement(
    @Parent() { engagementId: id }: StuckApproval,
    @CurrentActor() actor: SignedIn,
  ): Promise<Engagement | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(Engagement, { id }));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The institution that waits with it.' })
  institution(
    @Parent() { institutionId: id }: StuckApproval,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id }));
  }
}

/** The employer whose rule it would be. */
@Resolver(() => LeavePolicyProposal)
export class ProposalEmployer {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Whose rule it would be.' })
  employer(
    @Parent() { employerId: id }: LeavePolicyProposal,
    @CurrentActor() actor: SignedIn,
  ): Promise<Organisation | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(Organisation, { id }));
  }
}

const pending = `FROM time_off_outcome o JOIN engagement e ON e.id = o.engagement_id
  WHERE o.outcome = 'pending' AND o.at < $1 AND e.state IN ('proposed', 'agreed', 'changing')`;

function stuck(
  tx: EntityManager,
  until: Date,
  { after, limit }: { after: CursorKeys | undefined; limit: number },
): Promise<StuckApproval[]> {
  return tx.query(
    `SELECT o.at AS since, o.engagement_id AS "engagementId", e.institution_id AS "institutionId" ${pending}
        AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', o.at), o.engagement_id) > ($2, $3::uuid))
      ORDER BY date_trunc('milliseconds', o.at), o.engagement_id LIMIT $4`,
    [until, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

async function countStuck(tx: EntityManager, until: Date): Promise<number> {
  const [{ count }]: { count: number }[] = await tx.query(`SELECT count(*)::int AS count ${pending}`, [
    until,
  ]);
  return count;
}
