import { registerEnumType } from '@nestjs/graphql';
import type { EngagementLeg } from './engagement.parts.js';

export const CheckKind = { LIVE_REGISTER: 'live-register', RECORD_CHECK: 'record-check' } as const;
export type CheckKind = (typeof CheckKind)[keyof typeof CheckKind];

registerEnumType(CheckKind, {
  name: 'CheckKind',
  description: 'What an officer looks at before somebody treats people or works alone with children.',
  valuesMap: {
    LIVE_REGISTER: {
      description:
        'The entry in the live register of the regulator, looked up that day; a number by itself proves nothing.',
    },
    RECORD_CHECK: {
      description:
        'A criminal-record check of the right kind: DBS where a UK body decides on suitability, ICPC where the host overseas does.',
    },
  },
});

export interface Clearance {
  kind: CheckKind;
  passed: boolean;
  coversChildren: boolean;
  validUntil: string;
}

type Stated = Pick<EngagementLeg, 'mode' | 'treatsPeople' | 'aloneWithChildren' | 'from' | 'to'>;

/**
 * What a leg asks. Treating brings both checks, whether the need's activities say it or the terms do; so does working
 * alone with children. Teaching, and remote work that treats nobody, asks nothing here: the host's own rule stands in
 * the need.
 */
export function checksFor(leg: Stated, activities: readonly string[]): CheckKind[] {
  const treats = leg.treatsPeople || (leg.mode !== 'remote' && activities.includes('treat'));
  return treats || leg.aloneWithChildren ? ['live-register', 'record-check'] : [];
}

/** What a leg still waits for: the register must be good when it begins, the record check until it ends. Pure. */
export function waitsFor(
  leg: Stated,
  activities: readonly string[],
  clearances: readonly Clearance[],
): CheckKind[] {
  return checksFor(leg, activities).filter((kind) => {
    const clearance = clearances.find((one) => one.kind === kind);
    if (!clearance?.passed) return true;
    if (kind === 'live-register') return clearance.validUntil < leg.from;
    return clearance.validUntil < leg.to || (leg.aloneWithChildren && !clearance.coversChildren);
  });
}
