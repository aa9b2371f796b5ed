import {
  Decided,
  Reader,
  decide,
  fitForClinician,
  fitForNeed,
  isMatch,
  overallOf,
  reaches,
} from '../score.js';
import { Readings, Weighed, emptyTally } from '../weighing.js';
import { Asked, Line, Node, Variant } from './asked.js';
import { Best, Entry, Standing } from './best.js';
import { BLOCK, Block, TAIL } from './block.js';
import type { Turns } from './turn.js';

/** Matches and near misses lie in these thousands of the order. */
const MATCH = 2_000;
const NEAR = 1_000;
/** Nothing essential in the way, and yet short of a fit: what costs most is known to the rule only. */
const SHORT = 1;
/** Sums of fractions are off by less. */
const SLACK = 1e-6;
export const MOST_ROWS = BLOCK * 2 + TAIL;

/** Lines of the rule for people of one cell: what is settled already, and what hangs on the row. */
class Part {
  x = 0;
  y = 0;
  z = 0;
  g = 0;
  nodes: Node[] = [];
  /** Lines in which a row may state something that counts. */
  lists: { line: Line; pointer: number }[] = [];
  /** Lines about words: settled for whoever states no text, asked last of all others. */
  late: { line: Line; wordless: number }[] = [];
  wordlessG = 0;
  /** The same for people who state nothing of the kind. */
  silentX = 0;
  silentY = 0;
  silentZ = 0;
  silentG = 0;
  silentNodes: Node[] = [];

  constructor(like?: Part) {
    if (like) Object.assign(this, like);
  }

  unshare(): void {
    this.nodes = [...this.nodes];
    this.lists = [...this.lists];
    this.late = [...this.late];
    this.silentNodes = [...this.silentNodes];
  }

  settle(asked: Asked, leaf: number): void {
    this.x += asked.x[leaf - 1];
    this.y += asked.y[leaf - 1];
    this.z += asked.z[leaf - 1];
    this.g += asked.g[leaf - 1];
    this.settleSilent(asked, leaf);
  }

  settleSilent(asked: Asked, leaf: number): void {
    this.silentX += asked.x[leaf - 1];
    this.silentY += asked.y[leaf - 1];
    this.silentZ += asked.z[leaf - 1];
    this.silentG += asked.g[leaf - 1];
  }
}

interface Plan {
  always: Part;
  legs: Part[];
  /** The most that somebody silent can reach, and somebody who is not. */
  silentMost: number;
  most: number;
  /** Profession neither met nor related: nobody here is a match or a near miss. */
  hopeless: boolean;
}

export interface Counts {
  matches: number;
  nearMisses: number;
}

/** Asks one position of packed people. Holds what is worked out on the way, for one question at a time. */
export class Scan {
  private readonly plans: (Plan | undefined)[] = [];
  private readonly tally = emptyTally();
  private readonly near: Standing = { outcome: 'near-miss', fitForNeed: 0, fitForClinician: 0, overall: 0 };
  private readonly listLines: Line[];
  private readonly marks: (Int32Array | null)[];
  private readonly reader: PackedReader;
  private shared: { always: Shared; legs: Shared[] } | null = null;
  private x = 0;
  private y = 0;
  private z = 0;

  constructor(
    private readonly asked: Asked,
    private readonly blocks: readonly Block[],
    scratch: Scratch,
    /** Leaves out what moves the order only. */
    private readonly outcomesOnly = false,
  ) {
    this.listLines = asked.lines.filter(
      ({ selectors, bonus, late }) => selectors.length > 0 && !late && !(bonus && outcomesOnly),
    );
    this.marks = asked.lines.map(() => null);
    this.listLines.forEach((line, at) => (this.marks[line.index] = scratch.marks(at)));
    this.reader = new PackedReader(asked, asked.always, asked.weighed);
    this.wordsSlot = asked.wordsSlot;
    this.touched = scratch.touched;
    this.list = scratch.list;
  }

  private readonly wordsSlot: number;
  private readonly touched: Uint8Array;
  private readonly list: Uint16Array;

