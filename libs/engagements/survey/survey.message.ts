import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { type Actor, system } from '../../platform/actor.js';
import { SurveyRespondent, SurveyRound } from './survey.entity.js';

interface Facts {
  title: string | null;
  institution: string;
}

/** Asks somebody what the work did; answered behind the link without an account. */
@Injectable()
export class SurveyMessage extends MessageKind<Facts> {
  readonly kind = 'survey';
  readonly group = 'work';
  readonly library = 'engagements';

  /** The same for everybody who is asked: what stands behind the link. */
  override actorFor(): Actor {
    return system('doorkeeper');
  }

  async load(
    tx: EntityManager,
    { respondentId, months }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const respondent = await tx.findOneBy(SurveyRespondent, { id: respondentId });
    const round = await tx.findOneBy(SurveyRound, { respondentId, months: Number(months) });
    if (!respondent || respondent.stoppedAt) return { obsolete: 'They asked not to be asked.' };
    if (!round || round.answeredAt) return { obsolete: 'It was answered meanwhile.' };
    const [about]: Facts[] = await tx.query('SELECT title, institution FROM app.surveyed($1)', [
      respondentId,
    ]);
    return about ?? { obsolete: 'The engagement is gone.' };
  }

  compose({ title, institution }: Facts, words: Words, links: Links): Letter {
    const said = { title: title ?? words('news.untitled'), institution };
    return {
      subject: words('survey.subject', said),
      parts: [
        { say: words('survey.say', said) },
        { act: words('survey.open'), url: links.door('/what-it-did') },
        { say: words('survey.free') },
      ],
      inShort: null,
      by: institution,
    };
  }
}
