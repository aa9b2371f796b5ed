import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../database.js';
import { faultOf } from '../logging.js';
import type { Entrance } from '../reading.js';
import type { OperationContext } from './access.js';
import { excessOfCost } from './cost.js';
import { executed } from './executing.js';
import { parseWithinLimits, tooComplex } from './limits.js';
import { literalFault } from './input-faults.js';
import { badInputError, publicError } from './public-error.js';
import { unstorableText } from './unstorable-text.js';

/** Why an operation with these variables may not run: it asks too much, or holds what nothing could store. */
export function refusedUnrun(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  const excess = excessOfCost(schema, document, operation, variables);
  if (excess) return tooComplex(excess);
  const fault = unstorableText(document, variables);
  return fault ? badInputError(fault) : undefined;
}

/** Refuses the document while it is parsed, and the operation as soon as the variables are known. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = beyondLimits(args);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = beyondLimits(args) ?? withoutStream(args);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
  };
}

function beyondLimits({ schema, document, operationName, variableValues }: ExecutionArgs) {
  const operation = getOperationAST(document, operationName);
  return operation ? refusedUnrun(schema, document, operation, variableValues ?? {}) : undefined;
}

/** A stream that its client could not read would be opened for nobody, and stay. */
function withoutStream({ contextValue }: ExecutionArgs): GraphQLError | undefined {
  const { accept = '*/*' } = (contextValue as OperationContext).req.headers;
  if (/\btext\/(event-stream|\*)|\*\/\*/.test(accept)) return undefined;
  return new GraphQLError('A subscription is answered as a stream: ask with `Accept: text/event-stream`.', {
    extensions: { code: 'BAD_DOCUMENT', fields: [], http: { status: 406 } },
  });
}

/** Runs an operation; one lazy read-only transaction serves it and its loaders, and ends with it however it ends. */
export async function executeInOneReading(
  database: Database,
  logger: Logger,
  args: ExecutionArgs,
  entrance?: Entrance,
): Promise<ExecutionResult> {
  const { actor } = args.contextValue as OperationContext;
  const operation = getOperationAST(args.document, args.operationName);
  database.openReading(actor, { serial: operation?.operation === 'mutation', entrance });
  try {
    return await executed(args);
  } finally {
    // The answer is made and does not wait; a connection that broke meanwhile has nothing left to roll back.
    database.closeReading(actor).catch((error: unknown) => {
      logger.warn({ fault: faultOf(error) }, 'a reading did not end cleanly');
    });
  }
}

/** Our executor in place of Yoga's, which does the same with far more work: see `executing.ts`. */
export function useOneReading(database: Database, logger: Logger): Plugin<OperationContext> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => executeInOneReading(database, logger, args));
    },
  };
}

/** Validation's errors do not pass Yoga's masking; here every error of every kind gets its public form. */
export function usePublicErrors(logger: Logger): Plugin {
  return {
    onValidate({ params }) {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors: readonly Error[] = result;
        setResult(
          errors.map((error) => {
            const fault = error instanceof GraphQLError && literalFault(error, params.documentAST);
            return fault ? badInputError(fault, error) : error;
          }),
        );
      };
    },
    onExecutionResult({ result, setResult }) {
      if (!result || !('errors' in result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map((error) => publicError(error, logger)) });
    },
  };
}
