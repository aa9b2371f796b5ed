import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Need } from '../needs/need.entity.js';
import type { Letter, Part } from '../notifications/letter.js';
import { type Group, type Links, MessageKind } from '../notifications/message-kind.js';
import type { Urgent } from '../notifications/texts/texts.service.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Introduction } from './match-card.entity.js';
import { Match } from './match.entity.js';
import type { MatchState } from './match.states.js';
import { dayInWords } from './naming.js';

interface Facts {
  match: Match;
  need: Need;
  introduction: Introduction | null;
}

/**
 * News of one match, to either side. Whether there is anything to tell is asked in the reader's own name at the moment
 * of sending: a lead who may not see the match any more gets nothing, and nobody's name is in any of these mails.
 */
abstract class MatchNews extends MessageKind<Facts> {
  readonly group: Group = 'work';
  readonly library = 'matching';
  /** Where its words are. */
  protected abstract readonly key: string;
  /** The states in which it is still news. */
  protected abstract readonly while: readonly MatchState[];
  protected readonly forLead: boolean = false;

  async load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const match = await this.matchOf(tx, ids);
    if (!match || !this.while.includes(match.state)) return { obsolete: 'The match has moved on since.' };
    const need = await tx.findOneBy(Need, { id: match.needId });
    // A need that was withdrawn is nobody's to read but its leads'; its people still have to hear.
    if (!need) return { match, need: new Need(), introduction: null };
    // A match that is not the reader's to see any more has no id here, and no introduction either.
    const introduction = match.id ? await tx.findOneBy(Introduction, { matchId: match.id }) : null;
    return { match, need, introduction };
  }

  protected matchOf(tx: EntityManager, { matchId }: Readonly<Record<string, string>>): Promise<Match | null> {
    return tx.findOneBy(Match, { id: matchId });
  }

  compose(facts: Facts, words: Words, links: Links): Letter {
    const { match, need } = facts;
    const title = need.title && (this.forLead || !need.sensitive) ? need.title : words('untitled');
    const say = (part: string, values = {}) => words(`${this.key}.${part}`, { title, ...values });
    return {
      subject: say('subject'),
      parts: [
        { say: say('opening') },
        ...this.more(facts, say, words),
        { act: say('act'), url: links.page(this.pageOf(match)) },
      ],
      inShort: this.group === 'matches' ? say('subject') : null,
    };
  }

  /** Where its reader reads on, or answers. */
  protected pageOf(match: Match): string {
    return this.forLead || !match.id
      ? `/needs/${toGlobalId('Need', match.needId)}`
      : `/matches/${toGlobalId('Match', match.id)}`;
  }

  protected more(_: Facts, say: (part: string) => string, __: Words): Part[] {
    return [{ say: say('what') }];
  }
}

/** To the leads: somebody is interested. */
@Injectable()
export class InterestArrivedMessage extends MatchNews {
  readonly kind = 'interest-arrived';

  override urgent(): Urgent {
    return { kind: 'match', path: '/needs' };
  }
  protected readonly key = 'interest';
  protected readonly while = ['interested'] as const;
  protected override readonly forLead = true;

  protected override pageOf({ needId }: Match): string {
    return `/needs/${toGlobalId('Need', needId)}/interested`;
  }

  protected override more(
    { match }: Facts,
    say: (part: string, values?: object) => string,
    words: Words,
  ): Part[] {
    if (!match.lapsesAt) return [{ say: say('what') }];
    const day = dayInWords(match.lapsesAt, words);
    return [{ say: say('what') }, { say: say('until', { day }) }];
  }
}

@Injectable()
export class MatchShortlistedMessage extends MatchNews {
  readonly kind = 'match-shortlisted';
  protected readonly key = 'shortlisted';
  protected readonly while = ['shortlisted'] as const;
}

/** Shows what the lead ticked; of a fragile setting no name is ever in a mail. */
@Injectable()
export class MatchIntroducedMessage extends MatchNews {
  readonly kind = 'match-introduced';

  override urgent(): Urgent {
    return { kind: 'introduced', path: '/matches' };
  }
  protected readonly key = 'introduced';
  /** Terms that were agreed meanwhile take nothing from what the lead showed. */
  protected readonly while = ['introduced', 'agreed'] as const;

  protected override more({ need, introduction }: Facts, say: (part: string) => string): Part[] {
    if (!introduction) return [];
    const { name, email, words } = introduction;
    const facts: [string, string][] = [];
    if (name && !need.sensitive) facts.push([say('lead'), name]);
    if (email && !need.sensitive) facts.push([say('email'), email]);
    if (words && !need.sensitive) facts.push([say('said'), words]);
    return facts.length > 0 ? [{ facts }] : [];
  }
}

@Injectable()
export class MatchNotChosenMessage extends MatchNews {
  readonly kind = 'match-not-chosen';
  protected readonly key = 'notChosen';
  protected readonly while = ['not_chosen'] as const;

  protected override more({ match }: Facts, say: (part: string) => string): Part[] {
    const { hostReason, hostWords } = match;
    const reason: Part[] =
      hostReason && hostReason !== 'other' ? [{ say: say(`because.${hostReason}`) }] : [];
    const words: Part[] = hostWords ? [{ facts: [[say('reason'), hostWords]] }] : [];
    return [...reason, ...words, { say: say('what') }];
  }
}

@Injectable()
export class MatchAskedAgainMessage extends MatchNews {
  readonly kind = 'match-asked-again';

  override urgent(): Urgent {
    return { kind: 'match', path: '/matches' };
  }
  protected readonly key = 'askedAgain';
  protected readonly while = ['seen'] as const;

  /** Under the new terms the two may not fit at all; that the interest is void has to be told all the same. */
  protected override async matchOf(
    tx: EntityManager,
    { matchId, needId }: Readonly<Record<string, string>>,
  ): Promise<Match | null> {
    return (
      (await tx.findOneBy(Match, { id: matchId })) ?? Object.assign(new Match(), { needId, state: 'seen' })
    );
  }
}

@Injectable()
export class MatchLapsedMessage extends MatchNews {
  readonly kind = 'match-lapsed';
  protected readonly key = 'lapsed';
  protected readonly while = ['lapsed'] as const;
}

/** To whoever found the host full and asked to hear; by their choice, like everything that may fit. */
@Injectable()
export class RoomAgainMessage extends MatchNews {
  readonly kind = 'room-again';
  override readonly group = 'matches';
  protected readonly key = 'roomAgain';
  protected readonly while = ['found', 'told', 'seen', 'withdrawn', 'lapsed'] as const;

  override async load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const facts = await super.load(tx, ids);
    return 'obsolete' in facts || facts.need.state === 'open'
      ? facts
      : { obsolete: 'The need takes no interest any more.' };
  }
}

/** To the leads: an interest ended without their answer. */
@Injectable()
export class MatchLapsedForLeadMessage extends MatchNews {
  readonly kind = 'match-lapsed-for-lead';
  protected readonly key = 'lapsedForLead';
  protected readonly while = ['lapsed'] as const;
  protected override readonly forLead = true;
}

/** To the leads: somebody took their interest back for good. The match is nobody's to read any more, so it is not asked. */
@Injectable()
export class InterestEndedMessage extends MatchNews {
  readonly kind = 'interest-ended';
  protected readonly key = 'interestEnded';
  protected readonly while = ['withdrawn'] as const;
  protected override readonly forLead = true;

  protected override matchOf(
    _: EntityManager,
    { needId }: Readonly<Record<string, string>>,
  ): Promise<Match | null> {
    return Promise.resolve(Object.assign(new Match(), { needId, state: 'withdrawn' }));
  }
}
