import { shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import { codesOf, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { PayItem } from './need.parts.js';
import { Payer } from './vocabulary.js';

const payers: readonly (readonly [RegExp, Payer])[] = [
  [
    /\bmust be stated\b|\bto be (?:agreed|confirmed|discussed)\b|\bnegotiable\b|\bnot stated\b|\?/i,
    Payer.NOT_STATED,
  ],
  [/\bemployer\b/i, Payer.EMPLOYER],
  [
    /\b(?:own (?:cost|expense|travel|flights?)|self[- ]funded|at your own|volunteer pays|paid by the (?:volunteer|clinician|visitor))\b/i,
    Payer.CLINICIAN,
  ],
  [/\b(?:host|hospital|institution|ministry)\b/i, Payer.HOST],
  [/\b(?:programme|program|scheme|grant|fellowship|funded by|donor|package)\b/i, Payer.PROGRAMME],
];

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** What is paid. A list of what is paid says that somebody else pays: who, is read only where it is said. */
export function payItemsIn(row: StatedRow, vocabulary: Vocabulary): PayItem[] {
  return row.words('funding').flatMap((words) => item(row, vocabulary, words));
}

function item(row: StatedRow, vocabulary: Vocabulary, words: Words): PayItem[] {
  const mapping = mapWords(row, vocabulary, 'payItem', words);
  // In "the host pays lodging" the verb says who pays, and is no salary.
  const named = mapping.terms.filter(({ matched }) => !/^(?:pays|paid by|who pays)$/i.test(matched));
  // "Flights at your own expense" says who pays the flights, and not that nothing is paid.
  const items = named.filter(({ code }) => code !== 'nothing');
  const terms = items.length > 0 ? items : named;
  const codes = codesOf({ terms });
  if (codes.length > 0 && codes.length < mapping.terms.length) row.mapped(words, codes);
  const said = payers.find(([pattern]) => pattern.test(words.text))?.[1];
  const text = shortened(words.text, 1000);
  if (codes.length === 0) {
    row.kept(words, 'No item of the list fits; it stands among what is paid, in its own words.');
    return [{ item: 'other', payer: said ?? Payer.NOT_STATED, ...amountIn(words.text), text }];
  }
  return codes.map((code) => ({
    item: code,
    payer: code === 'nothing' ? Payer.NOT_STATED : (said ?? Payer.OTHER),
    ...(codes.length === 1 ? amountIn(words.text) : {}),
    text,
  }));
}

const AMOUNT = /\b([A-Z]{3})\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?!\d)(\s*(?:-|–|to)\s*\d)?/;

/** One amount with its currency; a range or "from" is no amount and stays in words. */
function amountIn(text: string): Pick<PayItem, 'amount' | 'currency'> {
  const found = AMOUNT.exec(text);
  if (
    !found ||
    found[4] ||
    !currencies.has(found[1]) ||
    /\b(?:from|up to|at least)\s*$/i.test(text.slice(0, found.index))
  )
    return {};
  const amount = Number(found[2].replaceAll(',', '') + (found[3] ?? ''));
  return amount <= 10_000_000 ? { amount, currency: found[1] } : {};
}
