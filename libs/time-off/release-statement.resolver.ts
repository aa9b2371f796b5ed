import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wordsOf } from '../notifications/words.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { day } from './asked-letter.js';
import { inLanguage, languageOf } from './leave-policies.resolver.js';
import { wholeOf } from './plan-cover.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStore } from './time-off.store.js';

@Resolver(() => TimeOffRequest)
export class ReleaseStatementResolver {
  constructor(
    private readonly database: Database,
    private readonly store: TimeOffStore,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'For a visit to the United Kingdom, once an overseas employer has approved: post, days of release and return in one ' +
      'sentence, for the letter that a visa asks of it (thet.org, visa guidance). It is a draft from what was recorded and ' +
      'no letter: your employer signs its own. Null otherwise.',
  })
  async releaseStatement(
    @Parent() request: TimeOffRequest,
    @CurrentActor() actor: Actor,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<string | null> {
    const {
      ukBound,
      state,
      employerName: employer,
      clinicianName: name,
      jobTitle: post,
      reference,
    } = request;
    if (!ukBound || state !== 'approved') return null;
    const lines = await this.database.read(actor, (tx) => this.store.lines(tx, request));
    const words = wordsOf('time-off', await languageOf(this.database, actor, language));
    const { from, to } = wholeOf(lines);
    return words(post ? 'release' : 'releaseNoPost', {
      ...{ employer, name, post, reference },
      ...{ from: day(from, words), to: day(to, words) },
    });
  }
}
