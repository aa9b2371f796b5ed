import { Refusal } from './refusal.js';

export interface Transition<State extends string, By extends string> {
  from: readonly State[];
  to: State;
  /** Who may take it; several where any of them may. */
  by: By | readonly By[];
}

/**
 * A life is one table: types, guards, `allowedActions`, the CHECK constraint in the migration (a house test
 * compares them) and the diagram in the docs all come from it.
 */
export class Life<State extends string, Action extends string, By extends string> {
  constructor(
    readonly noun: string,
    readonly initial: State,
    readonly transitions: Readonly<Record<Action, Transition<State, By>>>,
  ) {}

  get actions(): Action[] {
    return Object.keys(this.transitions) as Action[];
  }

  get states(): State[] {
    const all = new Set<State>([this.initial]);
    for (const action of this.actions) {
      const { from, to } = this.transitions[action];
      for (const state of [...from, to]) all.add(state);
    }
    return [...all];
  }

  /** What somebody who stands in these relations to the thing may do with it in this state. */
  allowed(state: State, as: readonly By[]): Action[] {
    return this.actions.filter((action) => this.permits(action, state, as));
  }

  permits(action: Action, state: State, as: readonly By[]): boolean {
    const { from, by } = this.transitions[action];
    const takers: readonly By[] = typeof by === 'string' ? [by] : by;
    return from.includes(state) && takers.some((taker) => as.includes(taker));
  }

  /**
   * The state that `action` leads to.
   * @throws Refusal NOT_NOW when the state does not allow it, FORBIDDEN when it is somebody else's to do
   */
  go(action: Action, state: State, as: readonly By[]): State {
    const { from, to, by } = this.transitions[action];
    const takers: readonly By[] = typeof by === 'string' ? [by] : by;
    if (!takers.some((taker) => as.includes(taker)))
      throw new Refusal('FORBIDDEN', `Only ${takers.join(' or ')} can ${words(action)} this ${this.noun}.`);
    if (!from.includes(state))
      throw new Refusal(
        'NOT_NOW',
        `This ${this.noun} is ${words(state)}; it can ${words(action)} only while ${from.map(words).join(' or ')}.`,
      );
    return to;
  }
}

const declared = new Map<string, Life<string, string, string>>();

/** Declares a life with its literal types kept. `noun` is also the name of the table that holds its state. */
export function life<State extends string, Action extends string, By extends string>(
  noun: string,
  initial: NoInfer<State>,
  transitions: Record<Action, Transition<State, By>>,
): Life<State, Action, By> {
  if (declared.has(noun)) throw new Error(`The life of a ${noun} is declared twice`);
  const declaring = new Life(noun, initial, transitions);
  declared.set(noun, declaring as unknown as Life<string, string, string>);
  return declaring;
}

/** Every life that the loaded libraries declare, for the docs and the house tests. */
export function declaredLives(): Life<string, string, string>[] {
  return [...declared.values()].sort((a, b) => (a.noun < b.noun ? -1 : 1));
}

function words(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
