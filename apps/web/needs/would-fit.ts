import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Api } from '../api/api.js';
import { type MatchBand, type PreviewMatchesInput, WhoWouldFitDocument } from '../api/operations.js';
import { ApiDown, Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import type { Written } from './questions.js';

const bands: readonly MatchBand[] = ['FEWER_THAN_10', 'FROM_10_TO_24', 'FROM_25'];

export interface Fit {
  band: MatchBand;
  /** Single steps that would bring the need into a higher band, in words. */
  steps: { words: string; band: MatchBand }[];
}

/** Roughly how many people a need would find as it is written now, and what narrows it. */
@Injectable()
export class WouldFit {
  constructor(
    private readonly api: Api,
    private readonly terms: Terms,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {}

  /** Of the first position; null where it says too little to count, or cannot be counted now. */
  async ask(visit: Visit, need: Written): Promise<Fit | null> {
    const [first] = need.positions;
    if (!first || (first.professions.length === 0 && !first.anyProfession)) return null;
    if (need.countries.length === 0 && !need.openCountries) return null;
    const { institutionId, countries, openCountries, heritage, heritageTies, positions, legs, payItems } =
      need;
    const input = {
      ...{ institutionId, countries, openCountries, heritage, heritageTies, positions, legs, payItems },
    } as PreviewMatchesInput;
    try {
      const { previewMatches } = await this.api.ask(visit, WhoWouldFitDocument, { input });
      const preview = previewMatches.find(({ position }) => position === 0);
      if (!preview) return null;
      const wider = preview.ifRelaxed.filter(({ band }) => bands.indexOf(band) > bands.indexOf(preview.band));
      const steps = await Promise.all(
        wider.map(async ({ what, how, band }) => ({
          band,
          words: wordsIn(visit.language)(`write.relax.${how}`, { what: await this.named(visit, need, what) }),
        })),
      );
      return { band: preview.band, steps };
    } catch (error) {
      // The page says what was answered even while nobody can be counted; a day's looks may be used up.
      if (!(error instanceof ApiDown || (error instanceof Refused && error.is('TOO_MANY', 'BAD_INPUT'))))
        throw error;
      this.log.info({ fault: faultOf(error) }, 'a need is checked without its band');
      return null;
    }
  }

  /** A requirement is named by its place in the position, a cost by its code. */
  private async named(visit: Visit, need: Written, what: string): Promise<string> {
    const requirement = /^\d+$/.test(what) ? need.positions[0].requirements[Number(what)] : undefined;
    if (requirement) {
      if (requirement.kind === 'SKILL' && requirement.term)
        return this.terms.name(visit, 'SKILL', requirement.term);
      if (requirement.kind === 'LANGUAGE' && requirement.term)
        return [await this.terms.name(visit, 'LANGUAGE', requirement.term), requirement.level ?? '']
          .join(' ')
          .trim();
      if (requirement.years != null)
        return wordsIn(visit.language)('profile.years', { count: requirement.years });
      return requirement.text ?? requirement.term ?? '';
    }
    return need.payItems.some(({ item }) => item === what) ? this.terms.name(visit, 'PAY_ITEM', what) : '';
  }
}
