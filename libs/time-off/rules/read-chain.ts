import { NUMBER, numberOf } from '../../reference/numbers.js';
import type { ApproverRole } from '../vocabulary.js';
import type { ChainStage, StageCondition } from './leave-rule.js';
import { groupsIn } from './read-staff.js';

export interface ReadChain {
  chain: ChainStage[];
  /** Words that name nobody of the list of roles, as they stand. */
  unknown: string[];
}

/** More particular words come before those that they contain. */
const roles: readonly (readonly [RegExp, ApproverRole])[] = [
  [/\b(?:HR|human resources|people (?:team|services)|workforce (?:team|directorate))\b/i, 'hr'],
  [/\brota\b/i, 'rota-coordinator'],
  [/\b(?:training programme|programme) director|\bTPD\b/i, 'training-programme-director'],
  [/\bhead of school\b/i, 'head-of-school'],
  [/\bmedical (?:director|management)\b/i, 'medical-director'],
  [/\b(?:clinical|SDU|divisional|care group|directorate) director\b(?! of)/i, 'clinical-director'],
  [/\b(?:clinical lead|lead clinician|lead consultant)\b/i, 'clinical-lead'],
  [/\beducational supervisor|\bES\b/i, 'educational-supervisor'],
  [/\bdean\b/i, 'postgraduate-dean'],
  [/\bchief executive\b|\bCEO\b/i, 'chief-executive-delegate'],
  [/\bfinance\b|\bpayroll\b|\bbudget holder\b/i, 'finance'],
  [
    /^(?:(?:the|own|their|your|his|her|immediate|authorising|approving|appropriate)\s+)*(?:line|ward|team)?[\s-]*managers?\b|\b(?:line|ward|team|authorising) manager|\bteam leader\b|\bneeds manager\b/i,
    'line-manager',
  ],
];

const roleIn = (words: string): ApproverRole | undefined =>
  roles.find(([pattern]) => pattern.test(words.trim()))?.[1];

/** Somebody who learns of it, or does what follows from it, decides nothing. */
const TOLD =
  /\b(?:(?:gets?|receives?|sent|given) (?:a )?cop(?:y|ies)|(?:is|are|be|to be)?\s*(?:told|informed|notified|copied)|for information|issues?|records?|process(?:es)?|helps?|advises?|supports?|arranges?)\b/i;
const NOT_NEEDED =
  /\b(?:no [^,;]*?(?:approval|agreement|consent)?[^,;]*?(?:needed|required)|not (?:needed|required)[^,;]*)/gi;
/** Whoever is asked for advice decides nothing either. */
const ADVICE =
  /,?\s*\b(?:in consultation with|after consulting|advised by|with (?:the )?(?:advice|support|help|input) (?:of|from)|with (?:\w+ ){1,3}(?:advice|support|input))\b[^,;]*/gi;
const THEN = /;|\.\s+|→|->|,?\s*\b(?:and )?(?:then|followed by|thereafter|finally)\b:?/i;

/**
 * Reads who decides, in which order: "then" and ";" begin a new stage, as commas do; "and" and "+" put roles side by
 * side, "or" and "/" let any one of them agree; "for more", "over 10 days", "over £1,000", "overseas" and a grade before
 * a colon say when a stage is asked. Pure.
 */
export function readChain(text: string): ReadChain {
  const read: ReadChain = { chain: [], unknown: [] };
  const shown = text
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\(([^()]*)\)/g, (_, inside: string) =>
      isCondition(inside) || HANGS.test(inside) ? ` ${inside} ` : ' ',
    );
  for (const stated of shown.split(THEN)) {
    const clause = stated.replace(NOT_NEEDED, ' ').replace(ADVICE, ' ').replace(/\s+/g, ' ').trim();
    if (clause === '' || TOLD.test(clause)) continue;
    const [, head, tail] = /^([^:]{2,60}):\s*(.+)$/.exec(clause) ?? [];
    const before = head ? conditionsIn(head) : [];
    const conditions = before.length > 0 ? before : conditionsIn(tail ?? clause);
    // Somebody who is asked on a condition that nothing here can hold is not somebody who is always asked.
    const hangs = conditions.length === 0 && HANGS.test(clause);
    if (hangs || (conditions.length > 1 && !/\sor\s/i.test(clause))) read.unknown.push(clause);
    else
      for (const condition of conditions.length > 0 ? conditions : [{ when: 'always' } as const])
        readClause(before.length > 0 ? tail : clause, condition, read);
  }
  return { ...read, chain: onceEach(read.chain) };
}

