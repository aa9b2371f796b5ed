import { randomUUID } from 'node:crypto';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Api } from '../api/api.js';
import {
  type DeclineReason,
  type MatchShownFragment,
  OneMatchDocument,
  type OneMatchQuery,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { type Fault, Pages } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { consentTo, held } from '../profile/consents.js';
import { cardFields } from './card-fields.js';
import { matchView } from './match-view.js';
import {
  type Answerer,
  type InPlace,
  inPlace,
  keyOf,
  kindOf,
  type OpenQuestion,
  taskOf,
} from './questions.js';

export const declineReasons: readonly DeclineReason[] = [
  'DATES',
  'LENGTH',
  'PLACE',
  'MODE',
  'REQUIREMENTS',
  'NOT_MY_FIELD',
  'COST',
  'RELEASE',
  'SAFETY',
  'NOT_NOW',
  'OTHER',
];

/** One match of the reader, and what of their own decides how its questions can be answered. */
export interface Found {
  match: MatchShownFragment;
  own: Answerer;
  sharing: { held: boolean; text?: string; version?: number };
}

export interface Said {
  values?: object;
  key?: string;
  faults?: Fault[];
  full?: boolean;
  /** The question whose answer was refused, as it was filled in. */
  answered?: { key: string; filled: Filled };
  /** What was done a moment ago, to be said and to be undone. */
  done?: string;
}

/** The page of one match: two controllers show it, after an answer to the need and after one to an open question. */
@Injectable()
export class MatchPage {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  /** Null where there is no such match of the reader any more. */
  async find(visit: Visit, id: string): Promise<Found | null> {
    const { node, me, consentTexts, myProfile } = await this.api.ask(visit, OneMatchDocument, { id });
    if (!isMatch(node)) return null;
    const { livesIn = null, professions = [] } = myProfile?.profile ?? {};
    const names = await this.namesIn(visit, node.openQuestions);
    const asksCost = node.openQuestions.some(({ criterion }) => criterion === 'cost');
    const items = asksCost ? await this.terms.list(visit, 'PAY_ITEM') : [];
    return {
      match: node,
      own: {
        livesIn,
        professions,
        heritageAgreed: held(me, 'HERITAGE'),
        payItems: items.filter(({ code }) => code !== 'nothing'),
        nameOf: (code) => names.get(code) ?? code,
      },
      sharing: consentTo({ me, consentTexts }, 'SHARING'),
    };
  }

  async send(
    reply: FastifyReply,
    visit: Visit,
    found: Found | null,
    said: Said = {},
    status = 200,
  ): Promise<void> {
    if (!found) throw new NotFoundException();
    const { match, own, sharing } = found;
    const [covered, notCovered] = await Promise.all(
      [match.need?.covered, match.need?.notCovered].map((codes) =>
        this.terms.names(visit, 'PAY_ITEM', codes ?? []),
      ),
    );
    const data = {
      match: {
        ...matchView(match, visit),
        ...{ covered, notCovered },
        may: (action: string) => match.allowedActions.includes(action),
        // Silence is held against nobody; a stated no in what is essential is.
        closed: match.lines.some(({ essential, standing }) => essential && standing === 'NOT_MET'),
      },
      questions: await this.questions(visit, match, own, said.answered),
      sharing,
      ...{ key: randomUUID(), cardFields, declineReasons },
      ...said,
    };
    await this.pages.send(reply, visit, 'matches/one', data, status);
  }

  private questions(visit: Visit, match: MatchShownFragment, own: Answerer, answered: Said['answered']) {
    const t = wordsIn(visit.language);
    // Two stretches of one kind ask the same: they are answered together.
    const once = match.openQuestions.filter(
      (one, at, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at,
    );
    return Promise.all(
      once.map(async (question) => {
        const key = keyOf(question);
        const asked = inPlace(question, own);
        const filled = answered?.key === key ? answered.filled : undefined;
        return {
          ...question,
          key,
          task: taskOf(question.criterion),
          refused: filled !== undefined,
          form: asked && (await this.form(visit, asked, filled)).map((one) => ({ ...one, alone: false })),
          label: t('answer.save'),
        };
      }),
    );
  }

  private async form(visit: Visit, { fields }: InPlace, filled?: Filled) {
    return formView(fields, filled ?? (await this.forms.fill(visit, fields, {})), wordsIn(visit.language));
  }

  private async namesIn(visit: Visit, questions: readonly OpenQuestion[]): Promise<Map<string, string>> {
    const asked = questions.flatMap(({ criterion, codes }) => {
      const kind = kindOf[criterion];
      return kind ? codes.map((code) => ({ kind, code })) : [];
    });
    const named = asked.map(
      async ({ kind, code }) => [code, await this.terms.name(visit, kind, code)] as const,
    );
    return new Map(await Promise.all(named));
  }
}

/** An id of something else than a match gives an object without its fields. */
function isMatch(node: OneMatchQuery['node']): node is MatchShownFragment {
  return node !== null && 'state' in node;
}
