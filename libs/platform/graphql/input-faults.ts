import type { ValidationError } from 'class-validator';
import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLError,
  Kind,
  type ValueNode,
  visit,
} from 'graphql';
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
 * GraphQL's complaint about a variable that does not fit its type, as a fault of a field; undefined for any other
 * error. The value that was sent is left out: it may be anything, and its sender has it.
 */
export function coercionFault(error: GraphQLError): FieldFault | undefined {
  const variable = /^Variable "\$(\w+)" /.exec(error.message)?.[1];
  if (!variable) return undefined;
  if (/^Variable "\$\w+" of (required|non-null) type /.test(error.message))
    return { field: variable, sentence: absent };
  // Read from the end, where GraphQL's own words stand: the middle is whatever the client sent.
  const why = error.originalError?.message;
  if (!why || !error.message.endsWith(`; ${why}`)) return undefined;
  const before = error.message.slice(0, -why.length - 2);
  const path = / at "([^"\\]+)"$/.exec(before)?.[1] ?? variable;
  // `input.positions[0].headcount` names the variable first; the field is what comes after it.
  const [, ...steps] = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  return faultAt(steps, variable, why);
}

/** A literal in the document that does not fit its type, as a fault of a field; undefined for any other error. */
export function literalFault(error: GraphQLError, document: DocumentNode): FieldFault | undefined {
  const node = error.nodes?.[0];
  if (!node || !literals.has(node.kind)) return undefined;
  let found: FieldFault | undefined;
  visit(document, {
    enter(visited, _key, parent, _path, ancestors) {
      if (visited !== node) return undefined;
      const [argument = '', ...steps] = stepsTo([...ancestors, ...(parent ? [parent] : []), visited]);
      found = faultAt(steps, argument, error.message);
      return BREAK;
    },
  });
  return found;
}

/** Names of the argument and the fields, and places in lists, on the way to the last of these nodes. */
function stepsTo(way: readonly (ASTNode | readonly ASTNode[])[]): string[] {
  const begin = way.findLastIndex((part) => 'kind' in part && part.kind === Kind.ARGUMENT);
  return way.slice(Math.max(begin, 0)).flatMap((part, index, all) => {
    if (!('kind' in part)) return [];
    if (part.kind === Kind.ARGUMENT || part.kind === Kind.OBJECT_FIELD) return [part.name.value];
    const list = all[index - 2];
    return list && 'kind' in list && list.kind === Kind.LIST
      ? [String(list.values.indexOf(part as ValueNode))]
      : [];
  });
}

const absent = 'This must be given.';

const literals = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

function faultAt(steps: readonly string[], otherwise: string, why: string): FieldFault {
  const [, missing] = /^Field "(?:\w+\.)?(\w+)" of required type/.exec(why) ?? [];
  if (missing) return { field: [...steps, missing].join('.'), sentence: absent };
  const [, unknown] = /^Field "(\w+)" is not defined by type/.exec(why) ?? [];
  if (unknown)
    return {
      field: steps.at(-1) === unknown ? steps.join('.') : [...steps, unknown].join('.'),
      sentence: 'There is no such field here.',
    };
  const said = why.replace(/ ?Did you mean .*\?$/s, '').replace(/(: |, found ).*$/s, '');
  return { field: steps.join('.') || otherwise, sentence: sentence(said) };
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
