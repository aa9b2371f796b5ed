import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { day } from './asked-letter.js';
import { ChangedRules } from './changed-rules.service.js';
import type { Objection } from './rules/changes.js';
import { touchedSentences } from './rules/told.js';
import { TimeOffRequest } from './time-off-request.entity.js';

interface Facts {
  requestId: string;
  reference: string;
  employer: string;
  leaveType: string;
  from: string;
  source: string;
  ended: boolean;
  objections: Objection[];
}

/** Tells whoever waits for an answer that a rule has changed or ended, and not who changed it. */
@Injectable()
export class TimeOffRuleMessage extends MessageKind<Facts> {
  readonly kind = 'time-off-rule';
  readonly group = 'work';
  readonly library = 'time-off';

  constructor(private readonly changed: ChangedRules) {
    super();
  }

  async load(tx: EntityManager, ids: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const request = await tx.findOneBy(TimeOffRequest, { id: ids.requestId });
    if (!request) return { obsolete: 'The request is not there any more.' };
    const found = (await this.changed.since(tx, request)).find(
      ({ policy, ended }) =>
        (ended ?? policy).id === ids.policyId && (ended !== null) === (ids.ended === 'yes'),
    );
    if (!found) return { obsolete: 'The request is settled, or the rule is not for this person or ended.' };
    const { policy, from, ended, objections } = found;
    const { id, reference, employerName } = request;
    return {
      ...{ requestId: id, reference, employer: employerName, objections },
      ...{ leaveType: policy.leaveType!, from, source: policy.source, ended: ended !== null },
    };
  }

  compose(facts: Facts, words: Words, links: Links): Letter {
    const { reference, employer, source } = facts;
    const leave = words(`leave.${facts.leaveType}`);
    const said = { reference, employer, source, leave, from: day(facts.from, words) };
    return {
      subject: words('ruleChanged.subject', said),
      parts: [
        { say: words(facts.ended ? 'ruleChanged.ended' : 'ruleChanged.say', said) },
        { list: touchedSentences(facts.objections, words) },
        { say: words('ruleChanged.goesOn') },
        {
          act: words('news.open'),
          url: links.page(`/time-off-requests/${toGlobalId('TimeOffRequest', facts.requestId)}`),
        },
      ],
      inShort: null,
    };
  }
}
