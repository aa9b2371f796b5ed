import type { PersonFacts } from '../../../libs/matching/facts.js';
import { isNotMet } from '../../../libs/matching/criterion.js';
import { lostOf, read, weigh } from '../../../libs/matching/weighing.js';
import type { Compiled, Line } from './compiled.js';
import type { Population } from './population.js';
import { vocabulary } from './rule.js';
import { today } from './shares.js';
import { type Source, yearsIndex } from './sources.js';

/**
 * Before anything is timed: every line that the peers are handed must say of these people what the rule says. A rule
 * that has begun to read something else stops the bench here, with the name of the row.
 */
export function check(compiled: Compiled, population: Population, people: readonly PersonFacts[]): void {
  const { always, legs } = weigh(compiled.position, vocabulary, today);
  const lists = [always, ...legs.map(({ readings }) => readings)];
  const lines = [compiled.always, ...compiled.legs.map((leg) => leg.lines)];
  people.forEach((person, n) => {
    lists.forEach((readings, list) => {
      read(readings, person);
      readings.lines.forEach((alternatives, at) => {
        const asked = alternatives[readings.pick[at]];
        const reading = readings.reading[at];
        const line: Line = lines[list][at];
        const rank = rankOf(line.source, population, n);
        if (line.lost[rank] === lostOf(asked, reading) && line.notMet[rank] === isNotMet(reading)) return;
        throw new Error(
          `The peers read "${line.name}" of person ${n} differently from the rule (position ` +
            `${compiled.position.positionId}, ${asked.ask.subject}): look at test/bench/match/sources.ts`,
        );
      });
    });
  });
}

/** Rank of one source for person `n`; -1 where an element says nothing. The peers do the same in SQL and C. */
export function rankOf(source: Source, population: Population, n: number): number {
  const { columns } = population;
  const places = (name: keyof typeof columns) => {
    const from = columns[name].from!;
    return Array.from({ length: from[n + 1] - from[n] }, (_, at) => from[n] + at);
  };
  switch (source.kind) {
    case 'constant':
      return source.reading;
    case 'single':
      return source.table[columns[source.facet].ids[n]];
    case 'best': {
      const found = Math.max(...source.of.map((one) => rankOf(one, population, n)));
      return found >= 0 ? found : rankOf(source.otherwise, population, n);
    }
    case 'switch':
      return rankOf(source.of[source.to[columns[source.facet].ids[n]]], population, n);
    case 'count': {
      const { ids } = columns[source.facet];
      const has = places(source.facet).filter((place) => source.those.includes(ids[place])).length;
      return source.table[Math.min(has, source.table.length - 1)];
    }
    case 'elements': {
      const { ids, beside } = columns[source.facet];
      const best = Math.max(
        -1,
        ...places(source.facet).map((place) => {
          const rusty = source.stale && beside[0][place] !== 0 && beside[0][place] < source.stale.before;
          return (rusty ? source.stale!.table : source.table)[ids[place]];
        }),
      );
      return best >= 0 ? best : rankOf(source.otherwise, population, n);
    }
    case 'overlap': {
      const { ids, beside } = columns.window;
      const counting = places('window').filter((place) => source.modes[ids[place]] === 1);
      const said = source.onlyThese ? counting : places('window');
      if (said.length === 0) return rankOf(source.otherwise, population, n);
      const days = counting.map(
        (place) => Math.min(source.to, beside[1][place]) - Math.max(source.from, beside[0][place]) + 1,
      );
      return source.table[Math.min(source.table.length - 1, Math.max(0, ...days))];
    }
    case 'years': {
      const { ids, beside } = columns.practice;
      const said = (value: boolean | null) => (value === null ? 0 : value ? 2 : 1);
      const bucket = (had: number) => (had < 0 ? 0 : had < source.wanted ? 1 : 2);
      const jobs = places('practice');
      const longest = Math.max(-1, ...jobs.map((place) => beside[0][place]));
      const counting = jobs
        .filter((place) => source.counts[ids[place]] === 1)
        .map((place) => beside[0][place]);
      const most = Math.max(-1, ...counting);
      const named = most < source.wanted && Math.min(...counting) < 0 ? -1 : most;
      const { lowResource, teach, years } = columns;
      return source.table[
        yearsIndex(
          said(lowResource.values[lowResource.ids[n]] as boolean | null),
          said((teach.values[teach.ids[n]] as { teaching: boolean | null }).teaching),
          Number(jobs.length === 1),
          bucket((years.values[years.ids[n]] as number | null) ?? -1),
          Number(longest >= source.wanted),
          bucket(named),
        )
      ];
    }
  }
}
