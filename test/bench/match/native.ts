import { closeSync, openSync, writeSync } from 'node:fs';
import type { PersonFacts } from '../../../libs/matching/facts.js';
import type { Compiled, Line } from './compiled.js';
import type { FacetName } from './facets.js';
import { mostOf, packingOf } from './packing.js';
import type { Population } from './population.js';
import type { Source } from './sources.js';
import { byProfession } from './wide.js';

/** Lists of which a person may have any number, in this order in both programs. */
const lists: readonly FacetName[] = [
  'skill',
  'language',
  'tie',
  'registration',
  'qualification',
  'word',
  'textSkill',
  'textSpecialty',
  'profession',
];
const singles: readonly FacetName[] = [
  'never',
  'member',
  'lives',
  'lowResource',
  'teach',
  'tiesComplete',
  'activities',
  'modes',
  'days',
  'hours',
  'topics',
  'cover',
];
const kinds = [
  'constant',
  'field',
  'columns',
  'cell',
  'list',
  'count',
  'window',
  'years',
  'best',
  'switch',
] as const;
const kind = (name: (typeof kinds)[number]): number => kinds.indexOf(name);

/** A file of numbers, everything padded to eight bytes. */
class Numbers {
  private readonly file: number;
  private pieces: Uint8Array[] = [];
  private waiting = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  put(array: Int32Array | Uint16Array | Int16Array | Uint8Array | BigInt64Array | Float64Array): void {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const padded = (8 - (bytes.length % 8)) % 8;
    this.pieces.push(Uint8Array.from(bytes), new Uint8Array(padded));
    this.waiting += bytes.length + padded;
    if (this.waiting > 2 ** 22) this.flush();
  }

  number(value: number): void {
    this.put(Int32Array.of(value));
  }

  sized(array: Int16Array | Uint8Array): void {
    this.number(array.length);
    this.put(array);
  }

  end(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    const all = Buffer.concat(this.pieces);
    for (let at = 0; at < all.length;) at += writeSync(this.file, all, at);
    this.pieces = [];
    this.waiting = 0;
  }
}

/** People as the programs in C and C++ keep them: sorted by profession and specialty, one record of small numbers each. */
export class NativePeople {
  private readonly order: Uint32Array;
  private readonly columns = new Map<string, number>();
  private readonly fill: ((n: number, at: number, record: Uint16Array) => void)[] = [];
  private width = 0;

  constructor(private readonly population: Population) {
    this.order = byProfession(population);
    this.layOut();
  }

  private layOut(): void {
    const { columns } = this.population;
    const one = (name: string, of: (n: number) => number) => {
      this.columns.set(name, this.width++);
      this.fill.push((n, at, record) => (record[at] = of(n)));
    };
    for (const name of singles) one(name, (n) => columns[name].ids[n]);
    const said = (value: boolean | null) => (value === null ? 0 : value ? 2 : 1);
    const { lowResource, teach, years } = columns;
    one('saidLowResource', (n) => said(lowResource.values[lowResource.ids[n]] as boolean | null));
    one('saidTeaching', (n) => said((teach.values[teach.ids[n]] as { teaching: boolean | null }).teaching));
    one('yearsInAll', (n) => ((years.values[years.ids[n]] as number | null) ?? -1) + 1);
    // Several values side by side: a number plus one, and what is kept beside it; 0 where there is none.
    for (const [name, plus] of [
      ['place', 0],
      ['window', 0],
      ['practice', 1],
    ] as const) {
      const { ids, from, beside, most } = columns[name];
      this.columns.set(name, this.width);
      const each = 1 + beside.length;
      this.width += most * each;
      const fields = (n: number, at: number, record: Uint16Array) => {
        for (let place = from![n]; place < from![n + 1]; place++) {
          const first = at + (place - from![n]) * each;
          record[first] = ids[place] + 1;
          beside.forEach((numbers, which) => (record[first + 1 + which] = numbers[place] + plus));
        }
      };
      this.fill.push(fields);
      for (let more = 1; more < most * each; more++) this.fill.push(() => undefined);
    }
  }

  write(path: string): void {
    const { columns, ids } = this.population;
    const file = new Numbers(path);
    const { width, order } = this;
    file.number(ids.length);
    file.number(width);
    file.number(columns.cell.values.length);
    file.number(this.columns.get('never')!);
    file.number(this.columns.get('member')!);
    file.put(Int32Array.from(order));
    file.put(Int32Array.from(order, (n) => columns.cell.ids[n]));
    const record = new Uint16Array(ids.length * width);
    order.forEach((n, row) => this.fill.forEach((put, at) => put(n, row * width + at, record)));
    file.put(record);
    for (const name of lists) {
      const { ids: values, from, beside, values: known } = columns[name];
      const starts = new Int32Array(ids.length + 1);
      const sorted = new Int32Array(values.length);
      const besides = new Int32Array(beside.length > 0 ? values.length : 0);
      let at = 0;
      order.forEach((n, row) => {
        for (let place = from![n]; place < from![n + 1]; place++, at++) {
          sorted[at] = values[place];
          if (beside.length > 0) besides[at] = beside[0][place];
        }
        starts[row + 1] = at;
      });
      file.number(known.length);
      file.number(beside.length);
      file.put(starts);
      file.put(sorted);
      if (beside.length > 0) file.put(besides);
    }
    file.end();
  }

