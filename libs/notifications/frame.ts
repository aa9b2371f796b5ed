import type { Frame } from './letter.js';
import type { Group } from './message-kind.js';
import { directionOf, wordsOf } from './words.js';

export interface Framing {
  language: string;
  name: string | null;
  group: Group;
  /** For readers without an account: who named them. */
  stranger: { by: string } | null;
  unsubscribeUrl: string;
}

/** What stands around every letter: greeting, closing, why the reader gets it and how to stop it. Pure. */
export function frameOf({ language, name, group, stranger, unsubscribeUrl }: Framing): Frame {
  const words = wordsOf('notifications', language);
  const essential = group === 'essential';
  return {
    language: words.language,
    direction: directionOf(words.language),
    greeting: name ? words('greeting', { name }) : words('greetingNobody'),
    closing: words('closing'),
    because:
      stranger && !essential ? words('because.stranger', { by: stranger.by }) : words(`because.${group}`),
    unsubscribe: essential ? null : { say: words('unsubscribe'), url: unsubscribeUrl },
  };
}
