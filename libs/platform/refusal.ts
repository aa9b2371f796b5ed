/** One fault in what was sent: the input field (dotted path) and a sentence with the way out. */
export interface FieldFault {
  field: string;
  sentence: string;
}

/** Codes that any library may refuse with; `refusal-codes.ts` publishes what each means. Each library adds its own literal union beside its service. */
export type PlatformRefusalCode =
  | 'UNAUTHENTICATED'
  | 'FRESH_CODE_NEEDED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'BAD_CURSOR'
  | 'NOT_NOW'
  | 'CONFLICT'
  | 'IDEMPOTENCY_CONFLICT'
  | 'TOO_MANY'
  | 'UNAVAILABLE'
  | 'BAD_DOCUMENT'
  | 'TOO_COMPLEX'
  | 'INTERNAL';

/**
 * The only expected error of the house. It reaches the client as
 * `errors[].extensions { code, fields }`; anything else is a bug: logged whole, told to nobody.
 */
export class Refusal<Code extends string = string> extends Error {
  constructor(
    readonly code: Code | PlatformRefusalCode,
    readonly sentence: string,
    readonly fields: readonly FieldFault[] = [],
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/** Not yours and does not exist look the same: one body, one code. */
export function notFound(noun: string): Refusal {
  return new Refusal('NOT_FOUND', `There is no such ${noun}, or it is not yours to see.`);
}

/** One field is wrong, and its sentence says all that there is to say. */
export function wrongField(field: string, sentence: string): Refusal {
  return new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
}

/** Fields are wrong, each with a sentence of its own. */
export function wrongFields(faults: readonly FieldFault[]): Refusal {
  return new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', faults);
}
