import type { Fault } from '../pages/pages.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Words } from '../pages/words.js';
import { type RefusalReason, refusalReasons } from './shown.js';

export interface SaidOfCondition {
  met: boolean;
  reason: RefusalReason | null;
  words: string | null;
}

export interface NamedDelegate {
  name: string;
  email: string;
  until: string;
}

/** Word of a condition. Neither answer is chosen beforehand, and a press of the button alone says nothing. */
export function readCondition(
  form: Record<string, unknown>,
  t: Words,
): { values: object; faults: Fault[]; said: SaidOfCondition | null } {
  const values = {
    condition: text(form.condition, 10),
    conditionReason: text(form.conditionReason, 40),
    conditionWords: text(form.conditionWords, 2000),
  };
  const met = oneOf(values.condition, ['met', 'failed']);
  const reason = oneOf(values.conditionReason, refusalReasons) ?? null;
  const faults: Fault[] = [];
  if (!met) faults.push({ field: 'condition', text: t('timeOff.faults.met') });
  if (met === 'failed' && !reason)
    faults.push({ field: 'conditionReason', text: t('timeOff.faults.reason') });
  const said = {
    met: met === 'met',
    reason: met === 'failed' ? reason : null,
    words: values.conditionWords || null,
  };
  return { values, faults, said: faults.length > 0 ? null : said };
}

/** Who decides while the approver is away. */
export function readDelegate(
  form: Record<string, unknown>,
  t: Words,
): { values: object; faults: Fault[]; named: NamedDelegate | null } {
  const values = {
    delegateName: text(form.delegateName, 200),
    delegateEmail: text(form.delegateEmail, 254),
    delegateUntil: text(form.delegateUntil, 10),
  };
  const faults: Fault[] = [];
  if (!values.delegateName) faults.push({ field: 'delegateName', text: t('timeOff.faults.delegateName') });
  if (!values.delegateEmail.includes('@'))
    faults.push({ field: 'delegateEmail', text: t('timeOff.faults.delegateEmail') });
  if (!isDay(values.delegateUntil)) faults.push({ field: 'delegateUntil', text: t('timeOff.faults.day') });
  const { delegateName: name, delegateEmail: email, delegateUntil: until } = values;
  return { values, faults, named: faults.length > 0 ? null : { name, email, until } };
}
