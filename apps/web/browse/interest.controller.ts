import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExpressInterestDocument, InterestInNeedDocument, OneProposalDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import { cardFields, tickedIn } from '../matches/card-fields.js';
import { Sharing } from '../matches/sharing.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { consentTo } from '../profile/consents.js';

interface Said {
  values?: object;
  key?: string;
  faults?: Fault[];
  /** The API's own sentence on what is in the way. */
  blocker?: string;
  /** The proposal of an association that is answered by it. */
  proposalId?: string;
}

/** Interest in a need that somebody came upon while looking, before any search has made it a match of theirs. */
@Controller('needs/:id/say-interested')
export class InterestController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
    private readonly sharing: Sharing,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const proposalId = text(query.proposal, 80);
    await this.page(reply, this.desk.visit(request, reply), id, { proposalId });
  }

  @Post()
  async say(
    @Param('id') needId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const ticked = tickedIn(form.ticked);
    const values = {
      ...{ ticked, act: 'interested', words: text(form.words, 1000), position: text(form.position, 80) },
      ...{ sharing: form.sharing === 'yes', tell: form.tell === 'yes' },
    };
    const proposalId = text(form.proposal, 80);
    const key = keyIn(form);
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    let blocker: string | undefined;
    if (ticked.length === 0) faults.push({ field: 'ticked', text: t('matches.faults.ticked') });
    if (faults.length === 0)
      try {
        if (values.sharing) await this.sharing.give(visit, key, Number(text(form.consentVersion, 9)));
        const { expressInterest } = await this.desk.ask(visit, ExpressInterestDocument, {
          input: {
            ...{ idempotencyKey: key, needId, positionId: values.position || null, ticked },
            note: values.words || null,
            needVersion: Number(text(form.needVersion, 10)) || null,
            ...{ proposalId: proposalId || null, tellAssociation: values.tell },
          },
        });
        return this.desk.go(
          reply,
          visit,
          `/matches/${encodeURIComponent(expressInterest.id)}?done=interested`,
        );
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`matches.refused.${error.code}`)) throw error;
        const consent = error.is('SHARING_CONSENT_NEEDED', 'CONSENT_TEXT_CHANGED');
        const which = error.is('BAD_INPUT') && !values.position;
        if (error.is('NO_MATCH_YET')) blocker = error.message;
        const words = blocker ? 'browse.notYet' : which ? 'browse.which' : `matches.refused.${error.code}`;
        faults.push({ field: consent ? 'sharing' : which ? 'position' : 'ticked', text: t(words) });
      }
    await this.page(reply, visit, needId, { values, key, faults, blocker, proposalId });
  }

  private async page(reply: FastifyReply, visit: Visit, id: string, said: Said = {}): Promise<void> {
    const { need, me, consentTexts, myProfile } = await this.desk.ask(visit, InterestInNeedDocument, { id });
    if (need.state !== 'OPEN' || !me.roles.some(({ role }) => role === 'CLINICIAN'))
      throw new NotFoundException();
    const positions = await Promise.all(
      need.positions.map(async ({ id: of, title, professions }) => ({
        id: of,
        name: title ?? (await this.terms.names(visit, 'PROFESSION', professions)).join(', '),
      })),
    );
    const proposal = said.proposalId && (await this.proposal(visit, id, said.proposalId));
    const data = {
      ...{ need, proposal },
      positions,
      shown: myProfile?.profile.visibility === 'SHOWN',
      sharing: consentTo({ me, consentTexts }, 'SHARING'),
      cardFields,
      ...said,
    };
    await this.desk.show(reply, visit, 'browse/interested', data);
  }

  /** One of the reader's that waits, about this need; an address can be old, and then it is interest like any other. */
  private async proposal(visit: Visit, needId: string, id: string) {
    const { memberProposal: found } = await this.desk.ask(visit, OneProposalDocument, { id });
    return found.waits && found.need?.id === needId ? found : undefined;
  }
}
