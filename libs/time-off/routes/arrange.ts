import { type Interest, type Label, Prospects } from './half-made.js';
import { type Kind, payRank } from './kinds.js';
import { LineEnds } from './line-ends.js';
import type { Measures } from './measures.js';

/** One line: leave of one kind over a run of the needed days, from a place to before another. */
export interface Part {
  kind: Kind;
  from: number;
  end: number;
}

/** Each kind that is used covers something; every needed day is in one part. */
export interface Arrangement {
  parts: Part[];
}

/** What one question may cost, over all sets of kinds: few kinds come first. */
export interface Budget {
  /** How many half-made arrangements may still be looked at. */
  left: number;
  /** Whether something that might have been of use was left out for that. */
  cut: boolean;
}

/** Who looks for arrangements. */
export interface Seeker extends Interest {
  budget: Budget;
  /** Hears of each arrangement; answers false to end the search. */
  tell: (arrangement: Arrangement) => boolean;
}

/** Beyond so many half-made arrangements of the same kinds no more are begun: what was found by then stands. */
const mostLabels = 1_000;
/** As many lines as one request takes, and as many as a run of days without a break is cut into. */
const mostLines = 20;
const mostOfARun = 6;

/**
 * Tells of arrangements that use each of these kinds, as far as one of them could still be of use: of equal days of each
 * kind, those with fewest lines and fewest notices to waive. A line ends only where ending it can matter (`LineEnds`).
 */
export function arrange(kinds: readonly Kind[], measures: Measures, seeker: Seeker): void {
  new Arranging(kinds, measures, seeker).run();
}

class Arranging {
  private readonly prospects: Prospects;
  private readonly ends: LineEnds;

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly measures: Measures,
    private readonly seeker: Seeker,
  ) {
    this.prospects = new Prospects(kinds, measures, seeker);
    this.ends = new LineEnds(kinds, measures, this.prospects);
  }

  run(): void {
    const all = (1 << this.kinds.length) - 1;
    const seen = new Map<string, Label[]>();
    let made = 0;
    // Depth first, the furthest end before the others: something whole is found at once, and bars the way to what is worse.
    const waiting: Label[] = [
      {
        ...{
          at: 0,
          last: -1,
          mask: 0,
          days: this.kinds.map(() => 0),
          used: this.prospects.bounds.map(() => 0),
        },
        ...{ lines: 0, ofRun: 0, waived: 0, longer: 0, before: null, from: 0, kind: -1 },
      },
    ];
    for (let label = waiting.pop(); label; label = waiting.pop()) {
      if (!this.prospects.mayBeOfUse(label)) continue;
      if (label.lines >= mostLines || label.ofRun >= mostOfARun) {
        this.seeker.budget.cut = true;
        continue;
      }
      for (const next of this.steps(label)) {
        if (made++ > mostLabels || this.seeker.budget.left-- <= 0) {
          this.seeker.budget.cut = true;
          return;
        }
        if (next.at < this.measures.size) {
          if (this.prospects.mayBeOfUse(next) && keep(seen, next)) waiting.push(next);
        } else if (next.mask === all && !this.seeker.tell({ parts: this.partsOf(next) })) return;
      }
    }
  }

  private partsOf(label: Label): Part[] {
    const parts: Part[] = [];
    for (let one = label; one.before; one = one.before)
      parts.unshift({ kind: this.kinds[one.kind]!, from: one.from, end: one.at });
    return parts;
  }

  private steps(label: Label): Label[] {
    const { measures, kinds } = this;
    const next: Label[] = [];
    for (let k = 0; k < kinds.length; k++) {
      if (label.last === k) continue;
      const furthest = measures.furthest(kinds[k]!, label.at, this.prospects.leftFor(label, k));
      const least = measures.shortestEnd(kinds[k]!, label.at);
      if (furthest < least) continue;
      for (const end of this.ends.of(label, k, least, furthest)) next.push(this.step(label, k, end));
    }
    return next.sort((a, b) => a.at - b.at);
  }

  private step(label: Label, k: number, end: number): Label {
    const used = [...label.used];
    const { bounds, boundsOfKind } = this.prospects;
    for (const b of boundsOfKind[k]!) used[b]! += this.measures.use(bounds[b]!, label.at, end);
    const days = [...label.days];
    days[k]! += end - label.at;
    return {
      at: end,
      last: end === this.measures.runEnd[label.at] ? -1 : k,
      mask: label.mask | (1 << k),
      days,
      used,
      lines: label.lines + 1,
      ofRun: end === this.measures.runEnd[label.at] ? 0 : label.ofRun + 1,
      waived: label.waived + (label.at < this.kinds[k]!.waivedBefore ? 1 : 0),
      longer: label.longer | this.prospects.longerThan(k, label.at, end),
      before: label,
      from: label.at,
      kind: k,
    };
  }
}

/** Of the same days of each kind up to a place, only what is better in something is kept. */
function keep(seen: Map<string, Label[]>, label: Label): boolean {
  const key = `${label.last} ${label.mask} ${label.longer} ${label.days.join(' ')}`;
  const labels = seen.get(key);
  if (!labels) {
    seen.set(key, [label]);
    return true;
  }
  const noWorse = (a: Label, b: Label) =>
    a.lines <= b.lines && a.waived <= b.waived && a.used.every((amount, at) => amount <= b.used[at]! + 1e-6);
  if (labels.some((one) => noWorse(one, label))) return false;
  labels.push(label);
  return true;
}

/** Days of the arrangement that are surely unpaid, and with them those whose pay nobody has promised in full. */
export function payOf({ parts }: Arrangement): { unpaid: number; notPaid: number } {
  let [unpaid, notPaid] = [0, 0];
  for (const { kind, from, end } of parts) {
    const rank = payRank(kind.rule);
    if (rank === 'unpaid') unpaid += end - from;
    if (rank !== 'paid') notPaid += end - from;
  }
  return { unpaid, notPaid };
}
