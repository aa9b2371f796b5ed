import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Api } from '../api/api.js';
import { type MatchBand, type PreviewMatchesInput, WhoWouldFitDocument } from '../api/operations.js';
import { ApiDown, Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import type { Written } from './question.js';

const bands: readonly MatchBand[] = ['FEWER_THAN_10', 'FROM_10_TO_24', 'FROM_25'];

export interface Fit {
  /** Which position, counted from 0. */
  at: number;
  title: string | null;
  band: MatchBand;
  /** Steps that would bring the need into a higher band, in words; two together where none does alone. */
  steps: { words: string[]; band: MatchBand }[];
}

/** Roughly how many people a need would find as it is written now, and what narrows it. */
@Injectable()
export class WouldFit {
  constructor(
    private readonly api: Api,
    private readonly terms: Terms,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {}

  /**
   * Of each position that says enough to be counted; null where they cannot be counted now, or not in this time.
   * @param patienceMs how long a page waits for it
   */
  async ask(visit: Visit, need: Written, patienceMs?: number): Promise<Fit[] | null> {
    if (need.countries.length === 0 && !need.openCountries) return [];
    const said = need.positions.filter((one) => one.professions.length > 0 || one.anyProfession);
    if (said.length === 0) return [];
    const { institutionId, countries, openCountries, heritage, heritageTies } = need;
    const { ringFence, positions, legs, payItems } = need;
    const input = {
      ...{ institutionId, countries, openCountries, heritage, heritageTies },
      ...{ ringFence, positions, legs, payItems },
    } as PreviewMatchesInput;
    try {
      const { previewMatches } = await this.api.ask(visit, WhoWouldFitDocument, { input }, patienceMs);
      return await Promise.all(
        previewMatches
          .filter(({ position }) => said.includes(need.positions[position]))
          .map(async ({ position: at, band, ifRelaxed, ifTwoRelaxed }) => {
            const steps = (of: readonly { what: string; how: string }[]) =>
              Promise.all(of.map((step) => this.step(visit, need, at, step)));
            const wider = <T extends { band: MatchBand }>(of: readonly T[]) =>
              of.filter((one) => bands.indexOf(one.band) > bands.indexOf(band));
            const ones = wider(ifRelaxed).map((one) => ({ band: one.band, of: [one] }));
            const twos = wider(ifTwoRelaxed).map((one) => ({ band: one.band, of: one.steps }));
            return {
              ...{ at, title: need.positions[at].title ?? null, band },
              steps: await Promise.all(
                (ones.length > 0 ? ones : twos).map(async (one) => ({
                  band: one.band,
                  words: await steps(one.of),
                })),
              ),
            };
          }),
      );
    } catch (error) {
      // The page says what was answered even while nobody can be counted; a day's looks may be used up.
      if (!(error instanceof ApiDown || (error instanceof Refused && error.is('TOO_MANY', 'BAD_INPUT'))))
        throw error;
      this.log.info({ fault: faultOf(error) }, 'a need is shown without its band');
      return null;
    }
  }

  private async step(
    visit: Visit,
    need: Written,
    at: number,
    { what, how }: { what: string; how: string },
  ): Promise<string> {
    const t = wordsIn(visit.language);
    const step = t(`write.relax.${how}`, { what: await this.named(visit, need, at, what) });
    const [, leg] = /^leg (\d+)$/.exec(what) ?? [];
    return leg === undefined || need.legs.length < 2
      ? step
      : `${t('write.part.legs', { number: Number(leg) + 1 })}: ${step}`;
  }

  /** A requirement is named by its place in the position, a cost by its code. */
  private async named(visit: Visit, need: Written, at: number, what: string): Promise<string> {
    const requirement = /^\d+$/.test(what) ? need.positions[at].requirements[Number(what)] : undefined;
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
