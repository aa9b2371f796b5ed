/** Number words as they stand in adverts, up to what a length of stay or of experience can be. */
const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
};

/** A regular expression source for one number: digits with an optional fraction, or a word. */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?(?:\\s?½)?|½|half an?|an?|${Object.keys(WORDS)
  .filter((w) => w.length > 2)
  .sort((x, y) => y.length - x.length)
  .join('|')})`;

/** The number that such text states; null when it states none. */
export function numberOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (word === '½' || word === 'half a' || word === 'half an') return 0.5;
  if (word in WORDS) return WORDS[word];
  const digits = /^(\d+)(?:[.,](\d+))?(\s?½)?$/.exec(word);
  if (!digits) return null;
  const value = Number(digits[2] ? `${digits[1]}.${digits[2]}` : digits[1]) + (digits[3] ? 0.5 : 0);
  return Number.isFinite(value) ? value : null;
}
