import type { Token } from './tokens.js';

const BEFORE = new Set([
  'not',
  'no',
  'without',
  'never',
  'except',
  'excluding',
  'excludes',
  'excluded',
  'neither',
  'nor',
  'cannot',
  'lacks',
  'lacking',
  'sans',
  'sauf',
  'aucun',
  'aucune',
  'sem',
  'sin',
]);
/** Words after "not" that do not deny anything: "not only nurses", "including but not limited to". */
const HARMLESS = new Set([
  'only',
  'just',
  'limited',
  'necessarily',
  'least',
  'less',
  'fewer',
  'more',
  'later',
  'earlier',
]);
/** "French not required", "IELTS not taken": what stands before the "not" is what is denied. */
const AFTER = new Set([
  'passed',
  'taken',
  'stated',
  'required',
  'needed',
  'necessary',
  'specified',
  'known',
  'shown',
  'applicable',
  'spoken',
  'held',
  'accepted',
  'eligible',
  'considered',
  'suitable',
  'permitted',
  'allowed',
  'available',
  'wanted',
  'named',
  'included',
  'covered',
  'provided',
  'paid',
  'registered',
  'offered',
  'possible',
  'essential',
]);
const TURN = new Set(['but', 'only', 'however', 'although', 'though', 'except', 'mais']);

const endsClause = (token: Token): boolean =>
  token.gapBefore === 'comma' ||
  token.gapBefore === 'hard' ||
  token.gapBefore === 'bracket' ||
  TURN.has(token.norm);

/**
 * Which words of a text are denied. Deliberately generous: a denied word that should have counted stays as
 * text and can be asked about, while a denial read as a yes would put a wrong fact on someone's record.
 */
export function deniedWords(tokens: readonly Token[], text: string): boolean[] {
  const denied = tokens.map(() => false);
  tokens.forEach((token, at) => {
    if (token.norm === 'non') {
      denied[at] = true;
      if (at + 1 < tokens.length && tokens[at + 1].gapBefore !== 'hard') denied[at + 1] = true;
      return;
    }
    if (!BEFORE.has(token.norm)) return;
    // "no. of nurses" is a number, not a denial
    if (token.norm === 'no' && text[token.end] === '.') return;
    const next = tokens[at + 1];
    if (next && HARMLESS.has(next.norm)) return;
    denied[at] = true;
    const after = token.gapBefore !== 'hard' && token.gapBefore !== 'bracket';
    if (next && after && token.norm === 'not' && AFTER.has(next.norm)) {
      for (let i = at - 1; i >= 0; i -= 1) {
        if (TURN.has(tokens[i].norm)) break;
        denied[i] = true;
        if (endsClause(tokens[i]) || endsClause(tokens[i + 1])) break;
      }
    }
    let i = at + 1;
    for (; i < tokens.length && !endsClause(tokens[i]); i += 1) denied[i] = true;
    // "no doctors, nurses or students": a list that ends in "or" is denied to its end
    if (i < tokens.length && tokens[i].gapBefore === 'comma' && !TURN.has(tokens[i].norm)) {
      let stop = i;
      let or = false;
      for (; stop < tokens.length; stop += 1) {
        if (
          tokens[stop].gapBefore === 'hard' ||
          tokens[stop].gapBefore === 'bracket' ||
          TURN.has(tokens[stop].norm)
        )
          break;
        if (tokens[stop].norm === 'or' || tokens[stop].norm === 'nor') or = true;
      }
      if (or) for (let j = i; j < stop; j += 1) denied[j] = true;
    }
  });
  return denied;
}
