/** An arc over days: who stays from one day until another, and what that costs. */
export interface Arc {
  who: number;
  from: number;
  until: number;
  price: number;
}

/** Least numbers first; a node may be in it more than once, and only its cheapest entry counts. */
class Heap {
  private keys: number[] = [];
  private nodes: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  push(key: number, node: number): void {
    const { keys, nodes } = this;
    let at = keys.length;
    keys.push(key);
    nodes.push(node);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  pop(): [number, number] {
    const { keys, nodes } = this;
    const top: [number, number] = [keys[0]!, nodes[0]!];
    const key = keys.pop()!;
    const node = nodes.pop()!;
    const size = keys.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      nodes[at] = nodes[child]!;
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }
}

/** Edges in pairs: what goes along an even one can come back along the odd one after it. */
interface Edges {
  head: Int32Array;
  next: Int32Array;
  to: Int32Array;
  price: Float64Array;
  room: Int32Array;
  /** Edges from here on are stays, in their order. */
  stays: number;
}

function emptyEdges(nodes: number, edges: number): Edges {
  return {
    head: new Int32Array(nodes).fill(-1),
    next: new Int32Array(edges),
    to: new Int32Array(edges),
    price: new Float64Array(edges),
    room: new Int32Array(edges),
    stays: edges,
  };
}

function lay(edges: Edges, at: number, from: number, to: number, price: number, room: number): void {
  for (const [edge, begin, end, cost] of [
    [at, from, to, price],
    [at + 1, to, from, -price],
  ] as const) {
    edges.next[edge] = edges.head[begin]!;
    edges.head[begin] = edge;
    edges.to[edge] = end;
    edges.price[edge] = cost;
  }
  edges.room[at] = room;
}

interface Prices {
  uncovered: number;
  missing: number;
}

/**
 * The days of a stretch as a network. Four nodes a day: nobody was there yet (blank), covered until here (frontier),
 * covered at least until here (behind), and somebody begins here (begin). Blank and frontier move on at the price of a
 * day; from the frontier somebody begins at once, or earlier by so many days of overlap, each missing one at its price.
 */
export class Network {
  readonly source = 0;
  readonly sink: number;
  readonly seats: number;
  private readonly size: number;
  private readonly begin: number;
  private readonly frontier: number;
  private readonly always: Edges;

  /** `patience` counts down with every edge that is looked at. */
  constructor(
    task: { days: number; seats: number; overlap: number },
    prices: Prices,
    readonly patience: { left: number },
  ) {
    const { days, seats, overlap } = task;
    this.seats = seats;
    this.begin = 3 * (days + 1);
    this.frontier = days + 1;
    this.size = 4 * (days + 1) + 1;
    this.sink = this.size - 1;
    const all: [from: number, to: number, price: number][] = [];
    const blank = (day: number) => day;
    const frontier = (day: number) => this.frontier + day;
    const behind = (day: number) => 2 * (days + 1) + day;
    const begin = (day: number) => this.begin + day;
    for (let day = 0; day <= days; day++) {
      if (day < days)
        all.push(
          [blank(day), blank(day + 1), prices.uncovered],
          [frontier(day), frontier(day + 1), prices.uncovered],
          [blank(day), begin(day), 0],
        );
      for (let had = 0; had < overlap && had <= day; had++)
        if (day - had < days) all.push([frontier(day), begin(day - had), (overlap - had) * prices.missing]);
      all.push([frontier(day), behind(day), 0]);
      if (day > 0) all.push([behind(day), behind(day - 1), 0]);
      if (day >= overlap && day - overlap < days) all.push([behind(day), begin(day - overlap), 0]);
    }
    all.push([blank(days), this.sink, 0], [frontier(days), this.sink, 0]);
    this.always = emptyEdges(this.size, 2 * all.length);
    all.forEach(([from, to, price], at) => lay(this.always, 2 * at, from, to, price, seats));
  }