  /** Everybody who is a match and would be among the best, block by block. */
  matches(best: Best, turns: Turns): void {
    const waiting: Block[] = [];
    for (const block of this.inOrder()) {
      if (this.touchedRows(block, best, turns)) waiting.push(block);
    }
    for (const block of waiting) this.silentRows(block, best, turns);
  }

  /** Everybody who is a near miss. */
  nearest(best: Best, turns: Turns): void {
    for (const block of this.blocks)
      this.each(block, (row, plan, touched) => {
        if (this.outcome(block, row, plan, touched) !== NEAR || this.near.overall < best.least) return;
        best.take(this.entry(block, row, this.near, turns));
      });
  }

  count(): Counts {
    const counts = { matches: 0, nearMisses: 0 };
    for (const block of this.blocks)
      this.each(block, (row, plan, touched) => {
        const outcome = this.outcome(block, row, plan, touched);
        if (outcome === MATCH) counts.matches++;
        else if (outcome === NEAR) counts.nearMisses++;
      });
    return counts;
  }

  /**
   * Counts a position and others that differ from it in single lines, in one pass: each row is summed up once, and for
   * each of the others what differs is exchanged.
   */
  countTogether(variants: readonly Variant[]): Counts[] {
    const { asked, tally } = this;
    const { thresholds } = asked.weighed;
    const base = new Set(asked.always);
    const others = variants.map(({ weighed, always }) => ({
      counts: { matches: 0, nearMisses: 0 },
      gone: asked.always.filter((line) => !always.includes(line) && !line.bonus),
      own: always.filter((line) => !base.has(line) && !line.bonus),
      reader: new PackedReader(asked, always, weighed),
      weighed,
    }));
    const { x, y, z } = asked;
    const legs = asked.legs.length;
    const [legX, legY, legZ] = [new Int32Array(legs), new Int32Array(legs), new Int32Array(legs)];
    const counts = { matches: 0, nearMisses: 0 };
    const everyLeg = asked.legs.map((_, leg) => leg);
    for (const block of this.blocks)
      this.each(block, (row, plan, touched) => {
        const mask = this.open(block, row);
        if (mask === 0) return;
        this.sum(block, row, plan.always, touched);
        const [sumX, sumY, sumZ] = [this.x, this.y, this.z];
        for (let leg = 0; leg < legs; leg++) {
          if ((mask & (1 << leg)) === 0) continue;
          this.sum(block, row, plan.legs[leg], touched);
          legX[leg] = this.x;
          legY[leg] = this.y;
          legZ[leg] = this.z;
        }
        const outcomeOf = (x0: number, y0: number, z0: number): number => {
          if (x0 >>> 24 > 1 || z0 >>> 22 !== 0) return 0;
          let near = 0;
          for (const leg of everyLeg) {
            if ((mask & (1 << leg)) === 0) continue;
            const gates = (x0 + legX[leg]) >>> 24;
            if (gates > 1) continue;
            const all = z0 + legZ[leg];
            asked.tallyOf(leg, x0 + legX[leg], y0 + legY[leg], all, tally);
            if (isMatch(tally, thresholds)) return MATCH;
            if (near !== 0 || !tally.ground) continue;
            if (gates === 0) near = SHORT;
            else {
              const ofNeed = all & 0xfff;
              const lost = ofNeed || (all >>> 12) & 0x3ff;
              if (lost > 0 && reaches(tally, thresholds, lost, ofNeed > 0 ? 'need' : 'clinician'))
                near = NEAR;
            }
          }
          return near;
        };
        const note = (outcome: number, of: Counts, reader: PackedReader, weighed: Weighed) => {
          const found = outcome === SHORT ? byRule(weighed, reader.of(block, row)) : outcome;
          if (found === MATCH) of.matches++;
          else if (found === NEAR) of.nearMisses++;
        };
        note(outcomeOf(sumX, sumY, sumZ), counts, this.reader, asked.weighed);
        for (const { counts: own, gone, own: added, reader, weighed } of others) {
          let [x0, y0, z0] = [sumX, sumY, sumZ];
          for (const line of gone) {
            const leaf = this.leafFor(line, block, row) - 1;
            x0 -= x[leaf];
            y0 -= y[leaf];
            z0 -= z[leaf];
          }
          for (const line of added) {
            const leaf = this.leafFor(line, block, row) - 1;
            x0 += x[leaf];
            y0 += y[leaf];
            z0 += z[leaf];
          }
          note(outcomeOf(x0, y0, z0), own, reader, weighed);
        }
      });
    return [counts, ...others.map((one) => one.counts)];
  }