/** Words that make a stage hang on something. */
const HANGS = new RegExp(
  `\\b(?:over|above|more than|exceeding|longer than|beyond|up to|under|less than)\\s+(?:£\\s*)?(?:${NUMBER})\\b|\\b(?:if|where|when|unless)\\b`,
  'i',
);
const EITHER = /\b(?:either|any(?: one)? of)\b/i;

function readClause(clause: string, condition: StageCondition, read: ReadChain): void {
  // "Any one of the lead, the director or HR" is one list of which one is enough.
  if (EITHER.test(clause)) {
    const named = rolesAmong(clause.replace(EITHER, ' ').split(/,|\s+or\s+|\//i), read);
    if (named.length > 0)
      read.chain.push({ roles: named, agreed: named.length > 1 ? 'any' : 'all', condition });
    return;
  }
  const together = /\s(?:and|plus|with)\s|\+|&|\bboth\b/i.test(clause);
  // "the line manager, HR and finance" is one list; commas alone put one after the other.
  const stages = together ? [clause] : clause.split(',');
  for (const stage of stages) {
    const parts = stage.split(together ? /,|\s(?:and|plus|with)\s|\+|&/i : /$^/);
    const all: ApproverRole[] = [];
    for (const part of parts) {
      const either = part.split(/\s+or\s+|\//i);
      const named = rolesAmong(either, read);
      if (named.length === 1) all.push(named[0]);
      else if (named.length > 1) read.chain.push({ roles: named, agreed: 'any', condition });
    }
    if (all.length > 0) read.chain.push({ roles: [...new Set(all)], agreed: 'all', condition });
  }
}

/** Those who are a role of the list; whoever is none is named beside, also where another of them is enough. */
function rolesAmong(stated: readonly string[], read: ReadChain): ApproverRole[] {
  const none = stated.filter((words) => /\p{L}{2}/u.test(words) && !roleIn(words));
  read.unknown.push(...none.map((words) => words.trim()));
  return [...new Set(stated.flatMap((words) => roleIn(words) ?? []))];
}

const isCondition = (words: string) => conditionsIn(words).length > 0;

const OVER = new RegExp(
  `\\b(?:over|above|more than|exceeding|longer than|beyond)\\s+(${NUMBER})\\s+(?:working )?days?\\b`,
  'i',
);
const COST = /(?:over|above|more than|exceeding|>)\s*(?:£|GBP\s*)\s*([\d,]+(?:\.\d+)?)/i;

/** Every condition that words state: of "overseas or over £1,000" either is enough. */
function conditionsIn(words: string): StageCondition[] {
  const found: StageCondition[] = [];
  const cost = COST.exec(words);
  if (cost) found.push({ when: 'cost-over', pounds: Number(cost[1].replaceAll(',', '')) });
  const days = numberOf(OVER.exec(words)?.[1] ?? '');
  if (days !== null) found.push({ when: 'days-over', days });
  if (
    /\b(?:for (?:more|longer|anything (?:more|longer))|beyond (?:that|this)|exceptional(?:ly)?|extensions?)\b/i.test(
      words,
    )
  )
    found.push({ when: 'exceptional' });
  if (/\b(?:off[\s-]list|not on (?:the|a) list|aspirational|non-curricular)\b/i.test(words))
    found.push({ when: 'off-list' });
  if (/\b(?:overseas|abroad|international|outside the (?:UK|EU|EEA))\b/i.test(words))
    found.push({ when: 'overseas' });
  if (found.length > 0) return found;
  const who = /^\s*(?:for\s+)?[\p{L}\s,/&-]+$/u.test(words) && !roleIn(words) ? groupsIn(words) : [];
  return who.length > 0 ? [{ when: 'staff', groups: who }] : [];
}

/** A role that was asked already under the same condition is not asked again. */
function onceEach(chain: ChainStage[]): ChainStage[] {
  const seen = new Set<string>();
  return chain.flatMap((stage) => {
    if (stage.agreed === 'any') return [stage];
    const fresh = stage.roles.filter((role) => !seen.has(`${role} ${JSON.stringify(stage.condition)}`));
    fresh.forEach((role) => seen.add(`${role} ${JSON.stringify(stage.condition)}`));
    return fresh.length > 0 ? [{ ...stage, roles: fresh }] : [];
  });
}
