import { toldInRows, toldInWhole } from '../../platform/small-numbers/told-apart.js';

/** As app.equality_counts counts: partnership leads, and everybody else who answered. */
export interface Counted {
  question: string;
  part: 'leads' | 'others';
  answer: string;
  people: number;
}

export interface QuestionFigures {
  question: string;
  answers: { answer: string; everybody: number | null; leads: number | null }[];
}

/**
 * How everybody answered, and how leads did, as far as it may be told: what is left out of the one cannot be worked out
 * from the other (`toldInRows`). Pure.
 */
export function figuresOf(counted: readonly Counted[]): QuestionFigures[] {
  return [...new Set(counted.map(({ question }) => question))].map((question) => {
    const rows = new Map<string, Map<string, number>>();
    const all = new Map<string, number>();
    for (const { part, answer, people } of counted.filter((one) => one.question === question)) {
      rows.set(part, (rows.get(part) ?? new Map<string, number>()).set(answer, people));
      all.set(answer, (all.get(answer) ?? 0) + people);
    }
    const inAll = toldInWhole(all);
    const leads = toldInRows(rows, inAll).get('leads');
    return {
      question,
      answers: [...all.keys()].sort().map((answer) => ({
        answer,
        everybody: inAll.kinds.has(answer) ? all.get(answer)! : null,
        leads: leads?.kinds.has(answer) ? rows.get('leads')!.get(answer)! : null,
      })),
    };
  });
}
