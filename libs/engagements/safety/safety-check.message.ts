import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Urgent } from '../../notifications/texts/texts.service.js';
import type { Words } from '../../notifications/words.js';
import { CountryPause } from '../../partnerships/pauses/country-pause.entity.js';
import { pausedAmong } from '../../partnerships/pauses/country-pauses.service.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { EngagementTerms } from '../engagement.entity.js';
import { SafetyCheck } from './safety-check.entity.js';

interface Facts {
  countries: string[];
}

/** Asks somebody in a paused country whether they are safe; one press on the page behind the link answers. */
@Injectable()
export class SafetyCheckMessage extends MessageKind<Facts> {
  readonly kind = 'safety-check';
  readonly group = 'work';
  readonly library = 'engagements';

  override urgent(): Urgent {
    return { kind: 'trip', path: '/engagements' };
  }

  constructor(private readonly vocabulary: Vocabulary) {
    super();
  }

  async load(tx: EntityManager, { checkId }: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const check = await tx.findOneBy(SafetyCheck, { id: checkId });
    if (!check) return { obsolete: 'The question is gone.' };
    if (check.answer) return { obsolete: 'It was answered meanwhile.' };
    const terms = await tx.find(EngagementTerms, { where: { engagementId: check.engagementId } });
    const legs = terms.flatMap(({ legs: all }) => all).filter(({ mode }) => mode === 'in-country');
    const paused = await pausedAmong(
      tx,
      legs.map(({ country }) => country),
    );
    if (paused.length === 0) return { obsolete: 'The country was not paused any more.' };
    return { countries: paused.map(({ country }) => country) };
  }

  compose({ countries }: Facts, words: Words, links: Links): Letter {
    const said = {
      country: countries
        .map((code) => this.vocabulary.name('country', code, words.language) ?? code)
        .join(', '),
    };
    return {
      subject: words('safety.subject', said),
      parts: [
        { say: words('safety.say', said) },
        { act: words('safety.open'), url: links.door('/are-you-safe') },
        { say: words('safety.danger') },
      ],
      inShort: null,
    };
  }
}

/** Tells officers that somebody in a paused country asks for help, and neither who nor where. */
@Injectable()
export class HelpWantedMessage extends MessageKind<{ pauseId: string }> {
  readonly kind = 'help-wanted';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { checkId }: Record<string, string>,
  ): Promise<{ pauseId: string } | { obsolete: string }> {
    const check = await tx.findOneBy(SafetyCheck, { id: checkId });
    const pause = check && (await tx.findOneBy(CountryPause, { id: check.pauseId }));
    return pause ? { pauseId: pause.id } : { obsolete: 'The reader is no officer any more.' };
  }

  compose({ pauseId }: { pauseId: string }, words: Words, links: Links): Letter {
    return {
      subject: words('safety.helpSubject'),
      parts: [
        { say: words('safety.helpSay') },
        {
          act: words('safety.helpOpen'),
          url: links.page(`/office/pauses/${toGlobalId('CountryPause', pauseId)}`),
        },
      ],
      inShort: null,
    };
  }
}
