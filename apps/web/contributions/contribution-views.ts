import { Injectable } from '@nestjs/common';
import type { ContributionAccountShownFragment } from '../api/operations.js';
import { Terms } from '../forms/terms.js';
import type { Visit } from '../pages/visit.js';

type Account = ContributionAccountShownFragment;

/** An account of a contribution as its pages show it. */
@Injectable()
export class ContributionViews {
  constructor(private readonly terms: Terms) {}

  async account(visit: Visit, account: Account) {
    const cadres = await this.terms.names(
      visit,
      'PROFESSION',
      account.taught.map(({ cadre }) => cadre),
    );
    const days = account.sessions.flatMap(({ day, until }) => [day, until ?? day]).sort();
    return {
      ...account,
      sessions: account.sessions.map((session) => ({ ...session, hours: hoursOf([session]) })),
      taught: account.taught.map((group, i) => ({ ...group, name: cadres[i] ?? group.cadre })),
      hours: hoursOf(account.sessions),
      people: account.taught.reduce((sum, { people }) => sum + people, 0),
      first: days[0],
      last: days[days.length - 1],
    };
  }
}

/** Hours with one decimal, as people say them. */
function hoursOf(sessions: readonly { minutes: number }[]): number {
  return Math.round((sessions.reduce((sum, { minutes }) => sum + minutes, 0) / 60) * 10) / 10;
}