  private leafFor(line: Line, block: Block, row: number): number {
    const marks = this.marks[line.index];
    if (marks !== null) return this.marked(line, line.root, block, row);
    return line.late ? this.asked.leafOf(line, block, row) : this.further(line, line.root, block, row);
  }

  decided(block: Block, row: number): Decided | null {
    return decide(this.asked.weighed, this.reader.of(block, row));
  }

  /** Blocks with the most promising first, so that the rest can be passed over. */
  private inOrder(): Block[] {
    const most = new Map<Block, number>();
    for (const block of this.blocks) {
      let found = -Infinity;
      for (let cell = 0; cell + 1 < block.cells.length; cell++) {
        const plan = this.plan(block, block.cells[cell]);
        if (!plan.hopeless) found = Math.max(found, plan.most);
      }
      for (let row = block.sorted; row < block.rows.count; row++) {
        const plan = this.plan(block, row);
        if (!plan.hopeless) found = Math.max(found, plan.most);
      }
      if (found > -Infinity) most.set(block, found);
    }
    return [...most.keys()].sort((a, b) => most.get(b)! - most.get(a)!);
  }

  /** Those who state something that counts, and the tail. True where the others are worth a look. */
  private touchedRows(block: Block, best: Best, turns: Turns): boolean {
    const count = this.mark(block);
    const { list } = this;
    let more = false;
    let plan: Plan | null = null;
    let last = -1;
    for (let at = 0; at < count; at++) {
      const row = list[at];
      const cell = block.cellOf(row);
      if (cell !== last || plan === null) {
        plan = this.plan(block, row);
        last = cell;
      }
      if (plan.hopeless || block.gone[row] === 1 || plan.most < best.least - SLACK) continue;
      this.consider(block, row, plan, true, best, turns);
    }
    for (let cell = 0; cell + 1 < block.cells.length && !more; cell++) {
      const here = this.plan(block, block.cells[cell]);
      more = !here.hopeless && here.silentMost >= best.least - SLACK;
    }
    this.unmark(count);
    return more;
  }

  private silentRows(block: Block, best: Best, turns: Turns): void {
    let count = -1;
    for (let cell = 0; cell + 1 < block.cells.length; cell++) {
      const plan = this.plan(block, block.cells[cell]);
      if (plan.hopeless || plan.silentMost < best.least - SLACK) continue;
      if (count < 0) count = this.mark(block);
      for (let row = block.cells[cell]; row < block.cells[cell + 1]; row++)
        if (this.touched[row] === 0 && block.gone[row] === 0)
          this.consider(block, row, plan, false, best, turns);
    }
    if (count >= 0) this.unmark(count);
  }

  /** Takes a row up among the best where it belongs there. */
  private consider(block: Block, row: number, plan: Plan, touched: boolean, best: Best, turns: Turns): void {
    const mask = this.open(block, row);
    if (mask === 0) return;
    const floor = best.least - SLACK - MATCH - 1_000;
    const { always, legs } = plan;
    if (!this.asked.uneven) {
      const g = this.bound(block, row, always, touched, touched ? always.g : always.silentG, floor);
      if (g < floor) return;
      let hope = false;
      for (let leg = 0; leg < legs.length && !hope; leg++) {
        if ((mask & (1 << leg)) === 0) continue;
        const part = legs[leg];
        const from = g + (touched ? part.g : part.silentG);
        hope = from >= floor && this.bound(block, row, part, touched, from, floor) >= floor;
      }
      if (!hope) return;
    }
    const standing = this.asked.uneven
      ? this.uneven(block, row)
      : this.standing(block, row, plan, touched, mask);
    if (standing === null || standing.overall < best.least) return;
    best.take(this.entry(block, row, standing, turns));
  }

