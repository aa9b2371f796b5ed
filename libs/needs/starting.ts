import type { NeedKind } from '../reference/need-kind.entity.js';
import type { Words } from './draft.js';
import { returnPostKind } from './return-post.js';

/**
 * The words with which a need of this kind begins: what is done, and its stretches. Who is wanted, where, when and who
 * pays stay open, because a guess there would be read as a promise.
 */
export function startingWords({
  code,
  activities,
  legs,
}: Pick<NeedKind, 'code' | 'activities' | 'legs'>): Words {
  return {
    ...(code === returnPostKind && { returnPost: true }),
    positions: [{ activities: [...activities] }],
    legs: legs.map((leg) => ({ ...leg })),
  };
}
