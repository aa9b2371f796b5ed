import type { DaysThatCount } from '../criterion.js';
import type { Facet } from './layout.js';
import type { Packing } from './packing.js';
import { Tuples } from './tuples.js';

/**
 * Stretches of days as one line reads them. Nearly everybody states others, but most of what tells them apart is nothing to the
 * line: of each stretch it counts how many days lie within its own, up to as many as it needs. Who states as many, with the same
 * of everything else, reads the same; so the rule is asked some hundred times where it was asked about tens of thousands.
 */
export class Days {
  private readonly kinds = new Tuples();
  private readonly pointers: number[] = [];
  private readonly scratch: number[] = [];
  /** How many fields a stretch has, and which of them say where it begins and ends. */
  private fields = 0;
  private begins = 0;
  private ends = 0;

  constructor(
    private readonly facet: Facet,
    private readonly packing: Packing,
    private readonly within: DaysThatCount,
  ) {}

  get bytes(): number {
    return this.kinds.bytes + this.pointers.length * 8;
  }

  /** By row, which stretches are stated. */
  get column(): number {
    return this.facet.column;
  }

  /** The pointer of what somebody reads who states these stretches; 0 where nobody was asked yet who reads the same. */
  of(run: number): number {
    return this.pointers[this.kindOf(run)] ?? 0;
  }

  note(run: number, pointer: number): void {
    this.pointers[this.kindOf(run)] = pointer;
  }

  private kindOf(run: number): number {
    const { packing, facet, scratch } = this;
    const { from, to, enough } = this.within;
    const runs = packing.runs[facet.slot];
    const length = runs.lengthOf(run);
    if (this.fields === 0 && length > 0) this.attend();
    const { fields, begins, ends } = this;
    let count = 0;
    for (let at = 0; at < length; at += fields) {
      const first = packing.codes.valueOf(runs.at(run, at + begins)) as number;
      const last = packing.codes.valueOf(runs.at(run, at + ends)) as number;
      scratch[count++] = Math.max(0, Math.min(enough, Math.min(to, last) - Math.max(from, first) + 1));
      for (let field = 0; field < fields; field++)
        if (field !== begins && field !== ends) scratch[count++] = runs.at(run, at + field);
    }
    return this.kinds.idOf(scratch, count);
  }

  /** Which fields there are is known as soon as anybody states any. */
  private attend(): void {
    const names = this.packing.fields[this.facet.index]!;
    this.fields = names.length;
    this.begins = names.indexOf('from');
    this.ends = names.indexOf('to');
  }
}