  /** The most that a row can reach; stops once it is below the floor, or the row is barred. */
  private bound(
    block: Block,
    row: number,
    part: Part,
    touched: boolean,
    from: number,
    floor: number,
  ): number {
    const { g, x, tables } = this.asked;
    const { cells } = tables;
    const { values, width, wides, wideWidth } = block.rows;
    const { late } = part;
    const wordless = late.length > 0 && values[row * width + this.wordsSlot] === 0;
    let most = wordless ? from + part.wordlessG : from;
    const nodes = touched ? part.nodes : part.silentNodes;
    for (let at = 0; at < nodes.length && most >= floor; at++) {
      const node = nodes[at];
      let leaf =
        cells[
          node.table + (node.wide ? wides[row * wideWidth + node.slot] : values[row * width + node.slot])
        ];
      if (leaf <= 0) leaf = this.further(node.line, leaf, block, row);
      if (x[leaf - 1] >>> 24 !== 0) return -Infinity;
      most += g[leaf - 1];
    }
    if (touched)
      for (let at = 0; at < part.lists.length && most >= floor; at++) {
        const { line, pointer } = part.lists[at];
        const leaf = this.marked(line, pointer, block, row);
        if (x[leaf - 1] >>> 24 !== 0) return -Infinity;
        most += g[leaf - 1];
      }
    for (let at = 0; at < late.length && most >= floor; at++) {
      if (wordless && late[at].wordless > 0) continue;
      const leaf = this.asked.leafOf(late[at].line, block, row);
      if (x[leaf - 1] >>> 24 !== 0) return -Infinity;
      most += g[leaf - 1];
    }
    return most;
  }

  private further(line: Line, pointer: number, block: Block, row: number): number {
    return (pointer < 0 && this.asked.walk(pointer, block, row)) || this.asked.silentLeaf(line, block, row);
  }

  /** The leaf of a row in a line of lists, worked out when it is first needed. */
  private marked(line: Line, pointer: number, block: Block, row: number): number {
    const marks = this.marks[line.index]!;
    const mark = marks[row];
    if (mark > 0) return mark;
    if (mark < 0) return (marks[row] = this.asked.leafOf(line, block, row));
    return pointer > 0 ? pointer : this.further(line, pointer, block, row);
  }

