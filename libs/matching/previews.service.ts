import { Injectable } from '@nestjs/common';
import { organisationKey } from '../people/organisation-id.js';
import { blankNeed, withWords } from '../needs/draft.js';
import { NeedLoaders } from '../needs/need.loaders.js';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import type { Answered } from './answered.js';
import { Asking } from './asking.service.js';
import { bandOf, MatchBand } from './bands.js';
import { Counting } from './counting.service.js';
import type { PositionFacts } from './facts.js';
import { dayNumberOf, legOf, positionFactsOf } from './position-facts.js';
import type { PositionPreview, PreviewMatchesInput, RelaxedStep } from './preview.views.js';
import { pairsOfTightest, type Relaxed, relaxations } from './relaxing.js';

const bandsInOrder = Object.values(MatchBand);

interface Counted {
  band: MatchBand;
  count: number | null;
}

/** What a need would find while somebody still writes it. Nothing of the draft is kept. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly needs: NeedLoaders,
    private readonly asking: Asking,
    private readonly counting: Counting,
  ) {}

  /** @throws Refusal BAD_INPUT, NOT_FOUND, TOO_MANY */
  async of(actor: SignedIn, input: PreviewMatchesInput): Promise<PositionPreview[]> {
    const { institutionId, officer } = await this.asker(actor, input);
    const exact = officer && Boolean(input.reason);
    const { institutionId: _, reason, ringFence: among, ...rest } = input;
    const ringFence = among?.map((id, i) => organisationKey(id, `ringFence.${i}`));
    const words = { ...rest, ringFence };
    const deed = { act: 'counted-matches', noun: 'need', organisationId: institutionId };
    // Side by side, for each waits for the disk or for the database; nothing is counted before it is recorded.
    const [[{ country, learning }]] = await Promise.all([
      this.database.read(actor, (tx): Promise<{ country: string | null; learning: boolean }[]> =>
        tx.query(
          'SELECT app.asks_to_learn($1) AS learning, (SELECT country FROM organisation_card WHERE id = $1) AS country',
          [institutionId],
        ),
      ),
      exact && this.audit.writeApart(actor, { ...deed, reason: reason ?? undefined }),
    ]);
    const draft = withWords(blankNeed(newId(), institutionId, this.clock.now(), learning), words, newId);
    const positions = positionFactsOf(draft, { country, mayAsk: true }, dayNumberOf(this.clock.now()));
    const previews: PositionPreview[] = [];
    for (const [at, position] of positions.entries())
      // A draft has a new id each time, and equals must not change places while somebody types.
      previews.push(await this.preview(institutionId, { ...position, needId: institutionId }, at, exact));
    return previews;
  }

  private async preview(
    institutionId: string,
    facts: PositionFacts,
    at: number,
    exact: boolean,
  ): Promise<PositionPreview> {
    const relaxed = relaxations(facts);
    // The draft and its steps are counted in one pass, whichever of their bands were shown before.
    const steps = relaxed.map(({ position }) => position);
    const all = this.once(() => this.asking.counts([facts, ...steps]));
    const own = await this.counted(institutionId, [facts], exact, all);
    const ones = await this.counted(
      institutionId,
      steps,
      exact,
      async () => {
        const { answer, ...rest } = await all();
        return { answer: answer.slice(1), ...rest };
      },
      true,
    );
    // By bands where only bands are shown: which of two is tighter would tell more than they do.
    const gains = ones.answer.map(({ band, count }) => count ?? bandsInOrder.indexOf(band));
    const pairs = pairsOfTightest(facts, gains);
    const both = pairs.map(([{ position }]) => position);
    const twos = await this.counted(
      institutionId,
      both,
      exact,
      async () => {
        const { answer, ...rest } = await this.asking.counts([facts, ...both]);
        return { answer: answer.slice(1), ...rest };
      },
      true,
    );
    const step = ({ what, how }: Relaxed): RelaxedStep => ({ what: placeIn(facts, what), how });
    return {
      facts,
      exact,
      position: at,
      ...own.answer[0],
      answeredBy: own.by,
      asOf: own.asOf,
      ifRelaxed: relaxed.map((one, i) => ({ ...step(one), ...ones.answer[i] })),
      ifTwoRelaxed: pairs.map((pair, i) => ({ steps: pair.map(step), ...twos.answer[i] })),
    };
  }

  /** Bands as they may be shown; the numbers besides for officers, whose bands are remembered for nobody. */
  private async counted(
    institutionId: string,
    variants: readonly PositionFacts[],
    exact: boolean,
    count: () => Promise<Answered<readonly number[]>>,
    steps = false,
  ): Promise<Answered<Counted[]>> {
    if (variants.length === 0) return { answer: [], by: 'kept', asOf: this.clock.now() };
    if (exact) {
      const { answer, ...rest } = await count();
      return { answer: variants.map((_, i) => ({ band: bandOf(answer[i]), count: answer[i] })), ...rest };
    }
    const shapes = variants.map((one) => [one]);
    const { answer, ...rest } = await this.counting.bands(institutionId, shapes, count, { steps });
    return { answer: answer.map((band) => ({ band, count: null })), ...rest };
  }

  private once<T>(ask: () => Promise<T>): () => Promise<T> {
    let asked: Promise<T> | undefined;
    return () => (asked ??= ask());
  }

  private async asker(
    actor: SignedIn,
    input: PreviewMatchesInput,
  ): Promise<{ institutionId: string; officer: boolean }> {
    const { leads, officer } = await this.needs.of(actor).standing.load('mine');
    const stated = input.institutionId ? organisationKey(input.institutionId, 'institutionId') : undefined;
    const institutionId = stated ?? (leads.length === 1 ? leads[0] : undefined);
    if (!institutionId)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [
        { field: 'institutionId', sentence: 'Say for which institution.' },
      ]);
    if (!leads.includes(institutionId) && !officer) throw notFound('institution');
    return { institutionId, officer: officer && !leads.includes(institutionId) };
  }
}

/** Where a thing stands in what the lead sent: ids of a draft are new every time. */
function placeIn({ requirements, legs }: PositionFacts, what: string): string {
  const requirement = requirements.findIndex(({ id }) => id === what);
  if (requirement >= 0) return String(requirement);
  const leg = [...new Set(legs.map(({ id }) => legOf(id)))].indexOf(what);
  return leg >= 0 ? `leg ${leg}` : what;
}
