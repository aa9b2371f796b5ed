import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Engagement } from './engagement.entity.js';

/** What an engagement is for. */
@Resolver(() => Engagement)
export class EngagementNeedResolver {
  @ResolveField(() => ID, { description: 'The need for which it is.' })
  needId(@Parent() { needId }: Engagement): string {
    return toGlobalId('Need', needId);
  }
}
