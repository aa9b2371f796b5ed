import { Mapping, MappedTerm } from './terms.js';

/** CEFR steps, lowest first. */
export const cefrSteps = ['pre-A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrStep = (typeof cefrSteps)[number];

/** IELTS overall band to CEFR, as the test's owners align them (believed, edition 2026-11). */
const IELTS: readonly (readonly [number, CefrStep])[] = [
  [8.5, 'C2'],
  [7, 'C1'],
  [5.5, 'B2'],
  [4, 'B1'],
];
/** OET grades to CEFR, as the test's owners align them (believed, edition 2026-11). */
const OET: Readonly<Record<string, CefrStep>> = { A: 'C2', B: 'C1', 'C+': 'B2', C: 'B2' };

const SCORE_NOTE = 'a test score: the level is a reading of it, the score itself is a document';

/**
 * Reads IELTS and OET results. A failed or missing test is a document without a level ("IELTS not taken"), so it
 * gives no term. Returns undefined when the text names no test.
 */
export function levelFromTest(text: string): Mapping | undefined {
  if (!/\b(?:IELTS|OET)\b/i.test(text)) return undefined;
  const words = text.trim();
  if (/\b(?:not|no|without|failed|pending|awaiting|before|if|unless|or equivalent only)\b/i.test(words)) {
    return { terms: [], rest: words, note: 'a language test without a result: a document, not a level' };
  }
  const found: MappedTerm[] = [];
  const ielts = /\bIELTS\b\D{0,20}(\d(?:\.\d)?)/i.exec(words);
  if (ielts) {
    const band = Number(ielts[1]);
    const step = band <= 9 ? IELTS.find(([least]) => band >= least)?.[1] : undefined;
    if (step) found.push({ code: step, via: 'contained', matched: ielts[0] });
  }
  const oet = /\bOET\b(?:\s+(?:grade|score|level))?[\s:]*([ABC]\+?)(?![\w+])/.exec(words);
  const step = oet ? OET[oet[1]] : undefined;
  if (oet && step && !found.some((f) => f.code === step))
    found.push({ code: step, via: 'contained', matched: oet[0] });
  // "IELTS 7.5 or OET B" asks for either, so the easier of the two is what is asked
  found.sort((a, b) => cefrSteps.indexOf(a.code as CefrStep) - cefrSteps.indexOf(b.code as CefrStep));
  if (found.length === 0)
    return { terms: [], rest: words, note: 'a language test without a result: a document, not a level' };
  return { terms: [found[0]], rest: words, note: SCORE_NOTE };
}
