import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { Letter } from './letter.js';
import type { Urgent } from './texts/texts.service.js';
import type { Words } from './words.js';

/** How a message is told: `essential` and `work` at once, `matches` and `groups` by the person's choice. */
export type Group = 'essential' | 'work' | 'matches' | 'groups';

/** The kind of the row that gathers held messages into one summary; it has no class of its own. */
export const summaryKind = 'summary';

/** The kind of the weekly letter of one's groups: stopping it stops nothing else. */
export const groupDigestKind = 'group-digest';

export interface Links {
  /** A page of the web service, e.g. `/needs/…`. */
  page(path: string): string;
  /** The page of the message's own door (a link that opens one thing without an account). */
  door(path: string): string;
}

export interface Recipient {
  personId: string | null;
  name: string | null;
  address: string;
  language: string;
  timeZone: string;
}

/**
 * One kind of message. The row that asks for it carries ids only; the facts are loaded when it is sent, in the name
 * of whoever gets it, so that a mail never shows what its reader could not see, and a change of mind is obeyed.
 */
export abstract class MessageKind<Facts = unknown> {
  abstract readonly kind: string;
  abstract readonly group: Group;
  /** Whether it gathers what a reader chose not to hear of one by one. */
  readonly gathers: boolean = false;
  /** Whose word files `compose` gets, e.g. `matching`. */
  abstract readonly library: string;

  /** What is told by text beside it, to whoever wants that; null: it comes by mail alone. */
  urgent(_ids: Readonly<Record<string, string>>): Urgent | null {
    return null;
  }

  /** In whose name the facts are read: the recipient's own unless a kind says otherwise. */
  actorFor(own: Actor): Actor {
    return own;
  }

  /** The present facts, or a reason (in words, for the record) why there is nothing to tell any more. */
  abstract load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }>;

  /** Pure: facts to words. */
  abstract compose(facts: Facts, words: Words, links: Links, recipient: Recipient): Letter;
}
