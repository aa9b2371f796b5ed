import type { NeedKind } from '../reference/need-kind.entity.js';
import type { Words } from './draft.js';
import type { NeedChoices } from './need-choices.js';
import { returnPostKind } from './return-post.js';

/**
 * The words with which a need of this kind begins: what is done, and its stretches. Who is wanted, where, when and who
 * pays stay open, because a guess there would be read as a promise. Of what this need cannot ask for nothing is begun.
 */
export function startingWords(
  { code, activities, legs }: Pick<NeedKind, 'code' | 'activities' | 'legs'>,
  { modes, activitiesLeftOut }: Pick<NeedChoices, 'modes' | 'activitiesLeftOut'>,
): Words {
  return {
    ...(code === returnPostKind && { returnPost: true }),
    positions: [{ activities: activities.filter((one) => !activitiesLeftOut.includes(one)) }],
    legs: legs.filter(({ mode }) => modes.includes(mode)).map((leg) => ({ ...leg })),
  };
}
