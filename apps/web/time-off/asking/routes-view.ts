import type { RoutesToTimeOffQuery } from '../../api/operations.js';
import type { Answers } from '../../forms/fields.js';
import type { Words } from '../../pages/words.js';
import { leaveName } from './about-work.js';

type Found = RoutesToTimeOffQuery['timeOffRoutes'];
type Rules = RoutesToTimeOffQuery['leavePolicies'];
export type Route = Found['routes'][number];

interface Named {
  role: string;
  name: string;
  email: string;
}

/** What warns stands open on the page; what is to be asked and what was applied opens with a press. */
const noteKinds = ['warns', 'open', 'applied'] as const;

/** A route told by what it asks for: the same one is found again by it on the next page. */
export function keyOf({ lines }: Route): string {
  return lines.map(({ leaveType, from, to }) => `${leaveType}.${from}.${to}`).join('_');
}

/** The routes for the template: who decides in words, and each sentence about a rule with the source of the rule. */
export function routesView({ needed, routes, all, inTheWay }: Found, t: Words) {
  return {
    ...{ needed, all },
    inTheWay: inTheWay.map((one) => ({
      ...one,
      leave: one.leaveType ? leaveName(one.leaveType, t) : null,
    })),
    // Where nothing needs leave, the one way has no line and only says what was assumed.
    assumed: routes.filter(isEmpty).flatMap(({ notes }) => notes.map(({ sentence }) => sentence)),
    routes: routes
      .filter((route) => !isEmpty(route))
      .map((route) => ({
        ...route,
        key: keyOf(route),
        lines: route.lines.map((line) => ({ ...line, leave: leaveName(line.leaveType, t) })),
        decides: route.chains.map(({ leaveType, stages }) => ({
          leave: leaveName(leaveType, t),
          stages: stages.map(({ inWords }) => inWords.charAt(0).toUpperCase() + inWords.slice(1)),
        })),
        // What no fact holds is nobody's to leave out: the reader weighs it.
        inWords: route.lines
          .filter(({ leaveType, rule }, at, lines) => {
            const first = lines.findIndex((line) => line.leaveType === leaveType) === at;
            return first && rule.inWords.length > 0;
          })
          .map(({ leaveType, rule }) => ({ leave: leaveName(leaveType, t), rule, sentences: rule.inWords })),
        notes: noteKinds.flatMap((kind) => {
          const notes = route.notes.filter((note) => note.kind === kind);
          return notes.length > 0 ? [{ kind, count: notes.length, rules: byRule(route, notes, t) }] : [];
        }),
      })),
  };
}

/** What was read about the employer and is of no kind that routes are made of: stated in words, and shown. */
export function onlyInWords(rules: Rules) {
  return rules
    .filter(({ leaveType, national, inWords }) => leaveType === null && !national && inWords.length > 0)
    .map((rule) => ({ leave: rule.leaveTypeText ?? rule.source, rule, sentences: rule.inWords }));
}

const isEmpty = ({ lines }: Route) => lines.length === 0;

/** Sentences under the rule that they are about, whose source is then named once; those about the plan have none. */
function byRule(route: Route, notes: Route['notes'], t: Words) {
  const kinds = [...new Set(notes.map(({ leaveType }) => leaveType))];
  return kinds.map((kind) => ({
    leave: kind ? leaveName(kind, t) : null,
    rule: route.lines.find(({ leaveType }) => leaveType === kind)?.rule ?? null,
    sentences: notes.filter(({ leaveType }) => leaveType === kind).map(({ sentence }) => sentence),
  }));
}

/**
 * What a chosen route fills in: its leave, and a row for each role that decides.
 * @param before who decided when it was asked before: in the same role they are named again
 */
export function answersFor({ lines, chains }: Route, before: readonly Named[] = []): Answers {
  const rows = new Map<string, Answers>();
  for (const { stages } of chains)
    stages.forEach(({ roles, branches, all }, at) => {
      for (const [place, role] of roles.entries())
        if (!rows.has(role))
          rows.set(role, {
            ...{ name: null, email: null, ...before.find((one) => one.role === role) },
            ...{ role, turn: at + 1 },
            // Somebody who decides about one kind of leave cannot stand in for who decides about another.
            anyOf: !all && roles.length > 1 && chains.length === 1,
            branch: branches?.[place] ?? null,
          });
    });
  return {
    lines: lines.map(({ leaveType, from, to, days, hours }) => ({ leaveType, from, to, days, hours })),
    approvers: [...rows.values()].sort((a, b) => Number(a.turn) - Number(b.turn)),
  };
}
