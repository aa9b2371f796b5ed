import type { Words } from '../../notifications/words.js';
import { rest } from './indicator-report.js';

const own = ['adopted', 'uk-gain', 'refusals'];

/** What a line of an indicator is called: all of it, a kind of it, or what is not told apart. Pure. */
export function labelOf(
  code: string,
  kind: string | null,
  t: Words,
  { cadre, question }: { cadre: (code: string) => string; question: (code: string) => string },
): string {
  if (kind === null) return t('report.all');
  if (kind === rest) return t(`kind.${rest}`);
  if (code === 'licence-days') return kind;
  if (code.startsWith('answers-')) {
    const [asked, months] = kind.split('|');
    return t(`answers.${months}`, { question: question(asked) });
  }
  if (code === 'check-ins')
    return kind
      .split('|')
      .map((one) => t(`check-ins.${one}`))
      .join(', ');
  if (own.includes(code)) return t(`${code}.${kind}`);
  const [first, ...others] = kind.split('|');
  const named = code === 'trained' ? cadre(first) : t(`kind.${first}`);
  return [named, ...others.map((one) => t(`kind.${one}`))].join(', ');
}
