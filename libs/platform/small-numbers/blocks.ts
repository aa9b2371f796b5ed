/** A line between two nodes, e.g. a number that is left out, between its row and its column. */
export type Line = readonly [from: number, to: number];

/**
 * Parts lines into blocks: two are in the same where a circle runs through both. Where nodes are sums that a reader may
 * know and lines are the numbers left out of them, a line alone in its block can be worked out from the sums, and of those
 * of a block that meet in a node the sum can be, and no more (after Gusfield 1988, "A graph theoretic approach to
 * statistical data security"). Pure; in time as long as there are lines (Hopcroft and Tarjan 1973).
 * @returns the number of its block for each line
 */
export function blocksOf(nodes: number, lines: readonly Line[]): number[] {
  const leaving: [line: number, to: number][][] = Array.from({ length: nodes }, () => []);
  lines.forEach(([from, to], at) => {
    leaving[from].push([at, to]);
    leaving[to].push([at, from]);
  });
  const block: number[] = lines.map(() => -1);
  const reached = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const waiting: number[] = [];
  let [time, blocks] = [0, 0];
  for (let start = 0; start < nodes; start += 1) {
    if (reached[start] >= 0) continue;
    const path: { node: number; by: number; next: number }[] = [{ node: start, by: -1, next: 0 }];
    reached[start] = lowest[start] = time++;
    while (path.length > 0) {
      const step = path[path.length - 1];
      if (step.next < leaving[step.node].length) {
        const [line, to] = leaving[step.node][step.next++];
        if (line === step.by) continue;
        if (reached[to] < 0) {
          reached[to] = lowest[to] = time++;
          waiting.push(line);
          path.push({ node: to, by: line, next: 0 });
        } else if (reached[to] < reached[step.node]) {
          waiting.push(line);
          lowest[step.node] = Math.min(lowest[step.node], reached[to]);
        }
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (!before) continue;
      lowest[before.node] = Math.min(lowest[before.node], lowest[step.node]);
      if (lowest[step.node] < reached[before.node]) continue;
      for (let line = -1; line !== step.by;) block[(line = waiting.pop()!)] = blocks;
      blocks += 1;
    }
  }
  return block;
}
