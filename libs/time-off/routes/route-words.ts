import type { Words } from '../../notifications/words.js';
import { day } from '../asked-letter.js';
import type { NoRoute, RouteNote } from './route.js';

type Facts = Record<string, string | number>;

const days = ['from', 'to', 'by', 'until', 'earliest', 'day'];

/** Codes with one sentence for what was applied and one for what is open. */
const saidTwice = new Set(['staff-group', 'service', 'stage-staff']);

/** One note as a sentence in the language of the words. */
export function noteSentence({ code, kind, facts }: RouteNote, words: Words): string {
  const told = inWords(facts, words);
  const key = `route.note.${code}`;
  return words(saidTwice.has(code) ? `${key}.${kind}` : key, told);
}

/** What is in the way, as a sentence that names what would remove it. */
export function waySentence({ code, facts, leaveType }: NoRoute, words: Words): string {
  const kind = leaveType === null ? '' : nameOf(leaveType, words);
  return words(`route.way.${code}`, { ...inWords(facts, words), kind });
}

const nameOf = (leaveType: string, words: Words) => coded('leave', leaveType, words);

/** The words for a code; the code itself where an imported rule brought one without words. */
function coded(under: string, code: string, words: Words): string {
  const key = `${under}.${code}`;
  const name = words(key);
  return name === key ? code : name;
}

/** Facts as a reader takes them: days written out, amounts with their unit, codes as words. */
function inWords(facts: Facts, words: Words): Facts {
  const amount = (count: number, unit: string) => words(`route.amount.${unit}`, { count });
  const measure = { days: 'day', hours: 'hour', calendar: 'calendar' }[String(facts.measure)] ?? 'day';
  const list = (codes: string, of: (code: string) => string) =>
    new Intl.ListFormat(words.language, { type: 'conjunction' }).format(
      codes.split(' ').filter(Boolean).map(of),
    );
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]): [string, string | number] => {
      if (days.includes(name) && typeof value === 'string') return [name, day(value, words)];
      if (name === 'amount') return [name, amount(Number(value), String(facts.unit ?? measure))];
      if (name === 'most' || name === 'used' || name === 'needed')
        return [name, amount(Number(value), measure)];
      if (name === 'days') return [name, amount(Number(value), 'day')];
      if (name === 'months') return [name, amount(Number(value), 'month')];
      if (name === 'per') return [name, words(`route.per.${value}`)];
      if (name === 'roles') return [name, list(String(value), (role) => words(`role.${role}`))];
      if (name === 'groups') return [name, list(String(value), (group) => words(`route.group.${group}`))];
      if (name === 'nations') return [name, list(String(value), (nation) => words(`route.nation.${nation}`))];
      if (name === 'evidence') return [name, coded('rule.show', String(value), words)];
      if (name === 'gate') return [name, coded('rule.gate', String(value), words)];
      if (name === 'kinds') return [name, list(String(value), (kind) => nameOf(kind, words))];
      return [name, value];
    }),
  );
}
