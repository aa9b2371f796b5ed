import type { SystemName } from './actor.js';

/** A state that no code path should ever lead to, asked for in SQL. */
export interface ImpossibleState {
  /** `noun-in-some-state`, unique. */
  name: string;
  /** What it means when rows are found, and what to do. */
  sentence: string;
  /** Who asks: a system actor whose policies let it see the rows in question. */
  as: SystemName;
  /** Selects the ids concerned as one column named `id`. */
  query: string;
}

const declared = new Map<string, ImpossibleState>();

/** Declares a question that the hourly check asks. Each library declares its own in `*.impossible.ts`. */
export function impossibleState(state: ImpossibleState): ImpossibleState {
  if (declared.has(state.name)) throw new Error(`The impossible state ${state.name} is declared twice`);
  declared.set(state.name, state);
  return state;
}

export function impossibleStates(): ImpossibleState[] {
  return [...declared.values()];
}
