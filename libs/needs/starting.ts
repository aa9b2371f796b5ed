import type { NeedKind } from '../reference/need-kind.entity.js';
import type { Words } from './draft.js';
import type { NeedChoices } from './need-choices.js';

/**
 * The words with which a need of this kind begins: what is done, and its stretches. Who is wanted, where, when and who
 * pays stay open, because a guess there would be read as a promise. Of what this need cannot ask for nothing is begun.
 */
export function startingWords(
  { activities, legs }: Pick<NeedKind, 'activities' | 'legs'>,
  { modes, activitiesLeftOut }: Pick<NeedChoices, 'modes' | 'activitiesLeftOut'>,
): Words {
  return {
    positions: [{ activities: activities.filter((code) => !activitiesLeftOut.includes(code)) }],
    legs: legs.filter(({ mode }) => modes.includes(mode)).map((leg) => ({ ...leg })),
  };
}
