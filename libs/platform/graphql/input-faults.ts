import type { ValidationError } from 'class-validator';
import { type FieldFault, Refusal } from '../refusal.js';

/** Everything that class-validator found, as one refusal with a dotted path and a sentence for each place. */
export function badInput(errors: readonly ValidationError[]): Refusal {
  const fields = faultsIn(errors, '');
  return new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', fields);
}

function faultsIn(errors: readonly ValidationError[], parent: string): FieldFault[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((text) => ({ field, sentence: sentence(text) }));
    return [...own, ...faultsIn(error.children ?? [], field)];
  });
}

/**
 * GraphQL's own sentence about a variable that does not fit its type, as a fault of a field. The value that was
 * sent is left out: it may be anything, and the reader has it.
 */
export function coercionFault(message: string): FieldFault | undefined {
  const missing =
    /^Variable "\$(\w+)" of (?:required|non-null) type "([^"]+)" (?:was not provided|must not be null)\.$/.exec(
      message,
    );
  if (missing) return { field: missing[1], sentence: 'This must be given.' };
  const invalid = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?; (.+)$/s.exec(message);
  if (!invalid) return undefined;
  const [, variable, path, why] = invalid;
  const absent = /^Field "(\w+)" of required type/.exec(why);
  // `input.positions[0].headcount` names the variable first; the field is what comes after it.
  const steps = (path ?? variable)
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .slice(1);
  if (absent) return { field: [...steps, absent[1]].join('.'), sentence: 'This must be given.' };
  return {
    field: steps.join('.') || variable,
    sentence: sentence(why.replace(/ ?Did you mean .*\?$/s, '').replace(/: .*$/s, '.')),
  };
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
