import type { Facet } from './layout.js';
import type { Line, Room } from './line.js';

/**
 * What entries of one list count for a line: those with one of these codes in one field. Found by asking the rule
 * about somebody who states one entry and nothing else; words are taken up as the rule asks for them.
 */
export class Selector {
  field = 0;
  readonly codes = new Set<number>();
  /** Codes looked at so far, in the order in which they came up. */
  private seen = 0;
  /** Codes of which no entry counts so far, and yet more than the code was looked at: how many entries were asked. */
  private readonly open = new Map<number, number>();
  private begun = false;
  /** Words that the rule asked for and nobody states yet. */
  private readonly unheard = new Set<string>();
  private entries = -1;

  constructor(
    readonly facet: Facet,
    private readonly room: Room,
    private readonly line: Line,
  ) {}

  /** Looks at the entries that came since it looked last. */
  attend(): void {
    const { packing } = this.room;
    if (packing.entries.count === this.entries) return;
    this.entries = packing.entries.count;
    if (this.facet.kind === 'words') this.listen();
    else if (packing.fields[this.facet.index] !== null) this.select();
  }

  /** Takes up the words that the probe missed. True where somebody states one that was not known to count. */
  hear(): boolean {
    for (const word of this.room.probe.missed) this.unheard.add(word);
    return this.take();
  }

  private listen(): void {
    if (!this.begun) {
      this.begun = true;
      const { probe } = this.room;
      probe.stated = true;
      this.line.askSilent();
      probe.stated = false;
      for (const word of probe.missed) this.unheard.add(word);
    }
    this.take();
  }

  private take(): boolean {
    const { packing } = this.room;
    const stated = packing.entriesBy(this.facet.index, 0);
    const before = this.codes.size;
    for (const word of this.unheard) {
      const code = packing.codes.find(word);
      if (code === undefined || !stated.has(code)) continue;
      this.codes.add(code);
      this.unheard.delete(word);
    }
    return this.codes.size > before;
  }

  private select(): void {
    const { packing, probe } = this.room;
    if (!this.begun && !this.begin()) return;
    const nothing = this.line.askSilent();
    const entriesBy = packing.entriesBy(this.facet.index, this.field);
    for (const [code, from] of this.open) this.ask(code, entriesBy.get(code)!, from, nothing);
    let at = 0;
    for (const [code, entries] of entriesBy) if (at++ >= this.seen) this.ask(code, entries, 0, nothing);
    this.seen = at;
    probe.clear(this.facet);
  }

  private ask(code: number, entries: readonly number[], from: number, nothing: number): void {
    const { probe } = this.room;
    for (let at = from; at < entries.length; at++) {
      probe.alone(this.facet, entries[at]);
      if (this.line.askSilent() !== nothing) {
        this.codes.add(code);
        this.open.delete(code);
        return;
      }
      // Nothing but this field was looked at, so that all the others read alike.
      if ((probe.fieldsSeen & ~(1 << this.field)) === 0) return void this.open.delete(code);
    }
    this.open.set(code, entries.length);
  }

  /** Finds the field by which the rule tells entries apart first. False where there is no entry, or it looks at none. */
  private begin(): boolean {
    const { packing, probe } = this.room;
    const [first] = packing.entriesBy(this.facet.index, 0).values();
    if (first === undefined) return false;
    if (packing.fields[this.facet.index]!.length > 0) {
      probe.alone(this.facet, first[0]);
      this.line.askSilent();
      probe.clear(this.facet);
      if (probe.firstField < 0) return false;
      this.field = probe.firstField;
    }
    return (this.begun = true);
  }
}
