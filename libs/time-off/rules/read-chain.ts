import type { ApproverRole } from '../vocabulary.js';
import { roleIn } from './known-roles.js';
import type { ChainStage, StageCondition } from './leave-rule.js';
import { conditionsIn, HANGS, isCondition, LENGTHS, orsAsWords, type UpTo } from './read-conditions.js';
import { BETWEEN_BRANCHES, EITHER, readTree } from './read-tree.js';
import { AND, GROUP, GROUPS, OR, THEN } from './read-tree.js';
import { plain } from './branches.js';
import { stageOf } from './stage-branches.js';

export interface ReadChain {
  chain: ChainStage[];
  /** Words that name nobody of the list of roles, as they stand. */
  unknown: string[];
}

interface Reading extends ReadChain {
  upTo: UpTo | null;
}

/** Somebody who learns of it, or does what follows from it, decides nothing. */
const TOLD =
  /\b(?:(?:gets?|receives?|sent|given) (?:a )?cop(?:y|ies)|(?:is|are|be|to be)?\s*(?:told|informed|notified|copied)|for information|issues?|records?|process(?:es)?|helps?|advises?|supports?|arranges?)\b/i;
const NOT_NEEDED =
  /\b(?:no [^,;]*?(?:approval|agreement|consent)?[^,;]*?(?:needed|required)|not (?:needed|required)[^,;]*)/gi;
/** Whoever is asked for advice decides nothing either. */
const ADVICE =
  /,?\s*\b(?:in consultation with|after consulting|advised by|with (?:the )?(?:advice|support|help|input) (?:of|from)|with (?:\w+ ){1,3}(?:advice|support|input))\b[^,;]*/gi;

/**
 * Reads who decides, in which order: "then" and ";" begin a new stage, as commas do; "and" and "+" put roles side by
 * side, "or" and "/" let any one of them agree; "for more", "over 10 days", "up to 4 weeks", "over £1,000", "overseas" and
 * a grade before a colon say when a stage is asked. Roles in brackets belong together: "A and (B or C)" is A beside one
 * of B and C, "(A and B) or C" one stage of two parts. What is nested deeper, or may be read in two ways, stays in words. Pure.
 */
export function readChain(text: string): ReadChain {
  const read: Reading = { chain: [], unknown: [], upTo: null };
  readInto(read, text);
  return { chain: onceEach(read.chain), unknown: read.unknown };
}

/** Whatever stands before a bracket whose roles are a part of the list and no remark about the word before. */
const PART_OF_LIST = /(?:^|[,;:/+&]|\b(?:and|or|then|plus|with|either|both|by|of|to))\s*$/i;
/** "Either A and B, or C": the comma says where the first part ends. */
const EITHER_OR = /\beither\s+((?:(?!\sor\s)[^,;()])+?\s(?:and|plus)\s(?:(?!\sor\s)[^,;()])+?),\s*or\s+/gi;