  /** Sums of all losses in a part. */
  private sum(block: Block, row: number, part: Part, touched: boolean): void {
    const { x, y, z, tables } = this.asked;
    const { cells } = tables;
    const { values, width, wides, wideWidth } = block.rows;
    const nodes = touched ? part.nodes : part.silentNodes;
    let sumX = touched ? part.x : part.silentX;
    let sumY = touched ? part.y : part.silentY;
    let sumZ = touched ? part.z : part.silentZ;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at];
      let leaf =
        cells[
          node.table + (node.wide ? wides[row * wideWidth + node.slot] : values[row * width + node.slot])
        ];
      if (leaf <= 0) leaf = this.further(node.line, leaf, block, row);
      sumX += x[leaf - 1];
      sumY += y[leaf - 1];
      sumZ += z[leaf - 1];
    }
    if (touched)
      for (let at = 0; at < part.lists.length; at++) {
        const { line, pointer } = part.lists[at];
        const leaf = this.marked(line, pointer, block, row);
        sumX += x[leaf - 1];
        sumY += y[leaf - 1];
        sumZ += z[leaf - 1];
      }
    const wordless = values[row * width + this.wordsSlot] === 0;
    for (let at = 0; at < part.late.length; at++) {
      const { line, wordless: settled } = part.late[at];
      const leaf = wordless && settled > 0 ? settled : this.asked.leafOf(line, block, row);
      sumX += x[leaf - 1];
      sumY += y[leaf - 1];
      sumZ += z[leaf - 1];
    }
    this.x = sumX;
    this.y = sumY;
    this.z = sumZ;
  }

  /** The standing of a match; null for everybody else. */
  private standing(block: Block, row: number, plan: Plan, touched: boolean, mask: number): Standing | null {
    const { asked, tally } = this;
    const { thresholds } = asked.weighed;
    this.sum(block, row, plan.always, touched);
    const { x, y, z } = this;
    let found: Standing | null = null;
    for (let leg = 0; leg < plan.legs.length; leg++) {
      if ((mask & (1 << leg)) === 0) continue;
      this.sum(block, row, plan.legs[leg], touched);
      asked.tallyOf(leg, x + this.x, y + this.y, z + this.z, tally);
      if (!isMatch(tally, thresholds)) continue;
      const overall = overallOf(tally, 'match');
      if (found !== null && overall <= found.overall) continue;
      found = {
        outcome: 'match',
        fitForNeed: fitForNeed(tally, thresholds),
        fitForClinician: fitForClinician(tally, thresholds),
        overall,
      };
    }
    return found;
  }

  private uneven(block: Block, row: number): Standing | null {
    const standing = this.decided(block, row)?.standing ?? null;
    return standing?.outcome === 'match' ? standing : null;
  }

  /** MATCH, NEAR (then `near` is the standing) or 0. */
  private outcome(block: Block, row: number, plan: Plan, touched: boolean): number {
    const { asked, tally, near } = this;
    if (asked.uneven) return this.outcomeByRule(block, row);
    const mask = this.open(block, row);
    if (mask === 0) return 0;
    const { thresholds } = asked.weighed;
    this.sum(block, row, plan.always, touched);
    const { x, y, z } = this;
    if (x >>> 24 > 1) return 0;
    near.overall = 0;
    for (let leg = 0; leg < plan.legs.length; leg++) {
      if ((mask & (1 << leg)) === 0) continue;
      this.sum(block, row, plan.legs[leg], touched);
      const sumX = x + this.x;
      const gates = sumX >>> 24;
      if (gates > 1) continue;
      const sumZ = z + this.z;
      asked.tallyOf(leg, sumX, y + this.y, sumZ, tally);
      if (isMatch(tally, thresholds)) return MATCH;
      if (!tally.ground) continue;
      // Short of a fit without anything essential in the way: what costs most is known to the rule only.
      if (gates === 0) return this.outcomeByRule(block, row);
      const ofNeed = sumZ & 0xfff;
      const lost = ofNeed || (sumZ >>> 12) & 0x3ff;
      if (lost === 0 || !reaches(tally, thresholds, lost, ofNeed > 0 ? 'need' : 'clinician')) continue;
      const overall = overallOf(tally, 'near-miss');
      if (overall <= near.overall) continue;
      near.overall = overall;
      near.fitForNeed = fitForNeed(tally, thresholds);
      near.fitForClinician = fitForClinician(tally, thresholds);
    }
    return near.overall > 0 ? NEAR : 0;
  }

  private outcomeByRule(block: Block, row: number): number {
    const standing = this.decided(block, row)?.standing;
    if (standing?.outcome === 'near-miss') Object.assign(this.near, standing);
    return standing?.outcome === 'match' ? MATCH : standing?.outcome === 'near-miss' ? NEAR : 0;
  }

  /** Legs that are open to a row, as bits; 0 where the pair does not exist. */
  private open(block: Block, row: number): number {
    const { existence } = this.asked;
    if (existence.root > 0) return this.asked.x[existence.root - 1];
    const leaf = this.further(existence, existence.root, block, row);
    return this.asked.x[leaf - 1];
  }

  /** Every living row whose profession is met or related. */
  private each(block: Block, visit: (row: number, plan: Plan, touched: boolean) => void): void {
    let count = -1;
    const { touched, list } = this;
    for (let cell = 0; cell + 1 < block.cells.length; cell++) {
      const plan = this.plan(block, block.cells[cell]);
      if (plan.hopeless) continue;
      if (count < 0) count = this.mark(block);
      for (let row = block.cells[cell]; row < block.cells[cell + 1]; row++)
        if (block.gone[row] === 0) visit(row, plan, touched[row] === 1);
    }
    if (count < 0) count = this.mark(block);
    for (let at = 0; at < count; at++) {
      const row = list[at];
      if (row < block.sorted || block.gone[row] === 1) continue;
      const plan = this.plan(block, row);
      if (!plan.hopeless) visit(row, plan, true);
    }
    this.unmark(count);
  }

  /** Marks who states something that counts, and the whole tail. How many there are; they stand in `list`. */
  private mark(block: Block): number {
    const { touched, list, marks, asked } = this;
    let count = 0;
    for (const line of this.listLines) {
      const own = marks[line.index]!;
      asked.eachStating(line, block, (row) => {
        own[row] = -1;
        if (touched[row] === 1) return;
        touched[row] = 1;
        list[count++] = row;
      });
    }
    for (let row = block.sorted; row < block.rows.count; row++) {
      touched[row] = 1;
      list[count++] = row;
      for (const { index } of this.listLines) marks[index]![row] = -1;
    }
    return count;
  }

  private unmark(count: number): void {
    for (let at = 0; at < count; at++) {
      const row = this.list[at];
      this.touched[row] = 0;
      for (const { index } of this.listLines) this.marks[index]![row] = 0;
    }
  }

  private entry(block: Block, row: number, standing: Standing, turns: Turns): Entry {
    const { ids } = block.rows;
    const at = row * 4;
    return {
      ...standing,
      words: [ids[at], ids[at + 1], ids[at + 2], ids[at + 3]],
      turn: turns.of(ids, at),
    };
  }

  /** What is settled for everybody with the professions of a row. */
  private plan(block: Block, row: number): Plan {
    const cell = block.cellOf(row);
    const known = this.plans[cell];
    if (known !== undefined) return known;
    this.shared ??= this.share(block, row);
    const { always, legs } = this.shared;
    if (this.isHopeless(always.byCell, block, row)) return (this.plans[cell] = HOPELESS);
    const plan: Plan = {
      always: this.part(always, block, row),
      legs: legs.map((part) => this.part(part, block, row)),
      most: Infinity,
      silentMost: Infinity,
      hopeless: false,
    };
    if (!this.asked.uneven) {
      plan.most = MATCH + 1_000 + plan.always.g + Math.max(...plan.legs.map(({ g }) => g));
      plan.silentMost =
        MATCH + 1_000 + plan.always.silentG + Math.max(...plan.legs.map(({ silentG }) => silentG));
    }
    return (this.plans[cell] = plan);
  }

  private isHopeless(byCell: readonly Line[], block: Block, row: number): boolean {
    const { asked } = this;
    for (const line of byCell) {
      if (!line.ground || line.selectors.length > 0) continue;
      const pointer = this.ofCell(line, block, row);
      if (pointer > 0 && asked.z[pointer - 1] >>> 22 !== 0) return true;
    }
    return false;
  }

  /** How far a line is settled by what everybody of a cell has in common. */
  private ofCell(line: Line, block: Block, row: number): number {
    const { asked } = this;
    const { values, width } = block.rows;
    let pointer = line.root;
    while (pointer < 0) {
      const node = asked.nodes[-pointer - 1];
      if (!asked.ofCell(node.facet)) break;
      const cell = node.table + values[row * width + node.slot];
      if (asked.tables.cells[cell] === 0) asked.silentLeaf(line, block, row);
      pointer = asked.tables.cells[cell];
    }
    return pointer;
  }

  /** Lines of which nothing hangs on professions, once for all cells. */
  private share(block: Block, row: number): { always: Shared; legs: Shared[] } {
    const { asked } = this;
    const shared = (lines: readonly Line[]): Shared => {
      const wanted = lines.filter(({ bonus }) => !(bonus && this.outcomesOnly));
      for (const line of wanted) if (line.root === 0) asked.silentLeaf(line, block, row);
      const byCell = wanted.filter(({ root }) => root < 0 && asked.ofCell(asked.nodes[-root - 1].facet));
      const part = new Part();
      for (const line of wanted) if (!byCell.includes(line)) this.take(part, line, line.root);
      return { part: inOrder(part), byCell };
    };
    return { always: shared(asked.always), legs: asked.legs.map(shared) };
  }

  private part({ part, byCell }: Shared, block: Block, row: number): Part {
    if (byCell.length === 0) return part;
    const own = new Part(part);
    let settled = true;
    for (const line of byCell) {
      const pointer = this.ofCell(line, block, row);
      if (pointer > 0 && line.selectors.length === 0) {
        own.settle(this.asked, pointer);
        continue;
      }
      if (settled) own.unshare();
      settled = false;
      this.take(own, line, pointer);
    }
    return settled ? own : inOrder(own);
  }

  private take(part: Part, line: Line, pointer: number): void {
    const { asked } = this;
    if (line.late) {
      const wordless = asked.wordlessLeaf(line);
      part.late.push({ line, wordless });
      if (wordless > 0) part.wordlessG += asked.g[wordless - 1];
      return;
    }
    const isList = line.selectors.length > 0;
    if (isList) part.lists.push({ line, pointer });
    if (pointer < 0) {
      const node = asked.nodes[-pointer - 1];
      part.silentNodes.push(node);
      if (!isList) part.nodes.push(node);
    } else if (isList) part.settleSilent(asked, pointer);
    else part.settle(asked, pointer);
  }
}

