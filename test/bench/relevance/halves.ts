import { Chance } from '../population/chance.js';
import { type Grades, type Lists, meanNdcg } from './ndcg.js';

type Judgements = Readonly<Record<string, Grades>>;

export interface Halves {
  mean: number;
  /** One half in twenty is below this. */
  low: number;
}

function half(ids: readonly string[], chance: Chance): Set<string> {
  const left = [...ids];
  const taken = new Set<string>();
  while (taken.size * 2 < ids.length) taken.add(left.splice(chance.between(0, left.length - 1), 1)[0]);
  return taken;
}

const kept = <T>(of: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)));

function summed(values: number[]): Halves {
  values.sort((a, b) => a - b);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: values[Math.floor(values.length / 20)],
  };
}

/** The measure with a random half of the needs left out, again and again; from a seed. */
export function overHalvesOfNeeds(
  lists: Lists,
  judgements: Judgements,
  depth: number,
  times: number,
): Halves {
  const chance = new Chance(20_261_128);
  const needs = Object.keys(judgements);
  return summed(
    Array.from({ length: times }, () => meanNdcg(lists, kept(judgements, half(needs, chance)), depth).mean),
  );
}

/** The measure with a random half of the people left out, again and again; from a seed. */
export function overHalvesOfPeople(
  lists: Lists,
  judgements: Judgements,
  people: readonly string[],
  depth: number,
  times: number,
): Halves {
  const chance = new Chance(20_261_129);
  return summed(
    Array.from({ length: times }, () => {
      const there = half(people, chance);
      const thinner = (of: Judgements) =>
        Object.fromEntries(Object.entries(of).map(([need, grades]) => [need, kept(grades, there)]));
      const shorter = Object.fromEntries(
        Object.entries(lists).map(([need, list]) => [need, list.filter((id) => there.has(id))]),
      );
      return meanNdcg(shorter, thinner(judgements), depth).mean;
    }),
  );
}
