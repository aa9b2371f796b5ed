import { Args, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wordsOf } from '../notifications/words.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { ChangedRules } from './changed-rules.service.js';
import { inLanguage, languageOf } from './leave-policies.resolver.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { touchedSentences } from './rules/told.js';
import { TimeOffRequest } from './time-off-request.entity.js';

@ObjectType({
  description:
    'A rule that has come to hold, or will, since you asked, and what it means for you: one that the employer stated, ' +
    'or what holds again where it ended its own.',
})
export class ChangedLeaveRule {
  @Field(() => DateOnly, { description: 'From which day it holds.' })
  from: string;

  @Field(() => Boolean, { description: 'True: the employer ended its own rule, and this one holds again.' })
  holdsAgain: boolean;

  @Field(() => LeavePolicy, { description: 'The rule.' })
  rule: LeavePolicy;

  @Field(() => [String], { description: 'What stands against your request under it, a sentence each.' })
  sentences: string[];
}

@Resolver(() => TimeOffRequest)
export class ChangedRulesResolver {
  constructor(
    private readonly database: Database,
    private readonly changed: ChangedRules,
  ) {}

  @ResolveField(() => [ChangedLeaveRule], {
    description:
      'Rules of this employer that came, or ended, after you asked and since when something stands against your request. It goes ' +
      'on as it is; empty once it is settled.',
  })
  async changedRules(
    @Parent() request: TimeOffRequest,
    @CurrentActor() actor: Actor,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<ChangedLeaveRule[]> {
    const words = wordsOf('time-off', await languageOf(this.database, actor, language));
    const changed = await this.database.read(actor, (tx) => this.changed.since(tx, request));
    return changed.map(({ policy, from, ended, objections }) => ({
      ...{ rule: policy, from, holdsAgain: ended !== null },
      sentences: touchedSentences(objections, words),
    }));
  }
}
