import type { FieldFault } from '../platform/refusal.js';

/** On what personal data may reach an organisation. Dates are days, YYYY-MM-DD. */
export const BasisKind = { ADEQUACY: 'adequacy', IDTA: 'idta', EXCEPTION: 'exception', UK: 'uk' } as const;
export type BasisKind = (typeof BasisKind)[keyof typeof BasisKind];

export interface Basis {
  kind: BasisKind;
  /** When the transfer's risk was assessed. */
  assessedOn: string;
  /** The last day on which it holds; a basis in the United Kingdom itself need not end. */
  expiresOn: string | null;
}

/** What is wrong with a basis for an organisation in this country, as it would be recorded today. Pure. */
export function faultsOfBasis(country: string | null, basis: Basis, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const wrong = (field: string, sentence: string) => faults.push({ field: `basis.${field}`, sentence });
  if (country === null)
    faults.push({
      field: 'organisationId',
      sentence: 'Its country is not stated: state it first, with saveOrganisation.',
    });
  else if ((basis.kind === 'uk') !== (country === 'GB'))
    wrong('kind', 'UK is the basis for organisations in the United Kingdom, and for no others.');
  if (basis.assessedOn > today) wrong('assessedOn', 'The risk assessment has to be done already.');
  if (basis.kind !== 'uk' && basis.expiresOn === null)
    wrong('expiresOn', 'A transfer abroad is assessed again: state the last day on which it holds.');
  if (basis.expiresOn !== null && basis.expiresOn <= today)
    wrong('expiresOn', 'This day has passed: no personal data would reach the organisation.');
  return faults;
}

/** Whether personal data may reach the organisation on this day. The same rule as `app.may_receive` in SQL. */
export function holds(basis: Basis | null, today: string): boolean {
  return basis !== null && (basis.expiresOn === null || basis.expiresOn >= today);
}
