import type { Dates } from '../pages/dates.js';
import { hasWords, type Words } from '../pages/words.js';
import { type Field, inRow, type Rows, rowsIn, type Single, type Typed, wordOf } from './fields.js';
import { type Doubt, OWN } from './terms.js';

/** What stands in a form when it is shown. */
export interface Filled {
  typed: Typed;
  /** Codes that the words of a field already stand for. */
  codes: Record<string, readonly string[]>;
  doubts?: readonly Doubt[];
  /** Sent and not saved: it comes back as it was, without further empty rows. */
  again?: boolean;
}

/** The questions of a form for the template, in the reader's words. */
export function formView(fields: readonly Field[], filled: Filled, t: Words) {
  return fields.map((field) =>
    field.is === 'rows'
      ? rowsView(field, filled, t)
      : // The heading of a page with one question is its label, for those who see it.
        { ...single(field, filled, t), alone: fields.length === 1 && field.is !== 'tick' },
  );
}

function rowsView(rows: Rows, filled: Filled, t: Words) {
  const sent = rowsIn(rows, filled.typed);
  const count = Math.min(rows.most, filled.again ? Math.max(1, sent) : sent + rows.ready);
  return {
    is: rows.is,
    name: rows.name,
    groups: Array.from({ length: count }, (_, at) => ({
      legend: t(`ask.row.${wordOf(rows)}`, { number: at + 1 }),
      fields: rows.of.map((field) => single(inRow(rows, field, at), filled, t)),
    })),
  };
}

function single(field: Single, { typed, codes, doubts = [] }: Filled, t: Words) {
  const word = wordOf(field);
  const value = typed[field.name] ?? '';
  const hint = `ask.hint.${word}`;
  return {
    ...{ is: field.is, name: field.name, value },
    label: t(`ask.label.${word}`, { about: field.about ?? '' }),
    hint: hasWords(hint) ? t(hint) : undefined,
    lines: field.is === 'text' ? field.lines : field.is === 'terms' ? 4 : undefined,
    most: field.is === 'text' ? field.most : undefined,
    kind: field.is === 'term' || field.is === 'terms' ? field.kind : undefined,
    drop: field.is === 'one' && field.drop,
    folded: field.is === 'some' && field.folded,
    opened: field.is === 'some' && value.length > 0,
    items: field.is === 'one' || field.is === 'some' ? items(field, value, t) : [],
    codes: (codes[field.name] ?? []).join(' '),
    doubts: doubts.flatMap((doubt, index) =>
      doubt.field === field.name ? [doubtView(doubt, index, t)] : [],
    ),
  };
}

function items(field: Extract<Single, { is: 'one' | 'some' }>, value: string | string[], t: Words) {
  const chosen = [value].flat();
  // A list that must be chosen from begins with nothing chosen: an empty row must stay empty.
  const nothing = { value: '', text: t(field.needed ? 'ask.choose' : (field.nothing ?? 'ask.notStated')) };
  const open = field.is === 'one' && (field.drop || !field.needed) ? [nothing] : [];
  const offered = field.of.map((code, i) => ({
    value: code,
    text: field.words === undefined ? (field.names?.[i] ?? code) : t(field.words + code),
  }));
  return [...open, ...offered].map((item) => {
    const is = item.value === '' ? value === '' : chosen.includes(item.value);
    return { ...item, checked: is, selected: is };
  });
}

function doubtView({ words, offers, own, field }: Doubt, index: number, t: Words) {
  const other = own ? [{ value: OWN, text: t('ask.keepWords') }] : [];
  return {
    ...{ index, words, field, name: `pick-${index}` },
    items: [...offers.map(({ code, name }) => ({ value: code, text: name })), ...other],
  };
}

/** A part of an answer; `own` where somebody typed it, in a language that is theirs and not the page's. */
export interface Said {
  text: string;
  own: boolean;
}

export interface AnswerView {
  label: string;
  said: Said[];
}

/** What was answered, to read: each value with its label, rows in one line each; nothing for what is empty. */
export function answersView(
  fields: readonly Field[],
  { typed }: Filled,
  t: Words,
  dates: Dates,
): AnswerView[] {
  const said = (field: Single): Said[] => {
    const value = typed[field.name] ?? '';
    if (value.length === 0 || field.is === 'kept') return [];
    return [{ text: wordsOf(field, value), own: field.is === 'text' }];
  };
  const wordsOf = (field: Single, value: string | string[]) => {
    if (field.is === 'tick') return t('ask.choice.yesNo.YES');
    if (field.is === 'day') return dates.day(String(value));
    if (field.is !== 'one' && field.is !== 'some') return String(value).split('\n').join(', ');
    return items(field, value, t)
      .filter(({ checked }) => checked)
      .map((item) => item.text)
      .join(', ');
  };
  const lines = fields.flatMap((field) =>
    field.is === 'rows'
      ? Array.from({ length: rowsIn(field, typed) }, (_, at) => ({
          label: '',
          said: field.of.flatMap((one) => said(inRow(field, one, at))),
        }))
      : [{ label: field.about ?? t(`ask.label.${wordOf(field)}`), said: said(field) }],
  );
  return lines
    .filter((line) => line.said.length > 0)
    .map((line) => ({
      ...line,
      label: line.label && !/[?؟]$/.test(line.label) ? `${line.label}:` : line.label,
    }));
}