  writePositions(path: string, all: readonly Compiled[]): void {
    const file = new Numbers(path);
    file.number(all.length);
    for (const compiled of all) this.position(file, compiled);
    file.end();
  }

  private position(file: Numbers, compiled: Compiled): void {
    const { always, legs, thresholds, shown, inside, accepted } = compiled;
    const packing = packingOf(compiled);
    const most = legs.map(({ lines }) => mostOf([...always, ...lines]));
    const least = {
      need: Math.max(1, ...most.map(({ need }) => need)),
      clinician: Math.max(1, ...most.map(({ clinician }) => clinician)),
    };
    file.put(Int32Array.from(Object.values(packing.shift)));
    file.put(Int32Array.from(Object.values(packing.bits)));
    for (const value of [
      thresholds.need,
      thresholds.clinician,
      thresholds.silenceNeed,
      thresholds.silenceClinician,
    ])
      file.number(value);
    file.sized(shown);
    file.sized(inside);
    file.sized(accepted);
    const { profession, cell } = this.population.columns;
    file.sized(
      Uint8Array.from(cell.values, (value) =>
        Number(
          (value as PersonFacts['professions']).some(
            (one) => accepted[profession.numberOf(profession.facet.key(one))!] === 1,
          ),
        ),
      ),
    );
    const lines = (of: readonly Line[], against: { need: number; clinician: number }) => {
      file.number(of.length);
      for (const line of of) {
        file.number(Number(line.part === 'bonus'));
        file.number(Number(line.side === 'clinician'));
        file.number(Number(line.essential));
        file.number(line.lost.length);
        file.put(Int32Array.from(line.lost));
        file.put(Int32Array.from(line.notMet, Number));
        file.put(BigInt64Array.from(line.lost, (_, rank) => packing.of(line, rank)));
        // What a rank takes from the order, in its own thousandths and never too much.
        const share = line.side === 'need' ? 2000 / against.need : 1000 / against.clinician;
        const lost = line.side === 'need' ? line.order : line.lost;
        file.put(Float64Array.from(lost, (points) => (-points * share) / 3));
        this.node(file, line.source);
      }
    };
    lines(always, least);
    file.number(legs.length);
    legs.forEach(({ closed, lines: own }, at) => {
      file.sized(closed);
      file.number(most[at].need);
      file.number(most[at].clinician);
      lines(own, least);
    });
  }

  private node(file: Numbers, source: Source): void {
    switch (source.kind) {
      case 'constant':
        file.number(kind('constant'));
        file.number(source.reading);
        return;
      case 'single':
        if (source.facet === 'cell') file.number(kind('cell'));
        else {
          file.number(kind('field'));
          file.number(this.columnOf(source.facet));
        }
        file.sized(source.table);
        return;
      case 'switch':
        file.number(kind('switch'));
        file.number(source.facet === 'cell' ? -1 : this.columnOf(source.facet));
        file.sized(source.to);
        file.number(source.of.length);
        for (const one of source.of) this.node(file, one);
        return;
      case 'elements':
        return this.elements(file, source);
      case 'count':
        file.number(kind('count'));
        file.number(lists.indexOf(source.facet));
        file.number(source.those.length);
        file.put(Int32Array.from(source.those));
        file.sized(source.table);
        return;
      case 'overlap':
        file.number(kind('window'));
        file.number(this.columnOf('window'));
        file.number(this.population.columns.window.most);
        file.number(source.from);
        file.number(source.to);
        file.number(source.onlyThese ? 1 : 0);
        file.sized(source.modes);
        file.sized(source.table);
        return this.node(file, source.otherwise);
      case 'years':
        file.number(kind('years'));
        file.number(this.columnOf('practice'));
        file.number(this.population.columns.practice.most);
        file.put(
          Int32Array.from(['saidLowResource', 'saidTeaching', 'yearsInAll'], (name) => this.columnOf(name)),
        );
        file.number(source.wanted);
        file.sized(source.counts);
        file.sized(source.table);
        return;
      case 'best':
        file.number(kind('best'));
        file.number(source.of.length);
        for (const one of source.of) this.node(file, one);
        this.node(file, source.otherwise);
    }
  }

  private elements(file: Numbers, source: Source & { kind: 'elements' }): void {
    const { facet, table, stale, otherwise } = source;
    const { most } = this.population.columns[facet];
    if (lists.includes(facet)) {
      file.number(kind('list'));
      file.number(lists.indexOf(facet));
      file.sized(table);
      file.number(stale?.before ?? 0);
      file.sized(stale?.table ?? table);
      this.node(file, otherwise);
    } else {
      file.number(kind('columns'));
      file.number(this.columnOf(facet));
      file.number(most);
      file.sized(table);
      this.node(file, otherwise);
    }
  }

  private columnOf(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined)
      throw new Error(`The programs in C keep no ${name} in their records: look at native.ts`);
    return column;
  }
}