function readInto(read: Reading, text: string, outer: StageCondition[] = []): void {
  const groups: string[] = [];
  const bare = orsAsWords(text)
    .replace(EITHER_OR, '($1) or ')
    .replace(/[⟨⟩]/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const shown = withoutBrackets(bare, groups);
  for (const sentence of shown.split(/;|\.\s+/)) {
    const [, head, tail] = /^\s*([^:]{2,60}):\s*(.+)$/.exec(sentence) ?? [];
    const before = head ? conditionsIn(head, read.upTo) : [];
    // What stands before a colon holds for all who follow one another behind it.
    for (const stated of (before.length > 0 ? tail : sentence).split(THEN)) {
      const clause = stated.replace(NOT_NEEDED, ' ').replace(ADVICE, ' ').replace(/\s+/g, ' ').trim();
      if (clause === '' || TOLD.test(clause)) continue;
      if (before.length > 0)
        readStated(read, { clause: `${head}: ${clause}`, list: clause, conditions: before, outer, groups });
      else
        for (const list of oneByOne(/^([^:]{2,60}):\s*(.+)$/.exec(clause)?.[2] ?? clause))
          readStated(read, { clause: list, list, conditions: conditionsIn(list, read.upTo), outer, groups });
    }
  }
}

/** Brackets that hold a part of a list become its number, the innermost first; others are a condition, or a remark. */
function withoutBrackets(text: string, groups: string[]): string {
  const shown = text.replace(/\(([^()]*)\)/g, (_, inside: string, at: number, whole: string) => {
    if (isCondition(inside) || HANGS.test(inside)) return ` ${inside} `;
    const before = whole
      .slice(0, at)
      .replace(/\([^()]*\)/g, ' ')
      .replace(/[\s(]+$/, ' ');
    const holds = roleIn(inside) !== undefined || new RegExp(GROUPS).test(inside);
    if (TOLD.test(inside) || !PART_OF_LIST.test(before) || !holds) return ' ';
    return ` ⟨${groups.push(inside) - 1}⟩ `;
  });
  return shown === text ? text : withoutBrackets(shown, groups);
}

/** Words with what stood in their brackets, however deep. */
const asStated = (clause: string, groups: readonly string[]): string =>
  clause.trim().replace(GROUPS, (_, at: string) => `(${asStated(groups[Number(at)], groups)})`);

/** Where commas part somebody who is asked on a condition from others who are not, each is read alone. */
function oneByOne(clause: string): string[] {
  const parts = clause.split(',');
  const hang = (words: string) => conditionsIn(words, null).length > 0 || HANGS.test(words);
  return !AND.test(clause) &&
    parts.length > 1 &&
    parts.some(hang) &&
    !/^\s*(?:if|where|when|for|over)\b/i.test(clause)
    ? parts
    : [clause];
}

interface StatedStage {
  clause: string;
  /** Who is asked, where a condition stands before a colon; otherwise the clause itself. */
  list: string;
  conditions: StageCondition[];
  /** Under which condition the list around this one is asked. */
  outer: StageCondition[];
  groups: readonly string[];
}

function readStated(read: Reading, { clause, list, conditions, outer, groups }: StatedStage): void {
  // Somebody who is asked on a condition that nothing here can hold is not somebody who is always asked.
  const hangs = conditions.length === 0 && HANGS.test(clause);
  const both = conditions.length > 1 && !OR.test(clause);
  const twice = outer.length > 0 && conditions.length > 0;
  const own = clause === list && isOfSome(list);
  const open = /[()]/.test(list);
  const cannot = hangs || both || twice || own || open;
  const alone = GROUP.test(list.trim());
  const tree = !cannot && !alone && new RegExp(GROUPS).test(list) ? readTree(list, groups) : null;
  if (cannot || (!tree && isNested(list, groups))) {
    if (LENGTHS.test(clause)) read.upTo = null;
    read.unknown.push(asStated(clause, groups));
    return;
  }
  for (const { when, ...rest } of conditions)
    if ((when === 'up-to' || when === 'less-than') && 'length' in rest)
      read.upTo = { length: rest.length, orAsLong: when === 'less-than' };
  const all = conditions.length > 0 ? conditions : outer;
  for (const condition of all.length > 0 ? all : [{ when: 'always' } as const]) {
    const [, at] = GROUP.exec(list.trim()) ?? [];
    if (tree) read.chain.push(stageOf(tree, condition));
    else if (at === undefined) readClause(list, condition, read, groups);
    else readInto(read, asStated(groups[Number(at)], groups), condition.when === 'always' ? [] : [condition]);
  }
}

/** Whether a condition stands among several who are asked side by side: of whom it is, nobody can tell. */
function isOfSome(list: string): boolean {
  const parts = list.split(new RegExp(`${AND.source}|${OR.source}|/`, 'i')).filter((part) => roleIn(part));
  return parts.length > 1 && parts.some((part) => conditionsIn(part, null).length > 0);
}

/** Whether a list goes deeper than one list in another, or may be read in two ways. */
function isNested(list: string, groups: readonly string[]): boolean {
  if (GROUP.test(list.trim())) return false;
  const anyOne = /\bany(?: one)? of\b/i.test(list);
  if (!anyOne && AND.test(list) && OR.test(list)) return true;
  if (EITHER.test(list) && !anyOne && AND.test(list)) return true;
  return [...list.matchAll(GROUPS)].some(([, at]) => {
    const inside = ` ${groups[Number(at)]} `;
    const either = OR.test(inside) || inside.includes('/');
    if (THEN.test(inside.trim()) || new RegExp(GROUPS).test(inside) || (AND.test(inside) && either))
      return true;
    // Of a list of which one is enough, a part of several who must all agree is only told among plain roles.
    return (EITHER.test(list) || list.includes('/')) && !either && !isOfParts(list);
  });
}

/** "(A and B) or C", "A or (B and C)": parts between one "or" and the next, with nothing else among them. */
const isOfParts = (list: string) =>
  !AND.test(list.replace(/\bboth\b/gi, ' ')) &&
  list.replace(/\beither\b/i, ' ').split(BETWEEN_BRANCHES).length > 1;

function readClause(
  clause: string,
  condition: StageCondition,
  read: ReadChain,
  groups: readonly string[],
): void {
  const opened = (words: string) => words.replace(GROUPS, (_, at: string) => groups[Number(at)]);
  const parts = partsAmong(clause, groups, read);
  if (parts) {
    // A tree was not read: somebody of it is no role. Whole parts still decide alone.
    const roles = parts.flat();
    if (new Set(roles).size < roles.length) read.unknown.push(asStated(clause, groups));
    else if (roles.length > 0)
      read.chain.push(
        stageOf(
          plain({
            how: 'any',
            of: parts.map((part) => ({ how: 'all', of: part.map((leaf) => ({ leaf })) })),
          }),
          condition,
        ),
      );
    return;
  }
  // "Any one of the lead, the director or HR" is one list of which one is enough.
  if (EITHER.test(clause)) {
    const named = rolesAmong(opened(clause.replace(EITHER, ' ')).split(/,|\s+(?:or|and)\s+|\//i), read);
    if (named.length > 0)
      read.chain.push({ roles: named, agreed: named.length > 1 ? 'any' : 'all', condition });
    return;
  }
  const together = AND.test(clause);
  // "the line manager, HR and finance" is one list; commas alone put one after the other.
  const stages = together ? [clause] : clause.split(',');
  for (const stage of stages) {
    const parts = stage.split(together ? /,|\s(?:and|plus|with)\s|\+|&/i : /$^/);
    const all: ApproverRole[] = [];
    const inside = (part: string) => {
      const [, at] = GROUP.exec(part.trim()) ?? [];
      const stood = at === undefined ? undefined : groups[Number(at)];
      // Several who must all agree, among others who must, are of their list.
      return stood === undefined || OR.test(stood) || stood.includes('/')
        ? [opened(part)]
        : stood.split(/,|\s(?:and|plus|with)\s|\+|&/i);
    };
    for (const part of parts.flatMap(inside)) {
      const either = part.split(/\s+or\s+|\/|,/i);
      const named = rolesAmong(either, read);
      if (named.length === 1) all.push(named[0]);
      else if (named.length > 1) read.chain.push({ roles: named, agreed: 'any', condition });
    }
    if (all.length > 0) read.chain.push({ roles: [...new Set(all)], agreed: 'all', condition });
  }
}

const SAYS_NOBODY = /^\s*(?:both|all|each)(?: of (?:whom|them|which))?\s+(?:must|have to|need to)\b/i;

/** The parts of a list of which one is enough, where some hold several who must all agree; null where none do. */
function partsAmong(clause: string, groups: readonly string[], read: ReadChain): ApproverRole[][] | null {
  if (!OR.test(clause) || !isOfParts(clause)) return null;
  const stated = clause
    .replace(/\beither\b/i, ' ')
    .split(BETWEEN_BRANCHES)
    .map((part) => {
      const [, at] = GROUP.exec(part.trim()) ?? [];
      return at === undefined ? [part] : groups[Number(at)].split(/,|\s(?:and|plus|with)\s|\+|&/i);
    });
  if (!stated.some((part) => part.length > 1)) return null;
  const none = stated.flat().filter((words) => !roleIn(words));
  read.unknown.push(...none.map((words) => words.trim()));
  // Half a part would let somebody decide alone who decides together with others.
  const whole = stated.map((part) => part.map(roleIn)).filter((part) => !part.includes(undefined));
  return whole.map((part) => part.flatMap((role) => role ?? []));
}

/** Those who are a role of the list; whoever is none is named beside, also where another of them is enough. */
function rolesAmong(stated: readonly string[], read: ReadChain): ApproverRole[] {
  const none = stated.filter(
    (words) => /\p{L}{2}/u.test(words) && !roleIn(words) && !isCondition(words) && !SAYS_NOBODY.test(words),
  );
  read.unknown.push(...none.map((words) => words.trim()));
  return [...new Set(stated.flatMap((words) => roleIn(words) ?? []))];
}

/** A role that was asked already under the same condition is not asked again. */
function onceEach(chain: ChainStage[]): ChainStage[] {
  const seen = new Set<string>();
  return chain.flatMap((stage) => {
    if (stage.agreed === 'any' || stage.branches) return [stage];
    const fresh = stage.roles.filter((role) => !seen.has(`${role} ${JSON.stringify(stage.condition)}`));
    fresh.forEach((role) => seen.add(`${role} ${JSON.stringify(stage.condition)}`));
    return fresh.length > 0 ? [{ ...stage, roles: fresh }] : [];
  });
}