  edges(stays: readonly Arc[]): Edges {
    const { always } = this;
    const edges = emptyEdges(this.size, always.stays + 2 * stays.length);
    edges.stays = always.stays;
    for (const part of ['head', 'next', 'to', 'price', 'room'] as const) edges[part].set(always[part]);
    stays.forEach(({ from, until, price }, at) =>
      lay(edges, edges.stays + 2 * at, this.begin + from, this.frontier + until, price, 1),
    );
    return edges;
  }

  /**
   * Cheapest distances by reduced prices, as far as that of the sink; `through` are the edges by which nodes were
   * reached.
   */
  reach(
    edges: Edges,
    potential: Float64Array,
    mayFollow: (edge: number, through: Int32Array) => boolean,
  ): { distance: Float64Array; through: Int32Array } {
    const distance = new Float64Array(this.size).fill(Number.POSITIVE_INFINITY);
    const through = new Int32Array(this.size).fill(-1);
    const heap = new Heap();
    distance[this.source] = 0;
    heap.push(0, this.source);
    while (heap.size > 0) {
      const [key, node] = heap.pop();
      if (key > distance[node]!) continue;
      if (node === this.sink) break;
      for (let edge = edges.head[node]!; edge >= 0; edge = edges.next[edge]!) {
        this.patience.left--;
        if (edges.room[edge] === 0) continue;
        const to = edges.to[edge]!;
        const next = key + edges.price[edge]! + potential[node]! - potential[to]!;
        if (next >= distance[to]! || !mayFollow(edge, through)) continue;
        distance[to] = next;
        through[to] = edge;
        heap.push(next, to);
      }
    }
    return { distance, through };
  }

  /** The cheapest way through all days that uses nobody twice, as far as one look finds it. */
  pathOnce<T extends Arc>(stays: readonly T[]): T[] {
    const edges = this.edges(stays);
    const path = (through: Int32Array, from: number): T[] => {
      const found: T[] = [];
      for (let edge = through[from]!; edge >= 0; edge = through[edges.to[edge ^ 1]!]!)
        if (edge >= edges.stays) found.push(stays[(edge - edges.stays) >> 1]!);
      return found.reverse();
    };
    const { through } = this.reach(edges, new Float64Array(this.size), (edge, reached) => {
      if (edge < edges.stays) return true;
      const { who } = stays[(edge - edges.stays) >> 1]!;
      return path(reached, edges.to[edge ^ 1]!).every((one) => one.who !== who);
    });
    return path(through, this.sink);
  }
}

/** The cheapest flow of so many units (successive shortest paths), as one path a unit. */
export function cheapestPaths<T extends Arc>(
  network: Network,
  stays: readonly T[],
  units: number,
): { price: number; paths: T[][] } {
  const edges = network.edges(stays);
  const { source, sink } = network;
  let potential: Float64Array = new Float64Array(edges.head.length);
  let price = 0;
  for (let unit = 0; unit < units; unit++) {
    const { distance, through } = network.reach(edges, potential, () => true);
    const far = distance[sink]!;
    potential = potential.map((one, node) => one + Math.min(far, distance[node]!));
    for (let node = sink; node !== source;) {
      const edge = through[node]!;
      edges.room[edge]!--;
      edges.room[edge ^ 1]!++;
      price += edges.price[edge]!;
      node = edges.to[edge ^ 1]!;
    }
  }
  const paths = Array.from({ length: units }, () => {
    const path: T[] = [];
    for (let node = source; node !== sink;) {
      let edge = edges.head[node]!;
      while (edge % 2 === 1 || edges.room[edge ^ 1] === 0) edge = edges.next[edge]!;
      edges.room[edge ^ 1]!--;
      if (edge >= edges.stays) path.push(stays[(edge - edges.stays) >> 1]!);
      node = edges.to[edge]!;
    }
    return path;
  });
  return { price, paths };
}
