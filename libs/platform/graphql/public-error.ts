import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isConnectionLoss } from '../connection-loss.js';
import { newId } from '../ids.js';
import { faultOf } from '../logging.js';
import { publishedRefusals } from '../refusal-codes.js';
import { type FieldFault, Refusal } from '../refusal.js';
import { coercionFault } from './input-faults.js';

/**
 * What the client learns of an error. Refusals say their sentence; a document's own mistakes are told without
 * hints about the schema; a lost database is 503; everything else is a bug: logged whole, told to nobody.
 */
export function publicError(error: unknown, logger: Logger): GraphQLError {
  const coercion = error instanceof GraphQLError && coercionFault(error);
  if (coercion) return badInputError(coercion, error);
  const cause = rootOf(error);
  if (
    error instanceof GraphQLError &&
    cause === error &&
    publishedRefusals().has(String(error.extensions.code))
  )
    return error;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  if (cause instanceof Refusal)
    return new GraphQLError(cause.sentence, {
      ...place,
      extensions: {
        code: cause.code,
        fields: cause.fields,
        ...(cause.code === 'UNAVAILABLE' && unavailable),
      },
    });
  if (isConnectionLoss(cause)) {
    logger.warn({ fault: faultOf(cause) }, 'the database did not answer');
    return new GraphQLError(
      // Not "nothing was changed": a connection that breaks in a COMMIT leaves that open. The key settles it.
      'Midst cannot reach its database just now. Try again in a moment, with the same idempotency key.',
      {
        ...place,
        extensions: { code: 'UNAVAILABLE', fields: [], ...unavailable },
      },
    );
  }
  if (cause instanceof GraphQLError) return ofDocument(cause);
  const reference = newId();
  logger.error({ reference, path: place.path?.join('.'), fault: faultOf(cause) }, 'a fault on our side');
  return new GraphQLError(`Something went wrong on our side. Tell us this reference: ${reference}`, {
    ...place,
    extensions: { code: 'INTERNAL', fields: [], reference, ...('path' in place && place.path ? {} : failed) },
  });
}

const unavailable = { http: { status: 503, headers: { 'retry-after': '2' } } };
const failed = { http: { status: 500 } };

/** A fault in what was sent, found by GraphQL itself before anything ran. */
export function badInputError(fault: FieldFault, { nodes }: Partial<GraphQLError> = {}): GraphQLError {
  return new GraphQLError('Something that was sent is missing or wrong.', {
    nodes,
    extensions: { code: 'BAD_INPUT', fields: [fault], http: { status: 400, spec: true } },
  });
}

/** The codes that GraphQL Yoga gives to faults of a request, in our words. */
const ofYoga: Record<string, string> = {
  BAD_REQUEST: 'BAD_DOCUMENT',
  GRAPHQL_PARSE_FAILED: 'BAD_DOCUMENT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_DOCUMENT',
};

function ofDocument(error: GraphQLError): GraphQLError {
  const { code, fields, originalError } = error.extensions;
  // A body that is no JSON is 400 whatever the client accepts; Yoga would say 200 to one that accepts application/json.
  const http = originalError ? { status: 400 } : error.extensions.http;
  const named = typeof code === 'string' ? (ofYoga[code] ?? code) : 'BAD_DOCUMENT';
  return new GraphQLError(withoutHints(error.message), {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code: named, fields: fields ?? [], http: http ?? { status: 400, spec: true } },
  });
}

/** "Did you mean …?" would give the schema away name by name where introspection is closed. */
export function withoutHints(message: string): string {
  return message.replace(/ ?Did you mean .*\?$/s, '');
}

function rootOf(error: unknown): unknown {
  // Yoga wraps what it found wrong with the request itself (a broken JSON) and has coded it already.
  if (!(error instanceof GraphQLError) || !error.originalError || String(error.extensions.code) in ofYoga)
    return error;
  return rootOf(error.originalError);
}