interface Shared {
  part: Part;
  byCell: readonly Line[];
}

const HOPELESS: Plan = {
  always: new Part(),
  legs: [],
  most: -Infinity,
  silentMost: -Infinity,
  hopeless: true,
};

/** What takes most is asked first. */
function inOrder(part: Part): Part {
  const byWeight = (a: { line: Line }, b: { line: Line }) => b.line.most - a.line.most;
  // Where nearly everybody states something else nearly everybody must be asked about: that comes last.
  const narrowFirst = (a: Node, b: Node) => Number(a.wide) - Number(b.wide) || byWeight(a, b);
  part.nodes.sort(narrowFirst);
  part.silentNodes.sort(narrowFirst);
  part.lists.sort(byWeight);
  return part;
}

function byRule(weighed: Weighed, reader: Reader): number {
  const outcome = decide(weighed, reader)?.standing.outcome;
  return outcome === 'match' ? MATCH : outcome === 'near-miss' ? NEAR : 0;
}

/** Room to work in, kept from one question to the next. All zeros in between. */
export class Scratch {
  readonly touched = new Uint8Array(MOST_ROWS);
  readonly list = new Uint16Array(MOST_ROWS);
  private readonly all: Int32Array[] = [];

  marks(at: number): Int32Array {
    return (this.all[at] ??= new Int32Array(MOST_ROWS));
  }

