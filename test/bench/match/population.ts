import type { PersonFacts } from '../../../libs/matching/facts.js';
import { type Facet, type FacetName, facetNames, facets } from './facets.js';

/** Numbers in a row that grow. */
export class Growing {
  private numbers = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const more = new Int32Array(this.numbers.length * 2);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[this.length++] = value;
  }

  all(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** One facet of everybody. Of person n the values are `ids[from[n]] … ids[from[n + 1] - 1]`; of one value: `ids[n]`. */
export interface Column {
  facet: Facet;
  /** Every value that occurs, by its number. */
  values: readonly unknown[];
  numberOf(key: string): number | undefined;
  ids: Int32Array;
  /** Only where `many`. */
  from: Int32Array | null;
  /** As many as the facet keeps beside its values, each as long as `ids`. */
  beside: readonly Int32Array[];
  /** Most values that anybody has. */
  most: number;
}

/** Everybody as numbers, and every value that occurs: what all peers but the reference are filled from. */
export interface Population {
  ids: readonly string[];
  columns: Readonly<Record<FacetName, Column>>;
}

class Filling {
  readonly values: unknown[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly ids = new Growing();
  private readonly from = new Growing();
  private readonly beside: Growing[] = [];
  private most = 0;

  constructor(private readonly facet: Facet) {}

  add(person: PersonFacts): void {
    const { facet } = this;
    const values = facet.of(person);
    if (facet.many) this.from.push(this.ids.length);
    if (values.length > this.most) this.most = values.length;
    for (const value of values) {
      const key = facet.key(value);
      let id = this.numbers.get(key);
      if (id === undefined) {
        id = this.values.length;
        this.values.push(value);
        this.numbers.set(key, id);
      }
      this.ids.push(id);
      facet.beside?.(value).forEach((number, at) => (this.beside[at] ??= new Growing()).push(number));
    }
  }

  done(): Column {
    if (this.facet.many) this.from.push(this.ids.length);
    return {
      facet: this.facet,
      values: this.values,
      numberOf: (key) => this.numbers.get(key),
      ids: this.ids.all(),
      from: this.facet.many ? this.from.all() : null,
      beside: this.beside.map((one) => one.all()),
      most: this.most,
    };
  }
}

export function populationOf(people: Iterable<PersonFacts>): Population {
  const ids: string[] = [];
  const filling = facetNames.map((name) => [name, new Filling(facets[name] as Facet)] as const);
  for (const person of people) {
    ids.push(person.personId);
    for (const [, column] of filling) column.add(person);
  }
  return {
    ids,
    columns: Object.fromEntries(
      filling.map(([name, column]) => [name, column.done()]),
    ) as Population['columns'],
  };
}
