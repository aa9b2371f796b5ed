import type { EngagementLeg } from '../engagement.parts.js';

export const UkVisitState = {
  GATHERING: 'gathering',
  COMPLETE: 'complete',
  RETURNED: 'returned',
  SIGNED_OFF: 'signed-off',
} as const;
export type UkVisitState = (typeof UkVisitState)[keyof typeof UkVisitState];

type Visit = Pick<EngagementLeg, 'mode' | 'to' | 'returnStatement' | 'payer'>;

export interface VisitStanding {
  state: UkVisitState;
  endsOn: string;
  returnStatement: string | null;
  payer: string | null;
  missing: string[];
}

/**
 * How the safeguards of a visit stand (CODE-2: end date, the employer's release, statement of return, payer, an officer's
 * sign-off). Pure. Null where no leg leads to the United Kingdom.
 * @param release the state of the time-off request with the overseas employer for these terms, null where there is none
 * @param answers what officers said of these terms, the first one first
 */
export function visitStanding(
  legs: readonly Visit[],
  release: string | null,
  answers: readonly { signedOff: boolean }[],
): VisitStanding | null {
  const visits = legs.filter(({ mode }) => mode === 'uk-bound');
  if (visits.length === 0) return null;
  const all = (of: (visit: Visit) => string | null | undefined): string | null =>
    visits.every((visit) => of(visit)) ? [...new Set(visits.map(of))].join('; ') : null;
  const returnStatement = all((visit) => visit.returnStatement);
  const payer = all((visit) => visit.payer);
  const missing = [
    ...(release === 'approved' ? [] : ['release']),
    ...(returnStatement ? [] : ['returnStatement']),
    ...(payer ? [] : ['payer']),
  ];
  const last = answers.at(-1);
  const said = last && (last.signedOff ? UkVisitState.SIGNED_OFF : UkVisitState.RETURNED);
  const open = missing.length > 0 ? UkVisitState.GATHERING : UkVisitState.COMPLETE;
  return {
    state: said ?? open,
    endsOn: visits
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    ...{ returnStatement, payer, missing },
  };
}