  /** After a question that was broken off. */
  clear(): void {
    this.touched.fill(0);
    for (const marks of this.all) marks.fill(0);
  }
}

/** Readings of one packed row for the rule itself. */
class PackedReader implements Reader {
  private block: Block;
  private row: number;

  constructor(
    private readonly asked: Asked,
    private readonly always: readonly Line[],
    private readonly weighed: Weighed,
  ) {}

  of(block: Block, row: number): this {
    this.block = block;
    this.row = row;
    return this;
  }

  mayMeet(): boolean {
    return this.mask !== 0;
  }

  legIsClosed(at: number): boolean {
    return (this.mask & (1 << at)) === 0;
  }

  readAlways(): void {
    this.read(this.always, this.weighed.always);
  }

  readLeg(at: number): void {
    this.read(this.asked.legs[at], this.weighed.legs[at].readings);
  }

  private get mask(): number {
    return this.asked.x[this.asked.silentLeaf(this.asked.existence, this.block, this.row) - 1];
  }

  private read(lines: readonly Line[], { pick, reading }: Readings): void {
    for (let line = 0; line < lines.length; line++) {
      const leaf = this.asked.leafOf(lines[line], this.block, this.row) - 1;
      pick[line] = this.asked.pick[leaf];
      reading[line] = this.asked.reading[leaf];
    }
  }
}
